import { UNKNOWN, type Value } from '../../model/value.js';
import type { Context } from '../context.js';
import { names, type Columns } from '../facts.js';
import { isPrincipal, leadsSchool } from '../people/leaders.js';
import { normalName } from '../../model/normal.js';
import { inPostOn } from '../people/on-staff.js';

type Shift = Columns<'shift'>;

/** Whether a cell names somebody: not blank, not 无, and readable. */
function named(value: Value): value is string {
  return typeof value === 'string' && value !== '';
}

/** The people who were on duty or stood in: all who must be the school's own. Undefined where no cell says anybody, or nobody (无). */
function people({ person, substitute }: Shift): readonly string[] | undefined {
  const rostered = names(person);
  return named(substitute) ? [...(rostered ?? []), substitute] : rostered;
}

/**
 * Who was on duty and answers: the rostered people; an approved substitute instead of the one who is rostered;
 * both where the substitution was not approved, or where it is not said whom of several it replaced (rulings 12).
 */
export function onDuty(shift: Shift, context: Context): Value {
  const { person, substitute } = shift;
  if (!named(substitute)) return person;
  const rostered = names(person) ?? [];
  const approved = approverMay(shift, context) === true && approvedOwn(shift) === false;
  return rostered.length === 1 && approved ? [substitute] : [...new Set([...rostered, substitute])];
}

/** Who answers for what a breach says: those on duty whom it names; where it names none of them, all. */
export function breachers(shift: Shift, context: Context): Value {
  const all = onDuty(shift, context);
  const { breach } = shift;
  if (!Array.isArray(all) || typeof breach !== 'string') return all;
  const said = normalName(breach);
  const meant = (all as readonly string[]).filter((key) => said.includes(normalName(context.person(key)?.name ?? key))); // prettier-ignore
  return meant.length > 0 ? meant : all;
}

/** Those of a shift who are not on the staff list or not 在岗 on its date; undefined where it can't be said of one, and is said of none. */
export function outsiders(shift: Shift, context: Context): Value {
  const all = people(shift);
  if (!all) return UNKNOWN;
  const inPost = all.map((key) => inPostOn(key, shift.date, context));
  const out = all.filter((_, i) => inPost[i] === false);
  const rostered = names(shift.person);
  // Where nobody was to be on duty (无), no column of substitutes is needed to say that no outsider was.
  const unread = !rostered || (rostered.length > 0 && shift.substitute === UNKNOWN);
  const open = unread || inPost.includes(UNKNOWN);
  return out.length > 0 || !open ? out : UNKNOWN;
}

/** Whether the approver of a substitute is the shift's leader or a school leader. */
export function approverMay({ substituteApprovedBy, leader }: Shift, context: Context): boolean | undefined {
  if (named(substituteApprovedBy) && substituteApprovedBy === leader) return true;
  const leads = leadsSchool(substituteApprovedBy, context);
  return leads === false && typeof leader !== 'string' ? UNKNOWN : leads;
}

/** Whether the person who was to be replaced approved it alone. */
export function approvedOwn({ substituteApprovedBy, person }: Shift): boolean | undefined {
  const rostered = names(person);
  if (typeof substituteApprovedBy !== 'string' || !rostered) return UNKNOWN;
  return rostered.some((key) => normalName(key) === normalName(substituteApprovedBy));
}

/** Whether the principal is among those told of the event, or was on duty. */
export function principalTold({ reportedTo, person }: Shift, context: Context): boolean | undefined {
  const told = names(reportedTo);
  const found = [...(told ?? []), ...(names(person) ?? [])].map((key) => isPrincipal(key, context));
  if (found.includes(true)) return true;
  return !told || found.includes(UNKNOWN) ? UNKNOWN : false;
}
