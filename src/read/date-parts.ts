import type { Cell } from '../model/sheet.js';
import { columnOf, tableOf, type Kind } from '../model/tables.js';
import { isBlankCell, type Cells } from './blank.js';
import type { HeaderCell } from './header.js';
import { normaliseHeader } from './header-text.js';
import { openColumn, type Take } from './joined.js';
import { meaningsOf } from './meanings.js';

/** A date that stands in columns of its own for day and month, maybe for the year: 2025 | 10 | 9. */
export interface DateParts {
  readonly field: string;
  /** In the order of year, month, day. */
  readonly parts: readonly Part[];
}

interface Part {
  readonly header: HeaderCell;
  readonly sign: '年' | '月' | '日';
}

const YEAR = /^年份?$/u;
const MONTH = /^月份?$/u;
const DAY = /^[日号]$/u;
const UNIT = /[年月日号]份?$/u;

/**
 * The dates that neighbouring headers of a list make: below a header of its own (整改期限: 年, 月, 日) that date, else
 * the day of the record.
 * @param unused the headers that mean nothing alone
 */
export function datePartsOf(kind: Kind, unused: readonly HeaderCell[]): DateParts[] {
  return unused.flatMap((day) => {
    const [group, unit] = split(day);
    const field = DAY.test(unit) ? fieldOf(kind, group) : undefined;
    if (field === undefined) return [];
    const before = (header: HeaderCell | undefined, form: RegExp) =>
      header && unused.find((each) => isBefore(each, header, group) && form.test(split(each)[1]));
    const month = before(day, MONTH);
    const year = before(month, YEAR);
    const part = (header: HeaderCell | undefined, sign: Part['sign']) => (header ? [{ header, sign }] : []);
    return [{ field, parts: [...part(year, '年'), ...part(month, '月'), ...part(day, '日')] }];
  });
}

function isBefore(each: HeaderCell, header: HeaderCell, group: string): boolean {
  return each.column === header.column - 1 && split(each)[0] === group;
}

/** The group that a header stands in, which may be '', and its own text. */
function split({ text }: HeaderCell): readonly [group: string, unit: string] {
  const at = text.lastIndexOf('/');
  return [text.slice(0, Math.max(at, 0)), normaliseHeader(text.slice(at + 1))];
}

function fieldOf(kind: Kind, group: string): string | undefined {
  const { dated, keys } = tableOf(kind);
  const isDate = (field: string) => columnOf(kind, field)?.type.startsWith('date') === true;
  if (group === '') return dated ?? keys.flat().find(isDate);
  const field = meaningsOf([normaliseHeader(group)]).get(kind)?.field;
  return field !== undefined && isDate(field) ? field : undefined;
}

/** The day that the columns of a date make, as it would be printed in one cell; what is missing stays out of it. */
export function takeDateParts(date: DateParts): Take {
  const column = shownColumn(date);
  const columns = date.parts.map(({ header }) => header.column);
  return (cells) => {
    const open = openColumn(cells, columns);
    return open === undefined ? { cell: dayOf(cells, date), column } : { cell: cells[open], column: open };
  };
}

/** The column at which a date of several is shown: that of the month. */
export function shownColumn({ parts }: DateParts): number {
  return (parts.at(-2) ?? parts[0]!).header.column;
}

function dayOf(cells: Cells, { parts }: DateParts): Cell | undefined {
  const filled = parts.flatMap(({ header, sign }) => {
    const cell = cells[header.column];
    return isBlankCell(cell) ? [] : [cell.text.trim().replace(UNIT, '') + sign];
  });
  return filled.length === 0 ? undefined : { kind: 'text', text: filled.join('') };
}
