// The tables: every kind of record, every column, once.
import { schoolTable } from './school.js';
import { staffTable } from './staff.js';
import { classTable } from './class.js';
import { areaTable } from './area.js';
import { calendarTable } from './calendar.js';
import { timetableTable } from './timetable.js';
import { rosterTable } from './roster.js';
import { leaveTable } from './leave.js';
import { periodTable } from './period.js';
import { lessonTable } from './lesson.js';
import { activityTable } from './activity.js';
import { shiftTable } from './shift.js';
import { hazardTable } from './hazard.js';
import { incidentTable } from './incident.js';
import { drillTable } from './drill.js';
import { educationTable } from './education.js';
import { handoverTable } from './handover.js';
import { inspectionTable } from './inspection.js';
import { complaintTable } from './complaint.js';
import { canteenTable } from './canteen.js';
import { dormitoryTable } from './dormitory.js';
import { busTable } from './bus.js';
import { conditionTable } from './condition.js';
import { warningTable } from './warning.js';
import { gateTable } from './gate.js';
import { facilityTable } from './facility.js';
import { lockingTable } from './locking.js';
import { waiverTable } from './waiver.js';
import { ledgerTable } from './ledger.js';
import { substitutionTable } from './substitution.js';
import { visitTable } from './visit.js';
import { selfInspectionTable } from './self-inspection.js';
import { chemicalTable } from './chemical.js';
import { mealSupervisionTable } from './meal-supervision.js';
import { openingTable } from './opening.js';
import { citationTable } from './citation.js';
import { claimTable } from './claim.js';
import { dayTable } from './day.js';
import { weekTable } from './week.js';
import { monthTable } from './month.js';
import { quarterTable } from './quarter.js';
import { termTable } from './term.js';
import { schoolYearTable } from './school-year.js';
import { classWeekTable } from './class-week.js';
import { classDayTable } from './class-day.js';
import { nightTable } from './night.js';
import { slotTable } from './slot.js';
import { holidayTable } from './holiday.js';
import { plannedLessonTable } from './planned-lesson.js';
import { personMomentTable } from './person-moment.js';
import { postTable } from './post.js';
import { dutyTable } from './duty.js';
import { writtenPostTable } from './written-post.js';
import { placeTable } from './place.js';
import { departmentTable } from './department.js';
import { gradeTable } from './grade.js';
import { assignmentTable } from './assignment.js';

/** All kinds of records that a workbook can hold, by kind, in the order of the template. */
export const tables = {
  school: schoolTable,
  staff: staffTable,
  class: classTable,
  area: areaTable,
  calendar: calendarTable,
  timetable: timetableTable,
  roster: rosterTable,
  leave: leaveTable,
  period: periodTable,
  lesson: lessonTable,
  activity: activityTable,
  shift: shiftTable,
  hazard: hazardTable,
  incident: incidentTable,
  drill: drillTable,
  education: educationTable,
  handover: handoverTable,
  inspection: inspectionTable,
  complaint: complaintTable,
  canteen: canteenTable,
  dormitory: dormitoryTable,
  bus: busTable,
  condition: conditionTable,
  warning: warningTable,
  gate: gateTable,
  facility: facilityTable,
  locking: lockingTable,
  waiver: waiverTable,
  ledger: ledgerTable,
  substitution: substitutionTable,
  visit: visitTable,
  'self-inspection': selfInspectionTable,
  chemical: chemicalTable,
  'meal-supervision': mealSupervisionTable,
  opening: openingTable,
  claim: claimTable,
  day: dayTable,
  week: weekTable,
  month: monthTable,
  quarter: quarterTable,
  term: termTable,
  schoolYear: schoolYearTable,
  'class-week': classWeekTable,
  'class-day': classDayTable,
  night: nightTable,
  slot: slotTable,
  holiday: holidayTable,
  'planned-lesson': plannedLessonTable,
  'person-moment': personMomentTable,
  post: postTable,
  duty: dutyTable,
  'written-post': writtenPostTable,
  place: placeTable,
  department: departmentTable,
  grade: gradeTable,
  citation: citationTable,
  assignment: assignmentTable,
} as const;
