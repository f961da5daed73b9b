import { describe, expect, it } from 'vitest';
import { kinds, tableOf } from '../../src/model/tables.js';
import { closedWord, nearestWord } from '../../src/validate/words.js';
import { column } from './cells.js';

const lists = kinds.flatMap((kind) =>
  Object.entries(tableOf(kind).columns).flatMap(([field, { words }]) =>
    words ? [{ name: `${kind}.${field}`, words }] : [],
  ),
);

describe('closed lists', () => {
  it.each(lists)('$name takes every word of its own, in both languages and any width', ({ words }) => {
    for (const [zh, en] of Object.entries(words)) {
      for (const typed of [zh, ` ${zh}\u3000`, en, en.toUpperCase()])
        expect(closedWord(words, typed)).toBe(zh);
    }
  });

  it.each([
    ['status', '在职', '在岗'], ['status', '休产假', '请假'], ['status', '退休', '离职'], ['status', '无', ''], ['status', '/', ''], ['status', '在岗位', undefined], ['status', '否', undefined],
  ] as const)('在岗状态 %s %s → %s', (field, typed, word) =>
    expect(closedWord(column('staff', field).words!, typed)).toBe(word),
  ); // prettier-ignore

  it.each([
    ['severity', '无', '无'], ['severity', '/', '无'], ['severity', '未受伤', '无'], ['severity', '轻伤', '轻伤'], ['severity', '很重', undefined],
    ['concealed', '否', '无'], ['concealed', '未隐瞒', '无'], ['concealed', '是', undefined], ['concealed', '私了', '私了'], ['type', '欺凌', '学生欺凌'], ['type', '意外伤害', '学生伤害'], ['type', '校外', undefined],
  ] as const)('事件记录 %s %s → %s', (field, typed, word) =>
    expect(closedWord(column('incident', field).words!, typed)).toBe(word),
  ); // prettier-ignore

  it.each([
    ['≥', '≥'], ['>=', '≥'], ['不小于', '≥'], ['≤', '≤'], ['不大于', '≤'],
  ])('方向 %s → %s', (typed, word) => expect(closedWord(column('facility', 'direction').words!, typed)).toBe(word)); // prettier-ignore

  it.each([
    ['在刚', '在岗'],
    ['seconded!', '借调'],
    ['完全不是', undefined],
  ])('nearest to %s is %s', (typed, word) =>
    expect(nearestWord(column('staff', 'status').words!, typed)).toBe(word),
  );

  it('is not said where another list has the word: 较大 is no slip of 重大', () =>
    expect(nearestWord(column('hazard', 'level').words!, '较大')).toBeUndefined());
});
