import type { CellRef } from '../model/record.js';
import type { Entity } from '../model/school.js';
import { tableOf, type DerivedOf, type Kind } from '../model/tables.js';
import type { Bilingual } from '../model/text.js';
import type { Value } from '../model/value.js';
import type { Derivations } from './facts.js';

/** An entity of a kind without a sheet, as its maker found it. */
export interface Made<K extends Kind> {
  readonly kind: K;
  readonly key: string;
  readonly label: Bilingual;
  /** ISO date by which the law is chosen; without one, asOf. */
  readonly date?: string | null;
  readonly facts: Readonly<Record<DerivedOf<K>, Value>>;
  /** The cells that a fact stands on, the primary one first; found when they are asked for. */
  readonly cells: Readonly<Partial<Record<DerivedOf<K>, () => readonly CellRef[]>>>;
}

type Cells = Readonly<Partial<Record<string, () => readonly CellRef[]>>>;
const cellsByEntity = new WeakMap<Entity, Cells>();

/** The entity of what a maker found. */
export function entityMade<K extends Kind>({ kind, key, label, date = null, facts, cells }: Made<K>): Entity {
  const entity: Entity = { kind, key, record: null, facts, label, date };
  cellsByEntity.set(entity, cells);
  return entity;
}

/** The facts of a kind whose entities are made whole (`entityMade`): each is what its maker found. */
export function madeDerivations<K extends Kind>(kind: K): Derivations<K> {
  const names = Object.keys(tableOf(kind).derived ?? {});
  const each = names.map((name) => [
    name,
    {
      value: (_: unknown, __: unknown, { facts }: Entity): Value => facts[name],
      cells: (_: unknown, __: unknown, entity: Entity): readonly CellRef[] =>
        cellsByEntity.get(entity)?.[name]?.() ?? [],
    },
  ]);
  return Object.fromEntries(each) as unknown as Derivations<K>;
}
