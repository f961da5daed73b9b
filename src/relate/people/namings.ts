import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import type { FieldOf, Kind } from '../../model/tables.js';
import { UNKNOWN } from '../../model/value.js';
import type { Context } from '../context.js';
import { inPost } from './people.js';
import { staffRow } from './staff-rows.js';
import type { Maybe } from '../three-valued.js';
import { unreadRowCells } from '../unread-rows.js';

/** A cell that names, or may name, somebody for something: whether that person is in post, and the cells that say so. */
export interface Naming {
  readonly bears: Maybe;
  /** The person, where the cell says who. */
  readonly key?: string;
  /** Where it bears: the cell that names; where it may: the cells to fill; where not: those that say so. */
  readonly cells: readonly CellRef[];
}

/** Who is named for something, taken together. */
export interface Named {
  /** Whether somebody in post is. */
  readonly borne: Maybe;
  /** The keys of those who are. */
  readonly keys: readonly string[];
  /** The keys of those who are named but are not in post, or not on the staff. */
  readonly away: readonly string[];
  /** The cells on which `borne` stands, the primary one first. */
  readonly cells: readonly CellRef[];
  /** The cells that may name somebody else. */
  readonly open: readonly CellRef[];
}

/** Takes namings together; `header` shows where nobody is named. */
export function together(namings: readonly Naming[], header: readonly CellRef[]): Named {
  const [sure, not] = [true, false].map((state) => namings.filter(({ bears }) => bears === state));
  const keys = keysOf(sure!);
  const maybe = namings.filter(({ bears, key }) => bears === UNKNOWN && !(key && keys.includes(key)));
  const open = maybe.flatMap(({ cells }) => cells);
  const away = keysOf(not!).filter((key) => !keys.includes(key));
  if (keys.length > 0) return { borne: true, keys, away, cells: sure!.flatMap(({ cells }) => cells), open };
  if (maybe.length > 0) return { borne: UNKNOWN, keys, away, cells: open, open };
  return { borne: false, keys, away, cells: [...not!.flatMap(({ cells }) => cells), ...header], open };
}

/** Who is named for something, or, where nobody is known to be, for what stands in for it. */
export function orElse(own: Named, other: Named): Named {
  if (own.borne) return own;
  const away = [...own.away, ...other.away.filter((key) => !own.away.includes(key))];
  if (other.borne) return { ...other, away };
  if (other.borne === false) return { ...own, away };
  const known = own.open.map(({ sheet, cell }) => `${sheet} ${cell}`);
  const open = [...own.open, ...other.open.filter(({ sheet, cell }) => !known.includes(`${sheet} ${cell}`))];
  return { ...own, borne: UNKNOWN, away, cells: open, open };
}

function keysOf(namings: readonly Naming[]): readonly string[] {
  return [...new Set(namings.flatMap(({ key }) => key ?? []))];
}

/**
 * What a row of 教职工 says by one of its columns. `holds`: what the column says, undefined where it is blank.
 * Null where it says nothing of this person.
 */
export function rowNaming(
  row: Entity,
  field: FieldOf<'staff'>,
  holds: Maybe,
  context: Context,
): Naming | null {
  const here = inPost(row, context.asOf);
  if (holds === false || (holds === UNKNOWN && here === false)) return null;
  const cells = (fields: readonly FieldOf<'staff'>[]): readonly CellRef[] => row.record ? fields.map((each) => context.cell(row.record!, each)) : []; // prettier-ignore
  if (holds && here) return { bears: true, key: row.key, cells: cells([field]) };
  if (here === false) return { bears: false, key: row.key, cells: cells([absence(row, context)]) };
  const blank = [...(holds ? [] : [field]), ...(here ? [] : (['status'] as const))];
  return { bears: UNKNOWN, key: row.key, cells: cells(blank) };
}

/** The column that says that somebody is not in post. */
function absence({ facts: { joined } }: Entity, { asOf }: Context): FieldOf<'staff'> {
  return typeof joined === 'string' && joined > asOf ? 'joined' : 'status';
}

/** What rows of 教职工 that were not taken say: they may name somebody for anything. */
export function unreadNamings(context: Context): readonly Naming[] {
  const cells = unreadRowCells('staff', context);
  return cells.length > 0 ? [{ bears: UNKNOWN, cells }] : [];
}

/** What the cells of a column that names people say. A blank may name anybody; 无 and strangers bear nothing. */
export function columnNamings<K extends Kind>(
  kind: K,
  field: FieldOf<K>,
  context: Context,
): readonly Naming[] {
  return context.records(kind).flatMap(({ record, facts }) => {
    const value = facts[field];
    const cells = record ? [context.cell(record, field)] : [];
    if (value === UNKNOWN || value === null) return [{ bears: UNKNOWN, cells }];
    const keys = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
    const named = keys.filter((key) => key !== '');
    return named.length > 0
      ? named.map((key) => personNaming(key, cells, context))
      : [{ bears: false, cells }];
  });
}

function personNaming(key: string, cells: readonly CellRef[], context: Context): Naming {
  const row = staffRow(key, context);
  const naming = row && rowNaming(row, 'name', true, context);
  if (!naming) return { bears: false, key, cells };
  if (naming.bears === UNKNOWN) return naming;
  return { ...naming, cells: naming.bears ? cells : [...cells, ...naming.cells] };
}
