import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Facts } from '../../model/value.js';
import { numberOf, wordList, type Context } from '../context.js';
import { once } from '../once.js';
import { inPost } from '../people/people.js';
import { unreadRowCells } from '../unread-rows.js';

/** The least and the most that a number can be, as blanks may be filled in. */
interface Bounds {
  readonly least: number;
  readonly most: number;
}

const staffed = once((context) => {
  const ids = context.posts.filter(({ names }) => wordList(context, 'guardPosts').includes(names.zh)).map(({ id }) => id); // prettier-ignore
  const sure: Entity[] = [];
  const maybe: Entity[] = [];
  for (const { entity, postIds } of context.people.all) {
    const [here, given] = [inPost(entity, context.asOf), Array.isArray(entity.facts['posts'])];
    if (here === false || (given && !ids.some((id) => postIds.includes(id)))) continue;
    (here && given ? sure : maybe).push(entity);
  }
  return { sure, maybe, most: sure.length + maybe.length + context.unread('staff').length };
});

/** How many guards are in post; where a blank leaves that open, the nearest number that decides against `guardsNeeded`, else undefined. */
export function guards(school: Facts, context: Context): number | undefined {
  if (!context.present.has('staff')) return UNKNOWN;
  const { sure, most } = staffed(context);
  const least = sure.length;
  const needed = need(school, context);
  if (least === most || (needed && least >= needed.most)) return least;
  return needed && most < needed.least ? most : UNKNOWN;
}

/** How many guards a school of its size is to have; where a blank leaves that open, what more there cannot be met with, else undefined. */
export function guardsNeeded(school: Facts, context: Context): number | undefined {
  const needed = need(school, context);
  if (!needed || needed.least === needed.most) return needed?.least;
  return staffed(context).most < needed.least ? needed.least : UNKNOWN;
}

/** By the numbers of the parameters: for the pupils, and more where some board. */
function need({ students, boarders }: Facts, context: Context): Bounds | undefined {
  if (typeof students !== 'number') return undefined;
  const large = numberOf(context, 'guardsLargeSchoolPupils');
  const beyond = Math.floor((students - large) / numberOf(context, 'pupilsPerFurtherGuard'));
  const byDay = students < large ? numberOf(context, 'guardsLeast') : numberOf(context, 'guardsLargeSchool') + beyond; // prettier-ignore
  const forBoarders = (count: number): number => Math.floor(count / numberOf(context, 'boardersPerFurtherGuard')); // prettier-ignore
  if (typeof boarders === 'number') return both(byDay + forBoarders(boarders));
  return { least: byDay, most: byDay + forBoarders(students) };
}

function both(number: number): Bounds {
  return { least: number, most: number };
}

/** 岗位 of the guards; where a blank leaves their number open, what is blank. */
export function guardCells(school: Facts, context: Context): readonly CellRef[] {
  if (!context.present.has('staff')) return [context.absentSheet('staff', 'posts')];
  const { sure, maybe } = staffed(context);
  if (guards(school, context) !== UNKNOWN) return sure.flatMap((row) => own(row, 'posts', context));
  const blank = maybe.flatMap((row) => {
    const fields = Array.isArray(row.facts['posts']) ? ['status'] : ['posts', ...(row.facts['status'] ? [] : ['status'])]; // prettier-ignore
    return fields.flatMap((field) => own(row, field, context));
  });
  return [...blank, ...unreadRowCells('staff', context)];
}

function own({ record }: Entity, field: string, context: Context): readonly CellRef[] {
  return record ? [context.cell(record, field)] : [];
}
