import { c, HEAD, inline, partsOf, relations, row, sheetXml } from '../read/torture.js';
import { book, type Made } from './made.js';

const numbered = (...names: string[]): { names: string[]; sheets: string[] } => ({
  names,
  sheets: names.map((_, index) => row(1, c('A1', index + 1))),
});
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const WORKBOOK = 'xl/workbook.xml';
const workbookOf = (names: readonly string[], change: (xml: string) => string): string =>
  change(String(partsOf(numbered(...names))[WORKBOOK]));
const longName = (end: string): string =>
  `某某市第一实验中学二零二四学年第一学期教师任课安排汇总表格一二${end}`;
const other = (...types: (readonly [string, string])[]): Record<string, string> => ({
  [RELATIONS]: relations(types),
});
const data = ['worksheet', 'worksheets/sheet1.xml'] as const;
const ONE = { A1: 'number 1' };

/** Numbers 37 to 45: sheets, and how a workbook names them. */
export const workbook: readonly Made[] = [
  book(37, 'no-sheets', { parts: { [WORKBOOK]: `${HEAD}<workbook><sheets/></workbook>` } }),
  book(37, 'no-relations', { parts: other() }),
  book(38, 'part-names', { ...numbered('甲', '乙', '丙'), targets: ['worksheets/Sheet1.xml', 'worksheets/sheet.xml', 'ws3.xml'] }, ONE),
  book(39, 'absolute', { ...numbered('甲'), parts: other(['worksheet', '/xl/worksheets/sheet1.xml']) }, ONE),
  book(39, 'crossed', { ...numbered('甲', '乙'), parts: other(['worksheet', 'worksheets/sheet2.xml'], data) }, { A1: 'number 2' }),
  book(40, 'same-id', { ...numbered('甲', '乙'), parts: { [WORKBOOK]: workbookOf(['甲', '乙'], (xml) => xml.replaceAll(/sheetId="\d"/g, 'sheetId="1"')) } }, ONE),
  book(40, 'huge-id', { ...numbered('甲'), parts: { [WORKBOOK]: workbookOf(['甲'], (xml) => xml.replace('sheetId="1"', 'sheetId="4294967290"')) } }, ONE),
  book(41, 'history', numbered('History'), ONE),
  book(41, 'forbidden-signs', numbered('2024/09 [初一]'), ONE),
  book(41, 'long-names', numbered(longName('三'), longName('四')), ONE),
  book(41, 'case', numbered('abc', 'ABC'), ONE),
  book(42, 'prototype-names', numbered('__proto__', 'constructor', 'toString'), ONE),
  book(43, 'prototype-defined', { definedNames: `<definedName name="p">'__proto__'!$A$1</definedName><definedName name="__proto__">表1!$A$1</definedName>` }, { A1: 'text hello' }),
  book(44, 'chart-sheet', { ...numbered('数据', '图'), parts: other(data, ['chartsheet', 'chartsheets/sheet1.xml']) }, ONE),
  book(44, 'dialog-sheet', { ...numbered('数据', '框'), parts: other(data, ['dialogsheet', 'dialogsheets/sheet1.xml']) }, ONE),
  book(44, 'macro-sheet', { ...numbered('数据', '宏'), parts: other(data, ['xlMacrosheet', 'macrosheets/sheet1.xml']) }, ONE),
  book(
    45,
    'hidden',
    {
      names: ['表1', '隐藏', '深藏'],
      states: ['', 'hidden', 'veryHidden'],
      sheets: [
        sheetXml(row(1, inline('A1', '见') + inline('B1', '列')) + row(2, inline('A2', '隐'), ' hidden="1"'), '<cols><col min="2" max="2" width="9" hidden="1"/></cols>'),
        row(1, inline('A1', '藏')),
        row(1, inline('A1', '深')),
      ],
    },
    { A1: 'text 见', B1: 'text 列', A2: 'text 隐' },
  ),
]; // prettier-ignore
