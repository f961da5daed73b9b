import type { Entity } from '../../model/school.js';
import { slots } from '../calendar/slots.js';
import type { Context } from '../context.js';
import { entityOfDay } from './stretch.js';

/** Each place × period × school day up to asOf that must be watched. */
export function slotsOfSchool(context: Context): Entity[] {
  return slots(context).map(({ key, place, period, day }) => {
    const name = String(period.facts['name'] ?? '');
    const label = `${day.date} ${name} ${place}`;
    return entityOfDay('slot', day.date, { zh: label, en: label }, { key, facts: { place, period: name } });
  });
}
