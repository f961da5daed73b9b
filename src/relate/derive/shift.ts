import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { numberOf, type Context } from '../context.js';
import { clashCells } from '../calendar/clashes.js';
import { names, type Columns, type Derivations } from '../facts.js';
import { ownCells } from '../own-cells.js';
import { leadsSchool, postCells } from '../people/leaders.js';
import { staffCells, staffCellsOn } from '../people/on-staff.js';
import {
  dutyClashes,
  earlyLessonCells,
  earlyLessons,
  isNight,
  recordedClashes,
} from '../shift/shift-plans.js';
import { receiverCells, receiverPeople, receiverSigned, receiversOf } from '../shift/shift-handover.js';
import {
  approvedOwn,
  approverMay,
  breachers,
  onDuty,
  outsiders,
  principalTold,
} from '../shift/shift-people.js';
import { nextOr, reliefCells, relieved } from '../shift/shift-relief.js';
import { cameLate, isFollowed, minutesAlone, successorOf } from '../shift/shift-succession.js';
import { arrivalOf, isOver, leavingOf, reportMinutes, spanOf, startOf } from '../shift/shift-times.js';

type Shift = Columns<'shift'>;

/** The facts of a shift that its own row alone does not give. */
export const shiftDerivations: Derivations<'shift'> = {
  over: { value: (shift, { asOf }) => isOver(shift, asOf) },
  startsAt: { value: startOf },
  lengthMinutes: { value: lengthOf },
  minutesLate: { value: minutesLate },
  minutesLeftEarly: { value: minutesLeftEarly },
  relieved: {
    value: relieved,
    cells: reliefCells,
  },
  followedAtOnce: {
    value: (_, context, shift) => isFollowed(shift, context),
    cells: (_, context, shift) => [
      ...ownCells(shift, ['end', 'start', 'place'], context),
      ...nextOr(shift, ['start'], [], context),
    ],
  },
  minutesAlone: {
    value: (_, context, shift) => alone(shift, context),
    cells: (_, context, shift) => [
      ...ownCells(shift, ['left'], context),
      ...nextOr(shift, ['arrived'], [], context),
    ],
  },
  lateSuccessor: { value: (_, context, shift) => lateSuccessor(shift, context) },
  followedSoon: {
    value: (_, context, shift) => {
      const next = receiversOf(shift, context);
      return next && next.length > 0;
    },
    cells: (_, context, shift) => [
      ...ownCells(shift, ['end', 'start', 'place'], context),
      ...receiverCells(shift, ['start'], [], context),
    ],
  },
  nextSigned: {
    value: (_, context, shift) => receiverSigned(shift, context),
    cells: (_, context, shift) => receiverCells(shift, ['takenOver'], ['takenOver'], context),
  },
  nextOnDuty: {
    value: (_, context, shift) => receiverPeople(shift, context),
    cells: (_, context, shift) => receiverCells(shift, ['person', 'substitute'], [], context),
  },
  alsoElsewhere: {
    value: dutyClashes,
    cells: (_, context, shift) => [
      ...ownCells(shift, ['person', 'start', 'end'], context),
      ...clashCells(recordedClashes(shift, context), context),
    ],
  },
  night: { value: isNight },
  earlyLessons: {
    value: earlyLessons,
    cells: (columns, context, shift) => [
      ...ownCells(shift, ['person', 'start'], context),
      ...earlyLessonCells(columns, context),
    ],
  },
  onDuty: { value: onDuty },
  outsiders: {
    value: outsiders,
    cells: (columns, context, shift) => [
      ...ownCells(shift, columns.substitute === null ? ['person'] : ['person', 'substitute'], context),
      ...peopleOf(columns).flatMap((key) => staffCellsOn(key, 'status', columns.date, context)),
    ],
  },
  leaderIsLeader: {
    value: ({ leader }, context) => leadsSchool(leader, context),
    cells: ({ leader }, context, shift) => [
      ...ownCells(shift, ['leader'], context),
      ...postCells(leader, context),
    ],
  },
  approverMay: {
    value: approverMay,
    cells: ({ substituteApprovedBy }, context, shift) => [
      ...ownCells(shift, ['substituteApprovedBy', 'leader'], context),
      ...postCells(substituteApprovedBy, context),
    ],
  },
  approvedOwn: { value: approvedOwn },
  patrolsDue: { value: patrolsDue },
  minutesToReport: {
    value: (shift) => reportMinutes(shift.eventAt, shift.eventReportedAt, shift),
  },
  breachSaid: { value: breachSaid },
  breachers: { value: breachers },
  principalTold: {
    value: principalTold,
    cells: (_, context, shift) => [
      ...ownCells(shift, ['reportedTo'], context),
      ...(typeof context.school['principal'] === 'string' ? [] : staffCells(null, 'posts', context)),
    ],
  },
};

function lengthOf(shift: Shift): number | undefined {
  const span = spanOf(shift);
  return span && span.end - span.start;
}

function minutesLate(shift: Shift): number | undefined {
  const arrived = arrivalOf(shift);
  return arrived === undefined || typeof shift.start !== 'number' ? UNKNOWN : arrived - shift.start;
}

function minutesLeftEarly(shift: Shift): number | undefined {
  const left = leavingOf(shift);
  const span = spanOf(shift);
  return left === undefined || !span ? UNKNOWN : span.end - left;
}

function alone(shift: Entity, context: Context): number | undefined {
  const next = successorOf(shift, context);
  return next && minutesAlone(shift, next);
}

function lateSuccessor(shift: Entity, context: Context): Value {
  const next = successorOf(shift, context);
  return next && cameLate(next) ? (names(next.facts['person']) ?? []) : [];
}

function peopleOf({ person, substitute }: Shift): readonly Value[] {
  return [...(names(person) ?? []), ...(typeof substitute === 'string' ? [substitute] : [])];
}

/** How often a shift is to patrol: at night by its hours, else as any shift. */
function patrolsDue(shift: Shift, context: Context): number | undefined {
  const least = numberOf(context, 'patrolsPerShift');
  if (typeof shift.shift !== 'string') return UNKNOWN;
  if (!isNight(shift, context)) return least;
  const length = lengthOf(shift);
  if (length === undefined) return UNKNOWN;
  return Math.max(least, Math.floor(length / 60 / numberOf(context, 'nightPatrolHours')));
}

/** 无脱岗, 未睡岗; but not 无故离岗, 无人在岗, 未在岗. */
const denied = /^(?:均|也|都)?(?:没有(?!人)|未发现|未见|不存在|无(?!人|故|证)|未(?=脱|睡|空|饮|喝|占))/;

/** What a breach cell says without the clauses that say that something did not happen. */
function breachSaid({ breach }: Shift): Value {
  if (typeof breach !== 'string') return UNKNOWN;
  const clauses = breach.split(/[,\uFF0C;\uFF1B\u3002\n]/).map((clause) => clause.trim());
  return clauses.filter((clause) => clause !== '' && !denied.test(clause)).join('；');
}
