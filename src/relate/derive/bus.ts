import { UNKNOWN } from '../../model/value.js';
import type { Derivations } from '../facts.js';
import { ownCells } from '../own-cells.js';
import { onStaff, staffCells } from '../people/on-staff.js';

/** The facts of a bus run that its own row alone does not give. */
export const busDerivations: Derivations<'bus'> = {
  attendantOnStaff: {
    value: ({ attendant }, context) => onStaff(attendant, context),
    cells: ({ attendant }, context, run) => [
      ...ownCells(run, ['attendant'], context),
      ...(typeof attendant === 'string' ? staffCells(attendant, 'name', context) : []),
    ],
  },
  attendantDrives: {
    value: ({ attendant, driver }) =>
      typeof attendant === 'string' && typeof driver === 'string' ? attendant === driver : UNKNOWN,
  },
};
