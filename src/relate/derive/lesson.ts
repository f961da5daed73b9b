import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import type { Context } from '../context.js';
import { arrivalAnswers, arrivalCells } from '../lesson/arrival-answers.js';
import { exemptionAnswers, exemptionCells } from '../lesson/exemption-answers.js';
import type { Derivation, Derivations } from '../facts.js';
import { absenceCarrier, halfDayEnd, halfDayOf, parentsReached, unexcusedIn } from '../lesson/half-days.js';
import { hasUnfitPupils, unfitCells } from '../lesson/known-conditions.js';
import {
  cellsWithClass,
  classSize,
  isMixed,
  sizeDifference,
  teacherIsHeadTeacher,
  withToolsOr,
} from '../lesson/lesson-classes.js';
import { dangerousPlaceOwners, inDangerousPlace } from '../lesson/lesson-dangers.js';
import { incidentCells, incidentInLesson } from '../lesson/lesson-incidents.js';
import { leaveCells, personCells, standInCells, standInFree } from '../lesson/lesson-people.js';
import { coverCells, coverOf, coverTeaches } from '../lesson/lesson-cover.js';
import { isOutdatedFor, swapAnswers, swapApproved, swapCells, teacherAway } from '../lesson/lesson-swaps.js';
import { isSwapped, planCells, timetabledTeachers } from '../lesson/timetabled.js';
import { lessonClashCells, lessonClashes } from '../lesson/lesson-clashes.js';
import type { Shared } from '../lesson/lessons-apart.js';
import { isWithoutTimetable, withoutTimetableCells } from '../lesson/sports-days.js';
import { inPostOn, onStaff } from '../people/on-staff.js';

/** The facts of a lesson that its own row alone does not give. */
export const lessonDerivations: Derivations<'lesson'> = {
  arrivalAnswers: {
    value: (_, context, lesson) => arrivalAnswers(lesson, context),
    cells: (_, context, lesson) => arrivalCells(lesson, context),
  },
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
    value: (_, context, lesson) => teacherAway(lesson, context),
    cells: leaveCells,
  },
  timetabledTeachers: {
    value: (_, context, lesson) => timetabledTeachers(lesson, context),
    cells: (_, context, lesson) => planCells(lesson, context),
  },
  notAsTimetabled: {
    value: (_, context, lesson) => isSwapped(lesson, context),
    cells: (_, context, lesson) => [...own(lesson, 'teacher', context), ...planCells(lesson, context)],
  },
  timetableOutdated: {
    value: (_, context, lesson) => isOutdatedFor(lesson, context),
    cells: (_, context, lesson) => planCells(lesson, context),
  },
  swapApproved: {
    value: (_, context, lesson) => swapApproved(lesson, context),
    cells: (_, context, lesson) => swapCells(lesson, context),
  },
  swapAnswers: {
    value: (_, context, lesson) => swapAnswers(lesson, context),
    cells: (_, context, lesson) => [...planCells(lesson, context), ...own(lesson, 'teacher', context)],
  },
  cover: {
    value: (_, context, lesson) => coverOf(lesson, context),
    cells: (_, context, lesson) => [
      ...own(lesson, 'teacher', context),
      ...own(lesson, 'standIn', context),
      ...planCells(lesson, context),
    ],
  },
  coverTeachesSubject: {
    value: (_, context, lesson) => coverTeaches(lesson, context),
    cells: (_, context, lesson) => coverCells(lesson, context),
  },
  withoutTimetable: {
    value: ({ date }, context) => isWithoutTimetable(date, context),
    cells: (_, context, lesson) => withoutTimetableCells(lesson, context),
  },
  teacherAlsoIn: clash('teacher'),
  classAlsoIn: clash('class'),
  roomAlsoIn: clash('room'),
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
  inDangerousPlace,
  dangerOwners: dangerousPlaceOwners,
};

/** Another lesson at the same time, of the same teacher or class, or in the same room. */
function clash(about: Shared): Derivation<unknown> {
  return {
    value: (_, context, lesson) => lessonClashes(lesson, about, context),
    cells: (_, context, lesson) => lessonClashCells(lesson, about, context),
  };
}

function own({ record }: Entity, field: string, context: Context): readonly CellRef[] {
  return record ? [context.cell(record, field)] : [];
}
