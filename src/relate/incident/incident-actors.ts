import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import type { FieldOf } from '../../model/tables.js';
import { isKnown, UNKNOWN, type Facts, type Value } from '../../model/value.js';
import { numberOf, type Context } from '../context.js';
import { daysBetween, type Columns } from '../facts.js';
import { isConduct, isConfirmed, staffActors } from './incident-acts.js';
import { inPostOn, staffCellsOn } from '../people/on-staff.js';
import { once } from '../once.js';
import { ownCells } from '../own-cells.js';
import { allOf, anyOf, type Maybe } from '../three-valued.js';

type Incident = Columns<'incident'>;

/** Whether any of the staff who did it is on the staff list and 在岗 on the day of judgement. */
export function actorInPost(incident: Incident, context: Context): Maybe {
  const actors = staffActors(incident, context);
  return actors && actors.length > 0 ? anyOf(...actors.map((key) => inPostOn(key, context.asOf, context))) : UNKNOWN; // prettier-ignore
}

/** The actor, and the cells of the staff list that say whether he is in post. */
export function actorCells(columns: Incident, context: Context, incident: Entity): readonly CellRef[] {
  const actors = staffActors(columns, context) ?? [];
  return [
    ...ownCells(incident, actorFields(columns), context),
    ...actors.flatMap((key) => staffCellsOn(key, 'status', context.asOf, context)),
  ];
}

/** Who did it; and, where that is not said, whether it was one of the staff. */
function actorFields({ actor, actorRole }: Incident): readonly FieldOf<'incident'>[] {
  if (typeof actorRole === 'string') return ['actor'];
  return isKnown(actor) ? ['actorRole'] : ['actorRole', 'actor'];
}

const byActor = once((context) => {
  const index = new Map<string, Entity[]>();
  for (const incident of context.records('incident')) {
    if (isConduct(incident.facts['type'], context) !== true) continue;
    for (const actor of staffActors(incident.facts, context) ?? []) {
      index.set(actor, [...(index.get(actor) ?? []), incident]);
    }
  }
  return index;
});

/** Earlier confirmed infringements of the same actor within `repeatedWithinDays`, in the order of their times. */
function earlierOf(incident: Entity, context: Context): readonly Entity[] {
  const window = numberOf(context, 'repeatedWithinDays');
  const all = (staffActors(incident.facts, context) ?? []).flatMap((actor) => byActor(context).get(actor) ?? []); // prettier-ignore
  const earlier = [...new Set(all)].filter((other) => {
    const days = daysBetween(other.facts['at'], incident.facts['at']);
    const first = String(other.facts['at']) < String(incident.facts['at']);
    return other !== incident && first && days !== undefined && days <= window;
  });
  const confirmed = earlier.filter((other) => isConfirmed(other, context) === true);
  return confirmed.sort((a, b) => (String(a.facts['at']) < String(b.facts['at']) ? -1 : 1));
}

/** How many confirmed infringements of the same actor came before; undefined where actor or time is not known. */
export function confirmedBefore(columns: Incident, context: Context, incident: Entity): number | undefined {
  if (staffActors(columns, context) === UNKNOWN || typeof columns.at !== 'string') return UNKNOWN;
  return earlierOf(incident, context).length;
}

/** Whether a measure followed one of them before this one: a decision, a suspension, or a correction that was concluded. */
export function measureBetween(columns: Incident, context: Context, incident: Entity): Maybe {
  const earlier = earlierOf(incident, context);
  return earlier.length > 0
    ? anyOf(...earlier.flatMap(({ facts }) => measuresOf(facts, columns.at).map(({ taken }) => taken)))
    : UNKNOWN;
}

/** A measure that may have been taken, whether it was, and the columns that would have to say it. */
interface Measure {
  readonly taken: Maybe;
  readonly open: readonly FieldOf<'incident'>[];
}

function measuresOf(facts: Facts, until: Value): readonly Measure[] {
  const { handledAt, suspended, correctiveAction, closed, concluded, at } = facts;
  const action = typeof correctiveAction === 'string' ? correctiveAction !== '' : UNKNOWN;
  const when = typeof closed === 'string' ? closed : concluded;
  return [
    { taken: isBetween(handledAt, at, until), open: ['handledAt'] },
    { taken: suspended === false ? false : isBetween(suspended, at, until), open: ['suspended'] },
    {
      taken: allOf(action, isBetween(when, at, until)),
      open: [
        ...(action === UNKNOWN ? (['correctiveAction'] as const) : []),
        ...(typeof when === 'string' ? [] : (['closed'] as const)),
      ],
    },
  ];
}

function isBetween(day: Value, from: Value, until: Value): Maybe {
  const [after, before] = [daysBetween(from, day), daysBetween(day, until)];
  return after === undefined || before === undefined ? UNKNOWN : after >= 0 && before >= 0;
}

/** Where earlier incidents of the actor say which measure was taken; where that is open, what they would have to say. */
export function measureCells(columns: Incident, context: Context, incident: Entity): readonly CellRef[] {
  const earlier = earlierOf(incident, context);
  if (earlier.length === 0) return againCells(columns, context, incident);
  const known = measureBetween(columns, context, incident) !== UNKNOWN;
  return earlier.flatMap((other) => ownCells(other, known ? shown : openMeasures(other, columns.at), context)); // prettier-ignore
}

function openMeasures({ facts }: Entity, until: Value): readonly FieldOf<'incident'>[] {
  return measuresOf(facts, until).filter(({ taken }) => taken === UNKNOWN).flatMap(({ open }) => open); // prettier-ignore
}

const shown: readonly FieldOf<'incident'>[] = ['handledAt', 'suspended', 'correctiveAction'];

/** By whom and when: what tells earlier incidents of the same actor. */
export function againCells(columns: Incident, context: Context, incident: Entity): readonly CellRef[] {
  const actors = staffActors(columns, context);
  const known = actors !== UNKNOWN && typeof columns.at === 'string';
  const open = [...(actors === UNKNOWN ? actorFields(columns) : []), ...(typeof columns.at === 'string' ? [] : ['at'])]; // prettier-ignore
  return ownCells(incident, known ? ['actor', 'at'] : open, context);
}
