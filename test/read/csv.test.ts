import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/read/limits.js';
import { cellsOf, codesOf, read } from './torture.js';

const encoder = new TextEncoder();
const bytes = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...encoder.encode(part)] : part)));
const utf16 = (text: string, little: boolean) =>
  Uint8Array.from(
    [...text]
      .flatMap((ch) => [ch.charCodeAt(0) & 255, ch.charCodeAt(0) >> 8])
      .map((_, i, all) => all[little ? i : i ^ 1]!),
  );

async function cells(content: Uint8Array | string, name = '名单.csv'): Promise<Record<string, string>> {
  const input = await read(typeof content === 'string' ? encoder.encode(content) : content, name);
  expect(codesOf(input)).toEqual([]);
  return cellsOf(input.sheets[0]);
}

describe('encodings', () => {
  const expected = { A1: 'text 姓名', B1: 'text 值', A2: 'text 张三' };
  it.each([
    ['UTF-8', bytes('姓名,值\n张三\n')],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], '姓名,值\n张三\n')],
    ['UTF-16 with a mark', utf16('\ufeff姓名,值\n张三\n', true)],
    ['UTF-16, the other way round', utf16('\ufeff姓名,值\n张三\n', false)],
    ['UTF-16 without a mark', utf16('姓名,值\n张三\n', true)],
    ['GBK', bytes([0xd0, 0xd5, 0xc3, 0xfb], ',', [0xd6, 0xb5], '\n', [0xd5, 0xc5, 0xc8, 0xfd], '\n')],
  ])('%s', async (_, content) => {
    expect(await cells(content)).toEqual(expected);
  });

  it('four bytes a character in GB18030', async () => {
    expect(await cells(bytes([0x95, 0x32, 0x82, 0x36, 0xd5, 0xc5]))).toEqual({ A1: 'text 𠀀张' });
  });

  it('bytes that are Chinese in GBK and Russian in UTF-8 are Chinese, and the doubt is said', async () => {
    const input = await read(bytes([0xd0, 0xa1, 0xd0, 0xa3], '\n'), 'a.csv');
    expect([cellsOf(input.sheets[0]), codesOf(input)]).toEqual([{ A1: 'text 小校' }, ['GUESSED_ENCODING']]);
  });

  it.each([
    ['cut in the middle of a character', bytes('姓名\n张三\n李', [0xe5, 0x9b]), 3],
    ['one bad byte', bytes('姓名\n张', [0xff], '三\n李四\n'), 2],
    ['a NUL byte', bytes('a,b\n', [0], ',c\n'), 2],
    ['UTF-16 cut in the middle', Uint8Array.from([0xff, 0xfe, 0x20]), 1],
  ])('%s is refused, with its line', async (_, content, line) => {
    const input = await read(content, 'a.csv');
    expect([codesOf(input), input.problems[0]!.values]).toEqual([['ENCODING'], { line }]);
  });

  it('characters that were lost before are said', async () => {
    const input = await read(bytes('姓名\n张\ufffd\n李\ufffd\n'), 'a.csv');
    expect(input.problems.map(({ code, cell, values }) => [code, cell, values])).toEqual([
      ['LOST_CHARACTERS', 'A2', { count: 2 }],
    ]);
  });
});

describe('every cell is a text, as it stands', () => {
  it.each([
    '007',
    '110101199003070011',
    '1e5',
    '0x1F',
    'TRUE',
    '2024-09-01',
    ' x ',
    'constructor',
    '-5',
    '=1+1',
    '<b>',
    '张"三"',
  ])('%s', async (text) => {
    expect(await cells(`a,${text},b\n`)).toEqual({ A1: 'text a', B1: `text ${text}`, C1: 'text b' });
  });

  it('quoted: separators, line ends and quotes; a text that Excel is kept from counting with', async () => {
    expect(await cells('"a,b","c\nd","e""f","=""007""",="008"\n')).toEqual({
      A1: 'text a,b',
      B1: 'text c\nd',
      C1: 'text e"f',
      D1: 'text 007',
      E1: 'text 008',
    });
  });
});

describe('rows and separators', () => {
  it.each([
    ['commas', 'a,b\nc,d\n'],
    ['semicolons', 'a;b\nc;d\n'],
    ['tabs', 'a\tb\nc\td\n'],
    ['as the file says', 'sep=|\na|b\nc|d\n'],
    ['semicolons, with commas in quotes', 'a;b\n"c";d\n'],
    ['carriage returns', 'a,b\rc,d\r'],
    ['both', 'a,b\r\nc,d'],
    ['mixed', 'a,b\r\nc,d\n'],
  ])('%s', async (_, text) => {
    expect(await cells(text)).toEqual({ A1: 'text a', B1: 'text b', A2: 'text c', B2: 'text d' });
  });

  it('a title above does not hide the separator; commas inside quotes do not count', async () => {
    expect(await cells('某校记录,第一学期\n\na;b;c\n"1,2,3,4,5,6";e\n')).toEqual({
      A1: 'text 某校记录,第一学期',
      ...{ A3: 'text a', B3: 'text b', C3: 'text c', A4: 'text 1,2,3,4,5,6', B4: 'text e' },
    });
  });

  it('blank lines are counted and left out, short and long lines are kept', async () => {
    const input = await read(encoder.encode('a,b\n\n,,\nc\nd,e,f\n'), 'a.csv');
    expect(input.sheets[0]!.rows.map(({ number, cells: row }) => [number, row.length])).toEqual([
      [1, 2],
      [4, 1],
      [5, 3],
    ]);
  });

  it('the sheet is named like the file', async () => {
    for (const [name, sheet] of [
      ['值班表.csv', '值班表'],
      ['a.b.TSV', 'a.b'],
      ['x.txt', 'x'],
    ] as const)
      expect((await read(encoder.encode('a,b'), name)).sheets.map((each) => each.name)).toEqual([sheet]);
  });

  it('a quote that is never closed is refused, with its line', async () => {
    const input = await read(encoder.encode('a,b\nc,"d\ne,f\n'), 'a.csv');
    expect(codesOf(input)).toEqual(['CSV_QUOTES']);
    expect(input.problems[0]!.values['line']).toBeGreaterThan(1);
  });

  it('a line of a million characters is read', async () => {
    const long = 'x'.repeat(1_000_000);
    expect(await cells(`${long},b\n`)).toEqual({ A1: `text ${long}`, B1: 'text b' });
  });

  it.each([
    ['columns', { columns: 2 }, '2'],
    ['rows', { rows: 1 }, '1'],
    ['cells', { cells: 3 }, '3'],
  ])('more %s than the cap are refused', async (_, cap, said) => {
    const input = await read(encoder.encode('a,b,c\nd,e,f\n'), 'a.csv', { ...defaultLimits, ...cap });
    expect([codesOf(input), input.problems[0]!.values['cap']]).toEqual([['TOO_BIG'], said]);
  });
});
