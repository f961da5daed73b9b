import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import { given } from '../claims/claim.js';
import type { Context } from '../context.js';
import { number } from '../facts.js';
import { normalName } from '../../model/normal.js';
import { groupBy, once } from '../once.js';
import { ownCells } from '../own-cells.js';

/** The rows of 危化品台账 of each chemical, by their day; rows of one day have no order that is sure. */
const ledgers = once((context: Context) => {
  const rows = context.records('chemical').filter(({ facts: { date, name } }) => given(date) && given(name));
  const byName = groupBy(rows, nameOf);
  return new Map([...byName].map(([name, own]) => [name, daysOf(own)]));
});

function nameOf({ facts: { name } }: Entity): string {
  return normalName(String(name));
}

function daysOf(rows: readonly Entity[]): readonly (readonly Entity[])[] {
  const byDate = groupBy(rows, ({ facts: { date } }) => String(date).slice(0, 10));
  return [...byDate].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => own);
}

/**
 * What the balance should be by the movement before: its balance less what was issued, with what came back. Of several
 * movements of a day any order will do in which the numbers agree. A chemical's first day begins with what it says.
 * Undefined where a number is not known that could say otherwise.
 */
export function expectedBalance(row: Entity, context: Context): number | undefined {
  const balance = number(row.facts['balance']);
  const opening = openingOf(row);
  if (balance === UNKNOWN || opening === UNKNOWN) return UNKNOWN;
  const before = closings(row, context).map(({ facts }) => number(facts['balance']));
  if (before.length === 0 || before.some((closing) => same(closing, opening))) return balance;
  if (before.includes(UNKNOWN)) return UNKNOWN;
  const ascending = (before as readonly number[]).toSorted((a, b) => a - b);
  const nearest = ascending.reduce((a, b) => (Math.abs(a - opening) <= Math.abs(b - opening) ? a : b));
  return nearest + balance - opening;
}

/** The balance with which a row must have begun. */
function openingOf({ facts: { balance, issued, returned } }: Entity): number | undefined {
  const [left, out, back] = [number(balance), number(issued), number(returned)];
  return left === UNKNOWN || out === UNKNOWN || back === UNKNOWN ? UNKNOWN : left + out - back;
}

/** Grams and millilitres are weighed: sums of their decimals agree where the difference is nothing that is written. */
function same(a: number | undefined, b: number): boolean {
  return a !== UNKNOWN && Math.abs(a - b) < 1e-6;
}

/** The movements that may be the one before: those with which the day before ended, and the others of the day. */
function closings(row: Entity, context: Context): readonly Entity[] {
  const days = ledgers(context).get(nameOf(row)) ?? [];
  const at = days.findIndex((day) => day.includes(row));
  const others = (days[at] ?? []).filter((other) => other !== row);
  return at > 0 ? [...lastOf(days[at - 1]!), ...others] : [];
}

/** The movements of a day on whose balance no other of that day goes on; all where they go round. */
function lastOf(day: readonly Entity[]): readonly Entity[] {
  const last = day.filter((row) => !day.some((other) => other !== row && follows(other, row)));
  return last.length > 0 ? last : day;
}

function follows(row: Entity, before: Entity): boolean {
  const opening = openingOf(row);
  return opening !== UNKNOWN && same(number(before.facts['balance']), opening);
}

/** The row's own numbers, and the balances that it may go on from. */
export function expectedBalanceCells(row: Entity, context: Context): readonly CellRef[] {
  const own = ownCells(row, ['balance', 'issued', 'returned'], context);
  return [...own, ...closings(row, context).flatMap((before) => ownCells(before, ['balance'], context))];
}
