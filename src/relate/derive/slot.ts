import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { isKnown, UNKNOWN, type Value } from '../../model/value.js';
import { minutesIn, without } from '../calendar/interval.js';
import { rivalsOf, type Rivals } from '../calendar/rivals.js';
import { openSlotCells, slotCells } from '../calendar/slot-cells.js';
import { slots, type Slot } from '../calendar/slots.js';
import type { Supply } from '../calendar/supply.js';
import { timesOf } from '../calendar/times-told.js';
import type { Loss, Watch } from '../calendar/watching.js';
import { silent } from '../claims/claim.js';
import type { Context } from '../context.js';
import { defaultHolders } from '../posts/default-holders.js';
import type { Derivation, Derivations } from '../facts.js';
import { kept } from '../kept.js';
import { once } from '../once.js';
import { ownCells } from '../own-cells.js';

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
  onDuty: looked(onDuty),
  absentOnDuty: looked(absentOnDuty),
  rivals: {
    value: (_, context, entity) => rivalsIn(entity, context)?.people,
    cells: (_, context, entity) => rivalCells(entity, context),
  },
  defaultPost: {
    value: (_, context, entity) => slotOf(entity, context)?.defaultPost,
    cells: periodCells('defaultPost'),
  },
  defaultHolder: {
    value: (_, context, entity) => holders(slotOf(entity, context), context),
    cells: periodCells('defaultPost'),
  },
  unheldPost: {
    value: (_, context, entity) => {
      const slot = slotOf(entity, context);
      return slot?.defaultPost && holders(slot, context)?.length === 0 ? slot.defaultPost : '';
    },
    cells: periodCells('defaultPost'),
  },
};

/** Who holds the default post; blank where the period names none. */
function holders(slot: Slot | undefined, context: Context): readonly string[] | null {
  return slot?.defaultPost ? defaultHolders(slot.defaultPost, context) : null;
}

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

/** Whom the duties and lessons name; undefined where none is named that can be read, and one may be. */
function onDuty({ named, supplies, state }: Slot): Value {
  const open = supplies.some(({ open: field }) => field === 'person') || (supplies.length === 0 && state === 'unknown'); // prettier-ignore
  return named.length === 0 && open ? UNKNOWN : named;
}

/**
 * Those named on duty who are surely on leave without anybody in their place, in a lesson, away or on another duty
 * then; undefined where somebody may be.
 */
function absentOnDuty({ supplies, holds }: Slot): Value {
  const duties = supplies.filter(({ source }) => source === 'shift' || source === 'roster');
  const losses = duties.flatMap(lossesOf);
  const surely = losses.filter(({ certain }) => certain).map(({ person }) => person);
  if (surely.length > 0 && holds) return [...new Set(surely)];
  const open = supplies.some((supply) => supply.open !== null) || losses.length > 0 || !holds;
  return open ? UNKNOWN : [];
}

/** What keeps the people of a duty away: nothing where those who stand in for somebody give all the time that is lost. */
function lossesOf({ watches }: Supply): readonly Loss[] {
  return watches.flatMap((watch) => {
    const losses = watch.losses.filter(({ reason }) => reason !== 'not-on-staff');
    const stands = watches.filter(({ person }) => watch.substitutes.includes(person));
    if (isMadeUp(watch, stands, 'sure')) return [];
    return isMadeUp(watch, stands, 'possible') ? losses.map((loss) => ({ ...loss, certain: false })) : losses;
  });
}

function isMadeUp({ minutes, sure }: Watch, stands: readonly Watch[], part: 'sure' | 'possible'): boolean {
  if (stands.length === 0) return false;
  return without(minutes, [...sure, ...stands.flatMap((each) => each[part])]).length === 0;
}

function rivalsIn(entity: Entity, context: Context): Rivals | undefined {
  const slot = slotOf(entity, context);
  return slot && rivalsOf(slot, context);
}

/** 作息时段 first (its 默认责任岗位 where that is one of the cells), then the cells of 值班安排 that name somebody. */
function rivalCells(entity: Entity, context: Context): readonly CellRef[] {
  const slot = slotOf(entity, context);
  if (!slot) return [];
  const { people, rows, byDefault } = rivalsOf(slot, context);
  if (people === UNKNOWN) {
    const open = slot.interval && slot.holds ? rows.flatMap((row) => openCells(row, context)) : openSlotCells(slot, context); // prettier-ignore
    return open.length > 0 ? open : openSlotCells(slot, context);
  }
  const period = ownCells(slot.period, [byDefault ? 'defaultPost' : 'places'], context);
  return [...period, ...rows.flatMap((row) => ownCells(row, ['person'], context))];
}

/** The cells of a row of 值班安排 that leave it open whom it names, or when. */
function openCells(row: Entity, context: Context): readonly CellRef[] {
  const fields = ['person', 'start', 'end', 'weekday', 'validFrom', 'validTo'].filter((field) => !isKnown(row.facts[field]) && !silent(row, field)); // prettier-ignore
  return ownCells(row, fields, context);
}
