import { c, HEAD, inline, partsOf, row, sheetXml, zipOf, type Book } from '../read/torture.js';
import { book, bytesOf, raw, type Made } from './made.js';

const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
const whole = sheetXml(row(1, inline('A1', '张三')));
const part = (name: string, content: string | Uint8Array): Book => ({ parts: { [name]: content } });
const shared = row(1, c('A1', 0, { t: 's' }));

const laughs = `<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa">${[...'bcdefghij']
  .map((name, i) => `<!ENTITY ${name} "${`&${String.fromCharCode(97 + i)};`.repeat(10)}">`)
  .join('')}]>`;
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const gbk = bytesOf(
  '<?xml version="1.0" encoding="GBK"?><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>',
  [0xd5, 0xc5, 0xc8, 0xfd],
  '</v></c></row></sheetData></worksheet>',
);
const eachPart = (made: Book, change: (xml: string) => string, where = /./): Uint8Array => {
  const parts = Object.entries(partsOf(made)).map(([name, xml]) => [name, where.test(name) ? change(String(xml)) : xml]);
  return zipOf(Object.fromEntries(parts) as Record<string, string>);
}; // prettier-ignore
const prefixed = (xml: string): string =>
  xml.replaceAll('xmlns="', 'xmlns:x="').replaceAll(/<(\/?)([a-zA-Z]+)(?=[\s>/])/g, '<$1x:$2');
const strict = (xml: string): string =>
  xml
    .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main')
    .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/', 'http://purl.oclc.org/ooxml/officeDocument/'); // prettier-ignore
const named = {
  sheets: [row(1, c('A1', 0, { t: 's' }) + c('B1', 45000, { s: 1 }))],
  strings: ['<t>张三</t>'],
  formats: [14],
};
const wps = `<sheetPr/><dimension ref="A1:C3"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><selection activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="9" defaultRowHeight="13.5" outlineLevelRow="2" outlineLevelCol="2"/><cols><col min="1" max="1" width="12.625" customWidth="1"/></cols>`;

/** Numbers 29 to 36: what the XML of a part does. */
export const xml: readonly Made[] = [
  book(29, 'laughs', { sheets: [shared], ...part(STRINGS, `${HEAD}${laughs}<sst><si><t>&j;</t></si></sst>`) }),
  book(29, 'external-entity', {
    sheets: [shared],
    ...part(STRINGS, `${HEAD}<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>`),
  }),
  book(30, 'cut-off', part(SHEET, whole.slice(0, -20))),
  book(30, 'no-xml', part(SHEET, 'PK this is not xml')),
  book(30, 'empty-part', part(SHEET, '')),
  book(31, 'control', part(SHEET, sheetXml(row(1, inline('A1', 'a\u000bb'))))),
  book(31, 'control-by-number', part(SHEET, sheetXml(row(1, inline('A1', 'a&#11;b'))))),
  book(31, 'half-a-pair', part(SHEET, sheetXml(row(1, inline('A1', 'a&#xD800;b'))))),
  book(32, 'nested', part(SHEET, sheetXml(row(1, inline('A1', 'x')), '', '<extLst>'.repeat(200_000) + '</extLst>'.repeat(200_000)))),
  book(32, 'attributes', part(SHEET, whole.replace('<worksheet ', `<worksheet ${Array.from({ length: 200_000 }, (_, i) => `a${i}="1"`).join(' ')} `)), { A1: 'text 张三' }),
  raw(33, 'prefix.xlsx', () => eachPart(named, prefixed, /^(?!.*rels)/), { A1: 'text 张三', B1: 'date 2023-03-15' }),
  raw(34, 'strict.xlsx', () => eachPart({ ...named, sheets: [row(1, c('A1', 0, { t: 's' }) + c('B1', '2024-09-01T08:00:00', { t: 'd', s: 1 }))] }, strict), { A1: 'text 张三', B1: 'date 2024-09-01T08:00' }),
  book(35, 'utf-16', part(SHEET, utf16(whole.replace('UTF-8', 'UTF-16'))), { A1: 'text 张三' }),
  book(35, 'byte-order-mark', part(SHEET, `\ufeff${whole}`), { A1: 'text 张三' }),
  book(35, 'gbk', part(SHEET, gbk), { A1: 'text 张三' }),
  book(
    36,
    'wps',
    {
      sheets: [sheetXml(row(1, c('A1', 0, { t: 's' }) + c('B1', 0.333333333333333, { s: 1 }) + c('C1', '=DISPIMG("ID_5B0C",1)', { t: 'str', f: '_xlfn.DISPIMG("ID_5B0C",1)' }), ' spans="1:3"'), wps)],
      strings: ['<t>张三</t>'],
      formats: [20],
      definedNames: '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">表1!$A$1:$C$3</definedName>',
      parts: { 'xl/cellimages.xml': `${HEAD}<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"/>` },
    },
    { A1: 'text 张三', B1: 'time 480', C1: 'text [图片]' },
  ),
]; // prettier-ignore
