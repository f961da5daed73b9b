import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { holdsPost } from '../classes/bedtime-keepers.js';
import { byDay, given } from '../claims/claim.js';
import { wordList, type Context } from '../context.js';
import { names } from '../facts.js';
import { normalName } from '../../model/normal.js';
import { once } from '../once.js';
import { staffCells } from '../people/on-staff.js';
import { allOf, type Maybe } from '../three-valued.js';

const inspectionsOn = byDay('inspection', 'date');

/** The inspections of an ISO date. */
export function inspectionsOfDay(date: string, context: Context): readonly Entity[] {
  return inspectionsOn(date, context);
}

function holds(text: string, list: string, context: Context): boolean {
  return wordList(context, list).some((word) => text.includes(normalName(word)));
}

/** Whether an inspection was of the surroundings of the school; undefined where 范围 is blank. */
function isOfSurroundings({ facts: { scope } }: Entity, context: Context): Maybe {
  return given(scope) ? holds(normalName(scope), 'surroundingsWords', context) : UNKNOWN;
}

/** Whether an inspection was of the whole campus; 校园周边 is not, 校园及周边 is. */
export function isOfCampus({ facts: { scope } }: Entity, context: Context): Maybe {
  if (!given(scope)) return UNKNOWN;
  const plain = wordList(context, 'campusWords').reduce(
    (text, word) => text.replaceAll(`${word}周边`, '周边'),
    normalName(scope),
  );
  return holds(plain, 'campusWords', context);
}

/** Whether an inspection was of the surroundings and made by the gate (`guardPosts`). */
export function byTheGate(row: Entity, context: Context): Maybe {
  return allOf(isOfSurroundings(row, context), holdsPost(row.facts['inspector'], 'guardPosts', context));
}

/** Where the staff list leaves it open whether the inspector keeps the gate: the cells that would say so. */
export function inspectorCells({ facts: { inspector } }: Entity, context: Context): readonly CellRef[] {
  const open = given(inspector) && holdsPost(inspector, 'guardPosts', context) === UNKNOWN;
  return open ? staffCells(inspector, 'posts', context) : [];
}

/**
 * Whether an inspection was of a class's room and made by its head teacher. One without a place is of the
 * inspector's own class; one that names another class's room is not.
 */
export function ofOwnClassroom(row: Entity, ofClass: Entity, context: Context): Maybe {
  const { scope, inspector, place } = row.facts;
  const rooms = given(place) ? roomsNamed(place, context) : [];
  if (rooms.length > 0 && !rooms.includes(ofClass.key)) return false;
  const byHead = isAmong(inspector, names(ofClass.facts['headTeacher']));
  return byHead === false ? false : allOf(byHead, given(scope) ? isClassroom(scope, context) : UNKNOWN);
}

function isAmong(key: Value, people: readonly string[] | undefined): Maybe {
  if (key === '') return false;
  return typeof key === 'string' && people ? people.includes(key) : UNKNOWN;
}

function isClassroom(scope: string, context: Context): boolean {
  return holds(normalName(scope), 'classroomWords', context);
}

const named = once(() => new Map<string, readonly string[]>());

/** The keys of the classes whose room a place is (七1教室, 教学楼101); none where it is no classroom. */
function roomsNamed(place: string, context: Context): readonly string[] {
  const known = named(context);
  let keys = known.get(place);
  if (!keys) known.set(place, (keys = findRooms(place, context)));
  return keys;
}

function findRooms(place: string, context: Context): readonly string[] {
  const ofName = context.classes.find(place.replace(/教室$/, ''));
  if (ofName) return [ofName.key];
  const plain = normalName(place);
  const rooms = context.records('class').flatMap(({ key, facts: { room } }) => (given(room) ? [{ key, room: normalName(room) }] : [])); // prettier-ignore
  const same = rooms.filter(({ room }) => room === plain);
  const held = same.length > 0 ? same : rooms.filter(({ room }) => room.length > 1 && plain.includes(room));
  return held.map(({ key }) => key);
}
