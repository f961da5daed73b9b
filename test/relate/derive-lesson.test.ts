import { describe, expect, it } from 'vitest';
import type { School } from '../../src/model/school.js';
import type { DerivedOf } from '../../src/model/tables.js';
import { build, entitiesOf, type Sheets, type TypedRow } from '../build.js';

const blank = '';
const lesson: TypedRow = {
  date: '2025-09-10',
  period: '第1节',
  class: '七年级1班',
  subject: '数学',
  teacher: '周海燕',
  start: '8:00',
  end: '8:45',
  expected: '40',
  standIn: blank,
  tools: blank,
};
const staff: readonly TypedRow[] = [
  { name: '周海燕', status: '在岗', joined: '2020-09-01' },
  { name: '王建国', status: '在岗', joined: '2025-09-11' },
  { name: '李梅', status: '请假', joined: blank },
  { name: '赵强', status: blank, joined: blank },
];
const classes: readonly TypedRow[] = [
  { name: '七年级1班', students: '42', headTeacher: '李梅' },
  { name: '七年级2班', students: '38', headTeacher: '周海燕、王建国' },
  { name: '七年级3班', students: blank, headTeacher: blank },
];

function school(rows: readonly TypedRow[], others: Sheets = {}): School {
  return build({ staff, class: classes, ...others, lesson: rows.map((row) => ({ ...lesson, ...row })) });
}

/** One derived fact of every lesson, in order. */
function facts(fact: DerivedOf<'lesson'>, rows: readonly TypedRow[], others: Sheets = {}): unknown[] {
  return entitiesOf(school(rows, others), 'lesson').map((entity) => entity.facts[fact]);
}

describe('practical, usesEquipment, mixedClass', () => {
  it.each([
    ['体育', blank, true, false, false],
    ['体 育', blank, true, false, false],
    ['物理实验', blank, true, true, false],
    ['数学', '剪刀', true, true, false],
    ['数学', blank, false, false, false],
    ['数学', '无', false, false, false],
    ['英语(走班)', blank, false, false, true],
    [blank, '剪刀', true, true, false],
    [blank, blank, undefined, undefined, false],
  ])('%s with tools "%s"', (subject, tools, practical, usesEquipment, mixed) => {
    const found = entitiesOf(school([{ subject, tools }]), 'lesson')[0]!.facts;
    expect([found['practical'], found['usesEquipment'], found['mixedClass']]).toEqual([practical, usesEquipment, mixed]); // prettier-ignore
  });

  it('is open for other subjects where no column says which tools were used', () => {
    const rows = [{ ...lesson, tools: blank }].map(({ tools: _, ...row }) => row);
    const [entity] = entitiesOf(build({ lesson: rows }), 'lesson');
    expect(entity!.facts['practical']).toBeUndefined();
  });
});

describe('sizeDifference', () => {
  it.each([
    ['七(1)班', '40', 2],
    ['七年级1班、七年级2班', '80', 0],
    ['七年级1班', blank, undefined],
    ['七年级3班', '40', undefined],
    ['七年级9班', '40', undefined],
    ['七年级1班、七年级9班', '80', undefined],
  ])('%s expecting "%s"', (name, expected, difference) => {
    expect(facts('sizeDifference', [{ class: name, expected }])).toEqual([difference]);
  });

  it('names the cell of the class list, and the sheet where it is not there', () => {
    const cells = (related: School): unknown[] => {
      const [entity] = entitiesOf(related, 'lesson');
      return related.cells(entity!, 'sizeDifference').map(({ sheet, cell, field }) => [sheet, cell, field]);
    };
    expect(cells(school([{}]))).toEqual([
      ['课堂记录', 'H2', 'expected'],
      ['课堂记录', 'C2', 'class'],
      ['班级', 'B2', 'students'],
    ]);
    expect(cells(build({ lesson: [lesson] }))).toContainEqual(['班级', null, 'students']);
  });
});

describe('teacherIsHeadTeacher', () => {
  it.each([
    ['七年级1班', '李梅', true],
    ['七年级1班', '周海燕', false],
    ['七年级2班', '王建国', true],
    ['七年级1班、七年级2班', '周海燕', true],
    ['七年级3班', '周海燕', undefined],
    ['七年级9班', '周海燕', undefined],
    ['七年级1班', blank, undefined],
  ])('%s, %s', (name, teacher, expected) => {
    expect(facts('teacherIsHeadTeacher', [{ class: name, teacher }])).toEqual([expected]);
  });
});

describe('teacherOnStaff, teacherInPost', () => {
  it.each([
    ['周海燕', true, true],
    ['王建国', true, false],
    ['李梅', true, false],
    ['赵强', true, undefined],
    ['外来的人', false, false],
    [blank, undefined, undefined],
  ])('%s', (teacher, listed, inPost) => {
    const found = entitiesOf(school([{ teacher }]), 'lesson')[0]!.facts;
    expect([found['teacherOnStaff'], found['teacherInPost']]).toEqual([listed, inPost]);
  });

  it('is in post from the day of joining on', () => {
    expect(facts('teacherInPost', [{ teacher: '王建国', date: '2025-09-11' }])).toEqual([true]);
  });

  it('is not known without a staff list', () => {
    const related = build({ lesson: [lesson] });
    const [entity] = entitiesOf(related, 'lesson');
    expect(entity!.facts['teacherOnStaff']).toBeUndefined();
    expect(related.openCells(entity!, 'teacherOnStaff')).toMatchObject([{ sheet: '教职工', cell: null }]);
  });
});

describe('teacherOnLeave', () => {
  it.each([
    ['the day', '2025-09-10', '2025-09-10', '李梅', true],
    ['until the lesson begins', '2025-09-10 7:00', '2025-09-10 8:00', '李梅', false],
    ['from the start of the lesson', '2025-09-10 8:00', '2025-09-10 9:00', '李梅', true],
    ['from a minute after', '2025-09-10 8:01', '2025-09-10 12:00', '李梅', false],
    ['the day before', '2025-09-09', '2025-09-09', '李梅', false],
    ['not approved', '2025-09-10', '2025-09-10', '无', false],
    ['approval left blank', '2025-09-10', '2025-09-10', blank, undefined],
    ['no end', '2025-09-10', blank, '李梅', undefined],
  ])('%s', (_, start, end, approver, expected) => {
    const leave = [{ person: '周海燕', start, end, approver }];
    expect(facts('teacherOnLeave', [{}], { leave })).toEqual([expected]);
  });

  it('is open where the lesson has no time and the leave is part of the day', () => {
    const leave = [{ person: '周海燕', start: '2025-09-10 13:00', end: '2025-09-12', approver: '李梅' }];
    expect(facts('teacherOnLeave', [{ start: blank }], { leave })).toEqual([undefined]);
  });

  it('is an excuse that must be shown: without a row of leave it is no leave', () => {
    const leave = [{ person: '李梅', start: '2025-09-10', end: '2025-09-10', approver: '王建国' }];
    expect(facts('teacherOnLeave', [{}], { leave })).toEqual([false]);
    expect(facts('teacherOnLeave', [{}])).toEqual([false]);
  });
});

describe('standInFree, standInOnStaff', () => {
  const elsewhere = { teacher: '王建国', class: '七年级2班' };
  it.each([
    ['no other lesson', {}, true],
    ['another class at the time', { ...elsewhere, start: '8:44', end: '9:00' }, false],
    ['another class afterwards', { ...elsewhere, start: '8:45', end: '9:30', period: '1' }, true],
    ['another class the day after', { ...elsewhere, date: '2025-09-11' }, true],
    ['the same class', { teacher: '王建国', class: '七(1)班', period: '第1节课' }, true],
    ['assistant in another class', { assistant: '王建国', class: '七年级2班' }, false],
    ['same period, no times', { ...elsewhere, start: blank, end: blank, period: '第一节' }, false],
    ['other period, no times', { ...elsewhere, start: blank, end: blank, period: '2' }, true],
    ['neither times nor period', { ...elsewhere, start: blank, end: blank, period: blank }, undefined],
  ])('%s', (_, other: TypedRow, expected) => {
    const rows: TypedRow[] = [
      { standIn: '王建国', assistant: blank },
      { assistant: blank, teacher: '赵强', ...other },
    ];
    expect(facts('standInFree', rows)[0]).toBe(expected);
  });

  it('is not free where it is the teacher, and not known where nobody is named', () => {
    expect(facts('standInFree', [{ standIn: '周海燕' }, { standIn: blank }, { standIn: '王建国', teacher: blank }])) // prettier-ignore
      .toEqual([false, undefined, undefined]);
  });

  it('must be somebody of the staff list', () => {
    const names = ['周海燕', '无', '过路人', '李梅', '赵强', blank];
    expect(
      facts(
        'standInOnStaff',
        names.map((standIn) => ({ standIn })),
      ),
    ).toEqual([true, false, false, true, true, undefined]);
  });

  it('shows the lesson given elsewhere', () => {
    const related = school([{ standIn: '王建国' }, elsewhere]);
    const [entity] = entitiesOf(related, 'lesson');
    expect(related.cells(entity!, 'standInFree').map(({ cell }) => cell)).toEqual(['I2', 'E2', 'E3']);
  });
});
