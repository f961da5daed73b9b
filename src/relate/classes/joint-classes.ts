import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import type { FieldOf } from '../../model/tables.js';
import type { Value } from '../../model/value.js';
import { classKey } from '../../model/class-name.js';
import type { Context } from '../context.js';
import { once } from '../once.js';

const found = once(() => new Map<string, readonly Entity[]>());

/** The classes that a cell names: one, or the several of a joint lesson (七1、七2); empty where one of them is not found. */
export function classesNamed(text: Value, context: Context): readonly Entity[] {
  if (typeof text !== 'string' || text === '') return [];
  const known = found(context);
  let classes = known.get(text);
  if (!classes) known.set(text, (classes = search(text, context)));
  return classes;
}

function search(text: string, { classes }: Context): readonly Entity[] {
  const whole = classes.find(text);
  if (whole) return [whole];
  const parts = text.split(/[、,，;；/+\n]/).map((part) => classes.find(part));
  return parts.every((part) => part !== undefined) ? parts : [];
}

const names = once(() => new Map<string, string>());

/** What a cell's class is called whatever its spelling, also where 班级 does not have it: for grouping records. */
export function classIdOf(text: string, context: Context): string {
  const known = names(context);
  let name = known.get(text);
  if (name === undefined) {
    const classes = classesNamed(text, context);
    name = classes.length > 0 ? classes.map(({ key }) => key).join('、') : classKey(text);
    known.set(text, name);
  }
  return name;
}

/** The cells of 班级 that say something about the classes that a cell names; the sheet as absent where there is none. */
export function classCells(text: Value, field: FieldOf<'class'>, context: Context): readonly CellRef[] {
  if (!context.present.has('class')) return [context.absentSheet('class', field)];
  return classesNamed(text, context).flatMap(({ record }) => (record ? [context.cell(record, field)] : []));
}
