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
import { holidayDerivations } from './holiday.js';
import { openingDerivations } from './opening.js';
import { incidentDerivations } from './incident.js';
import { claimDerivations } from './claim.js';
import { busDerivations } from './bus.js';
import { canteenDerivations } from './canteen.js';
import { chemicalDerivations } from './chemical.js';
import { complaintDerivations } from './complaint.js';
import { warningDerivations } from './warning.js';
import { conditionDerivations } from './condition.js';
import { facilityDerivations } from './facility.js';
import { selfInspectionDerivations } from './self-inspection.js';
import { waiverDerivations } from './waiver.js';
import { classDayDerivations } from './class-day.js';
import { classWeekDerivations } from './class-week.js';
import { dayDerivations } from './day.js';
import { dormitoryDerivations } from './dormitory.js';
import { drillDerivations } from './drill.js';
import { gateDerivations } from './gate.js';
import { handoverDerivations } from './handover.js';
import { inspectionDerivations } from './inspection.js';
import { lockingDerivations } from './locking.js';
import { monthDerivations } from './month.js';
import { nightDerivations } from './night.js';
import { plannedLessonDerivations } from './planned-lesson.js';
import { personMomentDerivations } from './person-moment.js';
import { slotDerivations } from './slot.js';
import { quarterDerivations } from './quarter.js';
import { schoolYearDerivations } from './school-year.js';
import { termDerivations } from './term.js';
import { weekDerivations } from './week.js';
import { madeDerivations } from '../made.js';

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
  bus: busDerivations,
  canteen: canteenDerivations,
  chemical: chemicalDerivations,
  complaint: complaintDerivations,
  warning: warningDerivations,
  condition: conditionDerivations,
  facility: facilityDerivations,
  'self-inspection': selfInspectionDerivations,
  waiver: waiverDerivations,
  'class-day': classDayDerivations,
  'class-week': classWeekDerivations,
  day: dayDerivations,
  dormitory: dormitoryDerivations,
  drill: drillDerivations,
  gate: gateDerivations,
  handover: handoverDerivations,
  inspection: inspectionDerivations,
  locking: lockingDerivations,
  month: monthDerivations,
  night: nightDerivations,
  slot: slotDerivations,
  holiday: holidayDerivations,
  opening: openingDerivations,
  'planned-lesson': plannedLessonDerivations,
  'person-moment': personMomentDerivations,
  quarter: quarterDerivations,
  schoolYear: schoolYearDerivations,
  term: termDerivations,
  week: weekDerivations,
  post: madeDerivations('post'),
  duty: madeDerivations('duty'),
  'written-post': madeDerivations('written-post'),
  place: madeDerivations('place'),
  department: madeDerivations('department'),
  grade: madeDerivations('grade'),
  citation: madeDerivations('citation'),
  assignment: madeDerivations('assignment'),
};
