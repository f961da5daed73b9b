/**
 * How a column may be typed. What each type takes from a cell stands in `validate/values.ts`.
 * `names`, `person` hold people or posts; `dateMark`, `datetimeMark` a date or a mark (已, 未);
 * `signature` a name or any text as "done"; `dateOrForever` a date or 长期.
 */
export type ColumnType =
  | 'text'
  | 'names'
  | 'person'
  | 'date'
  | 'dateOrForever'
  | 'time'
  | 'datetime'
  | 'yesNo'
  | 'signature'
  | 'count'
  | 'number'
  | 'minutes'
  | 'dateMark'
  | 'datetimeMark';

/** A blank cell. Most comparisons with it cannot be decided. */
export const BLANK = null;
/** A cell that says something we cannot use (unreadable, ambiguous), or a column that is not there. */
export const UNKNOWN = undefined;

/** A value that is known. Dates are ISO text, local wall-clock: `2025-09-01` or `2025-09-01T08:00`; times are minutes since midnight; a mark is true (done) or false (known not done); "none" is '' or []. */
export type Known = string | number | boolean | readonly string[];
/** What a record says in one column, or what was derived from it. */
export type Value = Known | typeof BLANK | typeof UNKNOWN;
/** The values of a record by column or derived fact. */
export type Facts = Readonly<Record<string, Value>>;

/** Whether a value can be compared at all. */
export function isKnown(value: Value): value is Known {
  return value !== BLANK && value !== UNKNOWN;
}

/** The far end of the calendar: what 长期 (no end) is read as. */
export const FOREVER = '9999-12-31';
