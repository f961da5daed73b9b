import type { DutyList } from '../../model/duty-list.js';
import type { Responsibilities } from '../../model/responsibilities.js';
import type { Value } from '../../model/value.js';
import { distinct } from './keys.js';

/** The classes, places, activities and hazards of somebody, as a list has them. */
export function chargeOf({
  classes,
  areas,
  activities,
  hazards,
}: Responsibilities): Pick<DutyList, 'classes' | 'areas' | 'activities' | 'hazards'> {
  // prettier-ignore
  return {
    classes: distinct(
      classes.map(({ name, row }) => ({
        key: `class:${name}`,
        name,
        students: numberIn(row?.facts['students']),
        room: textIn(row?.facts['room']),
      })),
    ),
    areas: distinct(
      areas.map(({ row: { facts, key }, as }) => ({
        key: `area:${as}:${key}`,
        name: textIn(facts['name']) ?? key,
        category: textIn(facts['category']),
        as,
      })),
    ),
    activities: distinct(
      activities.map(({ row: { facts, key }, as }) => ({
        key: `activity:${key}`,
        name: textIn(facts['name']) ?? key,
        from: textIn(facts['start']),
        to: textIn(facts['end']),
        place: textIn(facts['location']),
        as,
      })),
    ),
    hazards: distinct(
      hazards.map(({ facts, key }) => ({
        key: `hazard:${key}`,
        number: textIn(facts['id']),
        place: textIn(facts['place']),
        description: textIn(facts['description']),
        level: textIn(facts['level']),
        deadline: textIn(facts['deadline']),
      })),
    ),
  };
}

/** What a text or date says; null where it says nothing. */
function textIn(value: Value): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function numberIn(value: Value): number | null {
  return typeof value === 'number' ? value : null;
}
