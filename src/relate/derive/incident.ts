import { minutesBetween, daysBetween, type Derivation, type Derivations } from '../facts.js';
import type { Columns } from '../facts.js';
import type { FieldOf } from '../../model/tables.js';
import { UNKNOWN } from '../../model/value.js';
import { crimeSuspected, hurtOrIll, namesPeople } from '../incident-facts.js';
import { isConfirmed, knownAt, staffActors } from '../incident-acts.js';
import {
  actorCells,
  actorInPost,
  confirmedBefore,
  earlierCells,
  measureBetween,
} from '../incident-actors.js';
import { isYoung, youngCells } from '../incident-class.js';
import { onStaff } from '../on-staff.js';

type Incident = Columns<'incident'>;

/** Minutes from when it became known to when something was done; undefined unless both have a time (rulings 8). */
function minutesTo(field: FieldOf<'incident'>): Derivation<Incident> {
  return { value: (columns, _, incident) => minutesBetween(knownAt(incident), columns[field]) };
}

/** Calendar days from when it became known to when something was done. */
function daysTo(field: FieldOf<'incident'>): Derivation<Incident> {
  return { value: (columns, _, incident) => daysBetween(knownAt(incident), columns[field]) };
}

/** Only attribution can give it (rulings 13). */
const later: Derivation<Incident> = { value: () => UNKNOWN };

/** How the derived facts of incidents are computed. */
export const incidentDerivations: Derivations<'incident'> = {
  knownAt: { value: (_, __, incident) => knownAt(incident) },
  daysSinceKnown: { value: (_, { asOf }, incident) => daysBetween(knownAt(incident), asOf) },
  minutesToSchool: minutesTo('reportedSchool'),
  daysToSchool: daysTo('reportedSchool'),
  minutesToParents: minutesTo('parentsNotified'),
  daysToParents: daysTo('parentsNotified'),
  minutesToHospital: minutesTo('takenToHospital'),
  hoursToAuthority: {
    value: ({ reportedAuthority }, _, incident) => {
      const known = knownAt(incident);
      const minutes = minutesBetween(known, reportedAuthority);
      const days = daysBetween(known, reportedAuthority);
      // Without a time of day calendar days are compared (rulings 8).
      return minutes !== undefined ? minutes / 60 : days === undefined ? UNKNOWN : days * 24;
    },
  },
  daysToPolice: daysTo('policeCalled'),
  daysToSuspend: daysTo('suspended'),
  daysToConclude: daysTo('concluded'),
  isConcluded: {
    value: ({ concluded }, { asOf }) => (typeof concluded === 'string' ? concluded.slice(0, 10) <= asOf : concluded === null ? false : UNKNOWN), // prettier-ignore
  },
  hurtOrIll: { value: hurtOrIll },
  crimeSuspected: { value: crimeSuspected },
  guardianSuspected: { value: ({ suspectIsGuardian }) => suspectIsGuardian === true },
  confirmed: {
    value: isConfirmed,
    cells: ({ finding }, context, { record }) => {
      const fields = typeof finding === 'string' ? ['finding'] : ['finding', 'concluded', 'outcome'];
      return record ? fields.map((field) => context.cell(record, field)) : [];
    },
  },
  staffActor: { value: staffActors },
  actorInPost: { value: actorInPost, cells: actorCells },
  confirmedBefore: { value: confirmedBefore, cells: earlierCells },
  measureBetween: { value: measureBetween, cells: earlierCells },
  recordedArePeople: { value: namesPeople },
  youngChildren: { value: isYoung, cells: youngCells },
  staffDiscoverer: {
    value: ({ discoverer }, context) => {
      const listed = onStaff(discoverer, context);
      return listed ? discoverer : listed === false ? '' : UNKNOWN;
    },
  },
  directPersons: later,
  linkedGaps: later,
  linkedNoEvidence: later,
  linkedDutiesMet: later,
};
