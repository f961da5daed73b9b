import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import type { Context } from '../context.js';
import { few } from '../in-short.js';
import { once } from '../once.js';
import type { Maybe } from '../three-valued.js';
import { staffRow } from './staff-rows.js';

/** Posts that nobody in the school is over (catalogue §6). */
const TOP = ['principal', 'party-secretary'];

/**
 * Whether a member of staff stands at the top: the principal whom 学校 names, or principal or party secretary
 * by post. Undefined where 岗位 is blank or unreadable.
 */
export function isTop({ key }: Entity, context: Context): boolean | undefined {
  if (context.school['principal'] === key) return true;
  const person = context.person(key);
  if (!person || !Array.isArray(person.entity.facts['posts'])) return UNKNOWN;
  return person.postIds.some((id) => TOP.includes(id));
}

/** Where the chain of 直接上级 leads from a member of staff. */
interface Chain {
  /** The row of the next one up; undefined at the top, and where nobody of the staff is named. */
  readonly above: Entity | undefined;
  /** The last row on the way: where the chain ends or, in a ring, the one that comes round. */
  readonly end: Entity;
  readonly reachesTop: boolean | undefined;
}

const chains = once(() => new Map<Entity, Chain>());

/** Follows 直接上级 upwards until the top, a row that names nobody of the staff, or one that was there before. */
export function chainOf(row: Entity, context: Context): Chain {
  const known = chains(context);
  if (!known.has(row)) climb(row, context, known);
  return known.get(row)!;
}

/** Walks up to where it is known how the chain goes on, and says it of every row on the way: each row is walked once. */
function climb(first: Entity, context: Context, known: Map<Entity, Chain>): void {
  const way = new Set<Entity>();
  let at: Entity | undefined = first;
  while (at && !known.has(at) && !way.has(at)) {
    way.add(at);
    at = isTop(at, context) ? undefined : staffRow(at.facts['supervisor'], context);
  }
  const rows = [...way];
  const ring = at && way.has(at) ? rows.splice(rows.indexOf(at)) : [];
  const open = ring.some((row) => isTop(row, context) === UNKNOWN);
  ring.forEach((row, i) => known.set(row, { above: ring[(i + 1) % ring.length], end: ring.at(i - 1)!, reachesTop: open ? UNKNOWN : false })); // prettier-ignore
  for (const row of rows.reverse()) {
    const next = at && known.get(at);
    known.set(row, next ? { above: at, end: next.end, reachesTop: orOpen(next.reachesTop, row, context) } : endAt(row, context)); // prettier-ignore
    at = row;
  }
}

/** Where a chain leads that has nobody above; not known where the cell may name somebody, or the row may be the top. */
function endAt(row: Entity, context: Context): Chain {
  const top = isTop(row, context);
  const unread = row.facts['supervisor'] === UNKNOWN;
  return { above: undefined, end: row, reachesTop: top || orOpen(unread ? UNKNOWN : false, row, context) };
}

function orOpen(reachesTop: Maybe, row: Entity, context: Context): Maybe {
  return reachesTop === false && isTop(row, context) === UNKNOWN ? UNKNOWN : reachesTop;
}

/** Of a chain so many rows are shown from below, and its end: no school has as many levels, but a ring of a thousand has. */
const MOST_SHOWN = 10;

/** The rows of a chain, from the person's own to its end. */
function rowsOf(first: Entity, context: Context): readonly Entity[] {
  const rows = new Set<Entity>();
  for (let at: Entity | undefined = first; at && !rows.has(at); at = chainOf(at, context).above) {
    if (rows.size === MOST_SHOWN) return [...rows, chainOf(first, context).end];
    rows.add(at);
  }
  return [...rows];
}

/** The cells of 直接上级 along the chain, and the 岗位 of those who may be its top. */
export function chainCells(row: Entity, context: Context): readonly CellRef[] {
  const rows = rowsOf(row, context);
  const { reachesTop } = chainOf(row, context);
  const below = reachesTop === true ? rows.slice(0, -1) : rows;
  const unsure = reachesTop === true ? [] : few(rows.filter((each) => isTop(each, context) === UNKNOWN));
  return [
    ...below.flatMap((each) => own(each, 'supervisor', context)),
    ...unsure.flatMap((each) => own(each, 'posts', context)),
  ];
}

function own({ record }: Entity, field: string, context: Context): readonly CellRef[] {
  return record ? [context.cell(record, field)] : [];
}
