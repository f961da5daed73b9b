import type { Citation } from '../model/citation.js';
import type { LawBook } from '../model/law.js';
import type { CellRef, DataRecord } from '../model/record.js';
import type { Post } from '../model/post.js';
import type { Limits } from '../model/rule.js';
import type { Entity, Person } from '../model/school.js';
import type { Kind } from '../model/tables.js';
import type { Value } from '../model/value.js';
import type { Classes } from './classes/classes.js';
import type { People } from './people/people.js';
import type { SchoolLimits } from './limits/limits.js';
import type { Places } from './places/places.js';

/**
 * What a derived fact may look at: the school's other records, found by what joins them.
 * Entities of `records` hold their columns with people found; their own derived facts may not be there yet.
 */
export interface Context {
  readonly asOf: string;
  /** The ISO date of a question, if one is asked: the calendar runs to it where the school gives no term. */
  readonly asked?: string | undefined;
  /** The articles of laws that cells quote, and the laws to hold them against, where they were handed in. */
  readonly citations: readonly Citation[];
  readonly laws: LawBook | undefined;
  /** Shared word lists and numbers (rules/parameters.json). */
  readonly parameters: Limits;
  readonly limits: SchoolLimits;
  readonly posts: readonly Post[];
  readonly school: Readonly<Record<string, Value>>;
  readonly people: People;
  readonly classes: Classes;
  readonly places: Places;
  /** Kinds whose sheet is there. */
  readonly present: ReadonlySet<Kind>;
  records(kind: Kind): readonly Entity[];
  /** Duties of printed rosters for which nobody is named; they are no records. */
  readonly unfilled: readonly Entity[];
  /** The rows of a kind that were not taken, since nothing names their record. */
  unread(kind: Kind): readonly Entity[];
  /** The person whom a fact names (a person's key), or undefined: nobody of the staff. */
  person(key: Value): Person | undefined;
  /** The cell of a record's column; `cell: null` where the column is not there. */
  cell(record: DataRecord, field: string): CellRef;
  /** What stands for a sheet that is not there: a reference without a cell. */
  absentSheet(kind: Kind, field: string): CellRef;
  /** The header of a column; the header's last cell where the column is not there; the sheet as absent. */
  header(kind: Kind, field: string): CellRef;
}

/** A word list of the parameters. */
export function wordList(context: Context, name: string): readonly string[] {
  const value = context.parameters[name]?.value;
  return Array.isArray(value) ? value : [];
}

/** A number of the parameters. */
export function numberOf(context: Context, name: string): number {
  const value = context.parameters[name]?.value;
  if (typeof value !== 'number') throw new Error(`no number parameter ${name}`);
  return value;
}

/** A time of day of the parameters (`07:00`), in minutes since midnight. */
export function clockOf(context: Context, name: string): number {
  const [, hours, minutes] = /^(\d{1,2}):(\d\d)$/.exec(String(context.parameters[name]?.value)) ?? [];
  if (hours === undefined || minutes === undefined) throw new Error(`no time parameter ${name}`);
  return Number(hours) * 60 + Number(minutes);
}
