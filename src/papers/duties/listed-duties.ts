import type { DutyList, ListedDuty, ListedLine } from '../../model/duty-list.js';
import { dutyConditions, dutyTimes, type DutyCondition } from '../../model/duty-words.js';
import type { Duty } from '../../model/post.js';
import type { Responsibilities } from '../../model/responsibilities.js';
import { lines } from '../../model/rule.js';
import type { RuleBase } from '../../model/rule-base.js';
import { labelled, type Lang } from '../../model/text.js';
import { lineWords } from '../../report/words.js';
import { basisOf, unique } from './duty-basis.js';
import { listWords as words } from './words.js';

/** What duties are told with. */
export interface Telling {
  readonly base: RuleBase;
  /** ISO date by which the law is chosen. */
  readonly asOf: string;
  readonly lang: Lang;
}

/** What is true of some lessons or occasions only; the other conditions are true of the school or not. */
const ofOccasions: ReadonlySet<DutyCondition> = new Set<DutyCondition>([
  'practical',
  'offCampus',
  'kindergarten or grades 1-2',
  'kindergarten or grades 1-3',
]);

/** The duties of somebody's posts, post by post; those of the eleven lines of a lesson stand in `linesOf`. */
export function dutiesIn({ posts, teaches }: Responsibilities, telling: Telling): ListedDuty[] {
  const { lang, base, asOf } = telling;
  return posts.flatMap(({ post, duties }) =>
    duties
      .filter(({ line }) => !line)
      .map((duty) => ({
        key: `duty:${duty.id}`,
        // A guard on the duty roster is no teacher.
        post: post.id === 'duty-teacher' && !teaches ? words.onDuty[lang] : post.names[lang],
        text: duty.text[lang],
        when: whenOf(duty, lang),
        howOften: dutyTimes[duty.howOften][lang],
        basis: basisOf(duty.basis, base, asOf, lang),
      })),
  );
}

function whenOf({ when }: Duty, lang: Lang): string | null {
  return when && ofOccasions.has(when) ? dutyConditions[when][lang] : null;
}

/** The five musts and six must-nots, for whoever teaches: those that a rule of this run judges. */
export function linesOf({ posts, teaches }: Responsibilities, telling: Telling): DutyList['lines'] {
  if (!teaches) return null;
  const judged = new Set(telling.base.rules.flatMap(({ line }) => line ?? []));
  const duties = posts.flatMap((held) => held.duties);
  return lines
    .filter((line) => judged.has(line))
    .map((line): ListedLine => {
      const own = duties.filter((duty) => duty.line === line);
      const { base, asOf, lang } = telling;
      return {
        key: `line:${line}`,
        line,
        text: lineWords[line][lang],
        how: own.map((duty) => said(duty, lang)),
        basis: unique(own.flatMap(({ basis }) => basisOf(basis, base, asOf, lang))),
      };
    });
}

function said(duty: Duty, lang: Lang): string {
  const when = whenOf(duty, lang);
  // 未经批准不到校外教学 says itself where it holds.
  if (when === null || duty.when === 'offCampus') return duty.text[lang];
  // 实践课（体育、实验…）: the lines need only the first word.
  const short = when.replace(/\s*[（(].*$/, '');
  return labelled(short, duty.text[lang], lang);
}
