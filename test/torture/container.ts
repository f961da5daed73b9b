import { readFileSync } from 'node:fs';
import { HEAD, bookBytes, inline, partsOf, row, zipOf } from '../read/torture.js';
import { book, bytesOf, changed, directoryOf, ole, packedMany, raw, withRaw, type Made } from './made.js';

const HELLO = { A1: 'text hello' };
/** A sheet of 4,000 rows, so that there is something to cut and to damage. */
const long = (): Uint8Array =>
  bookBytes({
    sheets: [Array.from({ length: 4000 }, (_, i) => row(i + 1, inline(`A${i + 1}`, `字${i * 7}`))).join('')],
  });
const renamed = (name: (old: string) => string): Uint8Array =>
  zipOf(Object.fromEntries(Object.entries(partsOf()).map(([old, content]) => [name(old), content])));
const oldFile = (): Uint8Array =>
  new Uint8Array(readFileSync(new URL('../read/files/libreoffice.xls', import.meta.url)));
const gigabyte = (name: string): Uint8Array => {
  const { packed, size } = packedMany('', 'A'.repeat(1024 * 1024), 1024, '');
  return withRaw([{ name, packed, size }]);
};
const bigStrings = (declared?: number): Uint8Array => {
  const { packed, size } = packedMany(
    `${HEAD}<sst><si><t>`,
    'A'.repeat(1024 * 1024),
    1024,
    '</t></si></sst>',
  );
  const part = 'xl/sharedStrings.xml';
  return withRaw([{ name: part, packed, size: declared ?? size }], {}, [part]);
};
const rows300 = (): Uint8Array => {
  // Digits that do not repeat, so that it is merely large and not made of air.
  const block = Array.from(
    { length: 1000 },
    (_, i) => `<row><c><v>${((i + 1) * 2654435761) % 4294967296}</v></c></row>`,
  ).join('');
  const { packed, size } = packedMany(
    `${HEAD}<worksheet><sheetData>`,
    block,
    8000,
    '</sheetData></worksheet>',
  );
  const part = 'xl/worksheets/sheet1.xml';
  return withRaw([{ name: part, packed, size }], {}, [part]);
};

/** Numbers 1 to 28: what a file is, and what its zip does. */
export const container: readonly Made[] = [
  raw(1, 'empty.xlsx', () => new Uint8Array()),
  raw(2, 'gbk-text.xlsx', () => bytesOf([0xd0, 0xd5, 0xc3, 0xfb], ',', [0xc4, 0xea, 0xc1, 0xe4], '\n')),
  raw(3, 'html.xls', () => bytesOf('<html><table><tr><td>姓名</td></tr></table></html>')),
  raw(4, 'half.xlsx', () => long().slice(0, 9000)),
  raw(5, 'no-end.xlsx', () => long().slice(0, -30)),
  raw(6, 'flipped.xlsx', () => changed(long(), (_, bytes) => bytes.subarray(3000, 3200).forEach((byte, i) => (bytes[3000 + i] = byte ^ 0x5a)))),
  raw(7, 'one-byte.xlsx', () =>
    changed(bookBytes({ level: 0 }), (_, bytes) => (bytes[Buffer.from(bytes).indexOf('hello')] = 0x48)),
  ),
  raw(8, 'junk-before.xlsx', () => new Uint8Array([...bytesOf('junk'.repeat(100)), ...bookBytes()])),
  raw(9, 'nul-behind.xlsx', () => new Uint8Array([...bookBytes(), ...new Uint8Array(500)]), HELLO),
  raw(10, 'mark-alone.xlsx', () => new Uint8Array([0x50, 0x4b, 3, 4, ...new Uint8Array(100)])),
  raw(10, 'end-alone.xlsx', () => new Uint8Array([0x50, 0x4b, 5, 6, ...new Uint8Array(18)])),
  { ...raw(11, 'bomb-strings.xlsx', () => bigStrings()), packer: true },
  { ...raw(12, 'bomb-picture.xlsx', () => gigabyte('xl/media/image1.png'), HELLO), packer: true },
  { ...raw(12, 'bomb-unrelated.xlsx', () => gigabyte('customXml/junk.bin'), HELLO), packer: true },
  { ...raw(13, 'rows-300mb.xlsx', rows300), packer: true },
  raw(14, 'many-entries.xlsx', () =>
    withRaw(Array.from({ length: 60_000 }, (_, i) => ({ name: `x/${i}`, packed: new Uint8Array(), size: 0, method: 0 }))),
  ),
  raw(15, 'entry-twice.xlsx', () => withRaw([{ name: 'xl/worksheets/sheet1.xml', packed: bytesOf('x'), size: 1, method: 0 }])),
  raw(16, 'climbing.xlsx', () => zipOf({ ...partsOf(), '../../../../tmp/shuifuze-evil.txt': 'x', 'xl/worksheets/__proto__': 'x', ['__proto__']: 'x' }), HELLO),
  { ...raw(17, 'lying-size.xlsx', () => bigStrings(10)), packer: true },
  raw(18, 'encrypted-entry.xlsx', () => changed(long(), (view) => view.setUint16(directoryOf(view) + 8, 1, true))),
  raw(18, 'method-12.xlsx', () => changed(long(), (view) => view.setUint16(directoryOf(view) + 10, 12, true))),
  raw(19, 'password.xlsx', () => ole('EncryptedPackage')),
  raw(20, 'old-as-new.xlsx', oldFile),
  { ...book(21, 'new', {}, HELLO), name: 'new-as-old.xls' },
  { ...book(21, 'new', {}, HELLO), name: 'new-as-wps.et' },
  raw(21, 'old-as-wps.et', oldFile),
  raw(22, 'biff5.xls', () => ole('Book')),
  raw(22, 'biff2.xls', () => new Uint8Array([9, 0, 4, 0, 2, 0, 0x10, 0, ...new Uint8Array(40)])),
  raw(22, 'biff4.xls', () => new Uint8Array([9, 4, 6, 0, 0, 0, 0x10, 0, ...new Uint8Array(40)])),
  raw(23, 'is-xlsb.xlsx', () => zipOf({ 'xl/workbook.bin': 'x' })),
  raw(23, 'is-ods.xlsx', () => zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' })),
  raw(23, 'is-docx.xlsx', () => zipOf({ 'word/document.xml': '<a/>' })),
  raw(23, 'is-pdf.xlsx', () => bytesOf('%PDF-1.7\n')),
  raw(23, 'is-wps.xlsx', () => ole('WordDocument')),
  raw(23, 'is-csv.xlsx', () => bytesOf('姓名,年龄\n张三,3\n')),
  { ...book(24, 'macros', { parts: { 'xl/vbaProject.bin': 'x' } }, HELLO), name: 'macros.xlsm' },
  raw(25, '~$lock.xlsx', () => bytesOf([6], 'teacher', ' '.repeat(157))),
  raw(28, 'backslashes.xlsx', () => renamed((name) => name.replaceAll('/', '\\')), HELLO),
  raw(28, 'leading-slash.xlsx', () => renamed((name) => `/${name}`), HELLO),
  raw(28, 'upper-case.xlsx', () => renamed((name) => name.replace('xl/', 'XL/')), HELLO),
  raw(28, 'stored.xlsx', () => bookBytes({ level: 0 }), HELLO),
]; // prettier-ignore
