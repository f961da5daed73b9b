import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { noteRuns, ourText } from '../../../src/report/marked/note-text.js';
import { bookBytes, cellsOf, inline, read, row } from '../../read/torture.js';
import { gapAt, markedBytes, reportOf } from './marked.js';

const place = fc.record({ row: fc.integer({ min: 1, max: 12 }), column: fc.integer({ min: 0, max: 9 }) });
const addressOf = ({ row, column }: { row: number; column: number }): string =>
  `${String.fromCharCode(65 + column)}${row}`;
const base = await reportOf([]);

/** A sheet with these cells; some rows say their numbers and cells their places, as sound writers do, some do not. */
function sheetOf(places: readonly { row: number; column: number }[], spans: boolean): string {
  const rows = [...new Set(places.map((each) => each.row))].sort((a, b) => a - b);
  return rows
    .map((number) => {
      const columns = [...new Set(places.filter((each) => each.row === number).map(({ column }) => column))];
      columns.sort((a, b) => a - b);
      const cells = columns.map((column) => inline(addressOf({ row: number, column }), `值${column}`)).join(''); // prettier-ignore
      return row(number, cells, spans ? ` spans="${columns[0]! + 1}:${columns.at(-1)! + 1}"` : '');
    })
    .join('');
}

/** Places of rows and cells in a sheet, in the order of its XML. */
function placesIn(bytes: Uint8Array): { rows: number[]; cells: string[] } {
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
  return {
    rows: [...xml.matchAll(/<row r="(\d+)"/g)].map((match) => Number(match[1])),
    cells: [...xml.matchAll(/<c r="([A-Z]+\d+)"/g)].map((match) => match[1]!),
  };
}

it('puts marks into any sheet: all cells hold what they held, rows and cells stand in order, each once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(place, { maxLength: 20 }),
      fc.uniqueArray(place, { minLength: 1, maxLength: 8, selector: addressOf }),
      fc.boolean(),
      async (filled, marked, spans) => {
        const bytes = bookBytes({ names: ['值班表'], sheets: [sheetOf(filled, spans)] });
        const findings = marked.map((each) => gapAt(addressOf(each)));
        const copy = markedBytes(bytes, { ...base, findings });
        const [before, after] = [await read(bytes), await read(copy)];
        expect(cellsOf(after.sheets[0])).toEqual(cellsOf(before.sheets[0]));
        const { rows, cells } = placesIn(copy);
        expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b));
        const order = (address: string): number => Number(address.slice(1)) * 100 + address.charCodeAt(0);
        expect(cells).toEqual([...new Set(cells)].sort((a, b) => order(a) - order(b)));
        for (const each of marked) expect(cells).toContain(addressOf(each));
        expect(markedBytes(copy, { ...base, findings })).toEqual(copy);
      },
    ),
    { numRuns: 60 },
  );
});

it('knows its own text in any note, whatever stands before and behind it', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.constantFrom('zh', 'en'), (before, behind, lang) => {
      const told = {
        finding: gapAt('A1'),
        title: '规则',
        cells: [],
        view: {
          mark: '✗',
          verdict: '差距',
          severity: '较大',
          message: '有差距。',
          remedy: '补上。',
          id: 'id',
        },
      };
      const ours = noteRuns([{ told: told as never, about: undefined }], lang, '检查结果')
        .map(({ text }) => text)
        .join('');
      const { from, to } = ourText(`${before}\n${ours}${behind}`)!;
      expect([from, to]).toEqual([before.length, before.length + 1 + ours.length]);
    }),
  );
  expect(ourText('李主任：已谈话')).toBeUndefined();
});

it.each([
  [
    'cells and rows without places',
    '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
    'C1',
  ],
  ['a row that has its number from its first cell', '<row><c r="A4"><v>1</v></c></row>', 'B4'],
  ['rows out of order', '<row r="5"><c r="A5"><v>5</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>', 'B2'], // prettier-ignore
  ['an empty row', '<row r="3"/>', 'B3'],
  ['no rows at all', '', 'B3'],
])('puts a blank cell into a sheet with %s', async (_name, rows, cell) => {
  const bytes = bookBytes({ names: ['值班表'], sheets: [rows] });
  const copy = markedBytes(bytes, { ...base, findings: [gapAt(cell)] });
  const [before, after] = [await read(bytes), await read(copy)];
  expect(cellsOf(after.sheets[0])).toEqual(cellsOf(before.sheets[0]));
  const xml = strFromU8(unzipSync(copy)['xl/worksheets/sheet1.xml']!);
  expect(xml).toMatch(new RegExp(`<row[^>]*>(<c[^>]*>(<v>\\d</v></c>)?)*<c r="${cell}" s="\\d+"/></row>`));
  expect(xml.match(/<row\b/g)!.length).toBe(Math.max(rows.match(/<row\b/g)?.length ?? 0, 1));
});
