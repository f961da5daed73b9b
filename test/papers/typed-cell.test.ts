import { describe, expect, it } from 'vitest';
import { columnOf, type FieldOf, type Kind } from '../../src/model/tables.js';
import type { Typed } from '../../src/papers/example.js';
import { typedCell } from '../../src/papers/typed-cell.js';

const lesson = (field: FieldOf<'lesson'>, typed: Typed | undefined) => cell('lesson', field, typed);
const cell = (kind: Kind, field: string, typed: Typed | undefined) =>
  typedCell(columnOf(kind, field)!, typed, 'zh');

describe('typedCell', () => {
  it.each([
    ['a date', 'date', '2025-09-15', { value: 45_915, format: 'date' }],
    ['a time', 'arrived', '08:06', { value: 486 / 1440, format: 'time' }],
    ['a time with one digit', 'arrived', '8:06', { value: 486 / 1440, format: 'time' }],
    [
      'date and time',
      'absenteesParentsReached',
      '2025-09-15 10:30',
      { value: 45_915.4375, format: 'datetime' },
    ],
    ['a mark among dates', 'offCampusApproved', '已', '已'],
    ['a number', 'expected', 40, 40],
    ['digits in a column of numbers', 'expected', '40', 40],
    ['digits in a column of texts', 'period', '1', '1'],
    ['words in a column of numbers', 'present', '全勤', '全勤'],
    ['a day that does not exist', 'date', '2025-02-30', '2025-02-30'],
    ['a time that does not exist', 'arrived', '25:00', '25:00'],
    ['what only looks like a date', 'room', '2025-09-15', '2025-09-15'],
    ['yes', 'absent', true, '是'],
    ['no', 'absent', false, '否'],
    ['a blank', 'room', '', null],
    ['null', 'room', null, null],
    ['nothing', 'room', undefined, null],
  ] as const)('%s', (_, field, typed, expected) => {
    expect(lesson(field, typed)).toEqual(expected);
  });

  it('gives leap days and the ends of years', () => {
    expect(lesson('date', '2024-02-29')).toEqual({ value: 45_351, format: 'date' });
    expect(lesson('date', '2025-12-31')).toEqual({ value: 46_022, format: 'date' });
  });
});
