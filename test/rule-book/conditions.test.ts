import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/model/rule.js';
import { conditionRows } from '../../src/rule-book/condition-rows.js';
import { Mistakes } from '../../src/rule-book/mistakes.js';
import { readCondition, type ReadRow } from '../../src/rule-book/read-conditions.js';
import { vocabularies } from '../../src/rule-book/vocabularies.js';
import { base } from './book.js';

const facts = vocabularies(base).facts('lesson', {});
const names = { kind: 'lesson', limits: {} } as const;

/** Any condition; its groups have two parts at least, since a group of one is written as its part. */
const condition: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom<Condition>(
      { fact: 'absent', operator: 'equal', value: false },
      { fact: 'arrived', operator: 'lessThanInclusive', value: { fact: 'start' } },
      { fact: 'teacher', operator: 'isNone', value: true },
      { fact: 'subject', operator: 'in', value: ['体育', '音、美'] },
    ),
    fc.array(tie('tree'), { minLength: 2, maxLength: 4 }).map((all) => ({ all })),
    fc.array(tie('tree'), { minLength: 2, maxLength: 4 }).map((any) => ({ any })),
    tie('tree').map((not) => ({ not })),
  ),
})).tree;

function readBack(tree: Condition, lang: 'zh' | 'en'): unknown {
  const rows = conditionRows(tree, { ...names, facts, lang }).map((row, i): ReadRow => {
    const cells: Record<string, unknown> = { rule: 'x/y', part: 'must', ...row };
    return { text: (field) => String(cells[field] ?? ''), place: (field) => `${field}${i}` };
  });
  const mistakes = new Mistakes('x.xlsx', lang);
  const read = readCondition(rows, { ...names, facts, mistakes, rows: new Map() });
  return mistakes.all.length > 0 ? mistakes.all : read;
}

describe('a condition as rows', () => {
  it('is read as it was written, however deep', () => {
    fc.assert(
      fc.property(condition, fc.constantFrom('zh', 'en'), (tree, lang) => {
        expect(readBack(tree, lang)).toEqual(tree);
      }),
    );
  });

  it('says a group of one part as its part', () => {
    const one = { fact: 'absent', operator: 'equal', value: false } as const;
    expect(readBack({ all: [{ any: [one] }] }, 'zh')).toEqual(one);
  });
});
