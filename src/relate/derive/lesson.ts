import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import type { Context } from '../context.js';
import { exemptionAnswers, exemptionCells } from '../lesson/exemption-answers.js';
import type { Derivations } from '../facts.js';
import { absenceCarrier, halfDayEnd, halfDayOf, parentsReached, unexcusedIn } from '../lesson/half-days.js';
import { hasUnfitPupils, unfitCells } from '../lesson/known-conditions.js';
import { onGrantedLeave } from '../people/leaves.js';
import {
  cellsWithClass,
  classSize,
  isMixed,
  sizeDifference,
  teacherIsHeadTeacher,
  withToolsOr,
} from '../lesson/lesson-classes.js';
import { dangerCells, dangerOwners, inDangerousPlace } from '../lesson/lesson-dangers.js';
import { incidentCells, incidentInLesson } from '../lesson/lesson-incidents.js';
import { leaveCells, personCells, standInCells, standInFree } from '../lesson/lesson-people.js';
import { lessonStart } from '../lesson/lesson-times.js';
import { inPostOn, onStaff } from '../people/on-staff.js';

/** The facts of a lesson that its own row alone does not give. */
export const lessonDerivations: Derivations<'lesson'> = {
  practical: { value: (lesson, context) => withToolsOr(lesson, 'practicalSubjects', context) },
  usesEquipment: { value: (lesson, context) => withToolsOr(lesson, 'experimentSubjects', context) },
  mixedClass: { value: isMixed },
  classSize: {
    value: (lesson, context) => classSize(lesson.class, context),
    cells: (_, context, lesson) => cellsWithClass([], 'students', lesson, context),
  },
  sizeDifference: {
    value: sizeDifference,
    cells: (_, context, lesson) => cellsWithClass(['expected'], 'students', lesson, context),
  },
  teacherIsHeadTeacher: {
    value: teacherIsHeadTeacher,
    cells: (_, context, lesson) => cellsWithClass(['teacher'], 'headTeacher', lesson, context),
  },
  teacherOnLeave: {
    value: ({ teacher, date, start }, context) => onGrantedLeave(teacher, lessonStart(date, start), context),
    cells: leaveCells,
  },
  teacherOnStaff: {
    value: ({ teacher }, context) => onStaff(teacher, context),
    cells: (_, context, lesson) => personCells('teacher', 'name', lesson, context),
  },
  teacherInPost: {
    value: ({ teacher, date }, context) => inPostOn(teacher, date, context),
    cells: (_, context, lesson) => personCells('teacher', 'status', lesson, context),
  },
  standInOnStaff: {
    value: ({ standIn }, context) => onStaff(standIn, context),
    cells: (_, context, lesson) => personCells('standIn', 'name', lesson, context),
  },
  standInFree: { value: standInFree, cells: standInCells },
  unexcused: { value: unexcusedIn },
  carriesHalfDay: {
    value: (_, context, lesson) =>
      halfDayOf(lesson, context) ? absenceCarrier(lesson, context) === lesson : UNKNOWN,
  },
  halfDayEnd: { value: halfDayEnd },
  parentsReached: {
    value: (_, context, lesson) => parentsReached(lesson, context).value,
    cells: (_, context, lesson) =>
      [...new Set([lesson, parentsReached(lesson, context).from])].flatMap((each) =>
        own(each, 'absenteesParentsReached', context),
      ),
  },
  incidentInLesson: { value: incidentInLesson, cells: incidentCells },
  unfitPupils: { value: hasUnfitPupils, cells: unfitCells },
  exemptionAnswers: { value: exemptionAnswers, cells: exemptionCells },
  inDangerousPlace: { value: inDangerousPlace, cells: dangerCells },
  dangerOwners: { value: dangerOwners, cells: dangerCells },
};

function own({ record }: Entity, field: string, context: Context): readonly CellRef[] {
  return record ? [context.cell(record, field)] : [];
}
