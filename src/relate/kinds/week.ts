import type { Entity } from '../../model/school.js';
import type { Bilingual } from '../../model/text.js';
import { weeks, type Stretch } from '../calendar/stretches.js';
import type { Context } from '../context.js';
import { entityOfStretch } from './stretch.js';

/** The weeks of the term up to asOf in which school is kept. */
export function weeksOfSchool(context: Context): Entity[] {
  return weeks(context).map((week) => entityOfStretch('week', week, weekLabel(week)));
}

/** How a week is named: by its first and last day. */
export function weekLabel({ from, to }: Stretch): Bilingual {
  return { zh: `${from} 至 ${to}`, en: `${from} to ${to}` };
}
