import { describe, expect, it } from 'vitest';
import { c, cellsOf, codesOf, inline, readBook, row, sheetXml } from './torture.js';

describe('the grid', () => {
  const grids: readonly [string, string, Record<string, string>, string[]][] = [
    [
      'rows out of order, one of them twice',
      row(3, c('A3', 3)) + row(1, c('A1', 1)) + row(3, c('B3', 4)),
      { A1: 'number 1', A3: 'number 3', B3: 'number 4' },
      ['ROWS_OUT_OF_ORDER'],
    ],
    [
      'a cell twice',
      row(1, inline('A1', 'first') + inline('A1', 'second') + c('B1', 1)),
      { A1: 'text second', B1: 'number 1' },
      ['DUPLICATE_CELL A1'],
    ],
    [
      'cells out of order',
      row(1, c('C1', 3) + c('A1', 1) + c('B1', 2)),
      { A1: 'number 1', B1: 'number 2', C1: 'number 3' },
      [],
    ],
    [
      'the last cell that there can be',
      row(1, c('A1', 1)) + row(1048576, c('XFD1048576', 2)),
      { A1: 'number 1', XFD1048576: 'number 2' },
      [],
    ],
    [
      'styled rows and cells without content',
      row(1, c('A1', 1)) +
        row(2, '', ' s="1"') +
        row(3, '<c r="A3" s="1"/><c r="B3" t="s"/><c r="C3" t="n"><v/></c><c r="D3" t="s"><v></v></c>'),
      { A1: 'number 1' },
      [],
    ],
  ];
  it.each(grids)('%s', async (_, rows, cells, codes) => {
    const input = await readBook({ sheets: [rows] });
    expect([cellsOf(input.sheets[0]), codesOf(input)]).toEqual([cells, codes]);
  });

  it.each([
    ['a row beyond the last', '<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>'],
    ['a column beyond the last', row(1, c('ZZZ1', 1))],
    ['no row', row(1, c('A', 1))],
    ['no column', row(1, c('1', 1))],
    ['a cell in another row than its own', row(1, c('A2', 1))],
    ['row nought', row(0, c('A0', 1))],
    ['a row that is no number', '<row r="1e3"/>'],
  ])('refused: %s', async (_, rows) => {
    expect(codesOf(await readBook({ sheets: [rows] }))).toEqual(['DAMAGED']);
  });

  const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
  it('10,000 cells come back each in its place, whatever holes there are', async () => {
    const rows = numbers(500).map((r) =>
      row(
        r * 3,
        numbers(20)
          .map((k) => c(`${String.fromCharCode(64 + k)}${r * 3}`, r * 100 + k))
          .filter((_, k) => (r + k) % 3 > 0)
          .join(''),
      ),
    );
    const input = await readBook({ sheets: [rows.join('')] });
    const wrong = input.sheets[0]!.rows.flatMap(({ number, cells }) =>
      cells.flatMap((cell, k) =>
        cell?.kind === 'number' && cell.number === (number / 3) * 100 + k + 1 && (number / 3 + k) % 3 > 0
          ? []
          : cell
            ? [cell]
            : [],
      ),
    );
    expect(wrong).toEqual([]);
    expect(Object.keys(cellsOf(input.sheets[0])).length).toBe(
      numbers(500).flatMap((r) => numbers(20).filter((k) => (r + k - 1) % 3 > 0)).length,
    );
  });
});

describe('what hangs exceljs or makes it fail is passed over', () => {
  const whole = 'A1:XFD1048576';
  const traps: readonly [string, string][] = [
    [
      'a drop-down list over the whole sheet',
      `<dataValidations><dataValidation type="list" sqref="${whole}"><formula1>"男,女"</formula1></dataValidation></dataValidations>`,
    ],
    [
      'broken conditional formats',
      '<conditionalFormatting sqref="A1"><cfRule type="iconSet"/><cfRule type="nonsense"/></conditionalFormatting>',
    ],
    ['a link to nowhere', '<hyperlinks><hyperlink ref="A1" r:id="rId77"/></hyperlinks>'],
    ['a drawing that is not there', '<drawing r:id="rId9"/>'],
    ['a table that is not there', '<tableParts><tablePart r:id="rId1"/></tableParts>'],
    [
      'cells in an extension',
      '<extLst><ext><sheetData><row r="1"><c r="A1"><v>9</v></c></row></sheetData></ext></extLst>',
    ],
  ];
  it.each(traps)('%s', async (_, after) => {
    const input = await readBook({ sheets: [sheetXml(row(1, inline('A1', 'x')), '', after)] });
    expect([codesOf(input), cellsOf(input.sheets[0])]).toEqual([[], { A1: 'text x' }]);
  });

  it.each([
    [
      'a filter over the whole sheet',
      '<definedName name="_xlnm._FilterDatabase">表1!$A$1:$XFD$1048576</definedName>',
    ],
    ['a name that would reach every object', `<definedName name="p">'__proto__'!$A$1</definedName>`],
  ])('%s', async (_, definedNames) => {
    const input = await readBook({ definedNames });
    expect([codesOf(input), cellsOf(input.sheets[0])]).toEqual([[], { A1: 'text hello' }]);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['1']).toBeUndefined();
  });
});

describe('merged cells', () => {
  const merged = (...areas: string[]) =>
    readBook({
      sheets: [
        sheetXml(
          row(1, inline('A1', 'x')),
          '',
          `<mergeCells>${areas.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`,
        ),
      ],
    });

  it.each([
    ['A1:XFD1048576', { top: 1, left: 1, bottom: 1048576, right: 16384 }],
    ['A1:A1048576', { top: 1, left: 1, bottom: 1048576, right: 1 }],
    ['C4:B2', { top: 2, left: 2, bottom: 4, right: 3 }],
    ['A1:ZZZ9999999', { top: 1, left: 1, bottom: 1048576, right: 16384 }],
  ])('%s stays one area', async (area, merge) => {
    const input = await merged(area);
    expect([input.sheets[0]!.merges, codesOf(input)]).toEqual([[merge], []]);
  });

  it('those that overlap or cannot be read are left out, and said', async () => {
    const input = await merged('A1:B2', 'B2:C3', '#REF!', 'D1:D1');
    expect(input.sheets[0]!.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
    expect(input.problems.map(({ code, values }) => [code, values])).toEqual([
      ['MERGES_LEFT_OUT', { count: 2 }],
    ]);
  });
});
