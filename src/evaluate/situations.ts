import type { Verdict } from '../model/finding.js';
import type { Facts, Value } from '../model/value.js';
import { compile, type Conditions, type Evaluated } from './engine.js';
import { factsOf } from './tree.js';
import { verdictOf } from './verdict.js';

/** A distinct tuple of the facts that a rule names, judged once; all records in it share the verdict. */
export interface Situation extends Evaluated {
  readonly verdict: Exclude<Verdict, 'waived'>;
}

/** A rule's answers: the situation of each record, in the order of the records. */
export interface Judgements {
  readonly situations: readonly Situation[];
  /** Index into `situations` by record. */
  readonly of: Int32Array;
}

/**
 * Gives each record of a kind a number for the value of each fact, the same number for the same value,
 * so that a rule's situation is a few small numbers and not a text. Made once per kind, filled as rules ask.
 */
export class Codes {
  private readonly columns = new Map<string, { codes: Int32Array; size: number }>();
  constructor(private readonly facts: readonly Facts[]) {}

  /** The situation of every record for the facts named, as numbers from 0 in order of first appearance. */
  situations(names: readonly string[]): { of: Int32Array; first: number[] } {
    let keys: Int32Array = new Int32Array(this.facts.length);
    let size = 1;
    for (const name of names) {
      const column = this.column(name);
      if (column.size === 1) continue;
      const seen = new Map<number, number>();
      const next = new Int32Array(keys.length);
      for (let i = 0; i < keys.length; i++) {
        const pair = keys[i]! * column.size + column.codes[i]!;
        let code = seen.get(pair);
        if (code === undefined) seen.set(pair, (code = seen.size));
        next[i] = code;
      }
      keys = next;
      size = seen.size;
    }
    return { of: keys, first: firsts(keys, size) };
  }

  private column(name: string): { codes: Int32Array; size: number } {
    const known = this.columns.get(name);
    if (known) return known;
    const seen = new Map<unknown, number>();
    const codes = new Int32Array(this.facts.length);
    for (let i = 0; i < codes.length; i++) {
      const key = keyOf(this.facts[i]![name]);
      let code = seen.get(key);
      if (code === undefined) seen.set(key, (code = seen.size));
      codes[i] = code;
    }
    const column = { codes, size: Math.max(seen.size, 1) };
    this.columns.set(name, column);
    return column;
  }
}

function keyOf(value: Value): unknown {
  // A list gets a prefix that no cell can hold, so that it never meets a text that looks like it; most are empty.
  if (!Array.isArray(value)) return value;
  return value.length === 0 ? '\u0000[]' : `\u0000${JSON.stringify(value)}`;
}

function firsts(of: Int32Array, size: number): number[] {
  const first: number[] = [];
  for (let i = 0; i < of.length && first.length < size; i++) {
    if (of[i] === first.length) first.push(i);
  }
  return first;
}

/**
 * Judges one rule on all records of its kind: each distinct situation is given to the engine once.
 * `constants` are the limits and asOf, the same for all records.
 */
export async function judge(
  rule: Conditions,
  facts: readonly Facts[],
  codes: Codes,
  constants: Facts,
): Promise<Judgements> {
  const names = [...new Set([...(rule.when ? factsOf(rule.when) : []), ...factsOf(rule.must)])];
  const { of, first } = codes.situations(names.filter((name) => !Object.hasOwn(constants, name)));
  const run = compile(rule);
  const situations: Situation[] = [];
  for (const index of first) {
    const evaluated = await run(facts[index]!, constants);
    situations.push({ ...evaluated, verdict: verdictOf(evaluated) });
  }
  return { situations, of };
}
