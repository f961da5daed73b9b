import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { calendarOf } from '../calendar/calendar.js';
import { isSchoolDay, type SchoolDay } from '../calendar/school-day.js';
import type { Context } from '../context.js';
import type { Derivations } from '../facts.js';
import { headerCells } from '../header-cells.js';
import { byTheGate, inspectionsOfDay, isOfCampus } from '../hazard/inspections.js';
import { kept } from '../kept.js';
import { openDayCells } from '../calendar/school-day-count.js';
import { counted } from '../tally.js';

const sessions = ['早', '中', '晚'];

/** The facts of a school day. */
export const dayDerivations: Derivations<'day'> = {
  date: kept('date'),
  schoolDay: {
    value: (_, context, entity) => isSchoolDay(dayOf(entity, context)),
    cells: (_, context, entity) => openDayCells([dayOf(entity, context)], context),
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
  }),
};

function dayOf({ facts }: Entity, context: Context): SchoolDay {
  return calendarOf(context).day(String(facts['date']));
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

/** 早, 中, 晚 without an inspection of the campus; undefined where those left open may fill all of them. */
function missingSessions(entity: Entity, context: Context): Value {
  if (!context.present.has('inspection')) return UNKNOWN;
  const { sure, open } = campusOf(entity, context);
  const missing = sessions.filter((session) => !sure.some(({ facts }) => facts['session'] === session));
  return missing.length > 0 && open.length >= missing.length ? UNKNOWN : missing;
}

function sessionCells(entity: Entity, context: Context): readonly CellRef[] {
  const { sure, open } = campusOf(entity, context);
  if (missingSessions(entity, context) === UNKNOWN && open.length > 0) {
    return open.flatMap((row) => own(row, ['scope', 'session'].filter((field) => typeof row.facts[field] !== 'string'), context)); // prettier-ignore
  }
  return [
    ...headerCells('inspection', 'session', context),
    ...sure.flatMap((row) => own(row, ['session'], context)),
  ];
}

function own({ record }: Entity, fields: readonly string[], context: Context): readonly CellRef[] {
  return record ? fields.map((field) => context.cell(record, field)) : [];
}
