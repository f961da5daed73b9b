import type { Entity } from '../../model/school.js';
import { momentAt } from '../calendar/interval.js';
import { personMoments, type PersonMoment } from '../calendar/person-moments.js';
import type { Context } from '../context.js';
import { entityOfDay } from './stretch.js';

const moments = new WeakMap<Entity, PersonMoment>();

/** The moment that an entity of this kind stands for. */
export function personMomentOf(entity: Entity): PersonMoment {
  return moments.get(entity)!;
}

/** Each person who is in two places at once by the plans, or on leave and yet named for something. */
export function personMomentsOfSchool(context: Context): Entity[] {
  return personMoments(context).map((moment) => {
    const { key, person, date } = moment;
    const text = `${context.person(person)?.name ?? person} ${date} ${timesOf(moment)}`;
    const entity = entityOfDay('person-moment', date, { zh: text, en: text }, { key, facts: { person } });
    moments.set(entity, moment);
    return entity;
  });
}

/** `08:00–08:40`; an end at midnight is 24:00. */
export function timesOf({ interval: { from, to } }: PersonMoment): string {
  const end = momentAt(to).slice(11);
  return `${momentAt(from).slice(11)}–${end === '00:00' ? '24:00' : end}`;
}
