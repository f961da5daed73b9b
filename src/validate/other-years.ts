import { problem, type Problem } from '../model/problem.js';
import { addressAt, type DataRecord } from '../model/record.js';
import type { Source } from '../model/sheet.js';
import { tableOf } from '../model/tables.js';
import type { Term } from './year-of-term.js';

/** Activities are planned and held within a term, as what is noted day by day is; hazards and incidents may be older. */
const DAY_BY_DAY: ReadonlySet<string | undefined> = new Set(['date', 'start']);

/**
 * One doubt of a sheet whose days would lie in the term in another year (2024-09-05 in a term from September 2025), or lie in a
 * year that no school writes (a cell that shows 9日 holds 1900-01-09): most are slips of the year.
 */
export function otherYears(source: Source, records: readonly DataRecord[], term?: Term): Problem[] {
  if (!term) return [];
  const doubtful = records.flatMap((record) => {
    const field = doubtfulField(record, term);
    return field === undefined ? [] : [{ record, field }];
  });
  const [first] = doubtful;
  if (!first) return [];
  const { record, field } = first;
  const index = source.fields.indexOf(field);
  const { zh, en } = tableOf(source.kind).columns[field]!;
  const at = { file: source.file, sheet: source.sheet, cell: addressAt(source, record.row, index) };
  const found = String(record.values[field]).slice(0, 10);
  return [problem('OTHER_YEAR', at, { header: { zh, en }, found, count: doubtful.length, ...term })];
}

function doubtfulField({ kind, values }: DataRecord, term: Term): string | undefined {
  const fields = kind === 'roster' ? rosterDays(values) : daysOf(tableOf(kind).dated);
  return fields.length > 0 && fields.every((field) => isOfOtherYear(values[field], term))
    ? fields[0]
    : undefined;
}

function daysOf(dated: string | undefined): string[] {
  return dated !== undefined && DAY_BY_DAY.has(dated) ? [dated] : [];
}

/** What holds until further notice may have begun years ago; what has ended says so by both its days. */
function rosterDays(values: DataRecord['values']): string[] {
  if (values['date'] !== undefined) return ['date'];
  if (values['validTo'] === undefined) return [];
  return values['validFrom'] === undefined ? ['validTo'] : ['validFrom', 'validTo'];
}

function isOfOtherYear(day: unknown, { from, to }: Term): boolean {
  if (typeof day !== 'string') return false;
  const isWithin = (date: string): boolean => from <= date && date <= to;
  const date = day.slice(0, 10);
  if (isWithin(date)) return false;
  const year = Number(date.slice(0, 4));
  return year < 1950 || [year - 1, year + 1].some((other) => isWithin(`${other}${date.slice(4)}`));
}
