import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import { silent } from '../claims/claim.js';
import { names, type Columns, type Derivations } from '../facts.js';

/** The facts of a night in the dormitory log that one cell alone does not give. */
export const dormitoryDerivations: Derivations<'dormitory'> = {
  exitsShut: { value: (_, __, night) => areShut(night) },
  floorsPerKeeper: { value: floorsPerKeeper },
};

/** Whether the log says that the exits were locked; a blank does not. */
function areShut(night: Entity): boolean | undefined {
  if (silent(night, 'exitsOpen')) return false;
  const { exitsOpen } = night.facts;
  return typeof exitsOpen === 'boolean' ? !exitsOpen : UNKNOWN;
}

/** Floors for each keeper of a floor who is named; without one, all floors. */
function floorsPerKeeper({ floors, keepersByFloor }: Columns<'dormitory'>): number | undefined {
  const keepers = names(keepersByFloor);
  return typeof floors === 'number' && keepers ? floors / Math.max(1, keepers.length) : UNKNOWN;
}
