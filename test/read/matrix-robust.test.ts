import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recognise } from '../../src/read/layout.js';
import type { Merge, Sheet } from '../../src/model/sheet.js';
import { toRecords } from '../../src/validate/records.js';
import { grid, type Written } from './grid.js';
import { cells, fullWidth, texts, week } from './matrix-cells.js';

const words = fc.constantFrom(
  '', '', '', ...week, '周一', '周二', '一', '二', '1', '2', '第1节', '第2节 8:00-8:40', '节次', '星期', '上午', '下午',
  '语文', '语文 周海燕', '单:音乐 双:美术', '张三(总值)、李四', '北校门 730~800', '总值', '食堂', '七年级1班课程表', '七(1)班',
  '2025年9月1日-11月7日', '9月1日', '值班时间:7:30~8:00', '备注:无', '—', '午休', '(((', '\u0001单', '1-8周', '护导安排',
); // prettier-ignore
const names = fc.constantFrom('课程表', '值班安排', '七(1)班', 'Sheet1', '护导表', '教师课表');
const merges = fc.array(
  fc.tuple(fc.nat(7), fc.nat(5), fc.nat(4), fc.nat(4)).map(
    ([top, left, down, right]): Merge => ({ top: top + 1, left: left + 1, bottom: top + 1 + down, right: left + 1 + right }),
  ),
  { maxLength: 5 },
); // prettier-ignore
const sheets: fc.Arbitrary<Sheet> = fc
  .tuple(names, fc.array(fc.array(words, { maxLength: 7 }), { maxLength: 10 }), merges)
  .map(([name, rows, merged]) => ({ ...grid(name, rows), merges: merged }));

/** A table with its header and labels right, and anything in its body. */
const tables: fc.Arbitrary<Sheet> = fc
  .tuple(fc.constantFrom('课程表', '值班安排'), fc.array(fc.array(words, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 6 }), merges)
  .map(([name, body, merged]) => ({
    ...grid(name, [['七年级1班 2025年9月1日-11月7日'], ['节次', ...week], ...body.map((row, i) => [`第${i + 1}节`, ...row])]),
    merges: merged,
  })); // prettier-ignore

describe('whatever a sheet holds', () => {
  test.each([
    ['any cells', sheets],
    ['any body', tables],
  ])('%s: nothing is thrown, the sums hold, every address is a cell of the sheet', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (sheet) => {
        const { sources, sheets: summaries } = recognise('a.xlsx', [sheet]);
        const { counts } = toRecords(sources);
        const sum = counts.reduce((total, each) => total + each.records + each.rejected + each.ignored, 0);
        const read = summaries.filter(({ kind }) => kind !== null);
        if (sources.length > 0) expect(sum).toBe(read.reduce((total, { rows }) => total + rows, 0));
        for (const { source, rows } of sources.filter((each) => each.source.layout === 'matrix'))
          for (const row of rows)
            source.fields.forEach((_field, index) => {
              const at = /^([A-Z]+)(\d+)$/.exec(row.addresses!.get(index)!)!;
              const found = sheet.rows.find(({ number }) => number === Number(at[2]));
              expect(found?.cells[at[1]!.charCodeAt(0) - 65]).toBeDefined();
            });
      }),
      { numRuns: 400 },
    );
  });

  test('the same sheet gives the same records', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        expect(recognise('a.xlsx', [sheet])).toEqual(recognise('a.xlsx', [structuredClone(sheet)]));
      }),
      { numRuns: 100 },
    );
  });
});

test.each<[string, Written[][], string[]]>([
  ['课程表', [['班级:七(1)班', '班主任:周海燕'], ['节次', ...week], ['第1节(8:00-8:40)', '语文(周海燕)', '单:音乐 双:美术', '语文/李明', '数学:王芳', '数学(1-8周)'], ['任课教师:', '甲']], ['class', 'weekday', 'period', 'subject', 'teacher', 'weeks', 'parity']],
  ['护导安排', [['2025学年(9月1日~11月7日)'], ['星期', '北门(730~800)', '食堂'], ['周一', '张三(总值),李四', '王五;赵六'], ['周二', '甲', '乙'], ['周三', '甲', '乙'], ['食堂:11:40~12:20']], ['weekday', 'validFrom', 'validTo', 'start', 'end', 'place', 'leader']],
  ['校历', [['2025学年校历'], ['日期', '类型'], ['9月28日(周日),10月11日', '上课']], ['date', 'type']],
])('%s typed with signs of full width is read alike', (name, rows, fields) => {
  const sheet = grid(name, rows);
  const plain = (each: Sheet) => texts(each, ...fields).map((text) => text.normalize('NFKC'));
  expect(plain(fullWidth(sheet))).toEqual(plain(sheet));
  expect(plain(sheet).length).toBeGreaterThan(1);
}); // prettier-ignore

test.each([
  '(',
  '1',
  '节',
  '作息时间',
  '语文 ',
  '、',
  '9.1-',
  '7:30',
  '周一',
  '单:',
  '七(1)班',
  '值班',
  '10月1日',
])('cells of 30,000 characters (%s …) are read in bounded time', (part) => {
  const long = part.repeat(30_000 / part.length);
  for (const name of ['课程表', '值班安排'])
      cells(grid(name, [[long], ['节次', ...week, long], ['第1节', long, long, '语文'], [long, '甲', '乙'], ['2', '甲', '乙'], [long]])); // prettier-ignore
  cells(grid('校历', [[long, `2025学年${long}放假`]]));
});

test('a school of 60 classes with 8 periods is read whole', () => {
  const block = (n: number): Written[][] => [
    [`${Math.floor(n / 10) + 1}年级${(n % 10) + 1}班课程表`],
    ['节次', ...week],
    ...Array.from({ length: 8 }, (_, i) => [`第${i + 1}节`, ...week.map(() => '语文 周海燕')]),
    [],
  ];
  const sheet = grid('课程表', Array.from({ length: 60 }, (_, n) => block(n)).flat());
  const { summary } = cells(sheet);
  expect(summary).toMatchObject({ rows: 2400, ignored: 0 });
});

test('a big list stays a list', () => {
  const rows = Array.from({ length: 4900 }, (_, i) => ['2025-09-01', String(i), '七1', '语文', '甲']);
  const sheet = grid('Sheet1', [['日期', '节次', '班级', '课程', '任课教师'], ...rows]);
  expect(cells(sheet).summary).toMatchObject({ kind: 'lesson', layout: 'list' });
});
