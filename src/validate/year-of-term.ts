import { addDays } from '../model/days.js';
import type { Cell } from '../model/sheet.js';
import type { DataRecord } from '../model/record.js';
import type { Column, Table } from '../model/tables/table.js';
import { matchable } from './characters.js';
import { doubted, type Parsed } from './parsed.js';
import { parseValue } from './values.js';

/** The first and the last day of the term, ISO dates. */
export interface Term {
  readonly from: string;
  readonly to: string;
}

/** The term that 学校 gives by 学期开始 and 学期结束; undefined where it gives none, or several that differ. */
export function termOf(schools: readonly DataRecord[]): Term | undefined {
  const terms = schools.flatMap(({ values: { termStart, termEnd } }) =>
    typeof termStart === 'string' && typeof termEnd === 'string' ? [{ from: termStart, to: termEnd }] : [],
  );
  const [term, ...others] = terms;
  return others.every(({ from, to }) => from === term?.from && to === term.to) ? term : undefined;
}

/** What the dates of which may lie years before or behind the term. */
const lasting: readonly string[] = ['school', 'staff'];

/**
 * A date without a year (9月12日, 9.12) in a sheet of what is planned or happened on a day: the one day of the term that it can be,
 * with a doubt. As it was where the term has no such day or two, and in lists of what holds for years (入职日期).
 */
export function inTerm(table: Table, column: Column, cell: Cell, parsed: Parsed, term?: Term): Parsed {
  if (!term || lasting.includes(table.kind) || column.type === 'dateOrForever' || cell.kind !== 'text') return parsed; // prettier-ignore
  const years = [...new Set([term.from.slice(0, 4), term.to.slice(0, 4)])];
  const days = years
    .map((year) => parseValue(column, { kind: 'text', text: `${year}-${matchable(cell.text)}` }).value)
    .flatMap((day) =>
      typeof day === 'string' && isWithin(day.slice(0, 10), spanOf(table, column, term)) ? [day] : [],
    );
  if (days.length !== 1) return parsed;
  return doubted(days[0], column, cell, { fault: 'YEAR_OF_TERM', values: { near: days[0]!.replace('T', ' ') } }); // prettier-ignore
}

/** What a roster holds from and to may lie a month outside the term: 1月值班表 holds to the 31st. */
function spanOf({ columns }: Table, column: Column, term: Term): Term {
  const isEnd = column === columns['validFrom'] || column === columns['validTo'];
  return isEnd ? { from: addDays(term.from, -31), to: addDays(term.to, 31) } : term;
}

function isWithin(date: string, { from, to }: Term): boolean {
  return from <= date && date <= to;
}
