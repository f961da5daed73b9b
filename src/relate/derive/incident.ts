import type { Columns, Derivation, Derivations } from '../facts.js';
import { UNKNOWN } from '../../model/value.js';
import { confirmationFields, isConfirmed, staffActors } from '../incident/incident-acts.js';
import {
  actorCells,
  actorInPost,
  againCells,
  confirmedBefore,
  measureBetween,
  measureCells,
} from '../incident/incident-actors.js';
import { isYoung, youngCells } from '../incident/incident-class.js';
import { crimeCells, crimeSuspected } from '../incident/incident-crime.js';
import { hurtOrIll, isConcluded } from '../incident/incident-facts.js';
import { arrivalNoted, leaderCells, leaderInCharge } from '../incident/incident-leader.js';
import { linked } from '../incident/incident-links.js';
import {
  becameKnown,
  daysKnown,
  daysTo,
  happenedByThen,
  hoursTo,
  minutesTo,
} from '../incident/incident-times.js';
import { onStaff } from '../people/on-staff.js';
import { ownCells } from '../own-cells.js';
import { namesPeople } from '../incident/recorded-people.js';

type Incident = Columns<'incident'>;

/** Only attribution can give it (rulings 13). */
const later: Derivation<Incident> = { value: () => UNKNOWN };

/** How the derived facts of incidents are computed. */
export const incidentDerivations: Derivations<'incident'> = {
  happenedByThen,
  knownAt: becameKnown,
  daysSinceKnown: daysKnown,
  minutesToSchool: minutesTo('reportedSchool'),
  daysToSchool: daysTo('reportedSchool'),
  minutesToParents: minutesTo('parentsNotified'),
  daysToParents: daysTo('parentsNotified'),
  minutesToHospital: minutesTo('takenToHospital'),
  hoursToAuthority: hoursTo('reportedAuthority'),
  daysToPolice: daysTo('policeCalled'),
  daysToSuspend: daysTo('suspended'),
  daysToConclude: daysTo('concluded'),
  isConcluded: { value: isConcluded },
  hurtOrIll: { value: hurtOrIll },
  crimeSuspected: { value: crimeSuspected, cells: crimeCells },
  guardianSuspected: { value: ({ suspectIsGuardian }) => suspectIsGuardian === true },
  confirmed: {
    value: (_, context, incident) => isConfirmed(incident, context),
    cells: (_, context, incident) => ownCells(incident, confirmationFields(incident, context), context),
  },
  staffActor: { value: staffActors },
  actorInPost: { value: actorInPost, cells: actorCells },
  confirmedBefore: { value: confirmedBefore, cells: againCells },
  measureBetween: { value: measureBetween, cells: measureCells },
  recordedArePeople: { value: namesPeople },
  youngChildren: { value: isYoung, cells: youngCells },
  staffDiscoverer: {
    value: ({ discoverer }, context) => {
      const listed = onStaff(discoverer, context);
      return listed ? discoverer : listed === false ? '' : UNKNOWN;
    },
  },
  leaderArrivalNoted: { value: arrivalNoted },
  leaderInCharge: { value: leaderInCharge, cells: leaderCells },
  directPersons: later,
  linkedGaps: linked('linkedGaps'),
  linkedNoEvidence: linked('linkedNoEvidence'),
  linkedDutiesMet: linked('linkedDutiesMet'),
};
