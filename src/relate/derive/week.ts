import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import { numberOf } from '../context.js';
import type { Derivations } from '../facts.js';
import { kept } from '../kept.js';
import { schoolDaysDerivation } from '../of-school.js';
import { counted, during } from '../tally.js';
import { allOf, type Maybe } from '../three-valued.js';

/** The facts of a week. */
export const weekDerivations: Derivations<'week'> = {
  from: kept('from'),
  to: kept('to'),
  shifts: counted({ kind: 'shift', field: 'date', among: during('shift', 'date') }),
  spotChecks: counted({
    kind: 'shift',
    field: 'checkedBy',
    among: during('shift', 'date'),
    counts: isChecked,
    asks: ['checkedBy', 'checkedAt'],
  }),
  schoolDays: schoolDaysDerivation((context) => numberOf(context, 'weekSchoolDays')),
  receptions: counted({ kind: 'complaint', field: 'received', among: during('complaint', 'received') }),
};

/** Whether a duty was checked on: by whom and when are given. */
function isChecked({ facts: { checkedBy, checkedAt } }: Entity): Maybe {
  const by = typeof checkedBy === 'string' ? checkedBy !== '' : UNKNOWN;
  return allOf(by, typeof checkedAt === 'string' ? checkedAt !== '' : UNKNOWN);
}
