import type { CellRef } from '../../model/record.js';
import { postsOf } from '../../model/post.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { dormitoryOn } from './boarding.js';
import { wordList, type Context } from '../context.js';
import { dutyOn } from '../shift/evening-duty.js';
import { names } from '../facts.js';
import { headerCells } from '../header-cells.js';
import { onStaff, staffCells } from '../people/on-staff.js';
import { anyOf, type Maybe } from '../three-valued.js';

/**
 * Whether a person's fact names who keeps the dormitory in the night of an ISO date: by the dormitory log, by the
 * night duty, or by a post (`keeperPosts`).
 */
export function keepsDormitory(key: Value, date: string, context: Context): Maybe {
  if (typeof key !== 'string') return UNKNOWN;
  if (key === '') return false;
  const night = dutyOn(date, 'nightShiftWords', context).people;
  return anyOf(night?.includes(key) ?? false, holdsPost(key, 'keeperPosts', context), inLog(key, date, context)); // prettier-ignore
}

function inLog(key: string, date: string, context: Context): Maybe {
  const logs = dormitoryOn(date, context);
  if (logs.length === 0) return UNKNOWN;
  return anyOf(
    ...logs.flatMap(({ facts: { keeper, keepersByFloor } }) => [
      names(keeper)?.includes(key),
      names(keepersByFloor)?.includes(key) ?? false,
    ]),
  );
}

/** Whether somebody holds one of the posts of a word list; a stranger may be named by the post itself (门卫). */
export function holdsPost(key: Value, list: string, context: Context): Maybe {
  if (typeof key !== 'string') return UNKNOWN;
  const wanted = wordList(context, list);
  const isWanted = (id: string): boolean =>
    context.posts.some((post) => post.id === id && wanted.includes(post.names.zh));
  const person = context.person(key);
  if (!person) return postsOf(key, context.posts).some(({ id }) => isWanted(id)) || onStaff(key, context);
  if (person.posts.length === 0) return UNKNOWN;
  return person.postIds.some(isWanted);
}

/** The posts of somebody, and the cell of the dormitory log that would name the keeper. */
export function keeperCells(key: Value, date: string, context: Context): readonly CellRef[] {
  const logged = dormitoryOn(date, context).flatMap(({ record }) => (record ? [context.cell(record, 'keeper')] : [])); // prettier-ignore
  const cells = logged.length > 0 ? logged : headerCells('dormitory', 'keeper', context);
  return [...cells, ...(typeof key === 'string' ? staffCells(key, 'posts', context) : [])];
}
