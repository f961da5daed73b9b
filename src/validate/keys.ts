import { classKey } from '../model/class-name.js';
import { clockTime } from '../model/clock.js';
import { groupBy } from '../model/group-by.js';
import { numberedKey } from '../model/numbered-key.js';
import type { DataRecord } from '../model/record.js';
import { tableOf } from '../model/tables.js';
import type { Column, Table } from '../model/tables/table.js';
import { byCodePoint } from '../model/text.js';
import { BLANK, UNKNOWN, type Facts, type Value } from '../model/value.js';
import { compact } from './characters.js';

/** The key of a row, or why it has none: the field that should name it is blank, unreadable, or no column at all. */
export type Keyed =
  | { readonly key: string }
  | { readonly lacks: 'cell' | 'readable' | 'column'; readonly fields: readonly string[] };

/** The one class of 班级 that a spelling means: 初一1班 and 701 name the same lesson. */
export type ClassNames = (spelling: string) => string | undefined;

/** The names of the classes in 班级, without spellings that more than one of them has. */
export function classNamesOf(records: readonly DataRecord[]): ClassNames {
  const names = new Map<string, string>();
  const several = new Set<string>();
  for (const { key, values } of records) {
    const spelling = classKey(String(values['name'] ?? ''));
    if (names.has(spelling)) several.add(spelling);
    names.set(spelling, key);
  }
  for (const spelling of several) names.delete(spelling);
  const known = new Map<string, string | undefined>();
  return (spelling) => {
    if (!known.has(spelling)) known.set(spelling, names.get(classKey(spelling)));
    return known.get(spelling);
  };
}

/** A record that has the key of another, and that other. */
export interface Duplicate {
  readonly record: DataRecord;
  readonly first: DataRecord;
}

/**
 * The key of a row (rulings 17, 40): the first list of `table.keys` whose first column is filled, its parts
 * normalised (NFKC, no spaces, dates ISO, times HH:MM, blank or unreadable = '') and joined by `|`.
 */
export function keyOf(table: Table, values: Facts, classes: ClassNames = () => undefined): Keyed {
  const firsts = table.keys.map(([first]) => first!);
  const present = firsts.filter((field) => Object.hasOwn(values, field));
  if (present.length === 0) return { lacks: 'column', fields: firsts };
  const chosen = table.keys.find(([first]) => present.includes(first!) && !saysNothing(values[first!]));
  if (!chosen) return { lacks: 'cell', fields: present };
  if (values[chosen[0]!] === UNKNOWN) return { lacks: 'readable', fields: [chosen[0]!] };
  const parts = chosen.map((field) => {
    const value = values[field];
    const known = field === table.links?.class && typeof value === 'string' ? classes(value) : undefined;
    return known ?? part(table.columns[field]!, value);
  });
  return { key: parts.join('|') };
}

/**
 * The records with keys that name one record each: 工号 joins the key of staff who share a name (rulings 17);
 * then, of those that share a key, the second by content gets `#2`, and so on, whatever the order of rows. What is
 * found by its name stands in that order too, so that whoever takes the first takes the same one.
 */
export function withOwnKeys(records: readonly DataRecord[]): {
  records: DataRecord[];
  duplicates: Duplicate[];
} {
  const named = withStaffIds(records);
  const placed = [...named];
  const duplicates: Duplicate[] = [];
  for (const indexes of groups(named)) {
    const sorted = [...indexes].sort((a, b) => byCodePoint(contentOf(named[a]!), contentOf(named[b]!)));
    const [first, ...others] = sorted.map((index) => named[index]!);
    const places = isFoundByName(first!) ? indexes : sorted;
    placed[places[0]!] = first!;
    others.forEach((record, i) => {
      placed[places[i + 1]!] = { ...record, key: numberedKey(record.key, i + 2) };
      duplicates.push({ record, first: first! });
    });
  }
  return { records: placed, duplicates };
}

/** Classes, places and people, which other records name; they have no other key. */
function isFoundByName({ kind }: DataRecord): boolean {
  return tableOf(kind).keys.flat().join() === 'name';
}

function withStaffIds(records: readonly DataRecord[]): DataRecord[] {
  const staff = records.filter(({ kind }) => kind === 'staff');
  const namesakes = new Set(groups(staff).map(([index]) => staff[index!]!.key));
  return records.map((record) => {
    if (record.kind !== 'staff' || !namesakes.has(record.key)) return record;
    const { staffId } = record.values;
    return { ...record, key: `${record.key}|${typeof staffId === 'string' ? normal(staffId) : ''}` };
  });
}

/** The indexes of records that share kind and key, for each key that is shared. */
function groups(records: readonly DataRecord[]): number[][] {
  const name = (index: number): string => `${records[index]!.kind}|${records[index]!.key}`;
  return [...groupBy([...records.keys()], name).values()].filter((group) => group.length > 1);
}

/** What a record says, the same for any order of columns and rows. */
function contentOf({ values, source, row }: DataRecord): string {
  const fields = Object.keys(values).sort(byCodePoint);
  const texts = fields.map((field) => row.cells[source.fields.indexOf(field)]?.text ?? '');
  return JSON.stringify([fields.map((field) => [field, values[field]]), texts]);
}

function saysNothing(value: Value): boolean {
  return value === BLANK || value === '' || (Array.isArray(value) && value.length === 0);
}

function part(column: Column, value: Value): string {
  if (value === BLANK || value === UNKNOWN) return '';
  if (typeof value === 'number') return column.type === 'time' ? clockTime(value) : String(value);
  return normal(Array.isArray(value) ? value.join('、') : String(value));
}

function normal(text: string): string {
  return compact(text).replaceAll('|', '¦');
}
