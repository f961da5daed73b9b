import { describe, expect, it } from 'vitest';
import {
  c,
  cellsOf,
  codesOf,
  HEAD,
  inline,
  partsOf,
  readBook,
  relations,
  row,
  sheetXml,
  type Book,
} from './torture.js';

describe('sheets', () => {
  const named = (...names: string[]) => ({ names, sheets: names.map((_, index) => row(1, c('A1', index))) });
  it.each([
    [['__proto__', 'constructor', 'toString']],
    [['History', 'abc', 'ABC', '2024/09 [初一]']],
    [
      [
        '某某市第一实验中学二零二四学年第一学期教师任课安排汇总表格一二三',
        '某某市第一实验中学二零二四学年第一学期教师任课安排汇总表格一二四',
      ],
    ],
  ])('keep their names: %j', async (names) => {
    const input = await readBook(named(...names));
    expect(codesOf(input)).toEqual([]);
    expect(input.sheets.map((sheet) => sheet.name)).toEqual(names);
    expect(input.sheets.map((sheet) => cellsOf(sheet)['A1'])).toEqual(
      names.map((_, index) => `number ${index}`),
    );
  });

  it('are found whatever their parts are named', async () => {
    const input = await readBook({
      ...named('甲', '乙', '丙'),
      targets: ['worksheets/Sheet1.xml', 'worksheets/sheet.xml', 'ws3.xml'],
    });
    expect(input.sheets.map((sheet) => cellsOf(sheet)['A1'])).toEqual(['number 0', 'number 1', 'number 2']);
  });

  it('are found by their relations, crossed, absolute or climbing', async () => {
    const targets = ['/xl/worksheets/sheet2.xml', '../xl/./worksheets/sheet1.xml'].map(
      (target) => ['worksheet', target] as const,
    );
    const input = await readBook({
      ...named('甲', '乙'),
      parts: { 'xl/_rels/workbook.xml.rels': relations(targets) },
    });
    expect(input.sheets.map((sheet) => cellsOf(sheet)['A1'])).toEqual(['number 1', 'number 0']);
  });

  it('may share an id, or have a huge one', async () => {
    const xml = String(partsOf(named('甲', '乙'))['xl/workbook.xml']).replaceAll(
      /sheetId="\d"/g,
      'sheetId="4294967290"',
    );
    const input = await readBook({ ...named('甲', '乙'), parts: { 'xl/workbook.xml': xml } });
    expect(input.sheets.length).toBe(2);
  });

  const none: readonly [string, Book, string][] = [
    [
      'the workbook lists none',
      { parts: { 'xl/workbook.xml': `${HEAD}<workbook><sheets/></workbook>` } },
      'NO_SHEETS',
    ],
    ['nothing says where they are', { parts: { 'xl/_rels/workbook.xml.rels': relations([]) } }, 'NO_SHEETS'],
    [
      'one is listed but not there',
      { ...named('甲', '乙'), parts: { 'xl/worksheets/sheet2.xml': null } },
      'DAMAGED',
    ],
    [
      'there is only a chart',
      { parts: { 'xl/_rels/workbook.xml.rels': relations([['chartsheet', 'x.xml']]) } },
      'NO_SHEETS',
    ],
  ];
  it.each(none)('refused: %s', async (_, book, code) => {
    expect(codesOf(await readBook(book))).toEqual([code]);
  });

  it('without cells are named, and not read', async () => {
    const types = relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['chartsheet', 'chartsheets/sheet1.xml'],
    ]);
    const input = await readBook({ ...named('数据', '图'), parts: { 'xl/_rels/workbook.xml.rels': types } });
    expect(input.problems.map(({ code, sheet }) => [code, sheet])).toEqual([['NOT_DATA_SHEET', '图']]);
    expect(input.sheets.map((sheet) => sheet.name)).toEqual(['数据']);
  });

  it('that are modules of old macros are named, and not read', async () => {
    const xml = String(partsOf(named('数据', '模块'))['xl/workbook.xml']).replace('r:id="rId2"', 'r:id=""');
    const input = await readBook({ ...named('数据', '模块'), parts: { 'xl/workbook.xml': xml } });
    expect(input.problems.map(({ code, sheet }) => [code, sheet])).toEqual([['NOT_DATA_SHEET', '模块']]);
  });

  it('with nothing in them are sheets all the same', async () => {
    const input = await readBook({ sheets: [''] });
    expect(input.sheets).toEqual([{ name: '表1', hidden: false, rows: [], merges: [] }]);
  });
});

describe('hidden content is read, and said', () => {
  it('sheets, rows and columns', async () => {
    const rows =
      row(1, inline('A1', 'x') + inline('C1', 'y')) +
      row(2, inline('A2', 'h'), ' hidden="1"') +
      row(3, '', ' hidden="true"');
    const hidden = sheetXml(
      rows,
      '<cols><col min="2" max="3" hidden="1"/><col min="4" max="16384" hidden="1"/></cols>',
    );
    const input = await readBook({
      sheets: [hidden, row(1, c('A1', 1)), row(1, c('A1', 2))],
      states: ['', 'hidden', 'veryHidden'],
    });
    expect(input.sheets.map((sheet) => sheet.hidden)).toEqual([false, true, true]);
    expect(input.sheets[0]!.rows.map(({ number, hidden }) => [number, hidden])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(input.problems.map(({ code, sheet, values }) => [code, sheet, values])).toEqual([
      ['HIDDEN_ROWS', '表1', { count: 1, first: 2 }],
      ['HIDDEN_COLUMNS', '表1', { columns: 'C' }],
      ['HIDDEN_SHEET', '表2', {}],
      ['HIDDEN_SHEET', '表3', {}],
    ]);
  });
});
