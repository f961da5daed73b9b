import { clockTime } from '../model/clock.js';
import type { Cell } from '../model/sheet.js';
import type { Column, Table } from '../model/tables/table.js';
import type { Value } from '../model/value.js';
import { addDays } from '../model/days.js';
import { printDatetime } from './moments.js';
import { doubted, refused, type Parsed } from './parsed.js';
import { isFault } from './reading.js';
import { momentIn } from './take-moments.js';
import { weekInTerm } from './week-of-term.js';
import { inTerm, type Term } from './year-of-term.js';

type Values = Readonly<Record<string, Value>>;

/** A bare time more than this before the record's own moment is more likely on the next day. */
const HALF_A_DAY_MS = 12 * 3_600_000;

/**
 * What a cell says once its row is known; the same as before where the row tells nothing about it.
 * A bare time takes the record's own day (rulings 8); a date and time in a time column is taken on the record's
 * own day, or on the next where it ends a night that `start` began; 全勤 is the number expected; a date without a
 * year is a day of the term; 第3周 is a week of it.
 */
export function settled(
  table: Table,
  field: string,
  cell: Cell,
  parsed: Parsed,
  { values, term }: { readonly values: Values; readonly term: Term | undefined },
): Parsed {
  const column = table.columns[field]!;
  switch (parsed.problem?.code) {
    case 'TIME_WITHOUT_DATE':
      return onOwnDay(column, cell, parsed, own(table, field, values));
    case 'TIME_OF_OTHER_DAY':
      return timeOfOwnDay(column, cell, parsed, own(table, field, values), values['start']);
    case 'FULL_WITHOUT_NUMBER': {
      const number = values[String(column.full)];
      return typeof number === 'number' ? { value: number } : parsed;
    }
    case 'DATE_WITHOUT_YEAR':
      return inTerm(table, column, cell, parsed, term);
    case 'NOT_A_DATE':
      return weekInTerm(field, cell, parsed, term);
    default:
      return parsed;
  }
}

/** The column that says when a record is: its `date`, else the moment that names it. */
function ownDayField({ columns, keys }: Table): string | undefined {
  if (columns['date']?.type === 'date') return 'date';
  return keys.flat().find((field) => ['date', 'datetime'].includes(columns[field]!.type));
}

function own(table: Table, field: string, values: Values): string | undefined {
  const ownField = ownDayField(table);
  const value = ownField === undefined || ownField === field ? undefined : values[ownField];
  return typeof value === 'string' ? value : undefined;
}

function onOwnDay(column: Column, cell: Cell, parsed: Parsed, moment: string | undefined): Parsed {
  const reading = momentIn(column, cell);
  if (moment === undefined || isFault(reading)) return parsed;
  const { minutes } = reading.value;
  const value = printDatetime(moment.slice(0, 10), minutes);
  if (moment.length > 10 && Date.parse(`${moment}Z`) - Date.parse(`${value}Z`) > HALF_A_DAY_MS)
    return refused(column, cell, { fault: 'TIME_LONG_BEFORE', values: { near: moment.replace('T', ' ') } });
  return reading.doubt
    ? doubted(value, column, cell, { fault: reading.doubt, values: { near: clockTime(minutes!) } })
    : { value };
}

function timeOfOwnDay(
  column: Column,
  cell: Cell,
  parsed: Parsed,
  day: string | undefined,
  start: Value,
): Parsed {
  const reading = momentIn(column, cell);
  if (day === undefined || isFault(reading)) return parsed;
  const { date, minutes } = reading.value;
  const endsTheNight = date === addDays(day, 1) && typeof start === 'number' && minutes! < start;
  return date === day.slice(0, 10) || endsTheNight ? { value: minutes } : parsed;
}
