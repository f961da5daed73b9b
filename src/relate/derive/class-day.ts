import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import type { FieldOf } from '../../model/tables.js';
import { keeperCells } from '../classes/bedtime-keepers.js';
import { boardersStayCells, boardersStayOn, classBoards } from '../classes/boarding.js';
import { calendarOf } from '../calendar/calendar.js';
import { isSchoolDay, type SchoolDay } from '../calendar/school-day.js';
import { eveningDuty, giverRight, handoverOf, takerRight, type Stage } from '../classes/class-handovers.js';
import type { Context } from '../context.js';
import { dutyCells, dutyOn } from '../shift/evening-duty.js';
import type { Derivation, Derivations } from '../facts.js';
import { headerCells } from '../header-cells.js';
import { classCells } from '../classes/joint-classes.js';
import { kept } from '../kept.js';
import { openDayCells } from '../calendar/school-day-count.js';
import type { Maybe } from '../three-valued.js';
import { unreadRowCells } from '../unread-rows.js';

/** The facts of a class with boarders on one day. */
export const classDayDerivations: Derivations<'class-day'> = {
  class: kept('class'),
  date: kept('date'),
  schoolDay: {
    value: (_, context, entity) => isSchoolDay(dayOf(entity, context)),
    cells: (_, context, entity) => openDayCells([dayOf(entity, context)], context),
  },
  boards: {
    value: (_, context, { facts }) => {
      const row = context.classes.find(facts['class']);
      return row && classBoards(row, context);
    },
    cells: (_, context, { facts }) => classCells(facts['class'], 'boarders', context),
  },
  boardersStay: {
    value: (_, context, entity) => boardersStayOn(dayOf(entity, context), context),
    cells: (_, context, entity) => boardersStayCells(dayOf(entity, context), context),
  },
  eveningDuty: {
    value: (_, context, entity) => eveningDuty(entity, context),
    cells: (_, context, entity) => eveningDutyCells(entity, context),
  },
  afterSchool: held('放晚学'),
  afterSchoolGiver: person('放晚学', 'from'),
  afterSchoolTaker: person('放晚学', 'to'),
  afterSchoolByHead: right('放晚学', 'from', (_, entity, context) =>
    classCells(entity.facts['class'], 'headTeacher', context),
  ),
  afterSchoolToDuty: right('放晚学', 'to', (_, entity, context) => eveningDutyCells(entity, context)),
  bedtime: held('就寝前'),
  bedtimeGiver: person('就寝前', 'from'),
  bedtimeTaker: person('就寝前', 'to'),
  bedtimeByDuty: right('就寝前', 'from', (_, entity, context) => eveningDutyCells(entity, context)),
  bedtimeToKeeper: right('就寝前', 'to', ({ facts: { to } }, entity, context) =>
    keeperCells(to, String(entity.facts['date']), context),
  ),
};

function dayOf({ facts }: Entity, context: Context): SchoolDay {
  return calendarOf(context).day(String(facts['date']));
}

function eveningDutyCells(entity: Entity, context: Context): readonly CellRef[] {
  return dutyCells(dutyOn(String(entity.facts['date']), 'eveningShiftWords', context), context);
}

/** Whether there is a handover at all: its 环节, those that may be one, or where one would stand. */
function held(stage: Stage): Derivation<unknown> {
  return {
    value: (_, context, entity) => handoverOf(entity, stage, context).held,
    cells: (_, context, entity) => {
      const { best, open } = handoverOf(entity, stage, context);
      const rows = (best ? [best] : open).flatMap((row) => own(row, 'stage', context));
      const cells = best ? rows : [...rows, ...unreadRowCells('handover', context)];
      return cells.length > 0 ? cells : headerCells('handover', 'stage', context);
    },
  };
}

/** Who hands over or takes over; none where there is no handover. */
function person(stage: Stage, field: FieldOf<'handover'>): Derivation<unknown> {
  return {
    value: (_, context, entity) => {
      const { best, held: there } = handoverOf(entity, stage, context);
      return best ? best.facts[field] : there === false ? '' : undefined;
    },
    cells: (_, context, entity) => {
      const { best } = handoverOf(entity, stage, context);
      return best ? own(best, field, context) : [];
    },
  };
}

/** Whether the right person hands over (`from`) or takes over (`to`). */
function right(
  stage: Stage,
  field: 'from' | 'to',
  more: (row: Entity, entity: Entity, context: Context) => readonly CellRef[],
): Derivation<unknown> {
  const judge = field === 'from' ? giverRight : takerRight;
  return {
    value: (_, context, entity): Maybe => {
      const { best } = handoverOf(entity, stage, context);
      return best && judge(best, entity, stage, context);
    },
    cells: (_, context, entity) => {
      const { best } = handoverOf(entity, stage, context);
      return best ? [...own(best, field, context), ...more(best, entity, context)] : [];
    },
  };
}

function own({ record }: Entity, field: FieldOf<'handover'>, context: Context): readonly CellRef[] {
  return record ? [context.cell(record, field)] : [];
}
