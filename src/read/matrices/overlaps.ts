import { problem, type Problem } from '../../model/problem.js';
import type { BlockRead, Entry } from './entry.js';
import { monthDayOf } from './month-day.js';
import { isoOf, type YearHint } from './school-year.js';

/** One duty table of a file, as it lies beside others: when it holds, and for which posts. */
export interface RosterBlock {
  readonly sheet: string;
  /** The cell that tells when it holds, or where that is missing. */
  readonly cell: string;
  /** ISO dates, of days without a year those of `SOME_YEAR`, of weeks of the term `0-03`; '' where it is not known. */
  readonly from: string;
  readonly to: string;
  /** Weekday and post of each of its duties. */
  readonly posts: ReadonlySet<string>;
}

const WEEK = /^第(\d+)周$/u;
const ISO = /^\d{4}-\d\d-\d\d$/u;
/** In which days without a year are compared with each other: no school's own. */
const SOME_YEAR: YearHint = { schoolYear: 1000 };
const POST = ['weekday', 'shift', 'place', 'start'] as const;

/** What is needed of a block to tell whether it overlaps another; null where its duties have days of their own. */
export function rosterBlock(
  sheet: string,
  { entries, validity }: BlockRead,
  corner: string,
): RosterBlock | null {
  const weekly = entries.filter(
    ({ values }) => values['date'] === undefined && values['validFrom'] === validity?.from,
  );
  if (weekly.length === 0) return null;
  const [from, to] = inOneYear(iso(validity?.from.cell.text), iso(validity?.to?.cell.text));
  return {
    sheet,
    cell: validity?.from.address ?? corner,
    from,
    to,
    posts: new Set(weekly.map(postOf)),
  };
}

/** Days without a year from July to August are not of one school year: nothing is known of them. */
function inOneYear(from: string, to: string): readonly [from: string, to: string] {
  return to !== '' && !hasYear(to) && to < from ? ['', ''] : [from, to];
}

/** Tables of one file that hold on the same days for the same posts: told once for each pair, at the later one. */
export function overlapProblems(file: string, blocks: readonly RosterBlock[]): Problem[] {
  return blocks.flatMap((block, index) =>
    blocks.slice(0, index).flatMap((other) => {
      const common = [...block.posts].filter((post) => other.posts.has(post)).length;
      if (common === 0 || !overlap(block, other)) return [];
      const at = { file, sheet: block.sheet, cell: block.cell };
      return [problem('MATRICES_OVERLAP', at, { sheet: other.sheet, first: other.cell, count: common })];
    }),
  );
}

function overlap(a: RosterBlock, b: RosterBlock): boolean {
  const endsBefore = (one: RosterBlock, other: RosterBlock) =>
    one.to !== '' && other.from !== '' && one.to.charAt(0) === other.from.charAt(0) && one.to < other.from;
  return !endsBefore(a, b) && !endsBefore(b, a);
}

function postOf({ values }: Entry): string {
  return POST.map((field) => values[field]?.cell.text ?? '').join('|');
}

function iso(text: string | undefined): string {
  if (text === undefined || ISO.test(text)) return text ?? '';
  const week = WEEK.exec(text)?.[1];
  if (week !== undefined) return `0-${week.padStart(2, '0')}`;
  const day = monthDayOf(text);
  return day === null ? '' : (isoOf(day, SOME_YEAR) ?? '');
}

function hasYear(date: string): boolean {
  return date > '2';
}
