import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import type { Context } from '../context.js';
import { isConduct, isConfirmed, staffActors } from '../incident/incident-acts.js';
import { onStaff } from '../people/on-staff.js';
import type { Maybe } from '../three-valued.js';
import { silent, written, type ClaimFacts, type Source } from './claim.js';

/** The actor of an incident claims it: whoever infringes answers. */
export const actorClaims: Source = ({ incident }, context) =>
  incident && hasActor(incident) ? [{ record: incident, facts: actFacts(incident, context) }] : [];

/** Whoever ordered the act claims it. */
export const orderClaims: Source = ({ incident }, context) => {
  if (!incident || !written(incident, 'orderedBy')) return [];
  const { orderedBy } = incident.facts;
  const orderer = { orderer: orderedBy, ordererOnStaff: onStaff(orderedBy, context) };
  return [{ record: incident, facts: { ...actFacts(incident, context), ...orderer } }];
};

function hasActor(incident: Entity): boolean {
  const { actorRole } = incident.facts;
  return written(incident, 'actor') || (typeof actorRole === 'string' && actorRole !== '无');
}

function actFacts(incident: Entity, context: Context): ClaimFacts {
  const actors = staffActors(incident.facts, context);
  return {
    actor: actors,
    actorIsStaff: isStaff(incident),
    conductType: isConduct(incident.facts['type'], context),
    actConfirmed: confirmed(incident, context),
  };
}

function isStaff({ facts: { actorRole } }: Entity): Maybe {
  return typeof actorRole === 'string' ? actorRole === '教职工' : UNKNOWN;
}

/** Only an accusation needs a finding: where a record of another kind says who did it, it is taken as it stands. */
function confirmed(incident: Entity, context: Context): Maybe {
  const decided = isConfirmed(incident, context);
  if (decided !== UNKNOWN || !silent(incident, 'finding')) return decided;
  return isConduct(incident.facts['type'], context) === false ? true : UNKNOWN;
}
