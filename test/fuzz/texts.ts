import fc from 'fast-check';
import { expect } from 'vitest';
import { saysNone, saysNothingWrong } from '../../src/validate/nothing.js';
import { parseMark, parseSignature } from '../../src/validate/marks.js';
import { parseMoment, printDatetime } from '../../src/validate/moments.js';
import { parseDate } from '../../src/validate/dates.js';
import { isNoName, parseItems, parseNames } from '../../src/validate/names.js';
import { parseCount, parseMinutes, parseNumber, parseSeconds } from '../../src/validate/numbers.js';
import { isFault } from '../../src/validate/reading.js';
import { parseTime, parseTimeRange } from '../../src/validate/times.js';
import { clockTime } from '../../src/model/clock.js';

const signs = [
  ...'0123456789０１２３４５６７８９-－–—~～./。年月日号时分点半:：,，、;；()（）[]【】一二三四五六七八九十〇零两上下午中晚周星期第节班已未是否无全勤人名老师主任校长代值班 \u3000\u200b\n\tTZ%+=<>',
];
const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom(...signs), maxLength: 24 }),
  fc.string({ unit: 'binary', maxLength: 24 }),
  fc.string({ unit: 'grapheme', maxLength: 24 }),
  fc.array(fc.constantFrom('2025-09-01', '9月1日', '8:00', '七点半', '第3节', '张三', '、', '周一', '至', '-', ' ', '（', '）', '1.5', '上午', '全体'), { maxLength: 8 }).map((parts) => parts.join('')),
); // prettier-ignore

/** Any text as whatever a column may hold: a value, or none; what was understood is understood again from its print. */
export const anyText = fc.property(texts, (text) => {
  const date = parseDate(text);
  if (!isFault(date)) expect(parseDate(date.value)).toMatchObject({ value: date.value });
  const moment = parseMoment(text);
  if (!isFault(moment)) {
    const { date: day, minutes } = moment.value as { date?: string; minutes?: number };
    if (day !== undefined)
      expect(parseMoment(printDatetime(day, minutes))).toMatchObject({ value: moment.value });
  }
  const time = parseTime(text);
  if (time !== undefined) expect(parseTime(clockTime(time))).toBe(time);
  const range = parseTimeRange(text);
  if (range) expect(parseTimeRange(`${clockTime(range.start)}-${clockTime(range.end)}`)).toEqual(range);
  // Names as people have them; what else a cell holds may be cut otherwise where more stands beside it.
  const names = parseNames(text).filter(({ name }) => /^[\p{Script=Han}·]+$/u.test(name));
  const again = parseNames(names.map(({ name }) => name).join('、'));
  expect(again.map(({ name }) => name)).toEqual(names.map(({ name }) => name));
  expect(parseItems(text).filter((item) => item.trim() === '')).toEqual([]);
  for (const number of [parseCount(text), parseNumber(text), parseMinutes(text), parseSeconds(text)])
    expect(number === undefined || Number.isFinite(number)).toBe(true);
  for (const say of [parseMark, parseSignature, saysNone, saysNothingWrong, isNoName]) say(text);
});
