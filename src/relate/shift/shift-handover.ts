import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import type { Context } from '../context.js';
import { names, type Columns } from '../facts.js';
import { once } from '../once.js';
import { ownCells } from '../own-cells.js';
import { anyOf } from '../three-valued.js';
import { onDuty } from './shift-people.js';
import { takersOf } from './shift-succession.js';

const found = once(() => new Map<Entity, readonly Entity[] | undefined>());

/**
 * The shifts to which one is handed over: those that take over at its post, up to asOf (rulings 7), unless the very
 * people stay who were there. Undefined where its times or its post are not known.
 */
export function receiversOf(shift: Entity, context: Context): readonly Entity[] | undefined {
  const known = found(context);
  if (!known.has(shift)) {
    const asOf = context.asOf.slice(0, 10);
    const due = takersOf(shift, context)?.filter((next) => String(next.facts['date']).slice(0, 10) <= asOf);
    known.set(
      shift,
      due?.filter((next) => !sameSet(peopleOn(shift, context), peopleOn(next, context))),
    );
  }
  return known.get(shift);
}

/** 接班签字 of the shifts that take over: one of several that begin together is enough. */
export function receiverSigned(shift: Entity, context: Context): boolean | undefined {
  const signed = (receiversOf(shift, context) ?? []).map(({ facts: { takenOver } }) => (typeof takenOver === 'boolean' ? takenOver : UNKNOWN)); // prettier-ignore
  return anyOf(...signed);
}

/** Who takes over; undefined where that is blank or ambiguous for all of them. */
export function receiverPeople(shift: Entity, context: Context): Value {
  const people = (receiversOf(shift, context) ?? []).map((next) => peopleOn(next, context));
  const known = people.flatMap((each) => each ?? []);
  return known.length > 0 || people.length === 0 ? [...new Set(known)] : UNKNOWN;
}

/** Cells of the shifts that take over; those of this one where none does. */
export function receiverCells(
  shift: Entity,
  ofNext: readonly string[],
  otherwise: readonly string[],
  context: Context,
): readonly CellRef[] {
  const next = receiversOf(shift, context) ?? [];
  return next.length > 0 ? next.flatMap((each) => ownCells(each, ofNext, context)) : ownCells(shift, otherwise, context); // prettier-ignore
}

function peopleOn(shift: Entity, context: Context): readonly string[] | undefined {
  return names(onDuty(shift.facts as Columns<'shift'>, context));
}

function sameSet(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  if (!one || !other) return false;
  return one.length === other.length && one.every((person) => other.includes(person));
}
