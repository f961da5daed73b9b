import type { CoverageCell, Report, WatchState } from '../model/report.js';
import { fill, type Lang } from '../model/text.js';
import { dayView, type DayView, namesIn } from './coverage-days.js';
import { coverageWords as words, stateWords } from './coverage-words.js';
import { headersOf } from './headers.js';
import { whoLine } from './story.js';

/** The states, worst first. */
export const watchStates = ['nobody', 'thin', 'unknown', 'covered'] as const satisfies readonly WatchState[];

/** Days of one state: `✗ 无人 5 天`. */
export interface StateCount {
  readonly state: WatchState;
  readonly mark: string;
  readonly days: number;
  readonly says: string;
}

/** One place in one period, as people read it. */
export interface SquareView {
  readonly cell: CoverageCell;
  /** Its number in the map, from 1. */
  readonly number: number;
  readonly title: string;
  /** The worst state that it has on any day. */
  readonly state: WatchState;
  /** How many of its days have that state: all, at least a third of them, or few. */
  readonly extent: 'all' | 'many' | 'few';
  /** The states that it has, worst first. */
  readonly counts: readonly StateCount[];
  readonly total: number;
  /** What it lacks: `无人 5/20 天`. */
  readonly lacking: readonly string[];
  readonly post: string;
  readonly chain: readonly string[];
  readonly named: string;
  readonly days: readonly DayView[];
}

/** What every format says of the places to be watched. */
export interface CoverageStory {
  readonly lang: Lang;
  /** The sums; or, where there is no map, what it needs. */
  readonly lead: string;
  readonly places: readonly string[];
  readonly periods: readonly { readonly name: string; readonly times: string }[];
  /** In the order of the map: by place, then by period. */
  readonly squares: readonly SquareView[];
  /** Those that lack somebody or are not known, the worst first. */
  readonly worst: readonly SquareView[];
}

/** Tells the coverage of a report, once for all formats. */
export function coverageStory(report: Report): CoverageStory {
  const { coverage, lang } = report;
  const headerOf = headersOf(report);
  const squares = coverage.cells.map((cell, i) => squareOf(cell, i + 1, lang, headerOf));
  return {
    lang,
    lead: leadOf(report),
    places: coverage.places,
    periods: coverage.periods.map((name) => ({ name, times: timesOf(name, coverage.cells) })),
    squares,
    worst: squares.filter(({ state }) => state !== 'covered').sort(inOrder),
  };
}

function leadOf({ coverage, lang }: Report): string {
  const { days, cells, lacks } = coverage;
  if (lacks !== null) return words[lacks === 'days' ? 'noDays' : lacks][lang];
  const sum = (state: WatchState): number => cells.reduce((total, cell) => total + cell[state], 0);
  const [nobody, thin, unknown, covered] = watchStates.map(sum) as [number, number, number, number];
  const all = nobody + thin + unknown + covered;
  return fill(words.lead[lang], { days, all, nobody, thin, unknown, covered });
}

/** The times of a period, where all its places have the same. */
function timesOf(period: string, cells: readonly CoverageCell[]): string {
  const times = new Set(cells.filter((cell) => cell.period === period).flatMap((cell) => cell.times));
  return times.size === 1 ? [...times][0]! : '';
}

function squareOf(
  cell: CoverageCell,
  number: number,
  lang: Lang,
  headerOf: ReturnType<typeof headersOf>,
): SquareView {
  const total = watchStates.reduce((sum, state) => sum + cell[state], 0);
  const state = watchStates.find((each) => cell[each] > 0) ?? 'covered';
  return {
    cell,
    number,
    title: fill(words.square[lang], { place: cell.place, period: cell.period }),
    state,
    extent: cell[state] === total ? 'all' : cell[state] * 3 >= total ? 'many' : 'few',
    counts: watchStates.filter((each) => cell[each] > 0).map((each) => countOf(each, cell[each], lang)),
    total,
    lacking: watchStates.filter((each) => each !== 'covered' && cell[each] > 0).map((each) => lackingIn(each, cell[each], total, lang)), // prettier-ignore
    post: cell.defaultPost ?? words.noPost[lang],
    chain: cell.chain.map((each) => whoLine(each, lang)),
    named: namedLine(cell, lang),
    days: cell.behind.map((days) => dayView(days, lang, headerOf)),
  };
}

function countOf(state: WatchState, days: number, lang: Lang): StateCount {
  const { mark, [lang]: word } = stateWords[state];
  return { state, mark, days, says: fill(words.count[lang], { word, count: days }) };
}

function lackingIn(state: WatchState, days: number, total: number, lang: Lang): string {
  return fill(words.ofAll[lang], { word: stateWords[state][lang], count: days, all: total });
}

function namedLine({ named }: CoverageCell, lang: Lang): string {
  if (named.length === 0) return words.nobodyNamed[lang];
  const each = named.map(({ name, days }) => fill(words.namedDays[lang], { name, count: days }));
  return namesIn(each, lang);
}

/** By the days without anybody, then those in part, then those not known; the most first. */
function inOrder(a: SquareView, b: SquareView): number {
  for (const state of watchStates.slice(0, 3)) {
    const more = b.cell[state] - a.cell[state];
    if (more !== 0) return more;
  }
  return a.number - b.number;
}
