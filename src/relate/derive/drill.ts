import { UNKNOWN, type Value } from '../../model/value.js';
import type { Context } from '../context.js';
import { names, type Columns, type Derivations } from '../facts.js';
import { onStaff, staffCells } from '../people/on-staff.js';

/** The facts of a drill that its own row alone does not give. */
export const drillDerivations: Derivations<'drill'> = {
  participation: { value: participation },
  strangers: {
    value: ({ marshals }, context) => strangers(marshals, context),
    cells: ({ marshals }, context, { record }) => [
      ...(record ? [context.cell(record, 'marshals')] : []),
      ...(context.present.has('staff') ? [] : staffCells(names(marshals)?.[0], 'name', context)),
    ],
  },
};

/** Of a hundred who should take part, how many did. */
function participation({ expected, participants }: Columns<'drill'>): number | undefined {
  if (typeof expected !== 'number' || typeof participants !== 'number' || expected === 0) return UNKNOWN;
  return (participants / expected) * 100;
}

/** The marshals who are not on the staff list. */
function strangers(marshals: Value, context: Context): Value {
  if (!context.present.has('staff')) return UNKNOWN;
  return names(marshals)?.filter((key) => onStaff(key, context) === false);
}
