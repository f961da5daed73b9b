import type { CoverageDays, ReportedLoss } from '../model/report.js';
import { fill, type Lang } from '../model/text.js';
import { coverageWords as words, lossWords, stateWords } from './coverage-words.js';
import type { HeaderOf } from './headers.js';
import { addressOf } from './story.js';

/** Days of one square that are alike, as people read them. */
export interface DayView {
  readonly days: CoverageDays;
  readonly mark: string;
  readonly word: string;
  /** `2025-09-01、08、15；2025-10-13`. */
  readonly dates: string;
  readonly named: string;
  readonly uncovered: string;
  /** Why somebody is lacking, with the cells; blank where nobody is. */
  readonly why: string;
  /** The cells that name somebody, or should. */
  readonly cells: string;
}

/** Names and cells that are listed; the others are counted. */
const LISTED = 12;

/** Tells some days that are alike. */
export function dayView(days: CoverageDays, lang: Lang, headerOf: HeaderOf): DayView {
  const { mark, [lang]: word } = stateWords[days.state];
  return {
    days,
    mark,
    word,
    dates: saidDates(days.dates, lang),
    named: saidNames(days, lang),
    uncovered: days.uncovered.join(comma(lang)),
    why: reasonsOf(days, lang, headerOf).join(lang === 'zh' ? '；' : '; '),
    cells: cellsIn(days.at, lang),
  };
}

function comma(lang: Lang): string {
  return lang === 'zh' ? '、' : ', ';
}

/** Dates of one month together: the month is said once, `2025-09-01、08、15；2025-10-13`. */
export function saidDates(dates: readonly string[], lang: Lang): string {
  const months = new Map<string, string[]>();
  for (const date of dates) {
    const days = months.get(date.slice(0, 7));
    if (days) days.push(date.slice(8));
    else months.set(date.slice(0, 7), [date]);
  }
  return [...months.values()].map((days) => days.join(comma(lang))).join(lang === 'zh' ? '；' : '; ');
}

/** Names in a line; beyond a dozen they are counted. */
export function namesIn(names: readonly string[], lang: Lang): string {
  const listed = names.slice(0, LISTED).join(comma(lang));
  return names.length > LISTED ? fill(words.andMore[lang], { names: listed, count: names.length }) : listed;
}

function cellsIn(cells: readonly string[], lang: Lang): string {
  const listed = cells.slice(0, LISTED).join(' ');
  return cells.length > LISTED
    ? fill(words.andMoreCells[lang], { cells: listed, count: cells.length })
    : listed;
}

function saidNames({ named, mixed, state }: CoverageDays, lang: Lang): string {
  const names = namesIn(named, lang);
  if (mixed) return fill(words.mixed[lang], { names });
  return names === '' && state === 'covered' ? words.lessons[lang] : names;
}

function reasonsOf(days: CoverageDays, lang: Lang, headerOf: HeaderOf): readonly string[] {
  const { state, named, losses, at, missing } = days;
  const lost = losses.map((loss) => lossLine(loss, lang));
  if (state === 'unknown') return [...lost, ...openLine(missing, lang, headerOf)];
  if (state === 'covered' || lost.length > 0) return lost;
  if (named.length > 0) return [words.short[lang]];
  return [(at.length > 0 ? words.blank : words.roster)[lang]];
}

/** `张三：请假（请假!A3）`. */
function lossLine({ name, reason, certain, at }: ReportedLoss, lang: Lang): string {
  const why = lossWords[reason][certain ? 'sure' : 'maybe'][lang];
  const cells = at.length === 0 ? '' : lang === 'zh' ? `（${cellsIn(at, lang)}）` : ` (${cellsIn(at, lang)})`;
  return lang === 'zh' ? `${name}：${why}${cells}` : `${name}: ${why}${cells}`;
}

/** What would have to be filled in: cells, columns or whole sheets. */
function openLine(missing: CoverageDays['missing'], lang: Lang, headerOf: HeaderOf): string[] {
  const absent = missing.filter(({ cell }) => cell === null);
  const lines = absent.map(({ file, sheet, field }) =>
    file === ''
      ? fill(words.noSheet[lang], { sheet })
      : fill(words.noColumn[lang], { sheet, header: headerOf({ sheet, field }) }),
  );
  const cells = missing.filter(({ cell }) => cell !== null).map(addressOf);
  const open = cells.length > 0 ? [fill(words.unread[lang], { cells: cellsIn(cells, lang) })] : [];
  return [...new Set(lines), ...open];
}
