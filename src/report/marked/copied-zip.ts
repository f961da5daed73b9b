import { deflateSync } from 'fflate';
import type { Archive, Entry } from '../../read/zip/archive.js';
import { addToCrc, CRC_START, finishCrc } from '../../read/zip/crc32.js';
import { packedBytes } from '../../read/zip/part.js';
import type { WrittenPart } from './parts.js';

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const [LOCAL_SIZE, CENTRAL_SIZE, END_SIZE] = [30, 46, 22];
/** 1980-01-01 0:00, the first moment that a zip knows: nothing in the file depends on the clock. */
const FIRST_DAY = 33 << 16;
const VERSION = 20;
const DEFLATED = 8;
/** Half the time of the usual 6, and files a seventh larger. */
const LEVEL = 3;
/** The flags of sizes that stand behind the bytes (here they stand before them) and of a name in UTF-8. */
const [SIZES_FOLLOW, UTF8] = [8, 0x800];

/** One file of the zip to be written. */
interface Item {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** Date and time as a zip holds them. */
  readonly moment: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

/**
 * A zip with some of its parts written anew, left out (null) or added. Every other part has the packed bytes, the
 * checksum, the name and the date that it had, in the order that it had. The same input gives the same bytes.
 */
export function copiedZip(archive: Archive, written: ReadonlyMap<string, WrittenPart | null>): Uint8Array {
  const items: Item[] = [];
  for (const [name, entry] of archive.entries) {
    const part = written.get(name);
    if (part) items.push(packed(part, nameOf(archive, entry), flagsOf(archive, entry) & UTF8));
    else if (part !== null) items.push(copied(archive, entry));
  }
  for (const [name, part] of written)
    if (part && !archive.entries.has(name)) items.push(packed(part, new TextEncoder().encode(part.name), 0));
  return zipOf(items);
}

/** The name of a part as the zip spells it, in bytes. */
export function nameOf({ bytes, view }: Archive, { record }: Entry): Uint8Array {
  const start = record + CENTRAL_SIZE;
  return bytes.subarray(start, start + view.getUint16(record + 28, true));
}

function flagsOf({ view }: Archive, { record }: Entry): number {
  return view.getUint16(record + 8, true);
}

function copied(archive: Archive, entry: Entry): Item {
  const { view } = archive;
  const { method, crc, size, record } = entry;
  return {
    name: nameOf(archive, entry),
    flags: flagsOf(archive, entry) & ~SIZES_FOLLOW,
    method,
    moment: view.getUint32(record + 12, true),
    crc,
    size,
    packed: packedBytes(archive, entry),
  };
}

function packed({ bytes }: WrittenPart, name: Uint8Array, flags: number): Item {
  return {
    name,
    flags,
    method: DEFLATED,
    moment: FIRST_DAY,
    crc: finishCrc(addToCrc(CRC_START, bytes)),
    size: bytes.length,
    packed: deflateSync(bytes, { level: LEVEL }),
  };
}

function zipOf(items: readonly Item[]): Uint8Array {
  const frames = items.reduce((sum, { name }) => sum + LOCAL_SIZE + CENTRAL_SIZE + 2 * name.length, END_SIZE);
  const bytes = new Uint8Array(items.reduce((sum, { packed }) => sum + packed.length, frames));
  const view = new DataView(bytes.buffer);
  let at = 0;
  const offsets = items.map((item) => {
    const offset = at;
    view.setUint32(at, LOCAL, true);
    describe(view, at + 4, item);
    bytes.set(item.name, at + LOCAL_SIZE);
    bytes.set(item.packed, at + LOCAL_SIZE + item.name.length);
    at += LOCAL_SIZE + item.name.length + item.packed.length;
    return offset;
  });
  const directory = at;
  items.forEach((item, index) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, VERSION, true);
    describe(view, at + 6, item);
    view.setUint32(at + 42, offsets[index]!, true);
    bytes.set(item.name, at + CENTRAL_SIZE);
    at += CENTRAL_SIZE + item.name.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, items.length, true);
  view.setUint16(at + 10, items.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The fields that both headers share. */
function describe(
  view: DataView,
  at: number,
  { name, flags, method, moment, crc, size, packed }: Item,
): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, flags, true);
  view.setUint16(at + 4, method, true);
  view.setUint32(at + 6, moment, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packed.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}
