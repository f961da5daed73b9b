import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { sideCells } from '../calendar/clashes.js';
import type { PersonMoment } from '../calendar/person-moments.js';
import type { Context } from '../context.js';
import type { Derivation, Derivations } from '../facts.js';
import { kept } from '../kept.js';
import { personMomentOf, timesOf } from '../kinds/person-moment.js';
import { ownCells } from '../own-cells.js';

/** The facts of a person in two places at once. */
export const personMomentDerivations: Derivations<'person-moment'> = {
  person: kept('person'),
  date: kept('date'),
  times: said(timesOf),
  days: said(({ days }) => days),
  one: said(({ one }) => one.entity.label.zh),
  other: said(({ other }) => other.entity.label.zh),
  onLeave: said(isOnLeave),
  withDuty: said(({ one, other }) =>
    [one, other].some(({ source }) => source === 'shift' || source === 'roster'),
  ),
  recorded: said(({ other }) => other.recorded),
  apart: { value: of(({ certain }) => certain || UNKNOWN), cells: bothCells },
  standIns: {
    value: of((moment) => (isOnLeave(moment) ? moment.one.entity.facts['substitute'] : [])),
    cells: (_, context, entity) => {
      const moment = personMomentOf(entity);
      if (!isOnLeave(moment)) return [];
      const filled = bothCells(_, context, entity).filter(({ value }) => value !== null);
      return [...ownCells(moment.one.entity, ['substitute'], context), ...filled];
    },
  },
};

/** Of a leave the first of the two is the leave. */
function isOnLeave({ one }: PersonMoment): boolean {
  return one.source === 'leave';
}

function of(valueOf: (moment: PersonMoment) => Value): (_: unknown, __: Context, entity: Entity) => Value {
  return (_, __, entity) => valueOf(personMomentOf(entity));
}

/** A fact that stands on no cell of its own: `apart` shows them. */
function said(valueOf: (moment: PersonMoment) => Value): Derivation<unknown> {
  return { value: of(valueOf), cells: () => [] };
}

function bothCells(_: unknown, context: Context, entity: Entity): readonly CellRef[] {
  const { one, other, certain } = personMomentOf(entity);
  return [one, other].flatMap((side) => sideCells(side, certain, context));
}
