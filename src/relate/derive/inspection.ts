import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import { byDay, given, silent } from '../claims/claim.js';
import { placeFits } from '../claims/fit.js';
import type { Context } from '../context.js';
import type { Columns, Derivations } from '../facts.js';
import { headerCells } from '../header-cells.js';
import { isIncomplete, unreadRowCells } from '../unread-rows.js';

type Inspection = Columns<'inspection'>;

const foundOn = byDay('hazard', 'found');

/** The facts of an inspection that its own row alone does not give. */
export const inspectionDerivations: Derivations<'inspection'> = {
  hazardsRegistered: {
    value: (_, context, inspection) => registered(inspection, context),
    cells: (_, context, inspection) => registeredCells(inspection, context),
  },
};

/**
 * How many hazards of the inspection's day and place stand in 隐患台账; of the day alone where it gives no place.
 * Undefined where a hazard without a place, or without a day, or one not taken, could make up for what is short.
 */
function registered(inspection: Entity, context: Context): number | undefined {
  if (!context.present.has('hazard')) return UNKNOWN;
  const { sure, open } = hazardsOf(inspection, context);
  const { hazards } = inspection.facts;
  const short = typeof hazards === 'number' && sure.length < hazards;
  const made = sure.length + open.length >= Number(hazards) || isIncomplete('hazard', context);
  return short && made ? UNKNOWN : sure.length;
}

interface Hazards {
  readonly sure: readonly Entity[];
  readonly open: readonly Entity[];
}

function hazardsOf(inspection: Entity, context: Context): Hazards {
  const { date, place } = inspection.facts as Inspection;
  const ofDay = given(date) ? foundOn(date, context) : [];
  const undated = context.records('hazard').filter((row) => silent(row, 'found'));
  const fits = (row: Entity) => (given(place) ? placeFits(momentAt(place), row.facts['place'], context) : true); // prettier-ignore
  return {
    sure: ofDay.filter((row) => fits(row) === true),
    open: [...ofDay.filter((row) => fits(row) === UNKNOWN), ...undated.filter((row) => fits(row) !== false)],
  };
}

function momentAt(place: string) {
  return { key: '', at: null, place, class: null, incident: null };
}

function registeredCells(inspection: Entity, context: Context): readonly CellRef[] {
  if (!context.present.has('hazard')) return [context.absentSheet('hazard', 'found')];
  const { sure, open } = hazardsOf(inspection, context);
  if (registered(inspection, context) === UNKNOWN) {
    const blank = open.flatMap((row) => own(row, given(row.facts['found']) ? 'place' : 'found', context));
    return [...blank, ...unreadRowCells('hazard', context)];
  }
  const cells = sure.flatMap((row) => own(row, 'found', context));
  return [
    ...own(inspection, 'hazards', context),
    ...(cells.length > 0 ? cells : headerCells('hazard', 'found', context)),
  ];
}

function own({ record }: Entity, field: string, context: Context): readonly CellRef[] {
  return record ? [context.cell(record, field)] : [];
}
