import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import type { Kind } from '../../model/tables.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import type { Context } from '../context.js';
import { few, inShort } from '../in-short.js';
import { once } from '../once.js';
import { ownCells } from '../own-cells.js';
import { conflicts, type Conflict } from './conflicts.js';
import type { Whereabouts } from './whereabouts.js';

/** A conflict as one of its two records sees it. */
export interface Clash {
  readonly person: string;
  readonly other: Whereabouts;
  /** False where it only may be one. */
  readonly certain: boolean;
}

const byEntity = once((context) => {
  const index = new Map<Entity, Clash[]>();
  const add = ({ person, certain }: Conflict, { entity }: Whereabouts, other: Whereabouts): void => {
    const clash = { person, other, certain };
    const known = index.get(entity);
    if (known) known.push(clash);
    else index.set(entity, [clash]);
  };
  for (const conflict of conflicts(context)) {
    add(conflict, conflict.one, conflict.other);
    add(conflict, conflict.other, conflict.one);
  }
  return index;
});

/** Where the records have people of a record at the same time, up to asOf. */
export function clashesOf(entity: Entity, context: Context): readonly Clash[] {
  return byEntity(context).get(entity) ?? [];
}

/** Those who are surely elsewhere, and with what; undefined where somebody may be and nobody surely is. */
export function doubleBooked(clashes: readonly Clash[], context: Context): Value {
  const sure = clashes.filter(({ certain }) => certain);
  if (sure.length > 0)
    return inShort([...new Set(sure.map((clash) => sayClash(clash, context)))], (said) => said);
  return clashes.length > 0 ? UNKNOWN : [];
}

/** `周海燕（七年级1班 2025-09-10 第1节 语文）`. */
function sayClash({ person, other }: Clash, context: Context): string {
  return `${context.person(person)?.name ?? person}（${other.entity.label.zh}）`;
}

const claiming: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  shift: ['person', 'start', 'end'],
  roster: ['person', 'start', 'end'],
  lesson: ['teacher'],
  timetable: ['teacher'],
  activity: ['organizer', 'start', 'end'],
  leave: ['person', 'start', 'end'],
};

/** The columns that leave a clash open. */
const open: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  shift: ['place', 'substituteApprovedBy'],
  roster: ['place', 'weekday'],
  lesson: ['room'],
  timetable: ['room'],
  activity: ['start', 'end', 'classes'],
};

/** The cells that name the people on the other side and say when; where a clash is open, those that would decide it. */
export function clashCells(clashes: readonly Clash[], context: Context): readonly CellRef[] {
  const sure = clashes.filter(({ certain }) => certain);
  return few(sure.length > 0 ? sure : clashes).flatMap(({ other, certain }) =>
    sideCells(other, certain, context),
  );
}

/** The same for one side. */
export function sideCells({ entity }: Whereabouts, certain: boolean, context: Context): readonly CellRef[] {
  const fields = [...(claiming[entity.kind] ?? []), ...(certain ? [] : (open[entity.kind] ?? []))];
  return ownCells(entity, fields, context);
}
