import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { boardersStayCells, boardersStayOn, schoolBoards } from '../classes/boarding.js';
import { calendarOf } from '../calendar/calendar.js';
import { isCalled, onDutyOn, type Asked } from '../calendar/day-duties.js';
import { hoursOf } from '../calendar/day-hours.js';
import { lackingWatchCells, openWatchCells } from '../calendar/day-watch-cells.js';
import { dayWatch } from '../calendar/day-watch.js';
import { minutesIn, without, type Interval } from '../calendar/interval.js';
import { isSchoolDay, type SchoolDay } from '../calendar/school-day.js';
import { written } from '../claims/claim.js';
import type { Context } from '../context.js';
import type { Derivation, Derivations } from '../facts.js';
import { headerCells } from '../header-cells.js';
import { byTheGate, inspectionsOfDay, inspectorCells, isOfCampus } from '../hazard/inspections.js';
import { kept } from '../kept.js';
import { once } from '../once.js';
import { leadsSchool } from '../people/leaders.js';
import { openDayCells } from '../calendar/school-day-count.js';
import { timesOf } from '../calendar/times-told.js';
import { counted } from '../tally.js';
import { isIncomplete, unreadRowCells } from '../unread-rows.js';

const sessions = ['早', '中', '晚'];

/** The facts of a school day. */
export const dayDerivations: Derivations<'day'> = {
  date: kept('date'),
  schoolDay: {
    value: (_, context, entity) => isSchoolDay(dayOf(entity, context)),
    cells: (_, context, entity) => openDayCells([dayOf(entity, context)], context),
  },
  boardersStay: {
    value: (_, context, entity) => schoolBoards(context) === true && boardersStayOn(dayOf(entity, context), context), // prettier-ignore
    cells: (_, context, entity) => boardersStayCells(dayOf(entity, context), context),
  },
  uncoveredTimes: watched((times) => times.map(timesOf)),
  minutesUncovered: watched(minutesIn),
  leadersOnDuty: {
    value: (_, context, { facts }) => onDutyOn(String(facts['date']), leaders, context).people,
    cells: (_, context, { facts }) => onDutyOn(String(facts['date']), leaders, context).cells,
  },
  missingSessions: {
    value: (_, context, entity) => missingSessions(entity, context),
    cells: (_, context, entity) => sessionCells(entity, context),
  },
  gateInspections: counted({
    kind: 'inspection',
    field: 'scope',
    among: ({ facts }, context) => inspectionsOfDay(String(facts['date']), context),
    counts: (row, _, context) => byTheGate(row, context),
    asks: ['scope', 'inspector'],
    asksElsewhere: (row, _, context) => inspectorCells(row, context),
  }),
};

function dayOf({ facts }: Entity, context: Context): SchoolDay {
  return calendarOf(context).day(String(facts['date']));
}

/** A leader on duty: 带班领导 of any duty, or who has 总值班, 行政值班; a school leader by post. */
const leaders: Asked = {
  head: 'leader',
  fields: (duty, context) => (isCalled(duty, 'rovingDutyWords', context) ? ['leader', 'person'] : ['leader']),
  fits: leadsSchool,
};

/** A fact of the minutes in which pupils are at school and surely nobody answers. */
function watched(told: (times: readonly Interval[]) => Value): Derivation<unknown> {
  return {
    value: (_, context, entity) => {
      const times = uncoveredOn(dayOf(entity, context), context);
      return times && told(times);
    },
    cells: (_, context, entity) => {
      const day = dayOf(entity, context);
      const times = uncoveredOn(day, context);
      if (times) return lackingWatchCells(times, day, context);
      const { possible, open } = hoursOf(day, context);
      return [...open, ...openWatchCells(without([possible], dayWatch(day, context).sure), day, context)];
    },
  };
}

const onDays = once(() => new Map<string, readonly Interval[] | undefined>());

function uncoveredOn(day: SchoolDay, context: Context): readonly Interval[] | undefined {
  const known = onDays(context);
  if (!known.has(day.date)) known.set(day.date, findUncovered(day, context));
  return known.get(day.date);
}

function findUncovered(day: SchoolDay, context: Context): readonly Interval[] | undefined {
  const [hours, watch] = [hoursOf(day, context), dayWatch(day, context)];
  const surely = without([hours.sure], watch.possible);
  return surely.length > 0 || without([hours.possible], watch.sure).length === 0 ? surely : UNKNOWN;
}

interface Campus {
  /** Inspections of the campus whose part of the day is known. */
  readonly sure: readonly Entity[];
  /** Those that may be of the campus, or of any part of the day. */
  readonly open: readonly Entity[];
}

function campusOf({ facts }: Entity, context: Context): Campus {
  const rows = inspectionsOfDay(String(facts['date']), context).filter((row) => isOfCampus(row, context) !== false); // prettier-ignore
  const isSure = (row: Entity): boolean => isOfCampus(row, context) === true && typeof row.facts['session'] === 'string'; // prettier-ignore
  return { sure: rows.filter(isSure), open: rows.filter((row) => !isSure(row)) };
}

/** 早, 中, 晚 without an inspection of the campus; undefined where those left open, or not taken, may fill all of them. */
function missingSessions(entity: Entity, context: Context): Value {
  if (!context.present.has('inspection')) return UNKNOWN;
  const { sure, open } = campusOf(entity, context);
  const missing = sessions.filter((session) => !sure.some(({ facts }) => facts['session'] === session));
  // 早、中、晚 in one cell is none of the words, and may be all of them.
  const several = open.some((row) => typeof row.facts['session'] !== 'string' && written(row, 'session'));
  const filled = several || open.length >= missing.length || isIncomplete('inspection', context);
  return missing.length > 0 && filled ? UNKNOWN : missing;
}

function sessionCells(entity: Entity, context: Context): readonly CellRef[] {
  const { sure, open } = campusOf(entity, context);
  if (missingSessions(entity, context) === UNKNOWN && context.present.has('inspection')) {
    const blank = open.flatMap((row) => own(row, ['scope', 'session'].filter((field) => typeof row.facts[field] !== 'string'), context)); // prettier-ignore
    return [...blank, ...unreadRowCells('inspection', context)];
  }
  return [
    ...headerCells('inspection', 'session', context),
    ...sure.flatMap((row) => own(row, ['session'], context)),
  ];
}

function own({ record }: Entity, fields: readonly string[], context: Context): readonly CellRef[] {
  return record ? fields.map((field) => context.cell(record, field)) : [];
}
