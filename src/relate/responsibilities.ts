import { activityRoles, type Responsibilities } from '../model/responsibilities.js';
import type { Entity, Person } from '../model/school.js';
import { byCodePoint } from '../model/text.js';
import { calendarOf } from './calendar/calendar.js';
import { given, peopleIn } from './claims/claim.js';
import type { Context } from './context.js';
import { names } from './facts.js';
import { inPost } from './people/people.js';
import { staffRow } from './people/staff-rows.js';
import { supervisorsOf } from './questions/answers.js';
import { inOrder } from './responsibilities/assignment.js';
import { heldPosts } from './responsibilities/held-posts.js';
import { occasionsOf } from './responsibilities/occasions.js';
import { dutiesOf } from './responsibilities/weekly-duties.js';
import { coveredLessons, lessonsOf } from './responsibilities/weekly-lessons.js';

/** What a member of staff is responsible for this term: posts and duties, lessons and shifts, classes, areas, activities, hazards. */
export function responsibilitiesOf(person: Person, context: Context): Responsibilities {
  const { key } = person.entity;
  const lessons = lessonsOf(key, context);
  const hazards = context.records('hazard').filter((row) => isOpenFor(row, key, context));
  const shown = [...(lessons.length > 0 ? ['teacher'] : []), ...(hazards.length > 0 ? ['area-owner'] : [])];
  const posts = heldPosts(key, new Set(shown), context);
  const backup = staffRow(key, context)?.facts['backup'];
  return {
    person,
    inPost: inPost(person.entity, context.asOf),
    posts,
    teaches: posts.some(({ post }) => post.id === 'teacher'),
    assignments: [...lessons, ...coveredLessons(key, context), ...dutiesOf(key, context)].sort(inOrder),
    occasions: occasionsOf(key, context),
    classes: classesOf(key, context),
    areas: areasOf(key, context),
    activities: activitiesOf(key, context),
    hazards,
    backup: given(backup) ? (context.person(backup)?.name ?? backup) : null,
    above: supervisorsOf(key, context),
  };
}

/** 班级.班主任 decides who is head teacher (rulings 27); without that sheet, 班主任班级. */
function classesOf(key: string, context: Context): Responsibilities['classes'] {
  if (!context.present.has('class'))
    return (names(staffRow(key, context)?.facts['headOf']) ?? []).map((name) => ({ name, row: null }));
  const own = context.records('class').filter(({ facts }) => peopleIn(facts['headTeacher']).includes(key));
  return own.map((row) => ({ name: String(row.facts['name'] ?? row.key), row }));
}

function areasOf(key: string, { records }: Context): Responsibilities['areas'] {
  return (['owner', 'backup'] as const).flatMap(
    (as) =>
    records('area').filter(({ facts }) => facts[as] === key).map((row) => ({ row, as })), // prettier-ignore
  );
}

/** Those of the term, and those of which nobody knows when. */
function activitiesOf(key: string, context: Context): Responsibilities['activities'] {
  const bounds = calendarOf(context).bounds;
  const named = context.records('activity').map((row) => ({
    row,
    as: activityRoles.filter((role) => peopleIn(row.facts[role]).includes(key)),
  }));
  const inTerm = ({ facts: { start, end } }: Entity): boolean => {
    const [first, last] = [given(start) ? start : end, given(end) ? end : start];
    if (!bounds || !given(first) || !given(last)) return true;
    return last.slice(0, 10) >= bounds.from && first.slice(0, 10) <= bounds.to;
  };
  const own = named.filter(({ row, as }) => as.length > 0 && inTerm(row));
  return own.sort((a, b) => byCodePoint(startOf(a.row), startOf(b.row)));
}

function startOf({ facts: { start }, key }: Entity): string {
  return `${given(start) ? start : '9999'} ${key}`;
}

/** Found by asOf, and nothing shows that it was fixed. */
function isOpenFor({ facts }: Entity, key: string, { asOf }: Context): boolean {
  const { owner, fixed, found } = facts;
  const later = given(found) && found.slice(0, 10) > asOf.slice(0, 10);
  return owner === key && !later && fixed !== true && typeof fixed !== 'string';
}
