import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import { calendarOf } from '../calendar/calendar.js';
import { given } from '../claims/claim.js';
import { numberOf, wordList, type Context } from '../context.js';
import type { Derivation, Derivations } from '../facts.js';
import { headerCells } from '../header-cells.js';
import { kept } from '../kept.js';
import { counted, during } from '../tally.js';
import { allOf, type Maybe } from '../three-valued.js';
import { isIncomplete, unreadRowCells } from '../unread-rows.js';

const drills = during('drill', 'date');

/** The facts of a school year. */
export const schoolYearDerivations: Derivations<'schoolYear'> = {
  from: kept('from'),
  to: kept('to'),
  fireDrills: drillsOf('消防'),
  earthquakeDrills: drillsOf('地震'),
  drillKinds: { value: (_, context, entity) => drillKinds(entity, context), cells: (_, context, entity) => drillCells(entity, context) }, // prettier-ignore
  electricalOverhauls: counted({
    kind: 'facility',
    field: 'item',
    among: during('facility', 'date'),
    counts: (row, _, context) => allOf(isElectrical(row, context), isInHoliday(row, context)),
  }),
};

function drillsOf(type: string): Derivation<unknown> {
  return counted({
    kind: 'drill',
    field: 'type',
    among: drills,
    counts: ({ facts }) => (given(facts['type']) ? facts['type'] === type : UNKNOWN),
  });
}

/** How many kinds of drills were held; undefined where drills without a type, or not taken, could make up for what is short. */
function drillKinds(entity: Entity, context: Context): number | undefined {
  const types = drills(entity, context).map(({ facts }) => facts['type']);
  const kinds = new Set(types.filter(given)).size;
  const settled = types.every(given) && !isIncomplete('drill', context);
  return kinds >= numberOf(context, 'drillKindsPerYear') || settled ? kinds : UNKNOWN;
}

function drillCells(entity: Entity, context: Context): readonly CellRef[] {
  const cells = drills(entity, context).flatMap(({ record }) => (record ? [context.cell(record, 'type')] : [])); // prettier-ignore
  const shown = [...cells, ...unreadRowCells('drill', context)];
  return shown.length > 0 ? shown : headerCells('drill', 'type', context);
}

function isElectrical({ facts: { item } }: Entity, context: Context): Maybe {
  return given(item) ? wordList(context, 'electricalWords').some((word) => item.includes(word)) : UNKNOWN;
}

/** A day that 校历 does not know may be one of the winter holiday. */
function isInHoliday({ facts: { date } }: Entity, context: Context): Maybe {
  const { kind } = calendarOf(context).day(String(date));
  if (kind === 'holiday' || kind === 'outside') return true;
  return kind === undefined || !context.present.has('calendar') ? UNKNOWN : false;
}
