import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import type { LossReason, LostPerson, Watched } from '../../model/watched.js';
import { lossCells, openSlotCells } from '../calendar/slot-cells.js';
import { slots, type Slot } from '../calendar/slots.js';
import type { Loss } from '../calendar/watching.js';
import type { Context } from '../context.js';
import { timesOf } from '../calendar/times-told.js';
import { once } from '../once.js';
import { blankDutyCells } from '../shift/blank-duty-cells.js';

const byKey = once((context) => new Map(slots(context).map((slot) => [slot.key, slot])));

/** The column of a duty or lesson that names its people. */
const naming: Readonly<Record<string, string>> = {
  shift: 'person',
  roster: 'person',
  lesson: 'teacher',
  timetable: 'teacher',
};

/** What stands behind a slot: its times, the cells that name somebody, and who of them is not there and why. Null for what is no slot. */
export function watchedOf({ key }: Entity, context: Context): Watched | null {
  const slot = byKey(context).get(key);
  if (!slot) return null;
  return {
    times: slot.interval ? timesOf(slot.interval) : null,
    period: context.cell(slot.period.record!, 'places'),
    claims: [
      ...slot.supplies.flatMap(({ entity }) => namingCell(entity, context)),
      ...blankCells(slot, context),
    ],
    losses: lostPeople(slot, context),
    open: slot.state === 'unknown' ? openSlotCells(slot, context) : [],
  };
}

/** The blank cells of a printed roster that would name somebody, where nobody is there. */
function blankCells({ place, interval, uncovered }: Slot, context: Context): readonly CellRef[] {
  return interval && uncovered.length > 0 ? blankDutyCells(place, interval, context) : [];
}

function namingCell({ kind, record }: Entity, context: Context): readonly CellRef[] {
  return record ? [context.cell(record, naming[kind]!)] : [];
}

/** Each person once for each reason, with the cells of all leaves, lessons or duties that are one. */
function lostPeople({ supplies }: Slot, context: Context): readonly LostPerson[] {
  const lost = new Map<string, LostPerson>();
  for (const loss of supplies.flatMap(({ watches }) => watches.flatMap(({ losses }) => losses))) {
    const { person, certain } = loss;
    const reason = reasonOf(loss);
    const key = JSON.stringify([person, reason, certain]);
    const cells = [...(lost.get(key)?.cells ?? []), ...lossCells(loss, context).slice(0, 1)];
    lost.set(key, { person, reason, certain, cells });
  }
  return [...lost.values()];
}

function reasonOf({ reason, entity }: Loss): LossReason {
  if (reason !== 'elsewhere') return reason;
  return entity?.kind === 'lesson' || entity?.kind === 'timetable' ? 'teaching' : 'elsewhere';
}
