import type { Kind } from '../../model/tables.js';
import type { Facts } from '../../model/value.js';
import type { Derivation } from '../facts.js';
import { hazardDerivations } from './hazard.js';
import { shiftDerivations } from './shift.js';
import { lessonDerivations } from './lesson.js';
import { activityDerivations } from './activity.js';
import { areaDerivations } from './area.js';
import { classDerivations } from './class.js';
import { schoolDerivations } from './school.js';
import { staffDerivations } from './staff.js';
import { incidentDerivations } from './incident.js';
import { claimDerivations } from './claim.js';

/** How the derived facts of each kind are computed. */
export const derivations: Readonly<Partial<Record<Kind, Readonly<Record<string, Derivation<Facts>>>>>> = {
  school: schoolDerivations,
  staff: staffDerivations,
  class: classDerivations,
  area: areaDerivations,
  lesson: lessonDerivations,
  shift: shiftDerivations,
  hazard: hazardDerivations,
  activity: activityDerivations,
  incident: incidentDerivations,
  claim: claimDerivations,
};
