import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentOf, parseMoment, printDatetime } from '../../src/validate/moments.js';
import { cell, date, time } from './cells.js';

describe('a day and a time in one cell', () => {
  it.each([
    '2025-09-01 8:00', '2025-09-01T08:00', '2025-09-01T08:00:00', '2025-09-01T08:00:00.000', '2025-09-01T08:00+08:00', '2025/9/1 8：00', '2025.9.1 上午8:00',
    '2025年9月1日8时', '2025年9月1日 8点', '2025年9月1日上午8点00分', '20250901 0800', '2025-09-01 周一 08:00', '２０２５－０９－０１　８：００', '2025-09-01\n8:00',
  ])('%s', (text) => expect(parseMoment(text)).toEqual({ value: { date: '2025-09-01', minutes: 480 } })); // prettier-ignore

  it.each([
    ['2025/9/1 下午3:30', '2025-09-01', 930],
    ['2025-9-18 8:00', '2025-09-18', 480],
    ['2025-09-01 24:00', '2025-09-01', 1440],
  ])('%s', (text, day, minutes) => expect(parseMoment(text)).toEqual({ value: { date: day, minutes } }));

  it.each([
    ['2025-09-01T00:00:00Z', 'NOT_A_DATE'],
    ['2025-09-01T08:00-05:00', 'NOT_A_DATE'],
    ['2025-9-18:00', 'NOT_A_DATE'],
    ['2025-09-01 25:00', 'NOT_A_DATE'],
    ['2025-02-30 8:00', 'IMPOSSIBLE_DATE'],
    ['9月1日 8:00', 'DATE_WITHOUT_YEAR'],
  ])('%s cannot be taken', (text, fault) => expect(parseMoment(text)).toEqual({ fault }));
});

describe('what Excel stores', () => {
  it.each([
    [date('2025-09-01'), { value: { date: '2025-09-01' } }],
    [date('2025-09-01T08:00'), { value: { date: '2025-09-01', minutes: 480 } }],
    [date('1900-02-29'), { fault: 'IMPOSSIBLE_DATE' }],
    [date('1899-12-30'), { fault: 'IMPOSSIBLE_DATE' }],
    [time(480), { value: { minutes: 480 } }],
    [time(479.9999999), { value: { minutes: 480 } }],
    [time(1440), { value: { minutes: 1440 } }],
    [time(1920), { fault: 'NOT_A_TIME' }],
    [time(-720), { fault: 'NOT_A_TIME' }],
    [cell(20250901), { value: { date: '2025-09-01' } }],
    [cell(45901), { value: { date: '2025-09-01' }, doubt: 'SERIAL_DATE' }],
    [cell(45901.5), { value: { date: '2025-09-01', minutes: 720 }, doubt: 'SERIAL_DATE' }],
    [cell(1 / 3), { value: { minutes: 480 }, doubt: 'SERIAL_TIME' }],
    [cell(800), { value: { minutes: 480 } }],
    [cell(8), { fault: 'NOT_A_DATE' }],
    [cell(2958466), { fault: 'NOT_A_DATE' }],
    [cell(Infinity), { fault: 'NOT_A_DATE' }],
    [cell(true), { fault: 'NOT_A_DATE' }],
  ])('%j', (stored, reading) => expect(momentOf(stored)).toEqual(reading));
});

describe('any moment', () => {
  it('is read back as it was printed', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1439 }), (day, minutes) => {
        const date = day.toISOString().slice(0, 10);
        const text = printDatetime(date, minutes);
        for (const print of [text, text.replace('T', ' ')])
          expect(parseMoment(print)).toEqual({ value: { date, minutes } });
      }),
    );
  });

  it('24:00 is the next day at 00:00', () =>
    expect(printDatetime('2025-12-31', 1440)).toBe('2026-01-01T00:00'));
});
