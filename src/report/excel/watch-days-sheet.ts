import type { WatchState } from '../../model/report.js';
import type { Lang } from '../../model/text.js';
import type { DayView } from '../coverage-days.js';
import { watchStates, type CoverageStory, type SquareView } from '../coverage-story.js';
import { coverageWords, stateWords } from '../coverage-words.js';
import type { CellSpec, SheetSpec, Tone } from '../sheet-spec.js';
import { stateTones } from './coverage-sheet.js';
import { tableSheet } from './table-sheet.js';
import { sheetWords, words } from './words.js';

/** 值守缺人明细: one row for each place, period and day that lacks somebody or is not known, with who is named and why. */
export function watchDaysSheet({ squares, lead, lang }: CoverageStory): SheetSpec {
  const { watchPlace, watchPeriod, watchDate, watchState, watchTimes, watchNamed, watchWhy, watchCells } = words; // prettier-ignore
  return tableSheet({
    name: sheetWords.watchDays[lang],
    table: 'watchDays',
    columns: [
      { header: watchPlace[lang], width: 16 },
      { header: watchPeriod[lang], width: 14 },
      { header: watchDate[lang], width: 12 },
      { header: watchState[lang], width: 10, centred: true, tones: tones(lang) },
      { header: watchTimes[lang], width: 16 },
      { header: watchNamed[lang], width: 18 },
      { header: watchWhy[lang], width: 46 },
      { header: watchCells[lang], width: 26 },
    ],
    rows: squares.flatMap((square) => rowsOf(square, lang)),
    none: squares.length === 0 ? `${words.note[lang]}${lead}` : `${words.note[lang]}${coverageWords.allCovered[lang]}`, // prettier-ignore
    frozenColumns: 3,
    tab: 'bad',
    lang,
  });
}

/** The days of one square that were not covered, in order. */
function rowsOf(square: SquareView, lang: Lang): CellSpec[][] {
  const lacking = square.days.filter(({ days }) => days.state !== 'covered');
  const dated = lacking.flatMap((view) => view.days.dates.map((date) => [date, view] as const));
  dated.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return dated.map(([date, view]) => rowOf(square, date, view, lang));
}

function rowOf(
  { cell }: SquareView,
  date: string,
  { word, uncovered, named, why, cells }: DayView,
  lang: Lang,
): CellSpec[] {
  return [
    cell.place,
    cell.period,
    date,
    word,
    uncovered || null,
    named || coverageWords.nobodyNamed[lang],
    why,
    cells || null,
  ];
}

function tones(lang: Lang): Readonly<Record<string, Tone>> {
  const states: readonly WatchState[] = watchStates;
  return Object.fromEntries(states.map((state) => [stateWords[state][lang], stateTones[state]]));
}
