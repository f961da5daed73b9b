import type { Limits } from '../limits.js';
import { bomb, damaged, Refusal } from '../refusal.js';

/** One file of a zip, as the central directory describes it. */
export interface Entry {
  readonly name: string;
  /** 0 stored, 8 deflated; no other is taken. */
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
  /** Where its record in the directory begins. */
  readonly record: number;
}

/** A zip whose directory was read; nothing is unpacked yet. */
export interface Archive {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  /** By normalised name. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly limits: Limits;
  /** Bytes unpacked so far, over all parts. */
  unpacked: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const ZIP64_END = 0x06064b50;
const ZIP64_LOCATOR = 0x07064b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const UNSAID = 0xffffffff;

/**
 * Reads the directory of a zip: names, sizes and places, checked against the caps before anything is unpacked.
 * Refuses a zip that is cut off, damaged, encrypted, or has more entries than the cap.
 */
export function openArchive(bytes: Uint8Array, limits: Limits): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = findDirectory(view);
  if (count > limits.entries) throw bomb(`压缩包里有 ${count} 个文件`, `its zip holds ${count} files`);
  const entries = new Map<string, Entry>();
  let at = offset;
  for (let index = 0; index < count; index++) at = addEntry(bytes, view, at, entries);
  // More entries than it says: those would be left out without a word.
  if (at + CENTRAL_SIZE <= bytes.length && view.getUint32(at, true) === CENTRAL) throw badDirectory();
  return { bytes, view, entries, limits, unpacked: 0 };
}

/** The one spelling of a part's name: forward slashes, none in front, lower case (part names ignore case). */
export function normalName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function findDirectory(view: DataView): { count: number; offset: number } {
  for (let at = view.byteLength - END_SIZE; at >= 0; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const size = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    const count = view.getUint16(at + 10, true);
    if (offset === UNSAID || count === 0xffff) return zip64Directory(view, at);
    if (offset + size <= at) return { count, offset };
  }
  throw new Refusal('TRUNCATED');
}

function zip64Directory(view: DataView, end: number): { count: number; offset: number } {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) throw badDirectory();
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > end || view.getUint32(at, true) !== ZIP64_END) throw badDirectory();
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  };
}

function addEntry(bytes: Uint8Array, view: DataView, at: number, entries: Map<string, Entry>): number {
  if (at + CENTRAL_SIZE > bytes.length || view.getUint32(at, true) !== CENTRAL) throw badDirectory();
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + CENTRAL_SIZE + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > bytes.length) throw badDirectory();
  const name = normalName(nameOf(bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength)));
  // First of all: a damaged letter may make a part a folder.
  if (isElsewhere(bytes, view, at, name)) throw badDirectory();
  if (name.endsWith('/')) return next;
  if (entries.has(name)) throw damaged(`压缩包里有两个“${name}”`, `its zip holds two files named “${name}”`);
  entries.set(name, { name, ...describe(view, at, at + CENTRAL_SIZE + nameLength, extraLength) });
  return next;
}

function describe(view: DataView, at: number, extra: number, extraLength: number): Omit<Entry, 'name'> {
  const method = view.getUint16(at + 10, true);
  if (view.getUint16(at + 8, true) & 1) throw new Refusal('PASSWORD');
  if (method !== 0 && method !== 8)
    throw damaged(`压缩方式 ${method} 不是工作簿所用的`, `workbooks are not packed by method ${method}`);
  const plain = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const [size, packed, offset] = withZip64(view, plain, extra, extraLength) as [number, number, number];
  return { method, crc: view.getUint32(at + 16, true), packed, size, offset, record: at };
}

/**
 * Whether an entry does not lie where the directory says, or under another name: then one of the two was damaged, and a
 * part that is looked for by its name (the styles, without which dates are numbers) might seem not to be there.
 */
function isElsewhere(bytes: Uint8Array, view: DataView, record: number, name: string): boolean {
  const local = view.getUint32(record + 42, true);
  if (local === UNSAID) return false;
  if (local + LOCAL_SIZE > bytes.length || view.getUint32(local, true) !== LOCAL) return true;
  const start = local + LOCAL_SIZE;
  return normalName(nameOf(bytes.subarray(start, start + view.getUint16(local + 26, true)))) !== name;
}

/** Sizes of 4 GB and more, and those of some writers whatever they are, stand in an extra field, in this order. */
function withZip64(view: DataView, plain: number[], extra: number, length: number): number[] {
  if (!plain.includes(UNSAID)) return plain;
  let at = extra;
  while (at + 4 <= extra + length && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  at += 4;
  return plain.map((value) => {
    if (value !== UNSAID) return value;
    if (at + 8 > extra + length) throw badDirectory();
    at += 8;
    return Number(view.getBigUint64(at - 8, true));
  });
}

/** Zip names are UTF-8 or some old code page, and do not always say which; only ASCII ones matter. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

function badDirectory(): Refusal {
  return damaged('压缩包的目录已损坏', 'the directory of its zip is broken');
}
