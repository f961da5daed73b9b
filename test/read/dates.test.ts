import { describe, expect, it } from 'vitest';
import { c, cellsOf, readBook, row, type Book } from './torture.js';

const DAY = 'yyyy/m/d';

async function values(cells: string, book: Book = {}): Promise<Record<string, string>> {
  return cellsOf((await readBook({ ...book, sheets: [row(1, cells)] })).sheets[0]);
}

describe('dates come from the serial number and the format', () => {
  const dates: readonly [number | string, number | string, string][] = [
    [45000, 14, 'date 2023-03-15'],
    [45000.5, 22, 'date 2023-03-15T12:00'],
    [45000.5000058, 22, 'date 2023-03-15T12:00:01'],
    [45000.99999999, 22, 'date 2023-03-16'],
    [45292, DAY, 'date 2024-01-01'],
    [45292, 'YYYY-MM-DD', 'date 2024-01-01'],
    [45000, 31, 'date 2023-03-15'],
    [45000, 57, 'date 2023-03-15'],
    [45000, 27, 'date 2023-03-15'],
    [45000, 58, 'date 2023-03-15'],
    [45000, '[$-804]aaaa', 'date 2023-03-15'],
    [45000, '[DBNum1][$-804]yyyy"年"m"月"d"日";@', 'date 2023-03-15'],
    [45000, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'date 2023-03-15'],
    [45000, '[=0]"";yyyy-mm-dd', 'date 2023-03-15'],
    [1, 14, 'date 1900-01-01'],
    [59, 14, 'date 1900-02-28'],
    [60, 14, 'date 1900-02-29'],
    [61, 14, 'date 1900-03-01'],
    [2958465, 14, 'date 9999-12-31'],
    [2958466, 14, 'number 2958466'],
    [-1, 14, 'number -1'],
    [0, 14, 'number 0'],
    [0.3333333333, 22, 'time 480'],
    [0.3333333333, 20, 'time 480'],
    [1.3333333, 20, 'time 480'],
    [0.3338, 21, 'time 480.6666666666667'],
    [0.99999999, 20, 'time 0'],
    [-0.5, 20, 'number -0.5'],
    [1.5, '[h]:mm', 'time 2160'],
    [1.5, 46, 'time 2160'],
    [0.3333333333, '上午/下午h"时"mm"分"', 'time 480'],
    [0.3333333333, 'hh:mm AM/PM', 'time 480'],
    [0.0011, 47, 'time 1.5833333333333333'],
    [45000, 0, 'number 45000'],
    [45000, 49, 'number 45000'],
    [12, '0\\m', 'number 12'],
    [12.5, '0.00\\ "元/d"', 'number 12.5'],
    [12, '0"天"', 'number 12'],
    [12, '#,##0.00;[Red]-#,##0.00', 'number 12'],
    [12, '[Red]General', 'number 12'],
    [12, '0.00E+00', 'number 12'],
    [12, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', 'number 12'],
  ];
  it.each(dates)('%s with the format %s is %s', async (serial, format, said) => {
    expect(await values(c('A1', serial, { s: 1 }), { formats: [format] })).toEqual({ A1: said });
  });

  it.each(['1', 'true', 'on'])('the 1904 system, said by %s', async (yes) => {
    const book = { formats: [14, 20, 22], workbookPr: `<workbookPr date1904="${yes}"/>` };
    const cells = c('A1', 43538, { s: 1 }) + c('B1', 0.3333333333, { s: 2 }) + c('C1', 43538.25, { s: 3 });
    expect(await values(cells, book)).toEqual({
      A1: 'date 2023-03-15',
      B1: 'time 480',
      C1: 'date 2023-03-15T06:00',
    });
  });

  it('a style that there is not, and one of a style sheet that there is not', async () => {
    expect(await values(c('A1', 45000, { s: 99 }), { formats: [14] })).toEqual({ A1: 'number 45000' });
    expect(await values(c('A1', 45000, { s: 1 }), { parts: { 'xl/styles.xml': null } })).toEqual({
      A1: 'number 45000',
    });
  });

  it.each([
    ['2024-09-01T08:00:00', 'date 2024-09-01T08:00'],
    ['2024-09-01T08:00:30.5Z', 'date 2024-09-01T08:00:30'],
    ['2024-09-01', 'date 2024-09-01'],
    ['2024-09-01T00:00:00', 'date 2024-09-01'],
    ['T08:30:00', 'time 510'],
    ['08:30', 'time 510'],
    ['soon', 'text soon'],
  ])('ISO text %s is %s', async (text, said) => {
    expect(await values(c('A1', text, { t: 'd' }))).toEqual({ A1: said });
  });
});

describe('what a user sees in the cell', () => {
  const shown: readonly [number | string, number | string, string][] = [
    [45000, 14, '2023/3/15'],
    [45000.375, 22, '2023/3/15 9:00'],
    [45000, 31, '2023年3月15日'],
    [45000, 58, '3月15日'],
    [45000, 'yy-mm-dd', '23-03-15'],
    [45000, 'd-mmm-yyyy', '15-Mar-2023'],
    [45000, 'mmmm mmmmm dddd ddd', 'March M Wednesday Wed'],
    [45000, 'm"月"d"日"aaa aaaa', '3月15日周三 星期三'],
    [0.3333333333, 20, '8:00'],
    [0.5625, '上午/下午h"时"mm"分"', '下午1时30分'],
    [0, 18, '12:00 AM'],
    [0.75, 'hh:mm:ss', '18:00:00'],
    [1.5, '[h]:mm', '36:00'],
    [0.0625, '[mm]:ss', '90:00'],
    [0.3333333333, 22, '08:00'],
    [0.85, 9, '85%'],
    [0.29, 9, '29%'],
    [0.8512, '0.0%', '85.1%'],
    [1234567.891, 4, '1,234,567.89'],
    [-1234.5, '#,##0', '-1,235'],
    [-0.2, '0', '0'],
    [12, '0"人"', '12人'],
    [12.5, '0.##', '12.5'],
    [12, '0.##', '12'],
    [12, '[$¥-804]#,##0.00', '¥12.00'],
    [0.1, 0, '0.1'],
    ['0.30000000000000004', 0, '0.3'],
    ['1.10101199003070011E+17', 0, '110101199003070000'],
    [13800138000, 0, '13800138000'],
  ];
  it.each(shown)('%s with the format %s shows %s', async (number, format, text) => {
    const input = await readBook({ sheets: [row(1, c('A1', number, { s: 1 }))], formats: [format] });
    expect(input.sheets[0]!.rows[0]!.cells[0]!.text).toBe(text);
  });
});
