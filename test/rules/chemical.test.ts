import { describe, expect, it } from 'vitest';
import { build, entitiesOf, rulesOf, verdictsOf, type TypedRow } from '../build.js';

const rules = rulesOf('chemical');

/** A row of the ledger: `date issued returned balance`, `-` for a blank. */
function move(text: string, more: TypedRow = {}): TypedRow {
  const [date = '', issued = '', returned = '', balance = ''] = text.split(' ').map((part) => part.replace('-', '')); // prettier-ignore
  return { date: `2025-09-${date}`, name: '盐酸', issued, returned, balance, ...more };
}

const judge = (rule: string, ...rows: readonly TypedRow[]): Promise<string[]> =>
  verdictsOf(rules, `chemical/${rule}`, build({ chemical: rows }));

describe('chemical/in-and-out', () => {
  it.each<[string, readonly TypedRow[], readonly string[]]>([
    ['a first row with its numbers', [move('01 100 40 440')], ['met']],
    ['a balance that follows', [move('01 0 0 500'), move('08 100 40 440')], ['met', 'met']],
    ['a balance that does not', [move('01 0 0 500'), move('08 100 40 430')], ['met', 'gap']],
    ['decimals', [move('01 0 0 0.3'), move('08 0.1 0 0.2'), move('09 0.1 0 0.1')], ['met', 'met', 'met']],
    ['a return left blank', [move('01 100 - 400')], ['no-evidence']],
    ['a balance before left blank', [move('01 0 0 -'), move('08 100 40 440')], ['no-evidence', 'no-evidence']],
    ['another chemical between', [move('01 0 0 500'), move('05 0 0 20', { name: '硫酸' }), move('08 100 40 440')], ['met', 'met', 'met']],
    ['a name with a space', [move('01 0 0 500'), move('08 100 40 430', { name: '盐 酸' })], ['met', 'gap']],
    ['a taking in', [move('01 0 0 500'), move('08 0 1000 1500')], ['met', 'met']],
    ['rows that are not in order', [move('08 100 40 440'), move('01 0 0 500')], ['met', 'met']],
    ['several of a day, in any order', [move('01 0 0 500'), move('08 50 0 350'), move('08 100 0 400')], ['met', 'met', 'met']],
    ['a day after several of a day', [move('01 0 0 500'), move('08 50 0 350'), move('08 100 0 400'), move('09 0 0 400')], ['met', 'met', 'met', 'gap']],
    ['a day that goes round', [move('01 0 0 500'), move('08 100 0 400'), move('08 0 100 500'), move('09 50 0 450')], ['met', 'met', 'met', 'met']],
    ['one of a day that does not follow', [move('01 0 0 500'), move('08 100 0 400'), move('08 50 0 300')], ['met', 'met', 'gap']],
  ])('%s', async (_, rows, verdicts) => {
    expect(await judge('in-and-out', ...rows)).toEqual(verdicts);
  }); // prettier-ignore

  it('says what the balance should be, by the nearest that it may go on from', () => {
    const school = build({ chemical: [move('01 0 0 500'), move('08 100 40 430')] });
    const row = entitiesOf(school, 'chemical')[1]!;
    expect(row.facts['expectedBalance']).toBe(440);
    expect(school.cells(row, 'expectedBalance').map(({ cell }) => cell)).toEqual(['E3', 'C3', 'D3', 'E2']);
  });
});

describe('chemical/two-keepers', () => {
  const toxic: TypedRow = { ...move('10 0 0 5'), category: '剧毒', keeper: '张三', secondKeeper: '李四', doubleLocked: '是' }; // prettier-ignore

  it.each([
    [{}, 'met'],
    [{ secondKeeper: '无' }, 'gap'],
    [{ secondKeeper: '张三' }, 'gap'],
    [{ doubleLocked: '否' }, 'gap'],
    [{ secondKeeper: '' }, 'no-evidence'],
    [{ category: '易燃', secondKeeper: '无' }, 'not-applicable'],
    [{ category: '' }, 'no-evidence'],
  ])('%o: %s', async (row, verdict) => {
    expect(await judge('two-keepers', { ...toxic, ...row })).toEqual([verdict]);
  });
});
