import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergedDays, type OfWeekday } from '../../../src/papers/duties/merged-days.js';
import { shortWeekdays } from '../../../src/papers/duties/words.js';

const on = (days: readonly number[], ...rests: readonly string[]): OfWeekday[] =>
  days.map((weekday) => ({ weekday, texts: rests.map((rest) => shortWeekdays[weekday - 1]!.zh + rest) }));

describe('texts of several weekdays', () => {
  it.each([
    [[1, 2, 3, 4, 5], '周一至周五 值班'],
    [[1, 2], '周一、周二 值班'],
    [[5, 3, 2, 1, 7], '周一至周三、周五、周日 值班'],
    [[4], '周四 值班'],
  ])('%j', (days, text) => {
    expect(mergedDays(on(days, ' 值班'), 'zh')).toEqual([[text]]);
  });

  it('are told together only where nothing else differs, in the order in which they came', () => {
    const all = [...on([1], ' 校门'), { weekday: null, texts: ['9月1日 校门'] }, ...on([2], ' 食堂'), ...on([3], ' 校门')]; // prettier-ignore
    expect(mergedDays(all, 'zh').flat()).toEqual(['周一、周三 校门', '9月1日 校门', '周二 食堂']);
    const none: OfWeekday[] = [1, 2].map(() => ({ weekday: null, texts: ['9月1日 校门'] }));
    expect(mergedDays(none, 'zh')).toHaveLength(2);
  });

  it('keep what was before and after side by side', () => {
    expect(mergedDays(on([1, 2, 3], ' 操场', ' 体育馆'), 'zh')).toEqual([
      ['周一至周三 操场', '周一至周三 体育馆'],
    ]);
  });

  it('name every day, and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), (days) => {
        const [[text]] = mergedDays(on(days, ''), 'zh') as [[string]];
        const named = text.split('、').flatMap((part) => {
          const [from, to = from] = part
            .split('至')
            .map((word) => shortWeekdays.findIndex(({ zh }) => zh === word) + 1);
          return Array.from({ length: to! - from! + 1 }, (_, i) => from! + i);
        });
        expect(named).toEqual([...days].sort());
      }),
    );
  });
});
