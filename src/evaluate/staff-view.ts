import type { Finding } from '../model/finding.js';
import type { Post } from '../model/post.js';
import type { ReportedPerson } from '../model/report.js';
import { lines, type Line } from '../model/rule.js';
import type { School } from '../model/school.js';
import type { Lang } from '../model/text.js';
import type { DutyView } from './duty-view.js';
import { alikeRecords, type Alike, type Groups } from './alike.js';
import type { Evaluation, Outcome } from './evaluate.js';
import { metByPerson } from './met-by-person.js';
import { personKey } from '../model/person-key.js';

type State = 'met' | 'gap' | 'no-evidence' | 'not-applicable';

/** A line shows the worst of its rules (rulings 23). */
const badness: Readonly<Record<State, number>> = { gap: 3, 'no-evidence': 2, met: 1, 'not-applicable': 0 };

/** The posts that are known, the minutes of duty, and the language. */
interface Told {
  readonly posts: readonly Post[];
  readonly duty: DutyView | null;
  readonly lang: Lang;
}

/** Everybody on the staff with the findings in which they answer, the eleven lines of whoever teaches, and the minutes of duty. Facts, never a score. */
export function peopleOf(
  school: School,
  evaluation: Evaluation,
  findings: readonly Finding[],
  { posts, duty, lang }: Told,
): ReportedPerson[] {
  const answering = findingsByPerson(findings);
  const alike = alikeRecords();
  const taught = linesByTeacher(evaluation, alike);
  const met = evaluation.outcomes.map((outcome) => [outcome.rule.id, metByPerson(outcome, school, posts, alike)] as const); // prettier-ignore
  return school.people.map((person) => {
    const { name, staffId, posts: written, postIds, entity } = person;
    return {
      name,
      staffId,
      posts: written,
      duties: posts.filter(({ id }) => postIds.includes(id)).flatMap((post) => post.duties.map(({ id, text }) => ({ id, text: text[lang] }))), // prettier-ignore
      findings: answering.get(personKey(name, staffId)) ?? [],
      met: Object.fromEntries(met.flatMap(([rule, counts]) => entryOf(rule, counts.get(personKey(name, staffId))))), // prettier-ignore
      lines: taught.get(entity.key) ?? null,
      duty: duty?.of(person) ?? null,
    };
  });
}

function entryOf(rule: string, count: number | undefined): [string, number][] {
  return count === undefined ? [] : [[rule, count]];
}

/** Only who answers directly: a leader answers for everything, which says nothing about the leader. */
function findingsByPerson(findings: readonly Finding[]): ReadonlyMap<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, responsible } of findings) {
    for (const { name, staffId, role } of responsible) {
      if (name === null || role !== 'direct') continue;
      const key = personKey(name, staffId);
      const list = ids.get(key);
      if (list) list.push(id);
      else ids.set(key, [id]);
    }
  }
  return ids;
}

type Lines = Partial<Record<Line, State>>;

function linesByTeacher({ outcomes }: Evaluation, alike: Alike): ReadonlyMap<string, Lines> {
  const taught = new Map<string, Lines>();
  for (const outcome of outcomes) {
    const { rule, entities, checked } = outcome;
    if (!rule.line || !checked) continue;
    const groups = alike(entities, ['teacher']);
    worstIn(groups, outcome).forEach((state, group) => {
      const teacher = entities[groups.first[group]!]!.facts['teacher'];
      if (typeof teacher !== 'string' || teacher === '') return;
      const own = taught.get(teacher) ?? emptyLines();
      taught.set(teacher, own);
      own[rule.line!] = worseOf(own[rule.line!]!, state);
    });
  }
  return taught;
}

/** The worst state in each group; none where all of it is waived. */
function worstIn({ of }: Groups, { judgements, waived }: Outcome): State[] {
  const states = judgements.situations.map(({ verdict }) => verdict);
  const worst: State[] = [];
  for (let at = 0; at < of.length; at++) {
    if (waived?.has(at)) continue;
    const state = states[judgements.of[at]!]!;
    worst[of[at]!] = worseOf(worst[of[at]!] ?? state, state);
  }
  return worst;
}

function emptyLines(): Lines {
  return Object.fromEntries(lines.map((line) => [line, 'not-applicable'])) as Lines;
}

function worseOf(a: State, b: State): State {
  return badness[a] >= badness[b] ? a : b;
}
