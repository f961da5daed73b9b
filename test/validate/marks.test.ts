import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMark, parseSignature } from '../../src/validate/marks.js';

describe('a mark', () => {
  it.each([
    '是', '有', '已', '√', '✓', '✔', '✔️', '☑', 'Y', 'y', 'Ｙ', 'Yes', 'yes', 'TRUE', 'true', '1', '１', '已完成', '已通知', '已批', '已签字', '合格', '符合', '到位',
    ' 是 ', '是。', '已于上周签订', '☑是□否', '□无 ☑有', '是√ 否□', '有记录',
  ])('%s says yes', (text) => expect(parseMark(text)).toBe(true)); // prettier-ignore

  it.each([
    '否', '无', '未', '×', '✗', '✘', 'X', 'x', 'N', 'no', 'No', 'FALSE', '0', '未完成', '未通知', '没有', '没有通知', '尚未整改', '不合格', '不符合', '不到位', '待签字',
    '□是☑否', '是□ 否✓', '无记录',
  ])('%s says no', (text) => expect(parseMark(text)).toBe(false)); // prettier-ignore

  it.each(['/', '—', '-', '——', '不需要', '无需', '不适用', 'N/A', '未涉及', '没必要'])(
    '%s says neither',
    (text) => expect(parseMark(text)).toBe('unclear'),
  );

  it.each(['□', '☐', '□是□否', '是□ 否□'])('%s was not ticked', (text) =>
    expect(parseMark(text)).toBe('empty'),
  );

  it.each([
    '', '张三', '已取消', '已拒绝', '已过期', '已通知但未回复', '未知', '未定', '没问题', '未发现异常', '正常', '☑是☑否', '2', '全勤', '2025-09-01', '不一定', '基本符合', '是/否',
  ])('%s is no mark', (text) => expect(parseMark(text)).toBeUndefined()); // prettier-ignore

  it('never throws', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'☑□是否√有无已未没不 通知') }),
    );
    fc.assert(
      fc.property(texts, (text) => void parseMark(text)),
      { numRuns: 2000 },
    );
  });
});

describe('a signature', () => {
  it.each([
    ['周海燕', true], ['无异常', true], ['情况正常,交班', true], ['√', true], ['已签', true],
    ['无', false], ['未签', false], ['×', false], ['待签字', false], ['无记录', false], ['/', 'unclear'],
  ])('%s: %s', (text, signed) => expect(parseSignature(text)).toBe(signed)); // prettier-ignore
});
