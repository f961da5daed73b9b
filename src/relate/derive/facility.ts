import { UNKNOWN } from '../../model/value.js';
import type { Columns, Derivations } from '../facts.js';

type Facility = Columns<'facility'>;

/** The facts of a checked item that one cell alone does not give. */
export const facilityDerivations: Derivations<'facility'> = {
  measurable: { value: (facility) => meetsStandard(facility) !== UNKNOWN },
  meetsStandard: { value: meetsStandard },
  foundFaulty: { value: ({ conforms }) => conforms === false },
};

/** Whether the measured value is on the right side of the standard; undefined where one of the three is not given. */
function meetsStandard({ measured, standard, direction }: Facility): boolean | undefined {
  if (typeof measured !== 'number' || typeof standard !== 'number') return UNKNOWN;
  if (direction === '≥') return measured >= standard;
  return direction === '≤' ? measured <= standard : UNKNOWN;
}
