import { describe, expect, it } from 'vitest';
import type { Entity, Person } from '../../src/model/school.js';
import { inPost, People } from '../../src/relate/people/people.js';

/** A member of staff as `name#工号`; the 工号 may be left out. */
function person(text: string): Person {
  const [name = '', staffId = null] = text.split('#');
  const entity: Entity = { kind: 'staff', key: text, record: null, facts: {}, label: { zh: name, en: name }, date: null }; // prettier-ignore
  return { name, staffId, entity, posts: [], postIds: [] };
}

/** Whom a cell names: the keys, several where it is ambiguous, none for a stranger. */
function who(staff: readonly string[], cell: string): readonly string[] {
  const match = new People(staff.map(person)).match(cell);
  if (match.state === 'ambiguous') return match.among.map(({ entity }) => entity.key);
  return match.state === 'known' ? [match.person.entity.key] : [];
}

describe('a written name', () => {
  const staff = ['周海燕#T012', '金 玉#T013', '王芳#T014', '王芳芳#T015', '王安全#0016'];

  it.each([
    ['周海燕', '周海燕#T012'],
    ['周 海 燕', '周海燕#T012'],
    ['金玉', '金 玉#T013'],
    ['金　玉', '金 玉#T013'],
    ['周海燕\u200b', '周海燕#T012'],
    ['T012', '周海燕#T012'],
    ['ｔ０１２', '周海燕#T012'],
    ['0016', '王安全#0016'],
    ['周海燕老师', '周海燕#T012'],
    ['周海燕 老师', '周海燕#T012'],
    ['周海燕副校长', '周海燕#T012'],
    ['周海燕教务主任', '周海燕#T012'],
    ['周海燕教务处副主任', '周海燕#T012'],
    ['校长周海燕', '周海燕#T012'],
    ['教务主任 周海燕', '周海燕#T012'],
    ['班主任周海燕', '周海燕#T012'],
    ['王安全主任', '王安全#0016'],
    ['王芳芳老师', '王芳芳#T015'],
    ['周海燕(T012)', '周海燕#T012'],
    ['周海燕（T012）', '周海燕#T012'],
    ['周海燕T012', '周海燕#T012'],
    ['T012周海燕', '周海燕#T012'],
    ['周海燕-T012', '周海燕#T012'],
    ['T012-周海燕', '周海燕#T012'],
    ['周海燕(工号T012)', '周海燕#T012'],
    ['周海燕【代】', '周海燕#T012'],
    ['老周(T012)', '周海燕#T012'],
    ['周海燕(T099)', '周海燕#T012'],
  ])('%s', (cell, key) => expect(who(staff, cell)).toEqual([key]));

  it.each(['周海', '海燕', '周海燕燕', '王老师', '老师', '校长', 'T01', '周海燕、王芳', '李强(T099)', '(T012', '()', ''])(
    '“%s” is nobody of the staff',
    (cell) => expect(who(staff, cell)).toEqual([]),
  ); // prettier-ignore

  it('with the number of somebody else is either, so that nobody is picked', () => {
    expect(who(staff, '周海燕(T014)')).toEqual(['周海燕#T012', '王芳#T014']);
  });

  it('is found again as the first time', () => {
    const people = new People(staff.map(person));
    expect(people.match('周海燕老师')).toBe(people.match('周海燕老师'));
  });
});

describe('namesakes', () => {
  it.each([
    ['张琦', ['张琦#1', '张琦#2']],
    ['张琦老师', ['张琦#1', '张琦#2']],
    ['张琦(大)', ['张琦#1', '张琦#2']],
    ['2', ['张琦#2']],
    ['张琦(2)', ['张琦#2']],
    ['张琦2', ['张琦#2']],
  ])('told apart by number: %s', (cell, keys) => expect(who(['张琦#1', '张琦#2'], cell)).toEqual(keys));

  it.each([
    ['张琦(大)', ['张琦(大)#1']],
    ['张琦【小】', ['张琦(小)#2']],
    ['张琦', ['张琦(大)#1', '张琦(小)#2']],
    ['张琦(女)', []],
    ['张琦(1)', ['张琦(大)#1']],
  ])('told apart in the list: %s', (cell, keys) =>
    expect(who(['张琦(大)#1', '张琦（小）#2'].map((name) => name.normalize('NFKC')), cell)).toEqual(keys),
  ); // prettier-ignore

  it.each([
    ['张琦', ['张琦']],
    ['张琦(大)', ['张琦(大)']],
    ['张琦(小)', ['张琦']],
  ])('one plain, one with a bracket: %s', (cell, keys) =>
    expect(who(['张琦', '张琦(大)'], cell)).toEqual(keys),
  );

  it.each([
    ['张琦(大)', ['张琦']],
    ['张琦', ['张琦']],
  ])('one in the list alone: %s', (cell, keys) => expect(who(['张琦', '王芳'], cell)).toEqual(keys));

  it('who share a number are both meant by it', () => {
    expect(who(['王芳#7', '李强#7'], '7')).toEqual(['王芳#7', '李强#7']);
  });
});

describe('in post', () => {
  it.each([
    ['在岗', '2025-09-01', '2025-09-01', true],
    ['在岗', '2025-09-02', '2025-09-01', false],
    ['在岗', '2025-09-02', null, true],
    ['在岗', null, '2025-09-01', true],
    ['在岗', undefined, '2025-09-01T08:00', true],
    ['请假', '2020-09-01', '2025-09-01', false],
    ['借调', '2020-09-01', '2025-09-01', false],
    ['离职', '2020-09-01', '2025-09-01', false],
    ['', '2020-09-01', '2025-09-01', undefined],
    [null, '2020-09-01', '2025-09-01', undefined],
    [undefined, '2020-09-01', '2025-09-01', undefined],
    [null, '2025-09-02', '2025-09-01', false],
  ])('%s, joined %s, on %s', (status, joined, date, expected) => {
    expect(inPost({ ...person('王芳').entity, facts: { status, joined } }, date)).toBe(expected);
  });
});
