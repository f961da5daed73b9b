import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseItems, parseNames, recordedName } from '../../src/validate/names.js';

describe('names as schools type them', () => {
  it.each([
    ['周海燕', ['周海燕']],
    ['周海燕、李国强', ['周海燕', '李国强']],
    ['周海燕，李国强,王芳', ['周海燕', '李国强', '王芳']],
    ['周海燕；李国强;王芳', ['周海燕', '李国强', '王芳']],
    ['周海燕/李国强／王芳', ['周海燕', '李国强', '王芳']],
    ['周海燕\n李国强\r\n王芳', ['周海燕', '李国强', '王芳']],
    ['周海燕、', ['周海燕']],
    ['金 玉', ['金玉']],
    ['徐　亚　洁', ['徐亚洁']],
    ['周海燕老师', ['周海燕']],
    ['周海燕 老师', ['周海燕']],
    ['李老师', ['李老师']],
    ['周海燕 李国强', ['周海燕 李国强']],
    ['Zhou Haiyan', ['Zhou Haiyan']],
    ['　张三 \u200b', ['张三']],
    ['张\u00a0三', ['张三']],
    ['\u202e三张', ['三张']],
    ['买买提•艾力', ['买买提·艾力']],
    ['Ｔ０１２', ['T012']],
    ['无', []],
    ['/', []],
    ['——', []],
    ['空缺', []],
    ['周海燕、无', ['周海燕']],
    ['周海燕、13800000001', ['周海燕']],
    ['周海燕/0571-88888888、李国强', ['周海燕', '李国强']],
    ['13800000001', ['13800000001']],
    ['T012、2019001', ['T012', '2019001']],
    ['constructor', ['constructor']],
    ['__proto__', ['__proto__']],
  ])('%j', (text, names) => expect(parseNames(text).map(({ name }) => name)).toEqual(names));

  it.each([
    ['周海燕(总值)', { name: '周海燕', role: '总值' }],
    ['（总值）周海燕', { name: '周海燕', role: '总值' }],
    ['张琦（大）', { name: '张琦', role: '大' }],
    ['周海燕(T012)', { name: '周海燕', role: 'T012' }],
    ['周海燕(总值、护导)', { name: '周海燕', role: '总值、护导' }],
    ['周海燕【代】', { name: '周海燕', role: '代' }],
    ['周海燕(总值', { name: '周海燕', role: '总值' }],
    ['一层：周海燕', { name: '周海燕', role: '一层' }],
  ])('%s keeps the role apart', (text, name) => expect(parseNames(text)).toEqual([name]));

  it('begins a new name at a label', () =>
    expect(parseNames('组长:周海燕 成员:李国强、王芳')).toEqual([
      { name: '周海燕', role: '组长' },
      { name: '李国强', role: '成员' },
      { name: '王芳' },
    ]));

  it.each([
    ['周海燕(总值)', '周海燕'],
    ['张琦(大)', '张琦(大)'],
    ['周海燕(T012)', '周海燕(T012)'],
    ['周海燕(1001)', '周海燕(1001)'],
  ])('%s is recorded as %s: what tells namesakes apart stays', (text, name) =>
    expect(parseNames(text).map(recordedName)).toEqual([name]),
  );

  it('never throws, and never gives an empty name', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'张三(、）：/ \n,;【老师无') }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(parseNames(text).filter(({ name }) => name.trim() === '')).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('items that are no people', () => {
  it.each([
    ['七(1)班、七(2)班', ['七(1)班', '七(2)班']],
    ['北校门/操场(东)', ['北校门', '操场(东)']],
    ['生活老师、班主任老师', ['生活老师', '班主任老师']],
    ['无', []],
  ])('%s', (text, items) => expect(parseItems(text)).toEqual(items));
});
