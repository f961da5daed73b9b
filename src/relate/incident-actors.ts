import type { CellRef } from '../model/record.js';
import type { Entity } from '../model/school.js';
import { UNKNOWN, type Facts, type Value } from '../model/value.js';
import { numberOf, type Context } from './context.js';
import { daysBetween, type Columns } from './facts.js';
import { isConduct, isConfirmed, staffActors } from './incident-acts.js';
import { inPostOn, staffCells } from './on-staff.js';
import { once } from './once.js';
import { anyOf, type Maybe } from './three-valued.js';

type Incident = Columns<'incident'>;

/** Whether any of the staff who did it is on the staff list and 在岗 on the day of judgement. */
export function actorInPost(incident: Incident, context: Context): Maybe {
  const actors = staffActors(incident, context);
  return actors && actors.length > 0 ? anyOf(...actors.map((key) => inPostOn(key, context.asOf, context))) : UNKNOWN; // prettier-ignore
}

/** The actor, and the cells of the staff list that say whether he is in post. */
export function actorCells(incident: Incident, context: Context, { record }: Entity): readonly CellRef[] {
  const actors = staffActors(incident, context) ?? [];
  return [
    ...(record ? [context.cell(record, 'actor')] : []),
    ...actors.flatMap((key) => staffCells(key, 'status', context)),
  ];
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
  const confirmed = earlier.filter(({ facts }) => isConfirmed(facts) === true);
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
  return earlier.length > 0 ? anyOf(...earlier.map(({ facts }) => wasDealtWith(facts, columns.at))) : UNKNOWN;
}

function wasDealtWith(
  { handledAt, suspended, correctiveAction, closed, concluded, at }: Facts,
  until: Value,
): Maybe {
  const corrected = typeof correctiveAction === 'string' ? correctiveAction !== '' : UNKNOWN;
  const when = typeof closed === 'string' ? closed : concluded;
  return anyOf(
    isBetween(handledAt, at, until),
    suspended === false ? false : isBetween(suspended, at, until),
    corrected === true ? isBetween(when, at, until) : corrected,
  );
}

function isBetween(day: Value, from: Value, until: Value): Maybe {
  const [after, before] = [daysBetween(from, day), daysBetween(day, until)];
  return after === undefined || before === undefined ? UNKNOWN : after >= 0 && before >= 0;
}

/** What the earlier incidents of the actor say about measures. */
export function earlierCells(_: Incident, context: Context, incident: Entity): readonly CellRef[] {
  const earlier = earlierOf(incident, context).flatMap(({ record }) => record ?? []);
  const fields = ['handledAt', 'suspended', 'correctiveAction'];
  const mine = incident.record ? [context.cell(incident.record, 'actor'), context.cell(incident.record, 'at')] : []; // prettier-ignore
  return earlier.length === 0
    ? mine
    : earlier.flatMap((record) => fields.map((field) => context.cell(record, field)));
}
