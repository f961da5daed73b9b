import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import type { Context } from '../context.js';
import { once } from '../once.js';
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
  /** The rows on the way, the first being the person's own; the last is where it ends or comes round. */
  readonly rows: readonly Entity[];
  /** Those of them of whom it is not known whether they are the top. */
  readonly unsure: readonly Entity[];
  readonly reachesTop: boolean | undefined;
}

const chains = once(() => new Map<string, Chain>());

/** Follows 直接上级 upwards until the top, a row that names nobody of the staff, or one that was there before. */
export function chainOf(row: Entity, context: Context): Chain {
  const known = chains(context);
  let chain = known.get(row.key);
  if (!chain) known.set(row.key, (chain = climb(row, context)));
  return chain;
}

function climb(first: Entity, context: Context): Chain {
  const rows = [first];
  const unsure: Entity[] = [];
  for (let at = first; ;) {
    const top = isTop(at, context);
    if (top) return { rows, unsure: [], reachesTop: true };
    if (top === UNKNOWN) unsure.push(at);
    const { supervisor } = at.facts;
    const above = staffRow(supervisor, context);
    const open = unsure.length > 0 || supervisor === UNKNOWN;
    if (!above || rows.includes(above)) return { rows, unsure, reachesTop: open ? UNKNOWN : false };
    rows.push(above);
    at = above;
  }
}

/** The cells of 直接上级 along the chain, and the 岗位 of those who may be its top. */
export function chainCells(row: Entity, context: Context): readonly CellRef[] {
  const { rows, unsure, reachesTop } = chainOf(row, context);
  const below = reachesTop === true ? rows.slice(0, -1) : rows;
  return [
    ...below.flatMap((each) => own(each, 'supervisor', context)),
    ...unsure.flatMap((each) => own(each, 'posts', context)),
  ];
}

function own({ record }: Entity, field: string, context: Context): readonly CellRef[] {
  return record ? [context.cell(record, field)] : [];
}
