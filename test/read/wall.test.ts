import { describe, expect, it } from 'vitest';
import {
  c,
  cellsOf,
  codesOf,
  escaped,
  HEAD,
  inline,
  partsOf,
  read,
  readBook,
  relations,
  row,
  sheetXml,
  zipOf,
} from './torture.js';
import type { Book } from './torture.js';

const utf16 = (text: string) =>
  Uint8Array.from([...`\ufeff${text}`].flatMap((ch) => [ch.charCodeAt(0) & 255, ch.charCodeAt(0) >> 8]));
const gbkSheet = Uint8Array.from([
  ...new TextEncoder().encode(
    `<?xml version="1.0" encoding="GBK"?><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>`,
  ),
  ...[0xd5, 0xc5, 0xc8, 0xfd],
  ...new TextEncoder().encode('</v></c></row></sheetData></worksheet>'),
]);
const prefixed = (xml: string) =>
  xml.replaceAll('xmlns="', 'xmlns:x="').replaceAll(/<(\/?)([a-zA-Z]+)(?=[\s>/])/g, '<$1x:$2');
const strict = (xml: string | Uint8Array) =>
  String(xml)
    .replaceAll(
      'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
      'http://purl.oclc.org/ooxml/spreadsheetml/main',
    )
    .replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/',
      'http://purl.oclc.org/ooxml/officeDocument/',
    );
const sheetWith = (cell: string) => sheetXml(row(1, cell));

describe('parts of XML that are refused', () => {
  const laughs = `${HEAD}<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><sst><si><t>&c;</t></si></sst>`;
  const external = `${HEAD}<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>`;
  const whole = sheetWith(inline('A1', 'x'));
  const deep = `${HEAD}<worksheet><sheetData/>${'<extLst>'.repeat(200)}${'</extLst>'.repeat(200)}</worksheet>`;
  const refusals: readonly [string, string, string | Uint8Array, string][] = [
    ['entities that grow', 'xl/sharedStrings.xml', laughs, 'DOCTYPE'],
    ['an entity from a file', 'xl/sharedStrings.xml', external, 'DOCTYPE'],
    ['an undeclared entity', 'xl/worksheets/sheet1.xml', sheetWith(inline('A1', '&x;')), 'DAMAGED'],
    ['cut off', 'xl/worksheets/sheet1.xml', whole.slice(0, -20), 'DAMAGED'],
    ['a control character', 'xl/worksheets/sheet1.xml', sheetWith(inline('A1', 'a\u000bb')), 'DAMAGED'],
    [
      'a control character by number',
      'xl/worksheets/sheet1.xml',
      sheetWith(inline('A1', 'a&#11;b')),
      'DAMAGED',
    ],
    ['half a surrogate pair', 'xl/worksheets/sheet1.xml', sheetWith(inline('A1', 'a&#xD800;b')), 'DAMAGED'],
    ['tags inside tags', 'xl/worksheets/sheet1.xml', deep, 'BOMB'],
    ['no XML', 'xl/worksheets/sheet1.xml', 'PK this is not xml', 'DAMAGED'],
    ['nothing', 'xl/worksheets/sheet1.xml', '', 'DAMAGED'],
    ['another root', 'xl/worksheets/sheet1.xml', `${HEAD}<html/>`, 'DAMAGED'],
    ['bytes that are no UTF-8', 'xl/worksheets/sheet1.xml', Uint8Array.from([0x3c, 0xff, 0xff]), 'DAMAGED'],
    [
      'an encoding that nobody knows',
      'xl/worksheets/sheet1.xml',
      whole.replace('UTF-8', 'KLINGON'),
      'DAMAGED',
    ],
  ];
  it.each(refusals)('%s', async (_, part, content, code) => {
    expect(codesOf(await readBook({ parts: { [part]: content } }))).toEqual([code]);
  });
});

describe('dialects that are read', () => {
  const dialects: readonly [string, Book, Record<string, string>][] = [
    [
      'UTF-16',
      {
        parts: {
          'xl/worksheets/sheet1.xml': utf16(sheetWith(inline('A1', '张三')).replace('UTF-8', 'UTF-16')),
        },
      },
      { A1: 'text 张三' },
    ],
    [
      'a byte order mark',
      { parts: { 'xl/worksheets/sheet1.xml': `\ufeff${sheetWith(inline('A1', '张三'))}` } },
      { A1: 'text 张三' },
    ],
    ['GBK', { parts: { 'xl/worksheets/sheet1.xml': gbkSheet } }, { A1: 'text 张三' }],
    [
      'WPS, with a picture in a cell',
      {
        sheets: [
          row(
            1,
            c('A1', '=DISPIMG("ID_5B0C",1)', { t: 'str', f: '_xlfn.DISPIMG("ID_5B0C",1)' }),
            ' spans="1:3"',
          ),
        ],
      },
      { A1: 'text [图片]' },
    ],
    [
      '200 attributes',
      {
        sheets: [
          `<row r="1" ${Array.from({ length: 200 }, (_, i) => `a${i}="1"`).join(' ')}>${c('A1', 1)}</row>`,
        ],
      },
      { A1: 'number 1' },
    ],
    [
      'no addresses at all',
      { sheets: [`<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>`] },
      { A1: 'number 1', C1: 'number 2', A2: 'number 3' },
    ],
    [
      'addresses of cells only',
      { sheets: [`<row><c r="B4"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>`] },
      { B4: 'number 1', C4: 'number 2', A5: 'number 3' },
    ],
  ];
  it.each(dialects)('%s', async (_, book, cells) => {
    const input = await readBook(book);
    expect([codesOf(input), cellsOf(input.sheets[0])]).toEqual([[], cells]);
  });

  it('a prefix on every name', async () => {
    const parts = partsOf({
      sheets: [row(1, c('A1', 0, { t: 's' }) + c('B1', 45000, { s: 1 }))],
      strings: ['<t>张三</t>'],
      formats: [14],
    });
    for (const name of Object.keys(parts))
      if (!name.includes('rels')) parts[name] = prefixed(String(parts[name]));
    expect(cellsOf((await read(zipOf(parts))).sheets[0])).toEqual({ A1: 'text 张三', B1: 'date 2023-03-15' });
  });

  it('the strict dialect, with dates as ISO text', async () => {
    const parts = partsOf({
      sheets: [row(1, c('A1', 0, { t: 's' }) + c('B1', '2024-09-01T08:00:00', { t: 'd' }))],
      strings: ['<t>张三</t>'],
    });
    for (const name of Object.keys(parts)) parts[name] = strict(parts[name]!);
    expect(cellsOf((await read(zipOf(parts))).sheets[0])).toEqual({
      A1: 'text 张三',
      B1: 'date 2024-09-01T08:00',
    });
  });
});

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
        row(3, '<c r="A3" s="1"/><c r="B3" t="s"/><c r="C3" t="n"><v/></c>'),
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

describe('shared texts', () => {
  const texts: readonly [string, string, string][] = [
    ['plain, with white space', '<t xml:space="preserve"> 张三\n</t>', ' 张三\n'],
    ['rich', '<r><t>张</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 三</t></r>', '张 三'],
    [
      'with a phonetic reading',
      '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>',
      '東京',
    ],
    ['printed prettily', '\n  <r>\n  <t>李</t>\n </r>\n <r><t>四</t></r>\n', '李四'],
    ['CDATA', '<t><![CDATA[张<三>]]></t>', '张<三>'],
    ['entities, once', '<t>A&amp;lt;B &amp;amp; C</t>', 'A&lt;B &amp; C'],
    ['escapes', '<t>a_x000D_\nb_x0041__x005F_x0042_</t>', 'a\r\nbA_x0042_'],
    ['an escape that no XML can hold', '<t>a_x0001_b_xD800_</t>', 'a_x0001_b_xD800_'],
    ['long', `<t>${'长'.repeat(40_000)}</t>`, '长'.repeat(40_000)],
    ['a formula that is none', `<t>=cmd|'/c calc'!A1</t>`, `=cmd|'/c calc'!A1`],
    ['odd spaces and directions', '<t>　张\u00a0三 \u200b\u202e</t>', '　张\u00a0三 \u200b\u202e'],
    ['beyond the first plane', '<t>𠮷😀&#x20BB7;</t>', '𠮷😀𠮷'],
  ];
  it.each(texts)('%s', async (_, xml, text) => {
    const input = await readBook({
      sheets: [row(1, c('A1', 0, { t: 's' }) + `<c r="B1" t="inlineStr"><is>${xml}</is></c>`)],
      strings: [xml],
    });
    expect(input.refused).toBe(false);
    expect(input.sheets[0]!.rows[0]!.cells).toEqual([
      { kind: 'text', text },
      { kind: 'text', text },
    ]);
  });

  it('that are empty are empty cells', async () => {
    const input = await readBook({
      sheets: [row(1, c('A1', 0, { t: 's' }) + c('B1', 1, { t: 's' }) + c('C1', 2, { t: 's' }))],
      strings: ['', '<t/>', '<t>x</t>'],
    });
    expect(cellsOf(input.sheets[0])).toEqual({ C1: 'text x' });
  });

  it.each([
    ['their table is not there', { 'xl/sharedStrings.xml': null }, '0'],
    ['there is no such text', {}, '7'],
    ['the index is no number', {}, 'x'],
    ['there is no index', {}, ''],
  ])('refused: %s', async (_, parts, index) => {
    const book = { sheets: [row(1, `<c r="A1" t="s"><v>${index}</v></c>`)], strings: ['<t>x</t>'], parts };
    expect(codesOf(await readBook(book))).toEqual(['DAMAGED']);
  });

  it('that are too long are cut, and said', async () => {
    const book = { sheets: [row(1, inline('A1', escaped('😀'.repeat(600_000))))] };
    const input = await readBook(book);
    expect(codesOf(input)).toEqual(['TEXT_CUT A1']);
    expect(input.sheets[0]!.rows[0]!.cells[0]!.text).toBe('😀'.repeat(500_000));
  });
});
