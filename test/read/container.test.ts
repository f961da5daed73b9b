import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/read/limits.js';
import { bookBytes, cellsOf, codesOf, inline, partsOf, read, row, zipOf } from './torture.js';

const encoder = new TextEncoder();
const sound = bookBytes({
  sheets: [Array.from({ length: 500 }, (_, i) => row(i + 1, inline(`A${i + 1}`, `字${i}`))).join('')],
});

/** An OLE file: its mark, and one directory entry that names a stream. */
function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, index) => (bytes[1024 + index * 2] = letter.charCodeAt(0)));
  bytes[1024 + 64] = (stream.length + 1) * 2;
  return bytes;
}

function changed(bytes: Uint8Array, change: (view: DataView, bytes: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice();
  change(new DataView(copy.buffer), copy);
  return copy;
}

/** Where the first entry of the central directory begins. */
function central(view: DataView): number {
  for (let at = 0; ; at++) if (view.getUint32(at, true) === 0x02014b50) return at;
}

const twice = changed(zipOf({ ...partsOf(), 'xl/worksheets/sheet2.xml': 'x' }), (_, bytes) => {
  const text = new TextDecoder('latin1').decode(bytes);
  for (let at = text.indexOf('sheet2.xml'); at >= 0; at = text.indexOf('sheet2.xml', at + 1))
    bytes[at + 5] = 49;
});

const refused: readonly [string, string, Uint8Array, string][] = [
  ['nothing', 'a.xlsx', new Uint8Array(), 'EMPTY_FILE'],
  ['GBK text', 'a.xlsx', Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0x41, 0x0a]), 'NOT_WORKBOOK'],
  [
    'an HTML table',
    'a.xls',
    encoder.encode('\n<html><table><tr><td>姓名</td></tr></table></html>'),
    'HTML_AS_XLS',
  ],
  ['an HTML table as CSV', 'a.csv', encoder.encode('<table><tr><td>姓名</td></tr></table>'), 'HTML_AS_XLS'],
  ['a PDF', 'a.xlsx', encoder.encode('%PDF-1.7'), 'NOT_WORKBOOK'],
  ['an image', 'a.xlsx', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'NOT_WORKBOOK'],
  [
    'an XML table',
    'a.xls',
    encoder.encode('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    'NOT_WORKBOOK',
  ],
  ['half a zip', 'a.xlsx', sound.slice(0, sound.length / 2), 'TRUNCATED'],
  ['a zip without its end', 'a.xlsx', sound.slice(0, -30), 'TRUNCATED'],
  [
    'the mark of a zip alone',
    'a.xlsx',
    Uint8Array.from([0x50, 0x4b, 3, 4, ...new Uint8Array(100)]),
    'TRUNCATED',
  ],
  [
    'the end of a zip alone',
    'a.xlsx',
    Uint8Array.from([0x50, 0x4b, 5, 6, ...new Uint8Array(18)]),
    'NOT_WORKBOOK',
  ],
  ['junk before the zip', 'a.xlsx', Uint8Array.from([1, 2, 3, ...sound]), 'NOT_WORKBOOK'],
  ['two entries of one name', 'a.xlsx', twice, 'DAMAGED'],
  [
    'an encrypted entry',
    'a.xlsx',
    changed(sound, (view) => view.setUint16(central(view) + 8, 1, true)),
    'PASSWORD',
  ],
  [
    'another way of packing',
    'a.xlsx',
    changed(sound, (view) => view.setUint16(central(view) + 10, 12, true)),
    'DAMAGED',
  ],
  ['a Word document', 'a.xlsx', zipOf({ 'word/document.xml': '<a/>' }), 'NOT_WORKBOOK'],
  ['an OpenDocument table', 'a.xlsx', zipOf({ mimetype: 'x', 'content.xml': '<a/>' }), 'NOT_WORKBOOK'],
  ['a binary workbook', 'a.xlsx', zipOf({ 'xl/workbook.bin': 'x' }), 'NOT_WORKBOOK'],
  ['any other zip', 'a.xlsx', zipOf({ 'a.txt': 'x' }), 'NOT_WORKBOOK'],
  ['an old workbook', 'a.xlsx', ole('Workbook'), 'OLD_XLS'],
  ['a workbook of Excel 5', 'a.xls', ole('Book'), 'OLD_XLS'],
  ['a workbook before OLE', 'a.xls', Uint8Array.from([9, 4, 6, 0, 0, 0, 0x10, 0]), 'OLD_XLS'],
  ['an encrypted workbook', 'a.xlsx', ole('EncryptedPackage'), 'PASSWORD'],
  ['an old Word document', 'a.xls', ole('WordDocument'), 'NOT_WORKBOOK'],
  ['a lock file', '~$a.xlsx', Uint8Array.from([6, 0x74, 0x65, 0x61, 0x63, 0x68, 0x65, 0x72]), 'LOCK_FILE'],
];

describe('what is no workbook is refused, and why is said', () => {
  it.each(refused)('%s', async (_, name, bytes, code) => {
    const input = await read(bytes, name);
    expect([input.refused, input.sheets, codesOf(input)]).toEqual([true, [], [code]]);
  });
});

describe('what is odd about the zip but no harm is read', () => {
  const odd: readonly [string, Uint8Array][] = [
    ['NUL bytes behind it', Uint8Array.from([...bookBytes(), ...new Uint8Array(500)])],
    ['stored, not packed', bookBytes({ level: 0 })],
    ['backslashes in names', zipOf(renamed((name) => name.replaceAll('/', '\\')))],
    ['slashes in front', zipOf(renamed((name) => `/${name}`))],
    ['upper case', zipOf(renamed((name) => name.toUpperCase()))],
    ['entries that climb out of the folder', zipOf({ ...partsOf(), '../../evil.txt': 'x', __proto__x: 'x' })],
  ];
  it.each(odd)('%s', async (_, bytes) => {
    const input = await read(bytes);
    expect(codesOf(input)).toEqual([]);
    expect(cellsOf(input.sheets[0])).toEqual({ A1: 'text hello' });
  });

  it('a part that nobody needs is never unpacked', async () => {
    const bytes = bookBytes({ parts: { 'xl/media/image1.png': new Uint8Array(4 * 1024 * 1024) } });
    const input = await read(bytes, 'a.xlsx', { ...defaultLimits, partBytes: 1024 * 1024 });
    expect(codesOf(input)).toEqual([]);
  });
});

describe('damage inside the zip', () => {
  it('one byte changed in a stored part', async () => {
    const bytes = bookBytes({ level: 0 });
    const at = new TextDecoder('latin1').decode(bytes).indexOf('hello');
    expect(codesOf(await read(changed(bytes, (view) => view.setUint8(at, 0x48))))).toEqual(['DAMAGED']);
  });

  it.each(['xl/Ttyles.xml', 'xl/styles.xm/', 'xl/styles.xm\\'])(
    'a part that has another name in the directory, where its styles would be lost: %s',
    async (name) => {
      const bytes = changed(bookBytes(), (_, all) => {
        const at = new TextDecoder('latin1').decode(all).lastIndexOf('xl/styles.xml');
        all.set(encoder.encode(name), at);
      });
      expect(codesOf(await read(bytes))).toEqual(['DAMAGED']);
    },
  );

  it('a part that has another name and another place in the directory', async () => {
    const bytes = changed(bookBytes(), (view, all) => {
      const at = new TextDecoder('latin1').decode(all).lastIndexOf('xl/styles.xml');
      all[at + 3] = 0x53 + 1;
      view.setUint32(at - 4, view.getUint32(at - 4, true) + 1, true);
    });
    expect(codesOf(await read(bytes))).toEqual(['DAMAGED']);
  });

  it('a directory that says too few entries', async () => {
    const bytes = changed(bookBytes(), (view, all) => view.setUint16(all.length - 22 + 10, 5, true));
    expect(codesOf(await read(bytes))).toEqual(['DAMAGED']);
  });

  it('bytes changed in packed parts, wherever: never a wrong cell, never a throw', async () => {
    const expected = cellsOf((await read(sound)).sheets[0]);
    for (let at = 40; at < sound.length; at += 37) {
      const input = await read(changed(sound, (view) => view.setUint8(at, view.getUint8(at) ^ 0x5a)));
      if (!input.refused) expect(cellsOf(input.sheets[0])).toEqual(expected);
    }
  });
});

describe('caps', () => {
  const long = bookBytes({ strings: [`<t>${'A'.repeat(3_000_000)}</t>`] });
  const cells = bookBytes({ sheets: [row(1, inline('A1', 'x') + inline('B1', 'y') + inline('C1', 'z'))] });
  const caps: readonly [string, Uint8Array, Partial<typeof defaultLimits>, string, string?][] = [
    ['bytes of the file', cells, { fileBytes: 100 }, 'TOO_BIG', '0 MB'],
    ['entries', cells, { entries: 5 }, 'BOMB'],
    ['a part that unpacks to a thousand times its size', long, { partBytes: 1_000_000 }, 'BOMB'],
    ['a part that is packed like that, though under the cap', long, { smallBytes: 1_000_000 }, 'BOMB'],
    ['a part that is merely large', long, { partBytes: 1_048_576, ratio: 5000 }, 'TOO_BIG', '1 MB'],
    ['all parts', long, { allBytes: 2_097_152, ratio: 5000 }, 'TOO_BIG', '2 MB'],
    ['sheets', cells, { sheets: 0 }, 'TOO_BIG', '0'],
    ['filled cells', cells, { cells: 2 }, 'TOO_BIG', '2'],
    ['characters', cells, { allText: 2 }, 'TOO_BIG', '2'],
  ];
  it.each(caps)('%s', async (_, bytes, limits, code, cap) => {
    const input = await read(bytes, 'a.xlsx', { ...defaultLimits, ...limits });
    expect(codesOf(input)).toEqual([code]);
    if (cap) expect(input.problems[0]!.values['cap']).toBe(cap);
  });

  it('a size that lies is caught while unpacking', async () => {
    const bytes = changed(long, (view, all) => {
      const at = new TextDecoder('latin1').decode(all).lastIndexOf('xl/sharedStrings.xml') - 46;
      view.setUint32(at + 24, 10, true);
    });
    expect(codesOf(await read(bytes))).toEqual(['BOMB']);
  });
});

describe('names', () => {
  it.each([
    ['表.xlsx', []],
    ['表.XLSM', []],
    ['表.xls', ['WRONG_SUFFIX']],
    ['表.et', ['WRONG_SUFFIX']],
    ['表.csv', ['WRONG_SUFFIX']],
    ['表', ['WRONG_SUFFIX']],
  ])('a workbook named %s is read: %j', async (name, codes) => {
    const input = await read(bookBytes(), name);
    expect([codesOf(input), cellsOf(input.sheets[0])]).toEqual([codes, { A1: 'text hello' }]);
  });

  it('macros are said, and not run', async () => {
    const input = await read(bookBytes({ parts: { 'xl/vbaProject.bin': 'x' } }), '表.xlsm');
    expect(codesOf(input)).toEqual(['MACROS_IGNORED']);
  });

  it('the hash is that of the bytes, also of what is refused', async () => {
    const input = await read(encoder.encode('abc'), 'a.xlsx');
    expect(input.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(input.file).toBe('a.xlsx');
  });
});

function renamed(name: (old: string) => string): Record<string, string | Uint8Array> {
  return Object.fromEntries(Object.entries(partsOf()).map(([old, content]) => [name(old), content]));
}
