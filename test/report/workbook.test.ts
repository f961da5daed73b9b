import { afterEach, describe, expect, it, vi } from 'vitest';
import { readInput } from '../../src/read/input.js';
import type { BookSpec, CellSpec, SheetSpec } from '../../src/report/sheet-spec.js';
import { drawWorkbook } from '../../src/report/workbook.js';
import { attributes, partsLike, partsOf } from './parts.js';

const book = (sheet: Partial<SheetSpec>): BookSpec => ({
  title: 'A & B',
  date: '2025-09-30',
  listSheet: '下拉选项',
  sheets: [{ name: '表', columns: [{ width: 20 }, { width: 10 }], rows: [], ...sheet }],
});

async function cellsOf(rows: CellSpec[][]) {
  const bytes = await drawWorkbook(book({ rows }));
  const { sheets, refused } = await readInput({ name: 'a.xlsx', bytes });
  expect(refused).toBe(false);
  return { bytes, cells: sheets[0]!.rows.map((row) => row.cells) };
}

afterEach(() => void vi.useRealTimers());

describe('drawWorkbook', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', "=cmd|' /C calc'!A0", '\t=1', '_x0041_', '\u202E=1'])(
    'keeps %j a text, and never a formula',
    async (text) => {
      const { bytes, cells } = await cellsOf([[text]]);
      const shown = text.replace('\u202E', '‹U+202E›');
      expect(cells[0]![0]).toEqual({ kind: 'text', text: shown });
      expect(partsLike(bytes, /sheet1\.xml$/)).not.toContain('<f>');
    },
  );

  it('writes numbers, booleans, dates and times as such, and a dash for what is no number', async () => {
    const date: CellSpec = { value: 45_900, format: 'date' };
    const time: CellSpec = { value: 8.5 / 24, format: 'time' };
    const { cells } = await cellsOf([[40, true], [date, time], [NaN, Infinity]]); // prettier-ignore
    expect(cells.flat()).toMatchObject([
      { kind: 'number', number: 40 },
      { kind: 'boolean', boolean: true },
      { kind: 'date', iso: '2025-08-31' },
      { kind: 'time', minutes: 510 },
      { kind: 'text', text: '—' },
      { kind: 'text', text: '—' },
    ]);
  });

  it('gives the same bytes at any time and in any time zone', async () => {
    const at = async (time: string, zone: string): Promise<Uint8Array> => {
      vi.stubEnv('TZ', zone);
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(time) });
      return drawWorkbook(book({ rows: [[{ value: 'a', note: 'b' }]] }));
    };
    const first = await at('2025-09-30T10:00:00Z', 'Asia/Shanghai');
    const second = await at('2031-01-01T23:59:58Z', 'America/New_York');
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    vi.unstubAllEnvs();
  });

  it.each([
    ['课堂.xlsx', '课堂记录', 'M12', '课堂.xlsx', '&apos;课堂记录&apos;!M12'],
    ['a b#1%.xlsx', "O'Neil", null, 'a%20b%231%25.xlsx', '&apos;O&apos;&apos;Neil&apos;!A1'],
    ['javascript:alert(1).xlsx', '表', 'A1', 'javascript%3Aalert(1).xlsx', '&apos;表&apos;!A1'],
  ])('links to a cell of %s', async (file, sheet, cell, target, place) => {
    const bytes = await drawWorkbook(book({ rows: [[{ value: 'x', link: { file, sheet, cell } }]] }));
    expect(attributes(partsLike(bytes, /sheet1\.xml\.rels$/), 'Relationship', 'Target')).toEqual([target]);
    expect(attributes(partsLike(bytes, /sheet1\.xml$/), 'hyperlink', 'location')).toEqual([place]);
  });

  it('links to a sheet of its own without leaving the file', async () => {
    const bytes = await drawWorkbook(book({ rows: [[{ value: 'x', link: { sheet: '表', cell: 'A1' } }]] }));
    expect(partsLike(bytes, /sheet1\.xml$/)).toContain('<hyperlink ref="A1" location="&apos;表&apos;!A1"');
    expect(partsLike(bytes, /\.rels$/)).not.toContain('External');
  });

  it('gives a note a box as high as its text', async () => {
    const heightOf = async (note: string): Promise<number> => {
      const bytes = await drawWorkbook(book({ rows: [[{ value: 'a', note }]] }));
      const box = /<x:Anchor>([^<]*)</
        .exec(partsLike(bytes, /\.vml$/))![1]!
        .split(', ')
        .map(Number);
      return (box[6]! - box[2]!) * 20 + box[7]! - box[3]!;
    };
    expect(await heightOf('一行')).toBeLessThan(60);
    expect(await heightOf('很长的一行'.repeat(30))).toBeGreaterThan(120);
  });

  it.each([
    ['short Chinese words stand in the cell', ['是', '否'], '&quot;是,否&quot;', 0],
    ['English words stand on a hidden sheet', ['yes', 'no'], '&apos;下拉选项&apos;!$A$1:$A$2', 1],
    ['so do words with a comma', ['甲,乙'], '&apos;下拉选项&apos;!$A$1:$A$1', 1],
    ['and long lists', Array.from({ length: 90 }, () => '很长的词'), '&apos;下拉选项&apos;!$A$1:$A$90', 1],
  ])('drop-downs: %s', async (_, words, formula, hidden) => {
    const bytes = await drawWorkbook(book({ choices: [{ column: 2, from: 2, to: 2000, words }] }));
    const xml = partsLike(bytes, /sheet1\.xml$/);
    expect(/<formula1>(.*?)<\/formula1>/.exec(xml)![1]).toBe(formula);
    expect(attributes(xml, 'dataValidation', 'sqref')).toEqual(['B2:B2000']);
    expect(partsLike(bytes, /workbook\.xml$/).match(/state="hidden"/g)?.length ?? 0).toBe(hidden);
  });

  it('makes a table of its rows, freezes and repeats the header, prints landscape A4 fit to width', async () => {
    const bytes = await drawWorkbook(
      book({ rows: [['a', 'b'], ['1', null]], table: { name: 'list', rows: 2 }, frozen: { rows: 1, columns: 1 } }), // prettier-ignore
    );
    const sheet = partsLike(bytes, /sheet1\.xml$/);
    expect(attributes(partsLike(bytes, /table1\.xml$/), 'table', 'ref')).toEqual(['A1:B2']);
    expect(attributes(partsLike(bytes, /table1\.xml$/), 'tableColumn', 'name')).toEqual(['a', 'b']);
    expect(sheet).toContain('xSplit="1" ySplit="1"');
    expect(sheet).toMatch(
      /<pageSetup paperSize="9" orientation="landscape"[^>]*fitToWidth="1" fitToHeight="0"/,
    );
    expect(sheet).not.toContain('<mergeCell');
    expect(partsLike(bytes, /workbook\.xml$/)).toContain('Print_Titles');
    expect(sheet).toContain('&amp;LA &amp;&amp; B');
  });

  it('lets rows grow: no height is fixed', async () => {
    const bytes = await drawWorkbook(book({ rows: [['很长的内容'.repeat(20)]] }));
    const sheet = partsOf(bytes).get('xl/worksheets/sheet1.xml')!;
    expect(Number(attributes(sheet, 'row', 'ht')[0])).toBeGreaterThan(60);
    expect(sheet).not.toContain('customHeight');
  });
});
