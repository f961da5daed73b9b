import { describe, expect, test } from 'vitest';
import { noticedDays } from '../../src/read/matrices/holiday-text.js';
import { toRecords } from '../../src/validate/records.js';
import { recognise } from '../../src/read/layout.js';
import { grid } from './grid.js';
import { cells } from './matrix-cells.js';

const read = (text: string) =>
  noticedDays(text, { schoolYear: 2025 }).map(({ iso, type, actsAs }) => [iso.slice(2), type, actsAs ?? ''].join(' ').trim()); // prettier-ignore

describe('what the notes of a calendar say', () => {
  test.each([
    ['10月1日至3日国庆节放假,共3天。9月28日(星期日)、10月11日(星期六)上班。', ['25-10-01 放假', '25-10-02 放假', '25-10-03 放假', '25-09-28 调休上课', '25-10-11 调休上课']],
    ['9月28日(周日)补10月3日(周五)的课', ['25-09-28 调休上课 星期五']],
    ['9月28日补10月3日的课', ['25-09-28 调休上课 星期五']],
    ['10月11日(周六)上课,补星期三的课', ['25-10-11 调休上课 星期三']],
    ['5月9日(周六)按周二课表上课', ['26-05-09 调休上课 星期二']],
    ['元旦1月1日-2日放假,1月4日上课', ['26-01-01 放假', '26-01-02 放假', '26-01-04 调休上课']],
    ['11月6日—7日运动会停课', ['25-11-06 停课', '25-11-07 停课']],
    ['2025年9月1日正式上课', ['25-09-01 上课']],
    ['2025.12.31-2026.1.1放假', ['25-12-31 放假', '26-01-01 放假']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected)); // prettier-ignore

  test.each(['1月17日起放寒假', '9月10日教师节', '国庆节放假', '2月30日放假', '放假期间注意安全', '1-16周上课'])('nothing in %s', (text) => {
    expect(read(text)).toEqual([]);
  }); // prettier-ignore

  test('without a year nothing is guessed', () => expect(noticedDays('10月1日放假', null)).toEqual([]));
});

describe('a printed 校历', () => {
  const sheet = grid('校历', [
    ['2025-2026学年第一学期校历'],
    ['周次', '一', '二', '三', '四', '五', '六', '日', '备注'],
    ['1', '1', '2', '3', '4', '5', '6', '7', '9月1日开学'],
    ['5', '29', '30', '1', '2', '3', '4', '5', '10月1日至3日放假;9月28日(周日)上课,补周三的课'],
    ['注:10月1日至3日放假'],
  ]);

  test('gives a record for each day that it speaks of, once, at its note', () => {
    const { records, summary } = cells(sheet, 'date', 'type', 'actsAs');
    expect(records).toEqual([
      'date=2025-10-01@I4 type=放假@I4',
      'date=2025-10-02@I4 type=放假@I4',
      'date=2025-10-03@I4 type=放假@I4',
      'date=2025-09-28@I4 type=调休上课@I4 actsAs=星期三@I4',
    ]);
    expect(summary).toMatchObject({ kind: 'calendar', layout: 'matrix', rows: 4, ignored: 0 });
    expect(summary.readAs!.en).toBe('read as the notes of a calendar: 3 days off, 1 day of school');
  });

  test('that validation takes', () => {
    const { records, problems, counts } = toRecords(recognise('a.xlsx', [sheet]).sources);
    expect(problems).toEqual([]);
    expect(counts).toMatchObject([{ records: 4, rejected: 0, ignored: 0 }]);
    expect(records[3]!.values).toMatchObject({ date: '2025-09-28', type: '调休上课', actsAs: '星期三' });
  });

  test('only where the sheet is one by its name', () => {
    expect(cells({ ...sheet, name: 'Sheet1' }).summary.kind).toBeNull();
  });
});
