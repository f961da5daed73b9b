import { Inflate } from 'fflate';
import { bomb, damaged, megabytes, Refusal, tooBig } from '../refusal.js';
import type { Archive, Entry } from './archive.js';
import { addToCrc, CRC_START, finishCrc } from './crc32.js';

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
/** Packed bytes a step. They unpack to 16 MB at the very most, so that a lie about the size is caught early. */
const STEP = 16 * 1024;
/** By how much a part that outgrows its declared size may do so and still count as damaged, not as made on purpose. */
const SLACK = 1024 * 1024;

/**
 * Unpacks one part piece by piece. Refuses it before unpacking if its declared size is over a cap, while unpacking
 * if it grows beyond what it declared, and at the end if its length or its checksum is wrong.
 */
export function* unpack(archive: Archive, entry: Entry): Generator<Uint8Array> {
  checkSize(archive, entry);
  let crc = CRC_START;
  let length = 0;
  for (const piece of pieces(entry, packedBytes(archive, entry))) {
    length += piece.length;
    if (length > entry.size) throw length > entry.size + SLACK ? lying(entry) : spoilt(entry);
    crc = addToCrc(crc, piece);
    if (piece.length > 0) yield piece;
  }
  if (length !== entry.size || finishCrc(crc) !== entry.crc) throw spoilt(entry);
}

function checkSize(archive: Archive, entry: Entry): void {
  const { limits } = archive;
  archive.unpacked += entry.size;
  const tooLarge = entry.size > limits.partBytes;
  const isOver = tooLarge || archive.unpacked > limits.allBytes;
  const isDense = entry.size > entry.packed * limits.ratio;
  if (isDense && (isOver || entry.size > limits.smallBytes)) throw lying(entry);
  if (!isOver) return;
  const cap = megabytes(tooLarge ? limits.partBytes : limits.allBytes);
  throw tooBig({ zh: '解压后的内容', en: 'what it unpacks to' }, cap);
}

/** The bytes of a part as they lie in the zip, packed; refuses a zip in which they do not lie. */
export function packedBytes(archive: Archive, entry: Entry): Uint8Array {
  const { bytes, view } = archive;
  const { offset, packed } = entry;
  if (offset + LOCAL_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL) throw spoilt(entry);
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw spoilt(entry);
  return bytes.subarray(start, start + packed);
}

function* pieces(entry: Entry, packed: Uint8Array): Generator<Uint8Array> {
  if (entry.method === 0) {
    yield packed;
    return;
  }
  let got: Uint8Array[] = [];
  const inflate = new Inflate((piece) => got.push(piece));
  for (let at = 0; at < packed.length; at += STEP) {
    push(entry, inflate, packed.subarray(at, at + STEP), at + STEP >= packed.length);
    yield* got;
    got = [];
  }
}

function push(entry: Entry, inflate: Inflate, bytes: Uint8Array, last: boolean): void {
  try {
    inflate.push(bytes, last);
  } catch {
    throw spoilt(entry);
  }
}

function spoilt({ name }: Entry): Refusal {
  return damaged(
    `其中的“${name}”解不开或校验不符`,
    `its part “${name}” cannot be unpacked or fails its checksum`,
  );
}

function lying({ name }: Entry): Refusal {
  return bomb(`其中的“${name}”解压后大得反常`, `its part “${name}” unpacks to far more than it should`);
}
