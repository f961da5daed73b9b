import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import type { Context } from '../context.js';
import { groupBy, once } from '../once.js';

/** The hazards of each person who is to fix them. */
const byOwner = once(({ records }) => groupBy(records('hazard'), ({ facts: { owner } }) => typeof owner === 'string' ? owner : undefined)); // prettier-ignore

function ownedBy(key: string, context: Context): readonly Entity[] {
  return byOwner(context).get(key) ?? [];
}

/**
 * The places of the hazards that a person was to fix and verified too. Undefined where it cannot be read who verified
 * one and no other is known, or the school handed in no such sheet. A blank 验收人: not verified yet.
 */
export function ownFixesVerified(key: string, context: Context): readonly string[] | undefined {
  if (!context.present.has('hazard')) return UNKNOWN;
  const owned = ownedBy(key, context);
  const own = owned.filter(({ facts }) => facts['verifier'] === key);
  if (own.length === 0 && owned.some(({ facts }) => facts['verifier'] === UNKNOWN)) return UNKNOWN;
  return [...new Set(own.map(({ facts: { place, id } }) => String(place || id || '')))];
}

/** 整改责任人 and 验收人 of those hazards; where it cannot be read who verified one, that cell. */
export function ownFixCells(key: string, context: Context): readonly CellRef[] {
  if (!context.present.has('hazard')) return [context.absentSheet('hazard', 'verifier')];
  const owned = ownedBy(key, context);
  const own = owned.filter(({ facts }) => facts['verifier'] === key);
  const shown = own.length > 0 ? own : owned.filter(({ facts }) => facts['verifier'] === UNKNOWN);
  const fields = own.length > 0 ? ['verifier', 'owner'] : ['verifier'];
  return shown.flatMap(({ record }) => record ? fields.map((field) => context.cell(record, field)) : []); // prettier-ignore
}
