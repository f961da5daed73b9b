import { describe, expect, it } from 'vitest';
import type { DerivedOf } from '../../src/model/tables.js';
import { build, entitiesOf, type TypedRow } from '../build.js';

const blank = '';
const lesson: TypedRow = {
  date: '2025-09-10',
  period: '第1节',
  class: '七年级1班',
  start: '8:00',
  expected: '40',
  present: '40',
  excused: '0',
  absenteesParentsReached: blank,
};

/** One derived fact of every lesson, in order. */
function facts(fact: DerivedOf<'lesson'>, rows: readonly TypedRow[]): unknown[] {
  const school = build({
    class: [{ name: '七年级1班' }],
    lesson: rows.map((row) => ({ ...lesson, ...row })),
  });
  return entitiesOf(school, 'lesson').map((entity) => entity.facts[fact]);
}

describe('the half-day of a class', () => {
  it.each([
    ['40', '38', '1', 1],
    ['40', '38', '2', 0],
    ['40', '38', '3', 0],
    ['40', '38', blank, undefined],
    ['40', '40', blank, 0],
    ['40', '41', blank, 0],
    [blank, '38', '0', undefined],
  ])('expected %s, present %s, excused %s', (expected, present, excused, unexcused) => {
    expect(facts('unexcused', [{ expected, present, excused }])).toEqual([unexcused]);
  });

  const missing = { present: '38' };
  it.each<[string, readonly TypedRow[], unknown[]]>([
    ['the first with absentees', [{ start: '9:00', ...missing }, { start: '8:00', ...missing }, { start: '7:00' }], [false, true, false]], // prettier-ignore
    [
      'each half-day',
      [
        { start: '11:59', ...missing },
        { start: '12:00', ...missing },
      ],
      [true, true],
    ],
    ['each day', [missing, { ...missing, date: '2025-09-11' }], [true, true]],
    ['each class, however it is written', [missing, { ...missing, class: '七2' }, { ...missing, class: '七(1)班', start: '9:00' }], [true, true, false]], // prettier-ignore
    ['a known one before an unknown one', [{ ...missing, excused: blank }, { ...missing, start: '9:00' }], [false, true]], // prettier-ignore
    ['the first unknown one', [{ ...missing, excused: blank }, { ...missing, excused: blank, start: '9:00' }], [true, false]], // prettier-ignore
    ['nobody where all are there', [{}, { start: '9:00' }], [false, false]],
    ['not known without a start', [{ ...missing, start: blank }], [undefined]],
  ])('is carried by %s', (_, rows, expected) => {
    expect(facts('carriesHalfDay', rows)).toEqual(expected);
  });

  it('ends at noon or with the day', () => {
    const starts = ['11:59', '12:00', blank];
    expect(
      facts(
        'halfDayEnd',
        starts.map((start) => ({ start })),
      ),
    ).toEqual(['2025-09-10T12:00', '2025-09-10T23:59', undefined]);
  });

  it.each([
    ['8:10', '9:10', '2025-09-10T08:10'],
    [blank, '9:10', '2025-09-10T09:10'],
    ['未', '9:10', '2025-09-10T09:10'],
    [blank, '已', true],
    ['未', blank, false],
    [blank, '未', false],
    [blank, blank, null],
  ])('reached the parents: %s, then %s', (first, second, expected) => {
    const rows: TypedRow[] = [
      { absenteesParentsReached: first },
      { absenteesParentsReached: second, start: '9:00' },
    ];
    expect(facts('parentsReached', rows)[0]).toEqual(expected);
  });

  it.each<[string, TypedRow, TypedRow, unknown]>([
    ['more are missing later, not reached', { present: '39', absenteesParentsReached: '8:10' }, { present: '38', absenteesParentsReached: '未' }, false],
    ['more are missing later, left blank', { present: '39', absenteesParentsReached: '8:10' }, { present: '38' }, '2025-09-10T08:10'],
    ['more are missing later, reached', { present: '39', absenteesParentsReached: '8:10' }, { present: '38', absenteesParentsReached: '9:10' }, '2025-09-10T08:10'],
    ['as many are missing later, not reached', { present: '38', absenteesParentsReached: '8:10' }, { present: '38', absenteesParentsReached: '未' }, '2025-09-10T08:10'],
  ])('reached the parents of those who left later: %s', (_, first, second, expected) => {
    expect(facts('parentsReached', [first, { start: '9:00', ...second }])[0]).toEqual(expected);
  }); // prettier-ignore

  it('is settled by a lesson behind the one from which more were missing', () => {
    const rows: TypedRow[] = [{ present: '39', absenteesParentsReached: '8:10' }, { start: '9:00', present: '38', absenteesParentsReached: '未' }, { start: '10:00', present: '38', absenteesParentsReached: '10:05' }]; // prettier-ignore
    expect(facts('parentsReached', rows)[0]).toBe('2025-09-10T08:10');
  });

  it('is the same in whatever order two rows of one time stand', () => {
    const rows: TypedRow[] = [{ present: '39', absenteesParentsReached: '8:10' }, { present: '38', absenteesParentsReached: '未' }]; // prettier-ignore
    expect(facts('parentsReached', rows)).toEqual(facts('parentsReached', rows.toReversed()));
  });
});
