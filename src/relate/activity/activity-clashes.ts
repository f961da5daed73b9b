import type { Entity } from '../../model/school.js';
import { isKnown, UNKNOWN, type Value } from '../../model/value.js';
import { clashesOf, doubleBooked } from '../calendar/clashes.js';
import { isCompared } from '../calendar/conflicts.js';
import { peopleIn } from '../claims/claim.js';
import type { Context } from '../context.js';
import type { Columns } from '../facts.js';

/**
 * Those of 负责人, 带队教职工, 现场监管人 and 各班带队 who are at a lesson, a duty or another activity then, recorded or
 * planned, and where. Undefined where it may be so, or where it is not known who they are or when the activity is.
 */
export function activityClashes(activity: Columns<'activity'>, context: Context, entity: Entity): Value {
  const found = doubleBooked(clashesOf(entity, context), context);
  if (Array.isArray(found) && found.length > 0) return found;
  const { organizer, leaders, onSite, classLeaders, start } = activity;
  const people = [organizer, leaders, onSite, classLeaders].flatMap(peopleIn);
  const compared = people.every((person) => isCompared(person, context));
  return compared && [organizer, leaders, onSite, start].every(isKnown) ? found : UNKNOWN;
}
