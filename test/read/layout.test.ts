import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recognise } from '../../src/read/layout.js';
import { sheetKinds } from '../../src/read/sheet-kinds.js';
import { tableOf } from '../../src/model/tables.js';
import { grid } from './grid.js';
import { realHeaders } from './real-headers.js';

/** Recognises one sheet with the header (cut at |) in its first row and one record below. */
function one(name: string, header: string) {
  const cells = header.split('|');
  const { sheets, sources, problems } = recognise('a.xlsx', [grid(name, [cells, cells.map(() => 'x')])]);
  return {
    summary: sheets[0]!,
    source: sources[0]?.source,
    problems,
    codes: problems.map(({ code }) => code),
  };
}

describe('the kind of a sheet', () => {
  test.each(realHeaders)('%s: %s is %s', (name, header, kind) => {
    const { summary, codes } = one(name, header);
    expect(summary.kind).toBe(kind);
    expect(codes).not.toContain('SHEET_KIND_UNSURE');
  });

  test.each(realHeaders)('without the name %s: %s is still %s', (_, header, kind) => {
    expect(one('Sheet1', header).summary.kind).toBe(kind);
  });

  test.each(sheetKinds.flatMap((kind) => (['zh', 'en'] as const).map((lang) => [kind, lang] as const)))(
    'our own headers of %s in %s are known without a doubt, also in a sheet without a name',
    (kind, lang) => {
      const { sheet, columns } = tableOf(kind);
      const headers = Object.values(columns).map((column) => column[lang]);
      for (const name of [sheet[lang], 'Sheet1']) {
        const { summary, source, problems } = one(name, headers.join('|'));
        expect(summary.kind).toBe(kind);
        expect(source?.fields).toEqual(Object.keys(columns));
        expect(problems).toEqual([]);
      }
    },
  );

  test('columns in any order give the same fields', () => {
    const rows = realHeaders.filter(([, , kind]) => kind !== null);
    const shuffled = fc.constantFrom(...rows).chain(([name, header]) => {
      const cells = header.split('|');
      return fc.tuple(
        fc.constant(name),
        fc.constant(header),
        fc.shuffledSubarray(cells, { minLength: cells.length }),
      );
    });
    fc.assert(
      fc.property(shuffled, ([name, header, cells]) => {
        const [before, after] = [one(name, header), one(name, cells.join('|'))];
        expect(after.summary.kind).toBe(before.summary.kind);
        expect(after.source?.fields.toSorted()).toEqual(before.source?.fields.toSorted());
      }),
    );
  });

  test.each([
    ['课堂记录', '日期|值班人|带班领导|到岗时间|离岗时间|巡查次数', 'shift', 'lesson'],
    ['值班安排', '日期|班次|值守场所|值班人|到岗时间|离岗时间', 'shift', 'roster'],
    ['Sheet1', '日期|班次|值守场所|值班人|带班领导', 'roster', 'shift'],
  ])('%s with %s is read as %s, and the doubt is said: %s', (name, header, kind, rival) => {
    const { summary, problems } = one(name, header);
    expect(summary.kind).toBe(kind);
    expect(problems).toMatchObject([
      {
        code: 'SHEET_KIND_UNSURE',
        values: { kind: tableOf(summary.kind!).sheet, rival: tableOf(rival as 'shift').sheet },
      },
    ]);
  });

  test.each([
    ['值班表', 'shift'],
    ['值日表', 'roster'],
    ['护导表', 'roster'],
    ['带班表', 'roster'],
    ['值班安排', 'roster'],
  ])('a plan named %s, with nothing of what was done, is %s', (name, kind) => {
    const { summary, problems } = one(name, '日期|班次|值守场所|值班人|带班领导');
    expect(summary.kind).toBe(kind);
    expect(problems).toEqual([]);
  });

  test('a kind’s name is believed where the headers fit weakly', () => {
    expect(one('课堂记录', '日期|班级|学习委员|备注').summary.kind).toBe('lesson');
    expect(one('Sheet1', '日期|班级|学习委员|备注').summary.kind).toBeNull();
    expect(one(' 课 堂记录 ', '日期|班级|学习委员|备注').summary.kind).toBe('lesson');
  });

  test('headers named like what every object has are data', () => {
    const { summary, source, problems } = one('教职工', '工号|姓名|__proto__|constructor|toString|岗位');
    expect(source?.fields).toEqual(['staffId', 'name', 'posts']);
    expect(summary.unusedHeaders).toEqual(['__proto__', 'constructor', 'toString']);
    expect(problems).toHaveLength(1);
    expect(one('__proto__', 'constructor|__proto__').summary.kind).toBeNull();
  });
});

describe('sheets that are not used', () => {
  test('a name nearly right is told, with the headers', () => {
    const { sheets, problems } = recognise('a.xlsx', [grid('课堂纪录', [['一', '二'], ['三'], [], ['四']])]);
    expect(sheets).toMatchObject([{ kind: null, layout: null, headerRow: null, rows: 4, ignored: 4 }]);
    expect(problems).toMatchObject([{ code: 'SHEET_NOT_USED', severity: 'warning', sheet: '课堂纪录' }]);
    const why = problems[0]!.values['why'] as { zh: string; en: string };
    expect(why.zh).toContain('“课堂记录”');
    expect(why.zh).toContain('日期、节次、班级');
    expect(why.en).toContain('“Lessons”');
  });

  test('a sheet named as a kind without a header is an error', () => {
    const { sheets, problems } = recognise('a.xlsx', [grid('课堂记录', [['2025-09-01', '1', '七1']])]);
    expect(sheets[0]!.kind).toBeNull();
    expect(problems).toMatchObject([
      {
        code: 'NO_HEADER',
        severity: 'error',
        values: { expected: { zh: '日期、节次、班级、课程、任课教师、上课地点' } },
      },
    ]);
  });

  test.each([
    ['食谱', ['餐次', '早餐']],
    ['值班记录表', ['项目', '校内值班']],
    ['Sheet1', ['', '语文组']],
  ])(
    '%s by weekdays, which is neither a timetable nor a duty roster, is told so',
    (name, [corner, label]) => {
      const rows = [
        [corner!, '星期一', '星期二', '星期三', '星期四', '星期五'],
        [label!, '甲', '乙', '丙', '丁', '戊'],
      ];
      const { problems } = recognise('a.xlsx', [grid(name, rows)]);
      expect(problems).toMatchObject([{ code: 'SHEET_NOT_USED' }]);
      expect((problems[0]!.values['why'] as { zh: string }).zh).toContain('按星期');
    },
  );

  test.each([
    ['填写说明', [['请逐行填写']]],
    ['Instructions', [['日期', '节次', '班级', '课程']]],
    ['Sheet3', []],
  ])('%s is passed over quietly', (name, rows) => {
    const { sheets, problems } = recognise('a.xlsx', [grid(name, rows)]);
    expect(sheets).toMatchObject([{ name, kind: null, rows: rows.length, ignored: rows.length }]);
    expect(problems).toEqual([]);
  });
});

test('several sheets of one kind are all read, with a notice', () => {
  const rows = [
    ['日期', '节次', '班级', '任课教师'],
    ['2025-09-01', '1', '七1', '甲'],
  ];
  const { sources, sheets, problems } = recognise('a.xlsx', [
    grid('9月', rows),
    grid('教职工', [['工号', '姓名']]),
    grid('10月', [rows[0]!, ['2025-10-09', '1', '七1', '甲']]),
  ]);
  expect(sources.map(({ source }) => source.sheet)).toEqual(['9月', '教职工', '10月']);
  expect(sheets.map(({ rows: count }) => count)).toEqual([1, 0, 1]);
  expect(problems).toMatchObject([
    {
      code: 'SEVERAL_SHEETS',
      sheet: null,
      values: { count: 2, sheets: { zh: '9月、10月', en: '9月, 10月' } },
    },
  ]);
});

test('20,000 rows of 38 columns are all taken', () => {
  const headers = Object.values(tableOf('lesson').columns).map(({ zh }) => zh);
  const sheet = grid('课堂记录', [
    headers,
    ...Array.from({ length: 20_000 }, (_, row) => headers.map((text) => `${text}${row}`)),
  ]);
  const { sources } = recognise('a.xlsx', [sheet]);
  expect(sources[0]!.rows).toHaveLength(20_000);
});
