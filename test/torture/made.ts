import { deflateRawSync, constants } from 'node:zlib';
import { bookBytes, partsOf, zipOf, type Book } from '../read/torture.js';

/** A file of the torture list: its number there, the name under which it is handed in, and how its bytes are made. */
export interface Made {
  readonly item: number;
  /** Its own in the whole list; the suffix is part of the torture. */
  readonly name: string;
  readonly bytes: () => Uint8Array;
  /** What the first sheet must hold, every cell of it. */
  readonly cells?: Readonly<Record<string, string>>;
  /** The bytes depend on the packer of this Node, so that they have no digest; what is read of them has. */
  readonly packer?: true;
}

/** A workbook of the list. */
export function book(item: number, name: string, made: Book, cells?: Made['cells']): Made {
  return { item, name: `${name}.xlsx`, bytes: () => bookBytes(made), ...(cells && { cells }) };
}

/** Bytes of the list. */
export function raw(item: number, name: string, bytes: () => Uint8Array, cells?: Made['cells']): Made {
  return { item, name, bytes, ...(cells && { cells }) };
}

/** One file of a zip that is written as it is said, also where that is a lie. */
export interface RawEntry {
  readonly name: string;
  /** As it lies in the zip. */
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc?: number;
  readonly method?: number;
}

/** A plain workbook with further entries, which may lie; entries of the same name come twice. */
export function withRaw(
  entries: readonly RawEntry[],
  made: Book = {},
  without: readonly string[] = [],
): Uint8Array {
  const parts = Object.fromEntries(Object.entries(partsOf(made)).filter(([name]) => !without.includes(name)));
  return appended(zipOf(parts), entries);
}

/** A block packed so that it may stand many times in a row: `times` of it, between a head and a tail. */
export function packedMany(
  head: string,
  block: string,
  times: number,
  tail: string,
): { packed: Uint8Array; size: number } {
  const flush = (text: string): Buffer =>
    deflateRawSync(Buffer.from(text), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const middle = flush(block);
  const packed = Buffer.concat([
    flush(head),
    ...Array.from({ length: times }, () => middle),
    deflateRawSync(Buffer.from(tail)),
  ]);
  const size = Buffer.byteLength(head) + Buffer.byteLength(block) * times + Buffer.byteLength(tail);
  return { packed: new Uint8Array(packed), size };
}

const END_SIZE = 22;

/** Puts entries behind those of a zip: local headers, then its directory grown by them. */
function appended(zip: Uint8Array, entries: readonly RawEntry[]): Uint8Array {
  const old = Buffer.from(zip);
  const end = old.length - END_SIZE;
  const directory = old.readUInt32LE(end + 16);
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = directory;
  for (const entry of entries) {
    const header = localHeader(entry);
    central.push(centralHeader(entry, at));
    local.push(header, Buffer.from(entry.packed));
    at += header.length + entry.packed.length;
  }
  const grown = Buffer.concat([old.subarray(directory, end), ...central]);
  const last = Buffer.from(old.subarray(end));
  const count = old.readUInt16LE(end + 10) + entries.length;
  last.writeUInt16LE(count, 8);
  last.writeUInt16LE(count, 10);
  last.writeUInt32LE(grown.length, 12);
  last.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([old.subarray(0, directory), ...local, grown, last]));
}

function localHeader({ name, packed, size, crc = 0, method = 8 }: RawEntry): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(method, 8);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  return Buffer.concat([header, Buffer.from(name)]);
}

function centralHeader({ name, packed, size, crc = 0, method = 8 }: RawEntry, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(method, 10);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packed.length, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(Buffer.byteLength(name), 28);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, Buffer.from(name)]);
}

/** Bytes with a change: `view` writes numbers, `bytes` may be set. */
export function changed(bytes: Uint8Array, change: (view: DataView, bytes: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice();
  change(new DataView(copy.buffer), copy);
  return copy;
}

/** Where the first entry of a zip's directory begins. */
export function directoryOf(view: DataView): number {
  for (let at = 0; ; at++) if (view.getUint32(at, true) === 0x02014b50) return at;
}

/** An old binary file: its mark, and one directory entry that names a stream. */
export function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, index) => (bytes[1024 + index * 2] = letter.charCodeAt(0)));
  bytes[1024 + 64] = (stream.length + 1) * 2;
  return bytes;
}

/** A text in UTF-8, GBK characters given by their bytes. */
export function bytesOf(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string))));
}
