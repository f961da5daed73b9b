import type { Entity } from '../model/school.js';
import { UNKNOWN, type Value } from '../model/value.js';
import { holdsPost } from './bedtime-keepers.js';
import { byDay, given, silent } from './claims/claim.js';
import { placeFits } from './claims/fit.js';
import { wordList, type Context } from './context.js';
import { names } from './facts.js';
import { normalName } from './normal.js';
import { allOf, type Maybe } from './three-valued.js';

const inspectionsOn = byDay('inspection', 'date');

/** The inspections of an ISO date. */
export function inspectionsOfDay(date: string, context: Context): readonly Entity[] {
  return inspectionsOn(date, context);
}

function holds(text: string, list: string, context: Context): boolean {
  return wordList(context, list).some((word) => text.includes(normalName(word)));
}

/** Whether an inspection was of the surroundings of the school; undefined where 范围 is blank. */
export function isOfSurroundings({ facts: { scope } }: Entity, context: Context): Maybe {
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

/**
 * Whether an inspection was of a class's room and made by its head teacher. One without a place is of the
 * inspector's own class; one that names another class's room is not.
 */
export function ofOwnClassroom(row: Entity, ofClass: Entity, context: Context): Maybe {
  const { scope, inspector } = row.facts;
  const inScope = given(scope) ? holds(normalName(scope), 'classroomWords', context) : UNKNOWN;
  return allOf(inScope, isAmong(inspector, names(ofClass.facts['headTeacher'])), isInRoom(row, ofClass, context));
} // prettier-ignore

function isAmong(key: Value, people: readonly string[] | undefined): Maybe {
  if (key === '') return false;
  return typeof key === 'string' && people ? people.includes(key) : UNKNOWN;
}

function isInRoom(row: Entity, ofClass: Entity, context: Context): boolean {
  const { place } = row.facts;
  if (!given(place) || silent(row, 'place')) return true;
  if (isRoomOf(place, ofClass, context)) return true;
  return !context.records('class').some((other) => other !== ofClass && isRoomOf(place, other, context));
}

function isRoomOf(place: string, { key, facts: { name, room } }: Entity, context: Context): boolean {
  const named = context.classes.find(place.replace(/教室$/, ''));
  if (named) return named.key === key;
  const moment = { key: '', at: null, place, class: null, incident: null };
  return [room, name].some((each) => given(each) && placeFits(moment, each, context) === true);
}
