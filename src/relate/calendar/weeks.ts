import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { silent } from '../claims/claim.js';
import { normalName } from '../../model/normal.js';

/** In which weeks of term a row of the timetable holds. */
export interface Weeks {
  /** First and last week of each run, inclusive; empty: all weeks. */
  readonly runs: readonly (readonly [first: number, last: number])[];
  readonly parity: 'odd' | 'even' | undefined;
}

const EVERY: Weeks = { runs: [], parity: undefined };
const parities: Readonly<Record<string, Weeks['parity']>> = { 单: 'odd', 双: 'even', 每周: undefined };
const wholeTerm = /^(?:每|全|所有|整)(?:周|学期|部)?$/;

/**
 * The weeks of a row of 课程表: 起始周 and 结束周 or, as one cell has them, 1-16, 1-8,10-16, 3周, 单周, 2-16(双);
 * with 单双周. Blank = every week (rulings 41). Undefined where a cell cannot be read.
 */
export function weeksOf(row: Entity): Weeks | undefined {
  const written = runsOf(row);
  const parity = parityOf(row);
  if (written === UNKNOWN || parity === UNKNOWN) return UNKNOWN;
  const own = parity === null ? written.parity : parities[parity];
  return { runs: written.runs, parity: own };
}

/** Whether a row with these weeks holds in a week of term; undefined where the week or the row's weeks are not known. */
export function holdIn(weeks: Weeks | undefined, week: number | undefined): boolean | undefined {
  if (weeks === UNKNOWN) return UNKNOWN;
  const { runs, parity } = weeks;
  if (runs.length === 0 && parity === undefined) return true;
  if (week === UNKNOWN) return UNKNOWN;
  if (parity !== undefined && (week % 2 === 1) !== (parity === 'odd')) return false;
  return runs.length === 0 || runs.some(([first, last]) => week >= first && week <= last);
}

function parityOf(row: Entity): string | null | undefined {
  const { parity } = row.facts;
  if (silent(row, 'parity') || parity === '') return null;
  return typeof parity === 'string' && Object.hasOwn(parities, parity) ? parity : UNKNOWN;
}

function runsOf(row: Entity): Weeks | undefined {
  const [first, last] = [bound(row, 'weekFrom'), bound(row, 'weekTo')];
  if (first === UNKNOWN || last === UNKNOWN) return UNKNOWN;
  if (first !== null || last !== null) return { runs: [[first ?? 1, last ?? Infinity]], parity: undefined };
  const { weeks } = row.facts;
  if (silent(row, 'weeks') || weeks === '') return EVERY;
  return typeof weeks === 'string' ? parseWeeks(weeks) : UNKNOWN;
}

function bound(row: Entity, field: string): number | null | undefined {
  const value: Value = row.facts[field];
  if (silent(row, field)) return null;
  return typeof value === 'number' ? value : UNKNOWN;
}

/** Reads 1-8,10-16周, 第3周, 2-16(双) and their like. */
export function parseWeeks(text: string): Weeks | undefined {
  const plain = normalName(text);
  if (wholeTerm.test(plain)) return EVERY;
  const parity = /单/.test(plain) ? 'odd' : /双/.test(plain) ? 'even' : undefined;
  const parts = plain.replace(/[第周单双()\[\]]/g, '').split(/[、,;/和及]/).filter(Boolean); // prettier-ignore
  const runs = parts.map(runIn);
  if (runs.some((run) => run === undefined) || (parts.length === 0 && parity === undefined)) return UNKNOWN;
  return { runs: runs as (readonly [number, number])[], parity };
}

function runIn(part: string): readonly [number, number] | undefined {
  const [, first, last] = /^(\d+)(?:[-~—–至到]+(\d+))?$/.exec(part) ?? [];
  if (first === undefined) return undefined;
  const run = [Number(first), Number(last ?? first)] as const;
  return run[0] <= run[1] ? run : undefined;
}
