import type { CellRef } from '../../model/record.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import type { Context } from '../context.js';
import { dateGiven } from '../date-given.js';
import { daysBetween, type Columns, type Derivations } from '../facts.js';
import { onStaff, staffCells } from '../people/on-staff.js';
import { goesToRoot, isRecurring, recurringCells } from '../hazard/recurring-hazards.js';

type Hazard = Columns<'hazard'>;

/** The facts of a hazard that one cell alone does not give. */
export const hazardDerivations: Derivations<'hazard'> = {
  foundByThen: { value: foundByThen },
  ownerOnStaff: {
    value: ({ owner }, context) => onStaff(owner, context),
    cells: ({ owner }, context, { record }) => [
      ...(record ? [context.cell(record, 'owner')] : []),
      ...ownerInList(owner, context),
    ],
  },
  daysToReport: { value: ({ found, reported }) => daysBetween(found, reported) },
  fixedSameDay: { value: fixedSameDay },
  daysSinceFound: { value: ({ found }, { asOf }) => daysBetween(found, asOf) },
  daysOpen: { value: daysOpen },
  deadlineGiven: { value: (_, context, hazard) => dateGiven(hazard, 'deadline', context) },
  recurring: { value: isRecurring, cells: recurringCells },
  rootMeasure: { value: goesToRoot },
  daysSinceFixed: { value: ({ fixed }, { asOf }) => daysBetween(fixed, asOf) },
  daysToVerify: { value: ({ fixed, verified }) => daysBetween(fixed, verified) },
  daysSinceTold: { value: ({ found, reported }, { asOf }) => daysBetween(reported ?? found, asOf) },
  daysFoundToOrder: { value: ({ found, ordered }) => daysBetween(found, ordered) },
  daysToldToOrder: { value: ({ reported, ordered }) => daysBetween(reported, ordered) },
};

/** A hazard without a date stands in the ledger, so it was found. */
function foundByThen({ found }: Hazard, { asOf }: Context): boolean | undefined {
  if (found === null) return true;
  return typeof found === 'string' ? found.slice(0, 10) <= asOf : UNKNOWN;
}

/** Whether a hazard was fixed on the day it was found; undefined too where the dates contradict each other. */
function fixedSameDay({ found, fixed }: Hazard): boolean | undefined {
  if (fixed === false) return false;
  const days = daysBetween(found, fixed);
  return days === undefined || days < 0 ? UNKNOWN : days === 0;
}

/** Calendar days that a hazard was open: until it was fixed, or until asOf where it is known not to be. A blank says neither. */
function daysOpen({ found, fixed }: Hazard, { asOf }: Context): number | undefined {
  const days = daysBetween(found, fixed === false ? asOf : fixed);
  return days === undefined || days < 0 ? UNKNOWN : days;
}

function ownerInList(owner: Value, context: Context): readonly CellRef[] {
  return typeof owner === 'string' ? staffCells(owner, 'name', context) : [];
}
