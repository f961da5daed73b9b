import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import type { Context } from '../context.js';
import { names } from '../facts.js';
import { inPostOn, staffCells, staffCellsOn } from '../people/on-staff.js';
import { groupBy, once } from '../once.js';
import { classesNamed } from './joint-classes.js';
import { staffRow } from '../people/staff-rows.js';
import { anyOf } from '../three-valued.js';

/** Whether one at least of a class's head teachers is on the staff list and 在岗; undefined too where none is named. */
export function headInPost({ facts }: Entity, context: Context): boolean | undefined {
  const heads = names(facts['headTeacher']);
  if (!heads || heads.length === 0) return UNKNOWN;
  return anyOf(...heads.map((key) => inPostOn(key, context.asOf, context)));
}

/** The classes by 班主任班级 of a row of 教职工; undefined where it is blank, or names a class that is not found. */
function ownClasses({ facts }: Entity, { classes }: Context): readonly Entity[] | undefined {
  const found = names(facts['headOf'])?.map((text) => classes.find(text));
  return found?.every((each) => each !== undefined) ? found : UNKNOWN;
}

const claims = once((context) => {
  const staff = context.records('staff').filter(({ facts }) => facts['status'] !== '离职');
  const all = staff.flatMap((row) =>
    (names(row.facts['headOf']) ?? []).map((text) => ({ row, of: context.classes.find(text)?.key })),
  );
  return groupBy(all, ({ of }) => of);
});

/**
 * The keys of those whose 班主任班级 differs from 班级.班主任 (rulings 27): who names the class and is not its head
 * teacher (not those who left), and head teachers who name other classes or none. A blank 班主任班级 says nothing.
 */
export function differingHeads(row: Entity, context: Context): readonly string[] | undefined {
  const { headTeacher } = row.facts;
  if (!context.present.has('staff') || headTeacher === UNKNOWN) return UNKNOWN;
  const heads = names(headTeacher) ?? [];
  const claiming = (claims(context).get(row.key) ?? []).map(({ row: { key } }) => key);
  const elsewhere = heads.filter((key) => {
    const person = staffRow(key, context);
    const own = person && ownClasses(person, context);
    return own !== undefined && !own.includes(row);
  });
  return [...new Set([...claiming.filter((key) => !heads.includes(key)), ...elsewhere])];
}

const classesByHead = once((context) => {
  const all = context.records('class').flatMap((row) => (names(row.facts['headTeacher']) ?? []).map((key) => ({ row, key }))); // prettier-ignore
  return groupBy(all, ({ key }) => key);
});

/** The rows of 班级 of that head teacher of a class who has the most; empty where it has none. */
function mostOfOne({ facts }: Entity, context: Context): readonly Entity[] {
  const lists = (names(facts['headTeacher']) ?? []).map((key) => classesByHead(context).get(key) ?? []);
  return lists.sort((a, b) => b.length - a.length)[0]?.map(({ row }) => row) ?? [];
}

/** How many classes one head teacher of a class has, the largest number; undefined where none is named. */
export function classesOfHead(row: Entity, context: Context): number | undefined {
  return mostOfOne(row, context).length || UNKNOWN;
}

/** The class's own cell, and the status of each head teacher. */
export function headCells(row: Entity, context: Context): readonly CellRef[] {
  const heads = names(row.facts['headTeacher']) ?? [];
  return [
    ...own(row, context),
    ...heads.flatMap((key) => staffCellsOn(key, 'status', context.asOf, context)),
  ];
}

/** 班主任 of the classes that a cell names, where nobody can be read there; else nothing. */
export function unnamedHeadCells(text: Value, context: Context): readonly CellRef[] {
  const unnamed = classesNamed(text, context).filter(({ facts }) => !names(facts['headTeacher']));
  return unnamed.flatMap((row) => own(row, context));
}

/** The class's own cell, and 班主任班级 of those who differ. */
export function differingCells(row: Entity, context: Context): readonly CellRef[] {
  const keys = context.present.has('staff') ? (differingHeads(row, context) ?? []) : [null];
  return [...own(row, context), ...keys.flatMap((key) => staffCells(key, 'headOf', context))];
}

/** Of one head teacher's other classes so many are shown; all are counted in the fact itself. */
const MOST_SHOWN = 20;

/** The class's own cell, then those of the other classes of its busiest head teacher. */
export function burdenCells(row: Entity, context: Context): readonly CellRef[] {
  const first = mostOfOne(row, context).slice(0, MOST_SHOWN + 1);
  const others = first.filter((other) => other.key !== row.key).slice(0, MOST_SHOWN);
  return [row, ...others].flatMap((each) => own(each, context));
}

function own({ record }: Entity, context: Context): readonly CellRef[] {
  return record ? [context.cell(record, 'headTeacher')] : [];
}
