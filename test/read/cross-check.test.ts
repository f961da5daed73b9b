import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleSchool } from '../../fixtures/example/school.js';
import { exampleSchema } from '../../src/papers/example.js';
import { template } from '../../src/papers/template.js';
import { addressOf } from '../../src/read/letters.js';
import { rulesOf } from '../build.js';
import { bigWorkbook } from '../bench/big-workbook.js';
import { differencesFromExceljs } from './exceljs-cells.js';
import { bookBytes, c, escaped, inline, read, row, sheetXml, type Book } from './torture.js';

/** exceljs reads the same bytes; the two must agree on every cell, merged block and hidden row. */
async function agreed(bytes: Uint8Array, name = '表.xlsx'): Promise<void> {
  const input = await read(bytes, name);
  expect(input.refused).toBe(false);
  expect(await differencesFromExceljs(bytes, input.sheets)).toEqual([]);
}

describe('our reader and exceljs read the same', () => {
  it('in a workbook that LibreOffice saved', async () => {
    await agreed(new Uint8Array(readFileSync(new URL('./files/libreoffice.xlsx', import.meta.url))));
  });

  it('in the template, filled with the example school', async () => {
    const example = exampleSchema.parse(JSON.parse(JSON.stringify(exampleSchool())));
    await agreed(await template(rulesOf('lesson'), 'zh', example));
  });

  it('in a workbook of 500 lessons', async () => {
    await agreed(await bigWorkbook(500));
  });
});

const FORMATS = [14, 22, 20, 46, 'yyyy-mm-dd', 'hh:mm', '0.00', '#,##0', '0%', '000', '0"人"', '@'];
const text = fc
  .string({ unit: fc.constantFrom('张', '三', '0', '7', ' ', '\n', '&', '<', '"', "'", '=', '😀', '　', '-', 'A'), minLength: 1, maxLength: 12 }); // prettier-ignore
const DAY = 86_400;
// From March 1900 on: before it exceljs does not know Excel's 29 February. Whole seconds: it cuts to milliseconds first.
const number = fc.oneof(
  fc.integer({ min: 61, max: 60_000 }),
  fc.integer({ min: 61 * DAY, max: 60_000 * DAY }).map((seconds) => seconds / DAY),
  fc.integer({ min: 1, max: DAY - 1 }).map((seconds) => seconds / DAY),
);
const style = fc.nat(FORMATS.length);

/** A cell by its address, and where it needs them its shared texts, of which the first has this index. */
type Made = (address: string, index: number) => { readonly xml: string; readonly strings: readonly string[] };

const alone =
  (xml: (address: string) => string): Made =>
  (address) => ({ xml: xml(address), strings: [] });
const shared = (...strings: string[]): Made => (address, index) => ({ xml: c(address, index, { t: 's' }), strings }); // prettier-ignore
const cell: fc.Arbitrary<Made> = fc.oneof(
  text.map((value) => shared(`<t xml:space="preserve">${escaped(value)}</t>`)),
  fc.tuple(text, text).map(([a, b]) => shared(`<r><t xml:space="preserve">${escaped(a)}</t></r><r><rPr><b/></rPr><t xml:space="preserve">${escaped(b)}</t></r>`)),
  text.map((value) => shared(`<t xml:space="preserve">${escaped(value)}</t><rPh sb="0" eb="1"><t>ドク</t></rPh>`)),
  text.map((value) => alone((address) => inline(address, escaped(value)))),
  fc.tuple(number, style).map(([value, s]) => alone((address) => c(address, value, { s }))),
  fc.tuple(number, style).map(([value, s]) => alone((address) => c(address, value, { s, f: 'B9*2' }))),
  text.map((value) => alone((address) => c(address, escaped(value.replaceAll('&', '+')), { t: 'str', f: 'T(B9)' }))),
  fc.boolean().map((yes) => alone((address) => c(address, yes ? 1 : 0, { t: 'b' }))),
  fc.constantFrom('#N/A', '#DIV/0!', '#REF!').map((error) => alone((address) => c(address, error, { t: 'e', f: '1/0' }))),
  fc.constant(alone((address) => `<c r="${address}" s="1"/>`)),
); // prettier-ignore

/** Rows of cells and holes. */
const rows = fc.array(fc.tuple(fc.boolean(), fc.array(fc.option(cell), { maxLength: 8 })), { minLength: 1, maxLength: 12 }); // prettier-ignore

function bookOf(table: readonly (readonly [boolean, readonly (Made | null)[]])[], merge: string, date1904: boolean): Book {
  const strings: string[] = [];
  const lines = table.map(([hidden, cells], at) => {
    const made = cells.map((one, column) => {
      const { xml, strings: own } = one?.(addressOf(column, at + 1), strings.length) ?? { xml: '', strings: [] };
      strings.push(...own);
      return xml;
    });
    return row(at + 1, made.join(''), hidden ? ' hidden="1"' : '');
  });
  const sheet = sheetXml(lines.join(''), '', merge && `<mergeCells count="1"><mergeCell ref="${merge}"/></mergeCells>`);
  return { sheets: [sheet, row(1, c('A1', 1))], names: ['值班表', 'S&amp;2'], states: ['', 'hidden'], strings, formats: FORMATS, ...(date1904 && { workbookPr: '<workbookPr date1904="1"/>' }) };
} // prettier-ignore

it('and in any sound workbook', async () => {
  const property = fc.asyncProperty(rows, fc.constantFrom('', 'B2:C3'), fc.boolean(), async (table, merge, date1904) =>
    agreed(bookBytes(bookOf(table, merge, date1904))),
  ); // prettier-ignore
  await fc.assert(property, { numRuns: 150 });
});
