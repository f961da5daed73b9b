import fc from 'fast-check';
import { expect } from 'vitest';
import { readInput, type ReadInput } from '../../src/read/input.js';
import { bookBytes, c, inline, row } from '../read/torture.js';
import { sheetsOf, workbookOf } from '../torture/school.js';

const books = [
  workbookOf('a.xlsx', sheetsOf('青禾小学', '陈静')).bytes,
  bookBytes({ sheets: [row(1, c('A1', 45000, { s: 1 }) + c('B1', 0, { t: 's' }) + inline('C1', 'x'))], strings: ['<t>张三</t>'], formats: [14], level: 0 }),
  bookBytes({ sheets: [Array.from({ length: 300 }, (_, i) => row(i + 1, c(`A${i + 1}`, i * 1.5) + inline(`B${i + 1}`, `字${i}`))).join('')] }),
]; // prettier-ignore
const sound = await Promise.all(books.map((bytes) => readInput({ name: 'a.xlsx', bytes })));

interface Change {
  readonly at: number;
  readonly length: number;
  readonly kind: 'flip' | 'zero' | 'cut' | 'double' | 'from' | 'random';
  readonly with: number;
}
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  length: fc.oneof(fc.constant(1), fc.nat(64), fc.nat(4096)),
  kind: fc.constantFrom('flip', 'zero', 'cut', 'double', 'from', 'random'),
  with: fc.nat(255),
});

/** Bytes after some changes; `other` lends a piece. */
function spoilt(bytes: Uint8Array, changes: readonly Change[], other: Uint8Array): Uint8Array {
  return changes.reduce((all, { at, length, kind, with: value }) => {
    const from = at % (all.length + 1);
    const to = Math.min(all.length, from + length);
    const [before, piece, after] = [all.slice(0, from), all.slice(from, to), all.slice(to)];
    const pieces: Record<Change['kind'], Uint8Array[]> = {
      flip: [piece.map((byte) => byte ^ (1 << (value % 8)))],
      zero: [piece.map(() => 0)],
      cut: [],
      double: [piece, piece],
      from: [other.slice(from, to)],
      random: [piece.map((byte, i) => (byte * 31 + value + i * 17) & 255)],
    };
    return Uint8Array.from(Buffer.concat([before, ...pieces[kind], after]));
  }, bytes);
}

const content = ({ sheets }: ReadInput): unknown => sheets;

/** A workbook with damaged bytes is read as it was, or refused; nothing is thrown, nothing read short. */
export const anyDamage = fc.asyncProperty(fc.nat(books.length - 1), fc.array(change, { minLength: 1, maxLength: 4 }), async (which, changes) => {
  const bytes = spoilt(books[which]!, changes, books[(which + 1) % books.length]!);
  const input = await readInput({ name: 'a.xlsx', bytes });
  expect(input.problems.filter(({ code }) => code === 'NOT_READ')).toEqual([]);
  // A splice may make the other workbook whole; else it is this one, or none.
  if (!input.refused) expect(sound.map(content)).toContainEqual(content(input));
}); // prettier-ignore

/** Any bytes under any name: read or refused. */
export const anyBytes = fc.asyncProperty(
  fc.uint8Array({ maxLength: 300 }),
  fc.constantFrom([], [0x50, 0x4b, 3, 4], [0x50, 0x4b, 5, 6], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], [0xff, 0xfe], [0xef, 0xbb, 0xbf]),
  fc.constantFrom('a.xlsx', 'a.csv', 'a.xls', '~$a.xlsx', 'a'),
  async (rest, start, name) => {
    const { refused, problems, sheets } = await readInput({ name, bytes: Uint8Array.from([...start, ...rest]) });
    expect(problems.filter(({ code }) => code === 'NOT_READ')).toEqual([]);
    expect(refused ? sheets.length === 0 && problems.length === 1 : sheets.length > 0).toBe(true);
  },
); // prettier-ignore
