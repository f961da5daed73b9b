import { Refusal } from './refusal.js';

/** The text of a CSV file. `guessed`: the bytes are sound UTF-8 too, and were read as GB18030 all the same. */
export interface CsvText {
  readonly text: string;
  readonly guessed: boolean;
}

const HAN = /\p{Script=Han}/u;
const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Decodes a CSV: by its byte order mark, else as UTF-8 if it is that, else as GB18030 (which holds GBK). Where both
 * fit and only GB18030 gives Chinese characters, it is that: “小校” in GBK is also a Russian word in UTF-8.
 * Never replaces a byte: what fits neither is refused, with its first bad line.
 */
export function csvText(bytes: Uint8Array): CsvText {
  const mark = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
  const encoding = mark ?? wideEncoding(bytes);
  if (encoding === undefined) return narrowText(bytes);
  return { text: decoded(bytes, encoding) ?? refuse(bytes, [encoding]), guessed: false };
}

function narrowText(bytes: Uint8Array): CsvText {
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== undefined && (utf8.length === bytes.length || HAN.test(utf8)))
    return { text: utf8, guessed: false };
  const chinese = decoded(bytes, 'gb18030');
  if (utf8 === undefined) return { text: chinese ?? refuse(bytes, ['utf-8', 'gb18030']), guessed: false };
  const isChinese = chinese !== undefined && HAN.test(chinese);
  return { text: isChinese ? chinese : utf8, guessed: isChinese };
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * UTF-16 without a mark shows by zero bytes, always first or always second of two: those of separators, digits and
 * line ends. Zero bytes elsewhere, or hardly any, are no text.
 */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]!++;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return undefined;
  const many = even + odd > 1 && even + odd > start.length / 40;
  if (many && bytes.length % 2 === 0 && (even === 0 || odd === 0))
    return even === 0 ? 'utf-16le' : 'utf-16be';
  throw new Refusal('ENCODING', { line: lineOf(bytes, bytes.indexOf(0)) });
}

function refuse(bytes: Uint8Array, encodings: readonly string[]): never {
  const lines = encodings.map((encoding) => badLine(bytes, encoding));
  throw new Refusal('ENCODING', { line: Math.max(...lines) });
}

/** The first line, from 1, that is not in the encoding; in each of ours a line feed is one byte of its own. */
function badLine(bytes: Uint8Array, encoding: string): number {
  if (encoding.startsWith('utf-16')) return 1;
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(10, from);
    const next = end < 0 ? bytes.length : end + 1;
    if (decoded(bytes.subarray(from, next), encoding) === undefined) break;
    from = next;
  }
  return line;
}

function lineOf(bytes: Uint8Array, at: number): number {
  return bytes.subarray(0, at).reduce((line, byte) => line + (byte === 10 ? 1 : 0), 1);
}
