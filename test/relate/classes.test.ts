import { describe, expect, it } from 'vitest';
import { classKey, gradeOf } from '../../src/model/class-name.js';
import { build, entitiesOf, type TypedRow } from '../build.js';

describe('one class, many spellings', () => {
  it.each<[key: string, ...spellings: string[]]>([
    ['7.1', '七年级1班', '七(1)班', '七（1）班', '七1', '七1班', '七一班', '701', '701班', '七年级一班', '七年级(1)班', '7年级(1)班', '7年级1班', '7(1)班', '7.1', '7-1班', '初一1班', '初一(1)班', '初一年级1班', '初中一年级1班', '初中部七年级1班', '中学部七年级1班', '七年一班', '七年级第1班', '七年级01班', '七 年 级 １ 班', '七年级1班(直播班)'],
    ['7.10', '七年级10班', '七(10)班', '七十班', '710', '七年级十班'],
    ['7.12', '七年级12班', '七十二班', '712', '初一(12)班'],
    ['1.1', '101', '一年级1班', '一(1)班', '一1', '一年一班', '小学一年级1班', '小学部一年级1班', '1年级1班'],
    ['1.10', '110', '一年级10班', '一(10)班'],
    ['10.1', '1001', '高一1班', '高一(1)班', '高一年级1班', '高中一年级1班', '高中部高一1班', '10年级1班', '十年级1班', '高1(1)班'],
    ['10.3', '高一(3)班', '高一3', '1003', '高一三班'],
    ['12.3', '高三3班', '十二年级3班', '12年级3班', '1203', '高中部十二年级3班'],
    ['9.2', '九年级2班', '初三2班', '初三(2)班', '902'],
    ['大.1', '大一班', '大1班', '大(1)班', '大班1'],
    ['中.2', '中二班', '中2班'],
    ['小.1', '小一班', '小(1)班'],
    ['.12', '十二班', '12班', '(12)班', '第十二班'],
    ['.1', '1班', '一班', '(1)班'],
    ['2023年1', '2023级1班', '2023级(1)班', '2023级 1班'],
  ])('%s', (key, ...spellings) => {
    expect(spellings.map((text) => [text, classKey(text)])).toEqual(spellings.map((text) => [text, key]));
  }); // prettier-ignore

  it.each([
    ['七年级1班', '八年级1班'],
    ['七年级1班', '七年级11班'],
    ['七年级1班', '七年级'],
    ['高一1班', '初一1班'],
    ['高一1班', '初四1班'],
    ['一班', '一年级'],
    ['12班', '一年级2班'],
    ['大一班', '小一班'],
    ['大一班', '一年级1班'],
    ['大班', '小班'],
    ['2023级1班', '2023届1班'],
    ['2023级1班', '2024级1班'],
    ['100', '一年级0班'],
    ['七年级1班', '七年级A班'],
    ['高四1班', '高一1班'],
  ])('%s is not %s', (one, other) => expect(classKey(one)).not.toBe(classKey(other)));

  it.each([
    ['七(1)班', 7],
    ['101', 1],
    ['1001', 10],
    ['高三12班', 12],
    ['小学部三年级2班', 3],
    ['大一班', undefined],
    ['十二班', undefined],
    ['初四1班', undefined],
    ['高四1班', undefined],
    ['2023级1班', undefined],
    ['七年级', undefined],
    ['', undefined],
  ])('%s is of grade %s', (text, grade) => expect(gradeOf(text)).toBe(grade));
});

describe('classes found in the list', () => {
  const found = (classes: readonly TypedRow[], cell: string): string[] => {
    const school = build({ class: classes, lesson: [{ date: '2025-09-10', period: '第1节', class: cell }] });
    const [lesson] = entitiesOf(school, 'lesson');
    return school.answer(lesson!, 'class.headTeacher').map(({ name }) => String(name));
  };
  const named = (name: string, headTeacher: string, grade = ''): TypedRow => ({ name, headTeacher, grade });

  it('by any spelling', () => {
    expect(found([named('七年级1班', '甲'), named('七年级2班', '乙')], '702')).toEqual(['乙']);
  });

  it('not where two spell the same class', () => {
    expect(found([named('七年级1班', '甲'), named('七(1)班', '乙')], '701')).toEqual([]);
  });

  it.each([
    ['七年级1班', '甲'],
    ['八(1)班', '乙'],
    ['大一班', '丙'],
    ['高一火箭班', '丁'],
  ])('with the grade of its own column: %s', (cell, head) => {
    const classes = [named('1班', '甲', '七年级'), named('1班', '乙', '八年级'), named('1班', '丙', '大班'), named('火箭班', '丁', '高一')]; // prettier-ignore
    expect(found(classes, cell)).toEqual([head]);
  });

  it('not by a number that classes of two grades have', () => {
    expect(found([named('1班', '甲', '七年级'), named('1班', '乙', '八年级')], '1班')).toEqual([]);
  });

  it.each([['三年级9班'], ['']])('not where no class is named so: “%s”', (cell) => {
    expect(found([named('三年级1班', '甲')], cell)).toEqual([]);
  });
});
