import { describe, expect, it } from 'vitest';
import {
  c,
  cellsOf,
  codesOf,
  HEAD,
  inline,
  partsOf,
  read,
  readBook,
  row,
  sheetXml,
  zipOf,
  type Book,
} from './torture.js';

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
