import { describe, expect, it } from 'vitest';
import { parseCount, parseMinutes, parseNumber, parseSeconds } from '../../src/validate/numbers.js';

describe('counts', () => {
  it.each([
    ['40', 40], ['４０', 40], ['40人', 40], ['40 人', 40], ['共40人', 40], ['四十', 40], ['四十人', 40], ['十五', 15], ['一百零二', 102], ['一百二十', 120], ['两百', 200],
    ['1,200', 1200], ['1，200人', 1200], ['40.0', 40], ['0', 0], ['零', 0], ['007', 7], ['125克', 125], ['125g', 125], ['48小时', 48], ['3次', 3], ['第3周', 3],
  ])('%s is %d', (text, count) => expect(parseCount(text)).toBe(count)); // prettier-ignore

  it.each(['', '40.5', '-3', '40/42', '约40', '一百二', '二五', '1kg', '2天', '30分钟', '40人50人', '4 0a', '人', '1e3'])('%s is none', (text) =>
    expect(parseCount(text)).toBeUndefined(),
  ); // prettier-ignore
});

describe('numbers', () => {
  it.each([
    ['1.1', 1.1], ['１．１', 1.1], ['1.1米', 1.1], ['1.10m', 1.1], ['50%', 0.5], ['５０％', 0.5], ['0.5', 0.5], ['-2', -2], ['4学时', 4], ['500ml', 500], ['1,200.5', 1200.5], ['四', 4],
  ])('%s is %d', (text, number) => expect(parseNumber(text)).toBe(number)); // prettier-ignore

  it.each(['', '≥1.1', '110厘米', '0.5kg', '1.1.1', '1/2', '1E400', 'NaN'])('%s is none', (text) =>
    expect(parseNumber(text)).toBeUndefined(),
  );
});

describe('durations', () => {
  it.each([
    ['5', 5], ['5分钟', 5], ['5分', 5], ['五分钟', 5], ['5min', 5], ['10 minutes', 10], ['半小时', 30], ['1小时', 60], ['1小时20分', 80], ['1.5小时', 90], ['2.5', 2.5],
  ])('%s is %d minutes', (text, minutes) => expect(parseMinutes(text)).toBe(minutes)); // prettier-ignore

  it.each(['', '5:00', '一会儿', '5秒', '-5', '小时'])('%s gives no minutes', (text) =>
    expect(parseMinutes(text)).toBeUndefined(),
  );

  it.each([
    ['1分37秒', 97], ['97秒', 97], ['1\'37"', 97], ['1′37″', 97], ['2分钟', 120], ['一分三十七秒', 97], ['12秒', 12],
  ])('%s is %d seconds', (text, seconds) => expect(parseSeconds(text)).toBe(seconds)); // prettier-ignore

  it.each(['', '97', '1:37', '很快'])('%s gives no seconds', (text) =>
    expect(parseSeconds(text)).toBeUndefined(),
  );
});
