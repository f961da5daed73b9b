import { columnOf, type Kind } from '../model/tables.js';
import { datePartsOf, shownColumn, takeDateParts } from './date-parts.js';
import type { HeaderCell, PlacedHeader } from './header.js';
import {
  takeDay,
  takeEnd,
  takeFirstFilled,
  takeJoined,
  takeMoment,
  takePeople,
  type Take,
} from './joined.js';
import { RANGE, type Meaning } from './meanings.js';
import { eachHeaderOnce, type OneColumn } from './one-column.js';

/** How one field is read from a row: from one column, or by `take`. */
export interface Reading {
  readonly field: string;
  /** 0-based; the column that stands for the field. */
  readonly column: number;
  readonly take?: Take;
}

/** A column that is not read, as another one holds the same. */
export interface Double {
  readonly dropped: PlacedHeader;
  readonly used: PlacedHeader;
}

/** How the rows of a sheet are read. */
export interface ColumnPlan {
  /** In the order of their columns. */
  readonly readings: readonly Reading[];
  /** Headers that mean nothing in the kind. */
  readonly unused: readonly PlacedHeader[];
  readonly doubles: readonly Double[];
  readonly joined: readonly OneColumn[];
}

interface Known {
  readonly header: HeaderCell;
  readonly meaning: Meaning;
}

interface Draft {
  readonly readings: Reading[];
  unused: HeaderCell[];
  readonly doubles: Double[];
  /** Columns that may hold a start and an end. */
  readonly ranges: Known[];
}

/**
 * Decides which columns of a header give which fields of the kind. Of two columns for one field the one with
 * the canonical header is read, else the first, but for what ruling 44 joins.
 */
export function planColumns(kind: Kind, header: readonly HeaderCell[]): ColumnPlan {
  const draft: Draft = { readings: [], unused: [], doubles: [], ranges: [] };
  const byField = new Map<string, Known[]>();
  const { headers, joined } = eachHeaderOnce(kind, header);
  for (const cell of headers) {
    const meaning = cell.meanings.get(kind);
    if (meaning === undefined) draft.unused.push(cell);
    else if (meaning.field === RANGE) draft.ranges.push({ header: cell, meaning });
    else byField.set(meaning.field, [...(byField.get(meaning.field) ?? []), { header: cell, meaning }]);
  }
  for (const [field, known] of byField) planField(draft, kind, field, known);
  planRange(draft, kind, byField);
  planDateParts(draft, kind);
  const inOrder = <T extends { column: number }>(list: T[]) => list.sort((a, b) => a.column - b.column);
  return { readings: inOrder(draft.readings), unused: inOrder(draft.unused), doubles: draft.doubles, joined };
}

function planField(draft: Draft, kind: Kind, field: string, known: readonly Known[]): void {
  const columns = known.map(({ header }) => header.column);
  const moment = momentOf(kind, field, known);
  if (known.length === 1) draft.readings.push({ field, column: columns[0]! });
  else if (kind === 'handover' && field === 'group')
    draft.readings.push({ field, column: columns[0]!, take: takeFirstFilled(columns) });
  else if (kind === 'activity' && field === 'content')
    draft.readings.push({ field, column: columns[0]!, take: takeJoined(columns, ' ') });
  // 受伤学生 and 施暴学生: all of them are pupils, whose names are kept back.
  else if (kind === 'incident' && field === 'students')
    draft.readings.push({ field, column: columns[0]!, take: takePeople(columns) });
  else if (moment !== null) planMoment(draft, field, known, moment);
  else planDouble(draft, field, known);
}

/** A day and a time side by side for one moment: by the words of their headers. */
function momentOf(kind: Kind, field: string, known: readonly Known[]): [Known, Known] | null {
  if (!columnOf(kind, field)?.type.startsWith('datetime')) return null;
  const day = known.find(
    ({ header }) => /日期|date|day/iu.test(header.text) && !/时间|time/iu.test(header.text),
  );
  const time = known.find(
    ({ header }) => /时间|时刻|time/iu.test(header.text) && !/日期|date/iu.test(header.text),
  );
  return day === undefined || time === undefined ? null : [day, time];
}

function planMoment(draft: Draft, field: string, known: readonly Known[], [day, time]: [Known, Known]): void {
  const { column } = day.header;
  draft.readings.push({ field, column, take: takeMoment(column, time.header.column) });
  for (const other of known)
    if (other !== day && other !== time) draft.doubles.push({ dropped: other.header, used: day.header });
}

function planDouble(draft: Draft, field: string, known: readonly Known[]): void {
  const used = known.find(({ meaning }) => meaning.canonical) ?? known[0]!;
  draft.readings.push({ field, column: used.header.column });
  for (const other of known) {
    if (other === used) continue;
    if (other.meaning.range) draft.ranges.push(other);
    else draft.doubles.push({ dropped: other.header, used: used.header });
  }
}

/** One column for start and end fills those of the two that have no column of their own (ruling 44). */
function planRange(draft: Draft, kind: Kind, byField: ReadonlyMap<string, readonly Known[]>): void {
  const missing = (['start', 'end'] as const).filter((end) => columnOf(kind, end) && !byField.has(end));
  const [range, ...others] = draft.ranges;
  const holder = range ?? startOrDate(byField, missing);
  if (holder === undefined || missing.length === 0) {
    draft.unused.push(...draft.ranges.map(({ header }) => header));
    return;
  }
  for (const { header } of others) draft.doubles.push({ dropped: header, used: holder.header });
  const { column } = holder.header;
  const ends = holder.meaning.field === 'start' ? (['start', 'end'] as const) : missing;
  if (range === undefined) replace(draft.readings, holder);
  for (const end of ends) {
    const withDay = columnOf(kind, end)!.type !== 'time';
    draft.readings.push({ field: end, column, take: takeEnd(column, end, withDay) });
  }
}

/** 活动时间 is a start, 演练时间 a day, that may hold the end, or both times, too. */
function startOrDate(
  byField: ReadonlyMap<string, readonly Known[]>,
  missing: readonly string[],
): Known | undefined {
  const field = missing.includes('start') ? 'date' : 'start';
  const known = byField.get(field) ?? [];
  return known.length === 1 && known[0]!.meaning.range ? known[0] : undefined;
}

/** 年, 月 and 日 beside each other make a date that has no column of its own. */
function planDateParts(draft: Draft, kind: Kind): void {
  for (const date of datePartsOf(kind, draft.unused)) {
    const { field, parts } = date;
    if (draft.readings.some((reading) => reading.field === field)) continue;
    draft.readings.push({ field, column: shownColumn(date), take: takeDateParts(date) });
    draft.unused = draft.unused.filter((cell) => parts.every(({ header }) => header !== cell));
  }
}

function replace(readings: Reading[], { header: { column }, meaning: { field } }: Known): void {
  const at = readings.findIndex((reading) => reading.field === field);
  readings.splice(at, 1);
  if (field === 'date') readings.push({ field, column, take: takeDay(column) });
}
