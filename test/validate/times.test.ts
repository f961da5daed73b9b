import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTime, parseTimeRange } from '../../src/validate/times.js';
import { clockTime } from '../../src/model/clock.js';

describe('a time of day in every form that schools type', () => {
  it.each([
    ['8:00', 480], ['08:00', 480], ['08:00:00', 480], ['8：00', 480], ['８：００', 480], ['800', 480], ['0800', 480],
    ['上午8:00', 480], ['早上8点', 480], ['8点', 480], ['8点钟', 480], ['8点整', 480], ['8时', 480], ['八点', 480],
    ['8点30分', 510], ['8时30分', 510], ['8点半', 510], ['八点三十分', 510], ['八点三十', 510], ['8点05分', 485], ['八点零五分', 485],
    ['七点半', 450], ['7点一刻', 435], ['七点三刻', 465], ['十二点', 720], ['二十点十分', 1210],
    ['下午3点半', 930], ['下午3:30', 930], ['下午15:30', 930], ['下午 3:30', 930], ['中午12:30', 750], ['中午1点', 780], ['下午12:10', 730],
    ['晚上7:30', 1170], ['晚7点', 1140], ['晚上12点', 1440], ['凌晨0:30', 30], ['傍晚6点', 1080],
    ['3:30 PM', 930], ['3:30pm', 930], ['PM 3:30', 930], ['8:00AM', 480], ['12:00 am', 0], ['12:00 pm', 720],
    ['0:00', 0], ['24:00', 1440], ['23:59:30', 1439.5], ['08:00:00.000', 480], ['次日6:30', 390], [' 8:00 ', 480],
  ])('%s is minute %d', (text, minutes) => expect(parseTime(text)).toBe(minutes)); // prettier-ignore

  it.each([
    '', '8', '8:5', '8:60', '25:00', '24:01', '8.30', '8:00-9:00', '约8点', '上午12:30', '上午13:00', '凌晨8点', '晚上1点', '13:00 pm', '早读', '8:00Z',
    '-8:00', '80000', 'am 8:00 pm', '点', '半点',
  ])('%s is no time', (text) => expect(parseTime(text)).toBeUndefined()); // prettier-ignore
});

describe('two times in one cell', () => {
  it.each([
    ['730~800', 450, 480], ['7:30-8:00', 450, 480], ['7:30—8:00', 450, 480], ['７：３０～８：００', 450, 480], ['7:30 – 8:00', 450, 480],
    ['7点半至8点', 450, 480], ['7:30到8:00', 450, 480], ['07:30--08:00', 450, 480], ['上午8:00-11:30', 480, 690],
    ['下午2:30-4:00', 870, 960], ['下午14:30-16:00', 870, 960], ['晚上9:00-10:30', 1260, 1350], ['晚上9:00-6:00', 1260, 360],
    ['22:00-次日6:00', 1320, 360], ['下午2:30-下午4:00', 870, 960],
  ])('%s', (text, start, end) => expect(parseTimeRange(text)).toEqual({ start, end })); // prettier-ignore

  it.each(['', '8:00', '8:00-', '-8:00', '早-晚', '2025-09-01', '1-16'])('%s is no range', (text) =>
    expect(parseTimeRange(text)).toBeUndefined(),
  );
});

describe('any time', () => {
  it('is read back as it was printed, to the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_400 }), (seconds) => {
        expect(parseTime(clockTime(seconds / 60))! * 60).toBeCloseTo(seconds, 6);
      }),
    );
  });

  it('is a minute of one day or nothing, and never throws', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'0123456789:点半刻分上下午一二十apm~-') })); // prettier-ignore
    fc.assert(
      fc.property(texts, (text) => {
        const minutes = parseTime(text) ?? 0;
        expect(minutes >= 0 && minutes <= 1440).toBe(true);
        parseTimeRange(text);
      }),
      { numRuns: 2000 },
    );
  });
});
