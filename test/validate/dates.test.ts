import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/validate/dates.js';

describe('a date in every form that schools type', () => {
  it.each([
    '2025-09-01', '2025-9-1', '2025.9.1', '2025.09.01', '2025/9/1', '2025年9月1日', '2025年09月01日', '2025年9月1号',
    '2025年9月1', '2025 年 9 月 1 日', '20250901', '２０２５－０９－０１', '２０２５年９月１日', '2025。9。1', '2025、9、1',
    '二〇二五年九月一日', '二零二五年九月一日', '2025-09-01 星期一', '2025年9月1日(周一)', '2025年9月1日（星期一）', '2025.09.01（一）', '2025-9-1 (一)',
    '1 Sep 2025', '1 September 2025', 'Sep 1, 2025', 'September 1st, 2025', ' 2025-09-01\u200b', '\u202e2025-09-01',
  ])('%s', (text) => expect(parseDate(text)).toEqual({ value: '2025-09-01' })); // prettier-ignore

  it('reads months and days of two numerals', () =>
    expect(parseDate('二〇二五年十二月三十一日')).toEqual({ value: '2025-12-31' }));

  it.each([
    ['25年9月1日', '2025-09-01', 'SHORT_YEAR'],
    ['99年9月1日', '1999-09-01', 'SHORT_YEAR'],
    ['50年9月1日', '1950-09-01', 'SHORT_YEAR'],
    ['49年9月1日', '2049-09-01', 'SHORT_YEAR'],
    ['45901', '2025-09-01', 'SERIAL_DATE'],
    ['36526', '2000-01-01', 'SERIAL_DATE'],
    ['73415', '2100-12-31', 'SERIAL_DATE'],
  ])('takes %s with a doubt', (text, value, doubt) => expect(parseDate(text)).toEqual({ value, doubt }));
});

describe('a date that cannot be taken', () => {
  it.each([
    ['2025-02-30', 'IMPOSSIBLE_DATE'],
    ['2025年2月29日', 'IMPOSSIBLE_DATE'],
    ['20251301', 'IMPOSSIBLE_DATE'],
    ['2025-00-01', 'IMPOSSIBLE_DATE'],
    ['2205-09-01', 'IMPOSSIBLE_DATE'],
    ['1899-12-31', 'IMPOSSIBLE_DATE'],
    ['1 Foo 2025', 'IMPOSSIBLE_DATE'],
    ['9月1日', 'DATE_WITHOUT_YEAR'],
    ['2月29日', 'DATE_WITHOUT_YEAR'],
    ['9月31日', 'IMPOSSIBLE_DATE'],
    ['13月1日', 'IMPOSSIBLE_DATE'],
    ['9.31', 'DATE_WITHOUT_YEAR'],
    ['9.1', 'DATE_WITHOUT_YEAR'],
    ['9/1', 'DATE_WITHOUT_YEAR'],
    ['01/09/2025', 'DATE_ORDER_UNCLEAR'],
    ['25.9.1', 'DATE_ORDER_UNCLEAR'],
    ['25-9-1', 'DATE_ORDER_UNCLEAR'],
    ['2025-09-01 星期二', 'OTHER_WEEKDAY'],
    ['2025年9月', 'NOT_A_DATE'],
    ['2025', 'NOT_A_DATE'],
    ['36525', 'NOT_A_DATE'],
    ['73416', 'NOT_A_DATE'],
    ['2958466', 'NOT_A_DATE'],
    ['上周一', 'NOT_A_DATE'],
    ['2025-09-011', 'NOT_A_DATE'],
    ['2025-09-01左右', 'NOT_A_DATE'],
    ['2025-09-01至09-05', 'NOT_A_DATE'],
    ['', 'NOT_A_DATE'],
  ])('%s: %s', (text, fault) => expect(parseDate(text)).toEqual({ fault }));
});

describe('any date', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });

  it('is read back from every way to print it', () => {
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const [year, month, date] = iso.split('-').map(Number);
        const prints = [iso, iso.replaceAll('-', ''), `${year}.${month}.${date}`, `${year}/${month}/${date}`, `${year}年${month}月${date}日`]; // prettier-ignore
        for (const print of prints) expect(parseDate(print)).toEqual({ value: iso });
      }),
    );
  });

  it('never throws, whatever the text', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'0123456789-./年月日二十〇 周:T') })); // prettier-ignore
    fc.assert(
      fc.property(texts, (text) => {
        const reading = parseDate(text);
        if ('value' in reading)
          expect(reading.value).toBe(new Date(reading.value).toISOString().slice(0, 10));
        else expect(reading.fault).toMatch(/DATE|WEEKDAY/);
      }),
      { numRuns: 2000 },
    );
  });
});
