import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { minutesIn, momentAt } from '../calendar/interval.js';
import { openSlotCells, slotCells } from '../calendar/slot-cells.js';
import { slots, type Slot } from '../calendar/slots.js';
import type { Context } from '../context.js';
import { defaultHolders } from '../posts/default-holders.js';
import type { Derivation, Derivations } from '../facts.js';
import { kept } from '../kept.js';
import { once } from '../once.js';

const byKey = once((context) => new Map(slots(context).map((slot) => [slot.key, slot])));

/** The facts of a place × period × day that must be watched. */
export const slotDerivations: Derivations<'slot'> = {
  date: kept('date'),
  place: { ...kept('place'), cells: periodCells('places') },
  period: { ...kept('period'), cells: periodCells('name') },
  state: looked(({ state }) => state),
  covered: looked((slot) => (isDecided(slot) ? slot.uncovered.length === 0 : UNKNOWN)),
  minutesUncovered: looked((slot) => (isDecided(slot) ? minutesIn(slot.uncovered) : UNKNOWN)),
  uncoveredTimes: looked((slot) => (isDecided(slot) ? slot.uncovered.map(timesOf) : UNKNOWN)),
  onDuty: looked(({ named }) => named),
  absentOnDuty: looked(absentOnDuty),
  defaultPost: {
    value: (_, context, entity) => slotOf(entity, context)?.defaultPost,
    cells: periodCells('defaultPost'),
  },
  defaultHolder: {
    value: (_, context, entity) => defaultHolders(slotOf(entity, context)?.defaultPost ?? null, context),
    cells: periodCells('defaultPost'),
  },
};

function slotOf({ key }: Entity, context: Context): Slot | undefined {
  return byKey(context).get(key);
}

/** A minute in which surely nobody is there decides, whatever is open beside it. */
function isDecided({ state, holds, uncovered }: Slot): boolean {
  return state !== 'unknown' || (holds === true && uncovered.length > 0);
}

/** A fact of the whole slot: the cells that were looked at or, where it is not known, those that would decide it. */
function looked(valueOf: (slot: Slot) => Value): Derivation<unknown> {
  const value = (_: unknown, context: Context, entity: Entity): Value => {
    const slot = slotOf(entity, context);
    return slot && valueOf(slot);
  };
  return {
    value,
    cells: (columns, context, entity) => {
      const slot = slotOf(entity, context);
      if (!slot) return [];
      const open = value(columns, context, entity) === UNKNOWN ? openSlotCells(slot, context) : [];
      return open.length > 0 ? open : slotCells(slot, context);
    },
  };
}

function periodCells(
  field: 'places' | 'name' | 'defaultPost',
): (_: unknown, context: Context, entity: Entity) => readonly CellRef[] {
  return (_, context, entity) => {
    const record = slotOf(entity, context)?.period.record;
    return record ? [context.cell(record, field)] : [];
  };
}

/** `12:50–13:00`; an end at midnight is 24:00. */
export function timesOf({ from, to }: { readonly from: number; readonly to: number }): string {
  const end = momentAt(to).slice(11);
  return `${momentAt(from).slice(11)}–${end === '00:00' ? '24:00' : end}`;
}

/** Those named on duty who are surely on leave, in a lesson, away or on another duty then; undefined where somebody may be. */
function absentOnDuty({ supplies, holds }: Slot): Value {
  const watches = supplies.filter(({ source }) => source === 'shift' || source === 'roster').flatMap((supply) => supply.watches); // prettier-ignore
  const losses = watches.flatMap((watch) => watch.losses).filter(({ reason }) => reason !== 'not-on-staff');
  const surely = losses.filter(({ certain }) => certain).map(({ person }) => person);
  if (surely.length > 0 && holds) return [...new Set(surely)];
  const open = supplies.some((supply) => supply.open !== null) || losses.length > 0 || !holds;
  return open ? UNKNOWN : [];
}
