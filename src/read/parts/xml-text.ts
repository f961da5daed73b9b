import { damaged, Refusal } from '../refusal.js';

/** Bytes decoded a step: small, so that what is built from them never grows large before it is passed on. */
const STEP = 64 * 1024;
/** By the first two bytes: a byte order mark, or `<` in two bytes. */
const WIDE: ReadonlyMap<number, string> = new Map([
  [0xfffe, 'utf-16le'],
  [0x3c00, 'utf-16le'],
  [0xfeff, 'utf-16be'],
  [0x003c, 'utf-16be'],
]);
/** How far in the encoding must be declared. */
const HEAD = 256;

/**
 * The text of an XML part, piece by piece: UTF-8 or UTF-16 by its byte order mark, else as the part declares
 * (GBK and GB2312 are read as GB18030, which holds both). Refuses bytes that are not text in that encoding.
 */
export function* xmlText(part: string, pieces: Iterable<Uint8Array>): Generator<string> {
  let decoder: TextDecoder | undefined;
  let head = new Uint8Array();
  for (const piece of pieces) {
    if (decoder === undefined) head = joined(head, piece);
    if (decoder === undefined && head.length < HEAD) continue;
    const bytes = decoder === undefined ? head : piece;
    decoder ??= decoderOf(part, head);
    for (let at = 0; at < bytes.length; at += STEP)
      yield decode(part, decoder, bytes.subarray(at, at + STEP));
  }
  if (decoder === undefined) yield decode(part, (decoder = decoderOf(part, head)), head);
  yield decode(part, decoder);
}

function decode(part: string, decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    throw notText(part);
  }
}

function decoderOf(part: string, head: Uint8Array): TextDecoder {
  try {
    return new TextDecoder(encodingOf(head), { fatal: true });
  } catch {
    throw notText(part);
  }
}

function encodingOf(head: Uint8Array): string {
  const mark = ((head[0] ?? 0) << 8) | (head[1] ?? 0);
  const wide = WIDE.get(mark);
  if (wide !== undefined) return wide;
  const start = new TextDecoder('latin1').decode(head.subarray(0, HEAD));
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)/
    .exec(start)?.[1]
    ?.toLowerCase();
  if (declared === undefined || declared.startsWith('utf-16')) return 'utf-8';
  return ['gbk', 'gb2312', 'cp936', 'x-gbk'].includes(declared) ? 'gb18030' : declared;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function notText(part: string): Refusal {
  return damaged(`其中的“${part}”不是可读的文字`, `its part “${part}” is not readable text`);
}
