import { comparisonsIn, type Condition, type OperatorName } from '../model/rule.js';
import type { Value } from '../model/value.js';

/** A comparison after it was run: the values that it met, and whether it holds; `open` = they do not decide it. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly fact: string;
  readonly operator: OperatorName;
  readonly value: Value;
  /** The fact that the value was read from, if it was one. */
  readonly other: string | null;
  readonly found: Value;
  readonly state: Truth;
}
/** A group after it was run. */
export interface Branch {
  readonly kind: 'all' | 'any' | 'not';
  readonly parts: readonly Tree[];
  readonly state: Truth;
}
export type Tree = Leaf | Branch;

/** Kleene's three truth values. */
export type Truth = true | false | 'open';

/** A false part settles an `all`, a true part an `any`, `not` turns round; else an open part leaves the group open. */
export function combine(kind: Branch['kind'], parts: readonly Truth[]): Truth {
  if (kind === 'not') return parts[0] === 'open' ? 'open' : !parts[0];
  const settled = kind === 'any';
  if (parts.includes(settled)) return settled;
  return parts.includes('open') ? 'open' : !settled;
}

/** All comparisons of a tree, in the order of the rule. */
export function leaves(tree: Tree): Leaf[] {
  return tree.kind === 'leaf' ? [tree] : tree.parts.flatMap(leaves);
}

/**
 * The comparisons that settled a tree: those without which its state would be another.
 * For an open tree, the open ones that still matter.
 */
export function deciding(tree: Tree): Leaf[] {
  if (tree.kind === 'leaf') return [tree];
  return tree.parts.filter((part) => matters(tree, part)).flatMap(deciding);
}

function matters(branch: Branch, part: Tree): boolean {
  return branch.kind === 'not' || part.state === branch.state;
}

/** The facts that a condition names, its limits and the facts it compares with among them. */
export function factsOf(condition: Condition): string[] {
  return comparisonsIn(condition).flatMap(({ fact, value }) =>
    typeof value === 'object' && 'fact' in value ? [fact, value.fact] : [fact],
  );
}
