import type { CellRef } from '../model/record.js';
import type { Entity, School } from '../model/school.js';
import { derivedOf } from '../model/tables.js';
import type { Attributed } from './attribution.js';
import type { Evaluation } from './evaluate.js';
import type { JudgedClaim } from './judged-claims.js';
import { mayLink } from './linked.js';
import { missingCells } from './missing-cells.js';

/** The smallest set of cells that would decide a judgement. */
type Missing = ReturnType<typeof missingCells>;

/**
 * The school with the cells that would decide a fact of the second pass (rulings 13, 20), which only the first pass
 * tells: what the claims lack that may yet stand, and what the duties of the linked records lack. Where there is
 * neither, the school's own answer holds.
 */
export function withSecondCells(school: School, { incidents }: Pick<Evaluation, 'incidents'>): School {
  const byKey = new Map(incidents.map((attributed) => [attributed.incident.key, attributed]));
  const missing = missingCells(school);
  const openCells = (entity: Entity, fact: string): readonly CellRef[] => {
    const second = entity.kind === 'incident' && derivedOf('incident', fact)?.second;
    const attributed = second ? byKey.get(entity.key) : undefined;
    const found = attributed ? lacking(attributed, fact, missing) : [];
    return found.length > 0 ? found : school.openCells(entity, fact);
  };
  return { ...school, openCells };
}

function lacking({ path, linked }: Attributed, fact: string, missing: Missing): readonly CellRef[] {
  const unclear = path.filter(({ state }) => state === 'unclear');
  if (fact === 'directPersons') return claimsLack(unclear, missing);
  const duties = linked.flatMap(({ outcome: { judgements, entities }, index }) => {
    const situation = judgements.situations[judgements.of[index]!]!;
    return situation.verdict === 'no-evidence' ? missing(entities[index]!, situation).cells() : [];
  });
  return duties.length > 0 ? eachOnce(duties) : claimsLack(unclear.filter(mayLink), missing);
}

function claimsLack(claims: readonly JudgedClaim[], missing: Missing): readonly CellRef[] {
  return eachOnce(claims.flatMap(({ claim, run }) => missing(claim, run).cells()));
}

function eachOnce(cells: readonly CellRef[]): readonly CellRef[] {
  const named = cells.map(
    (cell) => [JSON.stringify([cell.file, cell.sheet, cell.cell, cell.field]), cell] as const,
  );
  return [...new Map(named).values()];
}
