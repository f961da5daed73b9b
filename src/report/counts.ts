import type { Report } from '../model/report.js';
import { fill } from '../model/text.js';
import { limitsLine } from './chosen-limits.js';
import { followLines } from './follow.js';
import { takenNote } from './taken-note.js';
import { words } from './words.js';

/** The first sentence: how many gaps, and how much could not be judged for want of how many cells. */
export function leadOf({ summary, findings, lang }: Report): string {
  if (summary.records === 0) return words.nothingRead[lang];
  const { gap, noEvidence } = summary.verdicts;
  const { critical, major, minor } = summary.bySeverity;
  const cells = new Set(
    findings.flatMap(({ missing }) => missing.map((cell) => `${cell.sheet} ${cell.cell ?? cell.field}`)),
  );
  if (lang === 'zh') {
    const gaps =
      gap === 0 ? '没有发现差距' : `发现 ${gap} 处差距（重大 ${critical}、较大 ${major}、一般 ${minor}）`;
    return `${gaps}；${noEvidence === 0 ? '没有因缺佐证而无法判断的事项' : `${noEvidence} 项因 ${cells.size} 个空白或读不出的单元格、列而无法判断`}。`;
  }
  const gaps =
    gap === 0
      ? 'No gaps were found'
      : fill('{gap gap was|gaps were} found (critical {critical}, major {major}, minor {minor})', {
          gap,
          critical,
          major,
          minor,
        });
  return `${gaps}; ${noEvidence === 0 ? 'nothing was left undecided for want of evidence' : fill('{noEvidence judgement|judgements} could not be made, as {cells cell or column is|cells or columns are} blank or unreadable', { noEvidence, cells: cells.size })}.`;
}

/** The share that is met of what could be judged, with the interval; '' where nothing was decided. */
export function rateOf({ summary, lang }: Report): string {
  const { met, verdicts } = summary;
  const decided = verdicts.met + verdicts.gap;
  if (decided === 0) return '';
  const percent = (share: number | null): string =>
    share === null ? '—' : `${Math.round(share * 1000) / 10}%`;
  return lang === 'zh'
    ? `已能判断的 ${decided} 项中落实 ${verdicts.met} 项（${percent(met.ofDecided)}）；无法判断的全算差距为 ${percent(met.worst)}，全算落实为 ${percent(met.best)}。`
    : fill('Of {decided decided judgement|decided judgements} {met} {are} met ({ofDecided}); {worst} if all undecided ones were gaps, {best} if all were met.', { decided, met: verdicts.met, are: verdicts.met === 1 ? 'is' : 'are', ofDecided: percent(met.ofDecided), worst: percent(met.worst), best: percent(met.best) }); // prettier-ignore
}

/** What is to be known of the counts. */
export function notesOf(report: Report): string[] {
  return [
    ...postsNote(report),
    ...takenNote(report),
    ...followLines(report),
    limitsLine(report),
    words.noScore[report.lang],
  ];
}

/** That one post without anybody counts once for each of its duties; nothing where none does. */
function postsNote({ findings, lang }: Pick<Report, 'findings' | 'lang'>): string[] {
  const posts = findings.flatMap(({ verdict, subject }) =>
    verdict === 'gap' && subject.post !== undefined ? [subject.post] : [],
  );
  const count = new Set(posts).size;
  return posts.length > count
    ? [fill(words.dutiesOfPosts[lang], { duties: posts.length, posts: count })]
    : [];
}

/** The sums of a report in a line: records × rules by verdict. */
export function summaryLine({ summary, rules, lang }: Report): string {
  const { records, judgements, notChecked, verdicts } = summary;
  return fill(words.sums[lang], {
    ...verdicts,
    judgements,
    records,
    rules: rules.count,
    notChecked: notChecked.length,
  });
}
