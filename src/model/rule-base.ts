import type { LawBook } from './law.js';
import type { Post } from './post.js';
import type { Region } from './region.js';
import type { Attribution, Limits, Rule } from './rule.js';

/** Everything that a school is judged by; made by `validate` from the files under `rules/`. */
export interface RuleBase {
  /** In the order of their ids. */
  readonly rules: readonly Rule[];
  /** Every rule, also those that a run leaves out: what a waiver may name. */
  readonly known: readonly Rule[];
  /** In the order of their steps. */
  readonly attributions: readonly Attribution[];
  /** Shared limits and word lists; with a region, also the limits that hold there. */
  readonly parameters: Limits;
  /** The names of those that a folder of the user's own sets. */
  readonly ownLimits: ReadonlySet<string>;
  /** All regions with rules of their own, in the order of their ids. */
  readonly regions: readonly Region[];
  /** The one by which is judged; null: what holds in the whole country alone. */
  readonly region: Region | null;
  readonly laws: LawBook;
  readonly posts: readonly Post[];
  /** SHA-256 over all files, hex: two runs with the same digest judged by the same rules. */
  readonly digest: string;
}
