import type { Entity, Moment } from '../model/school.js';
import type { Value } from '../model/value.js';
import { activityClaims } from './claims/activity.js';
import { busClaims } from './claims/bus.js';
import { areaClaims, classClaims } from './claims/charge.js';
import { claimEntity, type Claim } from './claims/claim.js';
import { actorClaims, orderClaims } from './claims/conduct.js';
import { drillClaims } from './claims/drill.js';
import { handoverClaims } from './claims/handover.js';
import { hazardClaims } from './claims/hazard.js';
import { dormitoryClaims, openingClaims } from './claims/keeping.js';
import { lessonClaims } from './claims/lesson.js';
import { outsideClaims } from './claims/outside.js';
import { periodClaims } from './claims/period.js';
import { rosterClaims, rosteredAt } from './claims/roster.js';
import { isThere, shiftClaims } from './claims/shift.js';
import { timetableClaims } from './claims/timetable.js';
import type { Context } from './context.js';

/** Every record that may say who was responsible at the time and place of an incident. */
export function claimsOf(context: Context): Entity[] {
  return context.records('incident').flatMap((incident) => claimsAt(momentOf(incident), context));
}

/** The time and place of an incident. */
function momentOf(incident: Entity): Moment {
  const { at, place, class: name } = incident.facts;
  return { key: incident.key, at: textOf(at), place: textOf(place), class: textOf(name), incident };
}

function textOf(value: Value): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/**
 * The claims on a moment: the same for an incident and for a question without one. It joins and times;
 * which of them stands, and in what order, the attribution rules say (catalogue §8).
 */
export function claimsAt(moment: Moment, context: Context): Entity[] {
  const dormitory = dormitoryClaims(moment, context);
  const opened = openingClaims([])(moment, context).some(isThere);
  const watched = opened || dormitory.some(isThere) || rosteredAt(moment, context).length > 0;
  const shifts = shiftClaims(watched)(moment, context);
  const recorded = [...shifts, ...dormitory];
  const opening = openingClaims(recorded)(moment, context);
  const roster = rosterClaims(recorded, opened)(moment, context);
  const duties = [...recorded, ...opening, ...roster];
  const bySource: Readonly<Record<string, readonly Claim[]>> = {
    school: outsideClaims(moment, context),
    order: orderClaims(moment, context),
    actor: actorClaims(moment, context),
    activity: activityClaims(moment, context),
    lesson: lessonClaims(moment, context),
    timetable: timetableClaims(moment, context),
    handover: handoverClaims(moment, context),
    bus: busClaims(moment, context),
    drill: drillClaims(moment, context),
    shift: shifts,
    dormitory,
    opening,
    roster,
    period: periodClaims(duties)(moment, context),
    hazard: hazardClaims(moment, context),
    area: areaClaims(moment, context),
    class: classClaims(moment, context),
  };
  return Object.entries(bySource).flatMap(([source, claims]) =>
    claims.map((claim) => claimEntity(source, claim, moment)),
  );
}
