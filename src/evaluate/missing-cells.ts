import { isOwnCell, type CellRef } from '../model/record.js';
import type { Entity, School } from '../model/school.js';
import { kinds, tableOf, type Kind } from '../model/tables.js';
import { isKnown, type Value } from '../model/value.js';
import { smallestMissing } from './missing.js';
import type { Situation } from './situations.js';
import { leaves, type Leaf } from './tree.js';

/** What a record lacks to be judged: the smallest set of cells that decides it. */
export interface Lack {
  /** The same object for all records of one situation that lack the same columns, and no cells of other rows. */
  readonly pattern: readonly string[];
  readonly cells: () => CellRef[];
}

/** What is open in a situation, and for each pattern of missing cells the smallest set of them that decides it. */
interface Seen {
  readonly open: readonly Leaf[];
  /** The facts by which each open comparison would be decided. */
  readonly facts: readonly (readonly string[])[];
  readonly patterns: Map<string, readonly string[]>;
}

/**
 * Finds for a record without evidence the smallest set of cells that would decide it. The search is made once
 * for each situation and pattern of missing cells; its answer is then read as this record's own cells.
 */
export function missingCells(school: School): (entity: Entity, situation: Situation) => Lack {
  const known = new Map<Situation, Seen>();
  return (entity, situation) => {
    const seen = known.get(situation) ?? seenOf(situation);
    known.set(situation, seen);
    const cells = seen.facts.map((facts) => openCells(entity, facts, school));
    const names = cells.map((each) => each.map((cell) => nameIn(entity, cell)));
    const key = names.map((each) => each.join()).join(';');
    let pattern = seen.patterns.get(key);
    if (!pattern) {
      pattern = smallestMissing(situation, (leaf) => names[seen.open.indexOf(leaf)] ?? []);
      seen.patterns.set(key, pattern);
    }
    const chosen = pattern;
    const named = (): CellRef[] => {
      const byName = new Map(
        cells.flatMap((each, n) => each.map((cell, i) => [names[n]![i]!, cell] as const)),
      );
      return chosen.map((name) => byName.get(name)!);
    };
    return { pattern, cells: named };
  };
}

function seenOf(situation: Situation): Seen {
  const open = openLeaves(situation);
  return { open, facts: open.map(openFacts), patterns: new Map() };
}

/** The cells to fill for an open comparison to be decided: those of the side that is not known, else of its fact. */
function openCells(entity: Entity, facts: readonly string[], school: School): readonly CellRef[] {
  return facts.flatMap((fact) => columnsInOrder(school.openCells(entity, fact), school));
}

/** Columns that are not there come in the order of their tables: another order of rows must ask for the same. */
function columnsInOrder(cells: readonly CellRef[], { kindOf }: School): readonly CellRef[] {
  const absent = cells.filter(({ cell }) => cell === null);
  if (absent.length < 2) return cells;
  const placeOf = ({ sheet, field }: CellRef): number => {
    const kind = kindOf(sheet);
    return kind === undefined ? 0 : kinds.indexOf(kind) * 1000 + Object.keys(tableOf(kind).columns).indexOf(field); // prettier-ignore
  };
  return [...cells.filter(({ cell }) => cell !== null), ...absent.sort((a, b) => placeOf(a) - placeOf(b))];
}

function openFacts({ fact, other, found, value }: Leaf): readonly string[] {
  const sides = [...(isOpen(found) ? [fact] : []), ...(other !== null && isOpen(value) ? [other] : [])];
  return sides.length > 0 ? sides : [fact];
}

function openLeaves({ when, must }: Situation): Leaf[] {
  return [...(when ? leaves(when) : []), ...leaves(must)].filter(({ state }) => state === 'open');
}

/**
 * Whether all that is open in a situation stands in columns of the record itself: then every record of the sheet lacks
 * the same. What is derived may lack other cells in another record.
 */
export function asksColumnsAlone(kind: Kind, situation: Situation): boolean {
  const { columns } = tableOf(kind);
  return openLeaves(situation)
    .flatMap(openFacts)
    .every((fact) => fact in columns);
}

/** Not known, or done without saying when: the only values that leave a comparison undecided. */
function isOpen(value: Value): boolean {
  return !isKnown(value) || value === true;
}

/** A cell by what it is to its record, so that records alike in what they lack share one search; other rows are others. */
function nameIn({ record }: Entity, ref: CellRef): string {
  const { file, sheet, cell, field } = ref;
  if (record !== null && isOwnCell(record, ref)) return `${field}\u0000${cell === null}`;
  return `${file}\u0000${sheet}\u0000${field}\u0000${cell}`;
}
