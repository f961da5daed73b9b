import type { Occasion } from '../../model/responsibilities.js';
import { byCodePoint } from '../../model/text.js';
import { momentAt, shared } from '../calendar/interval.js';
import { leaveSpansOf } from '../calendar/leave-spans.js';
import { presenceOf } from '../calendar/presence.js';
import type { Whereabouts } from '../calendar/whereabouts.js';
import { peopleIn } from '../claims/claim.js';
import type { Context } from '../context.js';

/**
 * Every time of the term at which the records have a person somewhere, in order; without those that fall into a
 * leave that somebody granted. Lessons and duties of which nobody knows the time are not there.
 */
export function occasionsOf(person: string, context: Context): Occasion[] {
  const presence = presenceOf(context);
  const all = new Set(presence.dates(person).flatMap((date) => presence.on(person, date)));
  const away = leaveSpansOf(person, context).filter(({ granted }) => granted === true);
  return [...all]
    .filter(
      ({ source, interval }) => source !== 'leave' && !away.some((leave) => shared(leave.interval, interval)),
    ) // prettier-ignore
    .map(occasionOf)
    .sort((a, b) => byCodePoint(orderOf(a), orderOf(b)));
}

function occasionOf({ source, entity, interval, where, person }: Whereabouts): Occasion {
  const { place, roving } = where;
  const [from, to] = [momentAt(interval.from), momentAt(interval.to)];
  return { what: whatOf(source, entity.facts, person), entity, from, to, place, roving };
}

function whatOf(
  source: Whereabouts['source'],
  facts: Whereabouts['entity']['facts'],
  person: string,
): Occasion['what'] {
  // prettier-ignore
  if (source === 'activity') return 'activity';
  if (source === 'lesson' || source === 'planned-lesson') return 'lesson';
  const standing = [facts['person'], facts['substitute']].flatMap(peopleIn);
  return standing.includes(person) ? 'duty' : 'leading';
}

function orderOf({ from, to, entity }: Occasion): string {
  return `${from} ${to} ${entity.kind} ${entity.key}`;
}
