import { addDays } from '../model/days.js';
import type { CellRef } from '../model/record.js';
import type { Entity } from '../model/school.js';
import type { FieldOf, Kind } from '../model/tables.js';
import { isKnown, UNKNOWN } from '../model/value.js';
import { distinct } from './calendar/slot-cells.js';
import { byDay } from './claims/claim.js';
import type { Context } from './context.js';
import { type Derivation } from './facts.js';
import { headerCells } from './header-cells.js';
import type { Maybe } from './three-valued.js';
import { isIncomplete, unreadRowCells } from './unread-rows.js';

/** What records of one sheet are counted in a day, week or term. */
export interface Counting<K extends Kind> {
  readonly kind: K;
  /** The column in which one more record would be seen. */
  readonly field: FieldOf<K>;
  readonly among: (entity: Entity, context: Context) => readonly Entity[];
  /** Whether a record counts; undefined where a cell leaves it open. Without it all count. */
  readonly counts?: (row: Entity, entity: Entity, context: Context) => Maybe;
  /** The columns that may leave it open. */
  readonly asks?: readonly FieldOf<K>[];
  /** The cells of other sheets that leave a record open; none where it is its own cells that do. */
  readonly asksElsewhere?: (row: Entity, entity: Entity, context: Context) => readonly CellRef[];
  /** From how many on those left open do not matter; else 1. */
  readonly enough?: (context: Context) => number;
}

/** More blanks than this are not all shown: the head of their column stands for them. */
const MOST_CELLS = 5;

/**
 * The number of records that surely count. Undefined where the sheet was not handed in (rulings 5), or where those
 * left open, or rows that were not taken, could make up for what is short.
 */
export function counted<K extends Kind>(counting: Counting<K>): Derivation<unknown> {
  const { kind, field, enough = () => 1 } = counting;
  const valueOf = (entity: Entity, context: Context): number | undefined => {
    const { sure, open } = tally(counting, entity, context);
    const settled = open.length === 0 && !isIncomplete(kind, context);
    return sure.length >= enough(context) || settled ? sure.length : UNKNOWN;
  };
  return {
    value: (_, context, entity) => valueOf(entity, context),
    cells: (_, context, entity) => {
      if (!context.present.has(kind)) return [context.absentSheet(kind, field)];
      const { sure, open } = tally(counting, entity, context);
      if (valueOf(entity, context) === UNKNOWN)
        return [...openCells(open, counting, entity, context), ...unreadRowCells(kind, context)];
      const cells = sure.slice(0, MOST_CELLS).flatMap((row) => own(row, field, context));
      return cells.length > 0 ? cells : headerCells(kind, field, context);
    },
  };
}

interface Tally {
  readonly sure: readonly Entity[];
  readonly open: readonly Entity[];
}

function tally<K extends Kind>({ among, counts }: Counting<K>, entity: Entity, context: Context): Tally {
  const rows = among(entity, context);
  if (!counts) return { sure: rows, open: [] };
  const answers = rows.map((row) => counts(row, entity, context));
  return {
    sure: rows.filter((_, i) => answers[i] === true),
    open: rows.filter((_, i) => answers[i] === UNKNOWN),
  };
}

/** The blank or unreadable cells of records left open, then those of other sheets. */
function openCells<K extends Kind>(
  open: readonly Entity[],
  { kind, field, asks = [field], asksElsewhere = () => [] }: Counting<K>,
  entity: Entity,
  context: Context,
): readonly CellRef[] {
  const asked = open.map((row) => {
    const elsewhere = asksElsewhere(row, entity, context);
    const blank = asks.filter((each) => !isKnown(row.facts[each]));
    const fields = blank.length > 0 || elsewhere.length > 0 ? blank : asks;
    return { cells: fields.flatMap((each) => own(row, each, context)), elsewhere };
  });
  const cells = asked.flatMap((each) => each.cells);
  const there = new Set(cells.map(({ cell, field: name }) => cell ?? name));
  const shown = there.size > MOST_CELLS ? asks.flatMap((each) => headerCells(kind, each, context)) : cells;
  return distinct([...shown, ...asked.flatMap(({ elsewhere }) => elsewhere)]);
}

function own({ record }: Entity, field: string, context: Context): readonly CellRef[] {
  return record ? [context.cell(record, field)] : [];
}

/** Finds the records of a kind whose column names a date from one ISO date to another. */
export function between(
  kind: Kind,
  field: string,
): (from: string, to: string, context: Context) => readonly Entity[] {
  const onDay = byDay(kind, field);
  return (from, to, context) => {
    const rows: Entity[] = [];
    for (let date = from; date <= to; date = addDays(date, 1)) rows.push(...onDay(date, context));
    return rows;
  };
}

/** The records of a kind dated within a derived entity: from its `from` to its `to`. */
export function during(kind: Kind, field: string): (entity: Entity, context: Context) => readonly Entity[] {
  const find = between(kind, field);
  return ({ facts: { from, to } }, context) => find(String(from), String(to), context);
}
