import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import type { Kind } from '../../model/tables.js';
import type { Context } from '../context.js';
import { staffCellsOn } from '../people/on-staff.js';
import { unreadRowCells } from '../unread-rows.js';
import { blankDutyCells } from '../shift/blank-duty-cells.js';
import type { Slot } from './slots.js';
import type { Supply } from './supply.js';
import { hasUnreadStandIn, type Loss } from './watching.js';

/** The columns that say whom a record claims, and when. */
const claiming: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  shift: ['person', 'start', 'end'],
  roster: ['person', 'start', 'end'],
  lesson: ['teacher'],
  timetable: ['teacher'],
  activity: ['organizer', 'leaders', 'onSite', 'start', 'end'],
  leave: ['person', 'start', 'end'],
};

/**
 * The cells that a slot stands on: that of 作息时段 first, then those of the duties and lessons looked at (a blank
 * cell of a printed roster among them), and of what keeps their people away (rulings 19). Where the roster has no
 * cell for it, the head of the column that would hold it; an absent roster is said.
 */
export function slotCells(slot: Slot, context: Context): readonly CellRef[] {
  const { period, interval, holds, supplies } = slot;
  return distinct([
    ...own(period, ['places', ...(interval ? [] : ['start', 'end'])], context),
    ...(holds ? [] : dayCells(slot, context)),
    ...unfilledCells(slot, context),
    ...supplies.flatMap((supply) => supplyCells(supply, context)),
    ...absentRoster(context),
  ]);
}

function unfilledCells({ place, interval, uncovered, supplies }: Slot, context: Context): readonly CellRef[] {
  if (!interval || uncovered.length === 0) return [];
  const blank = blankDutyCells(place, interval, context);
  const rostered = supplies.some(({ source }) => source === 'shift' || source === 'roster');
  return rostered || blank.length > 0 ? blank : [context.header('roster', 'person')];
}
/** Those of them that would decide an unknown slot: blank or unreadable cells, and what leaves a person's place open. */
export function openSlotCells(slot: Slot, context: Context): readonly CellRef[] {
  const { period, interval, holds, supplies } = slot;
  if (!interval) return own(period, ['start', 'end'], context);
  if (!holds) return dayCells(slot, context);
  const open = supplies.flatMap((supply) => openSupplyCells(supply, context));
  return distinct([...open, ...absentRoster(context)]);
}

/** What leaves it open whether the period holds: the day in 校历, else 适用星期. */
function dayCells({ period, day }: Slot, context: Context): readonly CellRef[] {
  const rows = day.timetable === undefined ? day.rows : [];
  if (rows.length === 0) return own(period, ['weekdays'], context);
  return rows.flatMap((row) => own(row, ['type', 'actsAs'], context));
}

function absentRoster(context: Context): readonly CellRef[] {
  const unread = [...unreadRowCells('roster', context), ...unreadRowCells('shift', context)];
  return context.present.has('roster') ? unread : [context.absentSheet('roster', 'person'), ...unread];
}

function supplyCells({ entity, watches }: Supply, context: Context): readonly CellRef[] {
  const losses = watches.flatMap((watch) => watch.losses);
  return [...claimCells(entity, context), ...losses.flatMap((loss) => lossCells(loss, context))];
}

function openSupplyCells({ entity, watches, open }: Supply, context: Context): readonly CellRef[] {
  const fields = open === null ? [] : open === 'start' ? ['start', 'end'] : [open];
  const losses = watches.flatMap((watch) => watch.losses.filter(({ certain }) => !certain));
  return [...own(entity, fields, context), ...losses.flatMap((loss) => lossCells(loss, context))];
}

/** The cells of what keeps somebody away. */
export function lossCells({ reason, entity, person, day }: Loss, context: Context): readonly CellRef[] {
  if (reason === 'not-on-staff') return staffCellsOn(person, 'status', day, context);
  if (entity?.kind === 'leave' && hasUnreadStandIn(entity)) return own(entity, ['substitute'], context);
  return entity ? claimCells(entity, context) : [];
}

function claimCells(entity: Entity, context: Context): readonly CellRef[] {
  return own(entity, claiming[entity.kind] ?? [], context);
}

function own({ record }: Entity, fields: readonly string[], context: Context): readonly CellRef[] {
  return record ? fields.map((field) => context.cell(record, field)) : [];
}

/** Cells without those that are named twice. */
export function distinct(cells: readonly CellRef[]): readonly CellRef[] {
  const byName = new Map(
    cells.map((cell) => [`${cell.file} ${cell.sheet} ${cell.cell} ${cell.field}`, cell]),
  );
  return [...byName.values()];
}
