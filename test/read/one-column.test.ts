import { describe, expect, test } from 'vitest';
import { addressAt } from '../../src/model/record.js';
import { toRecords } from '../../src/validate/records.js';
import { NOT_CALCULATED } from '../../src/read/cells/cell.js';
import { grid, type Written } from './grid.js';
import { read } from './records.js';

const date = (iso: string): Written => ({ kind: 'date', text: iso, iso });
const error: Written = { kind: 'error', text: '#REF!' };

/** What one row says in one field, where, and what is said of it. */
function taken(name: string, field: string, header: string, row: readonly Written[], merges: string[] = []) {
  const { source, rows, summary, problems } = read(grid(name, [header.split('|'), row], merges));
  const { records, unread, problems: found } = toRecords([{ source, rows, ignored: 0 }]);
  const [record] = [...records, ...unread];
  const codes = [...problems, ...found].map(({ code, cell }) => `${code} ${cell}`);
  return {
    value: record!.values[field],
    at: addressAt(source, record!.row, source.fields.indexOf(field)),
    unused: summary.unusedHeaders,
    codes,
  };
}

describe('several columns for the same people are one', () => {
  const shift = ['2025-09-02', '操场'];
  test.each<[string, string, Written[], string[], string[], string]>([
    ['merged', '日期|场所|值班教师||到岗时间', ['曾少华', '赵美玲', '12:18'], ['C1:D1'], ['曾少华', '赵美玲'], 'C2'],
    ['merged over three', '日期|场所|值班教师', ['甲一', '乙二', '丙三'], ['C1:E1'], ['甲一', '乙二', '丙三'], 'C2'],
    ['merged, the first blank', '日期|场所|值班教师||到岗时间', ['', '赵美玲', '12:18'], ['C1:D1'], ['赵美玲'], 'D2'],
    ['merged, and the row too', '日期|场所|值班教师||到岗时间', ['曾少华', '', '12:18'], ['C1:D1', 'C2:D2'], ['曾少华'], 'C2'],
    ['twice', '日期|场所|值班教师|到岗时间|值班教师', ['曾少华', '12:18', '赵美玲'], [], ['曾少华', '赵美玲'], 'C2'],
    ['twice, one cell says it twice', '日期|场所|值班教师|值班教师', ['曾少华', '曾少华'], [], ['曾少华'], 'C2'],
    ['numbered', '日期|场所|值班教师1|值班教师2', ['曾少华', '赵美玲'], [], ['曾少华', '赵美玲'], 'C2'],
    ['numbered, in another order', '日期|场所|值班教师（二）|值班教师（一）', ['曾少华', '赵美玲'], [], ['赵美玲', '曾少华'], 'D2'],
    ['the first without a number', '日期|场所|值班教师|值班教师2', ['', '赵美玲'], [], ['赵美玲'], 'D2'],
    ['a tick, a signature, a telephone beside', '日期|场所|值班教师', ['曾少华', '√', '已签到', '13912345678'], ['C1:F1'], ['曾少华'], 'C2'],
    ['one of them blank, none', '日期|场所|值班教师1|值班教师2', ['曾少华', '/'], [], ['曾少华'], 'C2'],
  ])('%s', (_, header, people, merges, value, at) => {
    expect(taken('值班表', 'person', header, [...shift, ...people], merges)).toEqual({ value, at, unused: [], codes: [] });
  }); // prettier-ignore

  test('two in a column for one are two names in a cell', () => {
    const { value, codes } = taken(
      '责任区',
      'owner',
      '场所|安全责任人',
      ['操场', '曾少华', '赵美玲'],
      ['B1:C1'],
    );
    expect([value, codes]).toEqual(['曾少华', ['SEVERAL_NAMES B2']]);
  });

  test.each<[string, Written]>([
    ['CELL_ERROR', error],
    ['NOT_CALCULATED', NOT_CALCULATED],
  ])('one cell without a result leaves all unknown: %s', (code, cell) => {
    const row = [...shift, '曾少华', cell];
    const { value, at, codes } = taken('值班表', 'person', '日期|场所|值班教师', row, ['C1:D1']);
    expect([value, at, codes]).toEqual([undefined, 'D2', [`${code} D2`]]);
  });

  test('a numbered header of something else is none', () => {
    const { unused } = taken('值班表', 'date', '日期|场所|值班教师|场所1|日期2', [...shift, '甲一', '食堂']);
    expect(unused).toEqual(['场所1', '日期2']);
  });
});

describe('of several columns for anything else the first filled one is read', () => {
  const one = ['2025-09-02', '甲一'];
  test.each<[string, string, string, Written[], string[], unknown, string[]]>([
    ['到岗时间', 'arrived', '日期|值班人|到岗时间', [...one, '', '8:00'], ['C1:D1'], 480, ['COLUMNS_AS_ONE D1']],
    ['two times', 'arrived', '日期|值班人|到岗时间', [...one, '7:00', '8:00'], ['C1:D1'], 420, ['COLUMNS_AS_ONE D1']],
    ['a time and who came', 'arrived', '日期|值班人|到岗时间', [...one, '7:00', '√'], ['C1:D1'], 420, ['COLUMNS_AS_ONE D1']],
    ['the same time twice', 'arrived', '日期|值班人|到岗时间|到岗时间', [...one, '8:00', '8:00:00'], [], 480, ['COLUMNS_AS_ONE D1']],
    ['a start and an end', 'end', '日期|值班人|起止时间', [...one, '7:00', '8:00'], ['C1:D1'], 480, ['COLUMNS_AS_ONE D1']],
    ['a day and half of it', 'date', '日期||值班人', [date('2025-09-02'), '上午', '甲一'], ['A1:B1'], '2025-09-02', ['COLUMNS_AS_ONE B1']],
    ['two days', 'date', '日期|值班人|到岗时间|日期', [...one, '8:00', '2025-09-03'], [], '2025-09-02', ['COLUMNS_AS_ONE D1']],
    ['two texts', 'place', '日期|值班人|值守场所', [...one, '教学楼A', '一楼'], ['C1:D1'], '教学楼A', ['COLUMNS_AS_ONE D1']],
  ])('%s', (_, field, header, row, merges, value, expected) => {
    const { value: found, unused, codes } = taken('值班表', field, header, row, merges);
    expect([found, unused, codes]).toEqual([value, [], expected]);
  }); // prettier-ignore
});
