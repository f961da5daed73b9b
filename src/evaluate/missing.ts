import { combine, leaves, type Leaf, type Tree, type Truth } from './tree.js';
import type { Evaluated } from './engine.js';
import { verdictOf } from './verdict.js';

/** Above this many unknown cells the search would be slow; then all of them are named. */
const SEARCHED = 12;

/**
 * The smallest set of unknown cells that decides a run whatever is filled in: with all of them known
 * the verdict is settled for every value, with any one left out it is not (rulings 20).
 * `cellsOf` gives, for an open comparison, the cells that make it open, as strings.
 * Ties are broken by the order in which the rule asks.
 */
export function smallestMissing(run: Evaluated, cellsOf: (leaf: Leaf) => readonly string[]): string[] {
  const open = [...(run.when ? leaves(run.when) : []), ...leaves(run.must)].filter(
    (leaf) => leaf.state === 'open',
  );
  const needs = new Map(open.map((leaf) => [leaf, cellsOf(leaf)]));
  const cells = [...new Set([...needs.values()].flat())];
  if (cells.length > SEARCHED) return cells;
  for (let size = 1; size < cells.length; size++) {
    for (const chosen of subsets(cells, size)) {
      const known = open.filter((leaf) => needs.get(leaf)!.every((cell) => chosen.includes(cell)));
      if (decides(run, known)) return chosen;
    }
  }
  return cells;
}

/** Whether every way in which the known comparisons may come out settles the verdict. */
function decides(run: Evaluated, known: readonly Leaf[]): boolean {
  for (let bits = 0; bits < 2 ** known.length; bits++) {
    const outcome = new Map<Leaf, Truth>(known.map((leaf, i) => [leaf, Boolean(bits & (1 << i))]));
    const settled = { when: run.when && assume(run.when, outcome), must: assume(run.must, outcome) };
    if (verdictOf(settled) === 'no-evidence') return false;
  }
  return true;
}

function assume(tree: Tree, outcome: ReadonlyMap<Leaf, Truth>): Tree {
  if (tree.kind === 'leaf') return { ...tree, state: outcome.get(tree) ?? tree.state };
  const parts = tree.parts.map((part) => assume(part, outcome));
  return {
    ...tree,
    parts,
    state: combine(
      tree.kind,
      parts.map((part) => part.state),
    ),
  };
}

/** All subsets of a size, in the order of the items. */
function* subsets<T>(items: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) return yield [];
  for (let i = from; i <= items.length - size; i++) {
    for (const rest of subsets(items, size - 1, i + 1)) yield [items[i]!, ...rest];
  }
}
