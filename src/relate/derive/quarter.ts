import type { Derivations } from '../facts.js';
import { kept } from '../kept.js';
import { stageDerivation } from '../of-school.js';
import { counted, during } from '../tally.js';

/** The facts of a quarter of the year. */
export const quarterDerivations: Derivations<'quarter'> = {
  from: kept('from'),
  to: kept('to'),
  stage: stageDerivation,
  drills: counted({ kind: 'drill', field: 'date', among: during('drill', 'date') }),
};
