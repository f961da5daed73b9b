import type { WatchState } from '../../model/report.js';
import type { Lang } from '../../model/text.js';
import { watchStates, type CoverageStory, type SquareView } from '../coverage-story.js';
import { coverageWords, stateMeanings, stateWords } from '../coverage-words.js';
import type { CellSpec, SheetSpec, Tone } from '../sheet-spec.js';
import { wrap } from '../wrap.js';
import { sheetWords, words } from './words.js';

/** The tone of each state. */
export const stateTones: Readonly<Record<WatchState, Tone>> = {
  nobody: 'bad',
  thin: 'warning',
  unknown: 'open',
  covered: 'good',
};

const PLACE = 15;
const PERIOD = 17;
/** The sentence above the map runs over so many columns at least. */
const LEAST = 6;

/** 值守热力图: places down, periods across; in each square how many days were how, in words and by its ground. */
export function coverageSheet(told: CoverageStory): SheetSpec {
  const { periods, lang } = told;
  const above = rowsAbove(told);
  const map = periods.length > 0 ? mapRows(told) : [];
  const columns = Math.max(periods.length, LEAST);
  return {
    name: sheetWords.coverage[lang],
    columns: [{ width: PLACE }, ...Array.from({ length: columns }, () => ({ width: PERIOD, centred: true }))],
    rows: [...above, ...map],
    frozen: { rows: above.length + Math.min(map.length, 1), columns: 1 },
    tab: 'bad',
  };
}

/** The title, the sums, what the words mean, and where the days stand. */
function rowsAbove({ lead, periods, squares, lang }: CoverageStory): CellSpec[][] {
  const width = PLACE + Math.max(periods.length, LEAST) * PERIOD;
  const title: CellSpec[] = [{ value: coverageWords.title[lang], look: 'title' }];
  const lines = (text: string): CellSpec[][] => wrap(text, width).map((value) => [{ value, look: 'note' }]);
  if (squares.length === 0) return [title, ...lines(lead)];
  const days: CellSpec[] = [{ value: words.seeDays[lang], look: 'note', link: { sheet: sheetWords.watchDays[lang], cell: 'A1' } }]; // prettier-ignore
  return [
    title,
    ...lines(lead),
    watchStates.map((state) => key(state, lang)),
    ...lines(meaningsIn(lang)),
    days,
  ];
}

function key(state: WatchState, lang: Lang): CellSpec {
  const { mark, [lang]: word } = stateWords[state];
  return { value: `${mark} ${word}`, look: `tone-${stateTones[state]}` };
}

function meaningsIn(lang: Lang): string {
  const each = watchStates.map((state) => `${stateWords[state][lang]} = ${stateMeanings[state][lang]}`);
  return each.join(lang === 'zh' ? '；' : '; ');
}

function mapRows({ places, periods, squares, lang }: CoverageStory): CellSpec[][] {
  const heads = periods.map(({ name, times }) => (times ? `${name}\n${times}` : name));
  const header = [words.placeByPeriod[lang], ...heads].map((value): CellSpec => ({ value, look: 'header' }));
  const rows = places.map((place): CellSpec[] => {
    const own = squares.filter(({ cell }) => cell.place === place);
    const cells = periods.map(({ name }) => squareCell(own.find(({ cell }) => cell.period === name)));
    return [{ value: place, look: 'label' }, ...cells];
  });
  return [header, ...rows];
}

function squareCell(square: SquareView | undefined): CellSpec {
  if (!square) return '–';
  const value = square.counts.map(({ mark, says }) => `${mark} ${says}`).join('\n');
  return { value, look: `tone-${stateTones[square.state]}` };
}
