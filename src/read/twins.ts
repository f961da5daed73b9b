import { columnOf, type Kind } from '../model/tables.js';
import type { Fit } from './fit.js';
import type { NameHint } from './sheet-name.js';

/**
 * Two pairs of kinds have nearly the same columns; of each pair only one stays (ruling 43). A sheet with the
 * column of finding ids is the ledger, whatever its name; with hazard headers and no ids it is the hazard
 * book. A duty list is the log where it has a column of what was done, or where its name is the log's alone;
 * else it is the roster.
 */
export function settleTwins(fits: ReadonlyMap<Kind, Fit>, hint: NameHint): Map<Kind, Fit> {
  const left = new Map(fits);
  left.delete(isLedger(fits.get('ledger')) ? 'hazard' : 'ledger');
  left.delete(isDutyLog(fits.get('shift'), hint) ? 'roster' : 'shift');
  return left;
}

function isLedger(ledger: Fit | undefined): boolean {
  if (ledger === undefined || ledger.fields.size < 2) return false;
  const ours = ledger.fields.has('rule') || ledger.fields.has('verdict');
  return ledger.canonical.has('id') || (ledger.fields.has('id') && ours);
}

function isDutyLog(shift: Fit | undefined, { exact, contained }: NameHint): boolean {
  if (shift === undefined) return false;
  const done = [...shift.fields].some((field) => columnOf('shift', field) && !columnOf('roster', field));
  const named = [...exact, ...contained];
  return done || (named.includes('shift') && !named.includes('roster'));
}

/** A duty list without a name and without a column of what was done: a plan by its columns, but nothing more says so. */
export function twinInDoubt(
  fit: Fit,
  fits: ReadonlyMap<Kind, Fit>,
  { exact, contained }: NameHint,
): Kind | null {
  if (fit.kind !== 'roster' || [...exact, ...contained].includes('roster')) return null;
  return (fits.get('shift')?.weight ?? 0) >= fit.weight * 0.9 ? 'shift' : null;
}
