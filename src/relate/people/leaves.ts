import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import type { Context } from '../context.js';
import { groupBy, once } from '../once.js';

const byPerson = once((context) => groupBy(context.records('leave'), ({ facts }) => facts['person'] ?? null));

/** The rows of 请假 that name a person, in their order; `null`: those of which it is not known whom they name. */
export function leavesOf(key: string | null, context: Context): readonly Entity[] {
  return byPerson(context).get(key) ?? [];
}

/**
 * Whether a person was on leave at a moment (ISO), with somebody's approval. No row of 请假 says so: false, also
 * where the sheet is not there, for a leave is an excuse and excuses must be shown.
 */
export function onGrantedLeave(key: Value, moment: Value, context: Context): boolean | undefined {
  if (context.records('leave').length === 0) return false;
  if (typeof key !== 'string') return UNKNOWN;
  const own = leavesOf(key, context).map((leave) => both(leaveLasts(leave, moment), leaveGranted(leave)));
  if (own.includes(true)) return true;
  const maybe = leavesOf(null, context).some((leave) => leaveLasts(leave, moment) !== false);
  return maybe || own.includes(UNKNOWN) ? UNKNOWN : false;
}

function both(one: boolean | undefined, other: boolean | undefined): boolean | undefined {
  return one === false || other === false ? false : one === UNKNOWN || other === UNKNOWN ? UNKNOWN : true;
}

/**
 * Whether a leave lasts at a moment (ISO, with or without time): an end without a time of day is the end of
 * that day. Undefined where the moment has no time and the leave begins or ends in that day, or a cell is not known.
 */
export function leaveLasts({ facts: { start, end } }: Entity, moment: Value): boolean | undefined {
  if (typeof moment !== 'string' || typeof start !== 'string') return UNKNOWN;
  const [begun, over] = [notBefore(moment, start), typeof end === 'string' ? after(moment, end) : UNKNOWN];
  if (begun === false || over === true) return false;
  return begun === UNKNOWN || over === UNKNOWN ? UNKNOWN : true;
}

/** Whether somebody granted a leave; undefined where 批准人 is blank or unreadable. */
export function leaveGranted({ facts: { approver } }: Entity): boolean | undefined {
  return typeof approver === 'string' ? approver !== '' : UNKNOWN;
}

function notBefore(moment: string, start: string): boolean | undefined {
  if (moment.length > 10 && start.length > 10) return moment >= start;
  const [day, first] = [moment.slice(0, 10), start.slice(0, 10)];
  return day === first && start.length > 10 ? UNKNOWN : day >= first;
}

function after(moment: string, end: string): boolean | undefined {
  if (moment.length > 10 && end.length > 10) return moment >= end;
  const [day, last] = [moment.slice(0, 10), end.slice(0, 10)];
  return day === last && end.length > 10 ? UNKNOWN : day > last;
}
