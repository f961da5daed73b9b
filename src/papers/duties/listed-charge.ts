import type { DutyList, ListedActivity, ListedArea, ListedClass, ListedHazard } from '../../model/duty-list.js'; // prettier-ignore
import type { Responsibilities } from '../../model/responsibilities.js';
import type { Entity } from '../../model/school.js';
import type { Value } from '../../model/value.js';
import { distinct } from './keys.js';

/** The classes, places, activities and hazards of somebody, as a list has them. */
export function chargeOf(
  own: Responsibilities,
): Pick<DutyList, 'classes' | 'areas' | 'activities' | 'hazards'> {
  return {
    classes: distinct(own.classes.map(listedClass)),
    areas: distinct(own.areas.map(listedArea)),
    activities: distinct(own.activities.map(listedActivity)),
    hazards: distinct(own.hazards.map(listedHazard)),
  };
}

function listedClass({ name, row }: Responsibilities['classes'][number]): ListedClass {
  const { students, room } = row?.facts ?? {};
  return { key: `class:${name}`, name, students: numberIn(students), room: textIn(room) };
}

function listedArea({ row: { facts, key }, as }: Responsibilities['areas'][number]): ListedArea {
  const { name, category } = facts;
  return { key: `area:${as}:${key}`, name: textIn(name) ?? key, category: textIn(category), as };
}

function listedActivity({ row: { facts, key }, as }: Responsibilities['activities'][number]): ListedActivity {
  const { name, start, end, location } = facts;
  const when = { from: textIn(start), to: textIn(end) };
  return { key: `activity:${key}`, name: textIn(name) ?? key, ...when, place: textIn(location), as };
}

function listedHazard({ facts, key }: Entity): ListedHazard {
  return {
    key: `hazard:${key}`,
    number: textIn(facts['id']),
    place: textIn(facts['place']),
    description: textIn(facts['description']),
    level: textIn(facts['level']),
    deadline: textIn(facts['deadline']),
  };
}

/** What a text or date says; null where it says nothing. */
function textIn(value: Value): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function numberIn(value: Value): number | null {
  return typeof value === 'number' ? value : null;
}
