import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, type Conditions, type Evaluated } from '../../src/evaluate/engine.js';
import { smallestMissing } from '../../src/evaluate/missing.js';
import { operators } from '../../src/evaluate/operators.js';
import { verdictOf } from '../../src/evaluate/verdict.js';
import type { Condition, OperatorName } from '../../src/model/rule.js';
import type { Facts, Value } from '../../src/model/value.js';

// A small world in which every blank can be filled in every way: facts a–d with the values 0, 1, 2.
const names = ['a', 'b', 'c', 'd'] as const;
const values = [0, 1, 2] as const;
const order: OperatorName[] = ['equal', 'notEqual', 'lessThan', 'greaterThanInclusive'];

const comparison = fc.record({
  fact: fc.constantFrom(...names),
  operator: fc.constantFrom(...order),
  value: fc.oneof(fc.constantFrom(...values), fc.record({ fact: fc.constantFrom(...names) })),
});
const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    comparison as fc.Arbitrary<Condition>,
    fc.record({ all: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('tree') }),
  ),
}));
const rule: fc.Arbitrary<Conditions> = fc.record({ when: tree, must: tree });
const facts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(names.map((name) => [name, fc.constantFrom<Value>(...values, null, undefined)])),
);

/** Slow and obvious: two-valued, on facts that are all known. */
function holds(condition: Condition, known: Facts): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, known));
  if ('any' in condition) return condition.any.some((part) => holds(part, known));
  if ('not' in condition) return !holds(condition.not, known);
  const { fact, operator, value } = condition;
  const right = typeof value === 'object' && 'fact' in value ? known[value.fact] : (value as Value);
  return operators[operator].holds(known[fact], right);
}

function oracle({ when, must }: Conditions, known: Facts): string {
  if (when && !holds(when, known)) return 'not-applicable';
  return holds(must, known) ? 'met' : 'gap';
}

/** Every way of filling the unknown facts among `open`. */
function fillings(given: Facts, open: readonly string[]): Facts[] {
  const [first, ...rest] = open;
  if (first === undefined) return [given];
  return values.flatMap((value) => fillings({ ...given, [first]: value }, rest));
}

const unknownIn = (given: Facts): string[] => names.filter((name) => typeof given[name] !== 'number');

describe('a verdict', () => {
  it('never contradicts any way of filling the blanks', async () => {
    await fc.assert(
      fc.asyncProperty(rule, facts, async (conditions, given) => {
        const verdict = verdictOf(await compile(conditions)(given));
        const possible = new Set(fillings(given, unknownIn(given)).map((known) => oracle(conditions, known)));
        if (verdict !== 'no-evidence') expect([...possible]).toEqual([verdict]);
      }),
      { numRuns: 1500 },
    );
  });

  it('is what the plain engine says where nothing is blank', async () => {
    const known = fc.record(Object.fromEntries(names.map((name) => [name, fc.constantFrom(...values)])));
    await fc.assert(
      fc.asyncProperty(rule, known, async (conditions, given) => {
        expect(verdictOf(await compile(conditions)(given))).toBe(oracle(conditions, given));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the missing cells', () => {
  const cellsOf = (run: Evaluated): string[] =>
    smallestMissing(run, ({ fact, other, found, value }) => [
      ...(typeof found === 'number' ? [] : [fact]),
      ...(other !== null && typeof value !== 'number' ? [other] : []),
    ]);

  it('decide the verdict, whatever they are filled with', async () => {
    await fc.assert(
      fc.asyncProperty(rule, facts, async (conditions, given) => {
        const run = compile(conditions);
        const evaluated = await run(given);
        if (verdictOf(evaluated) !== 'no-evidence') return;
        const cells = cellsOf(evaluated);
        for (const filled of fillings(given, cells))
          expect(verdictOf(await run(filled))).not.toBe('no-evidence');
      }),
      { numRuns: 400 },
    );
  });

  it.each<[string, Conditions, Facts, string[]]>([
    [
      'only what still matters',
      {
        must: {
          any: [
            { fact: 'a', operator: 'equal', value: 1 },
            {
              all: [
                { fact: 'b', operator: 'equal', value: 1 },
                { fact: 'c', operator: 'equal', value: 1 },
              ],
            },
          ],
        },
      },
      { a: null, b: 0, c: null },
      ['a'],
    ],
    [
      'both the condition and the requirement',
      {
        when: { fact: 'a', operator: 'lessThan', value: { fact: 'b' } },
        must: { fact: 'c', operator: 'equal', value: 1 },
      },
      { a: null, b: 2, c: null },
      ['a', 'c'],
    ],
    [
      'not the requirement where it is settled',
      { when: { fact: 'a', operator: 'equal', value: 1 }, must: { fact: 'c', operator: 'equal', value: 1 } },
      { a: null, c: 1 },
      ['a'],
    ],
  ])('are the smallest set: %s', async (_name, conditions, given, expected) => {
    expect(cellsOf(await compile(conditions)(given))).toEqual(expected);
  });
});
