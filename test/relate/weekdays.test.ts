import { weekdayOf } from '../../src/model/days.js';
import { describe, expect, it } from 'vitest';
import { weekdaysIn } from '../../src/relate/calendar/weekdays.js';

describe('weekdaysIn', () => {
  it.each<[string, readonly number[] | undefined]>([
    ['周一', [1]],
    ['星期天', [7]],
    ['礼拜日', [7]],
    ['3', [3]],
    ['周一至周五', [1, 2, 3, 4, 5]],
    ['1-5', [1, 2, 3, 4, 5]],
    ['周五到周一', [1, 5, 6, 7]],
    ['一二三四五', [1, 2, 3, 4, 5]],
    ['周二、周四', [2, 4]],
    ['工作日', [1, 2, 3, 4, 5]],
    ['周末', [6, 7]],
    ['每天', [1, 2, 3, 4, 5, 6, 7]],
    ['午间', undefined],
    ['', undefined],
    ['constructor', undefined],
    ['__proto__', undefined],
  ])('%s', (text, days) => {
    const found = weekdaysIn(text);
    expect(found && [...found].sort()).toEqual(days);
  });

  it('knows the weekday of a date', () => {
    expect(['2025-09-15', '2025-09-14', '2024-02-29'].map(weekdayOf)).toEqual([1, 7, 4]);
  });
});
