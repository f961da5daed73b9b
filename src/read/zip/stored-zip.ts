import { addToCrc, CRC_START, finishCrc } from './crc32.js';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const [LOCAL_SIZE, CENTRAL_SIZE, END_SIZE] = [30, 46, 22];
/** 1980-01-01, the first day that a zip knows; without a date, readers differ. */
const FIRST_DAY = 33;

const encoder = new TextEncoder();

interface Stored {
  readonly name: Uint8Array;
  readonly crc: number;
  readonly size: number;
  readonly offset: number;
}

/** A zip of texts that are stored, not packed: for one that is read at once and thrown away. Names are ASCII. */
export function storedZip(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files);
  const most = entries.reduce((sum, [name, text]) => sum + frameSize(name) + text.length * 3, END_SIZE);
  const bytes = new Uint8Array(most);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const stored = entries.map(([name, text]) => {
    const entry = store(bytes, view, at, encoder.encode(name), text);
    at += LOCAL_SIZE + entry.name.length + entry.size;
    return entry;
  });
  const directory = at;
  for (const entry of stored) at = list(bytes, view, at, entry);
  return bytes.slice(0, end(view, at, directory, stored.length));
}

function frameSize(name: string): number {
  return LOCAL_SIZE + CENTRAL_SIZE + 2 * name.length;
}

function store(bytes: Uint8Array, view: DataView, offset: number, name: Uint8Array, text: string): Stored {
  const start = offset + LOCAL_SIZE + name.length;
  const size = encoder.encodeInto(text, bytes.subarray(start)).written;
  const crc = finishCrc(addToCrc(CRC_START, bytes.subarray(start, start + size)));
  const entry = { name, crc, size, offset };
  view.setUint32(offset, LOCAL, true);
  describe(view, offset + 4, entry);
  bytes.set(name, offset + LOCAL_SIZE);
  return entry;
}

function list(bytes: Uint8Array, view: DataView, at: number, entry: Stored): number {
  view.setUint32(at, CENTRAL, true);
  view.setUint16(at + 4, 20, true);
  describe(view, at + 6, entry);
  view.setUint32(at + 42, entry.offset, true);
  bytes.set(entry.name, at + CENTRAL_SIZE);
  return at + CENTRAL_SIZE + entry.name.length;
}

/** The fields that both headers share: version, flags, method, date, sums and lengths. */
function describe(view: DataView, at: number, { crc, size, name }: Stored): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 8, FIRST_DAY, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, size, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}

function end(view: DataView, at: number, directory: number, count: number): number {
  view.setUint32(at, END, true);
  view.setUint16(at + 8, count, true);
  view.setUint16(at + 10, count, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return at + END_SIZE;
}
