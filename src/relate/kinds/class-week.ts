import type { Entity } from '../../model/school.js';
import { weeks } from '../calendar/stretches.js';
import type { Context } from '../context.js';
import { entityOfStretch } from './stretch.js';
import { weekLabel } from './week.js';

/** Each class of 班级 in each week of the term up to asOf. */
export function classWeeks(context: Context): Entity[] {
  return context.records('class').flatMap((row) =>
    weeks(context).map((week) => {
      const [name, label] = [String(row.facts['name']), weekLabel(week)];
      const words = { zh: `${name} ${label.zh}`, en: `${name} ${label.en}` };
      const key = `${row.key}|${week.from}`;
      return entityOfStretch('class-week', week, words, { key, facts: { class: name } });
    }),
  );
}
