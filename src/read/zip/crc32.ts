/** The CRC-32 of no bytes at all, to start from. */
export const CRC_START = -1;

const [first, second, third, fourth] = tables();

/**
 * Carries a CRC-32 (that of zip files) over more bytes; four bytes a step, since every part is checked.
 * `finishCrc` gives the number that a zip stores.
 */
export function addToCrc(crc: number, bytes: Uint8Array): number {
  const end = bytes.length;
  const whole = end - (end % 4);
  let at = 0;
  for (; at < whole; at += 4) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc = fourth[crc & 255]! ^ third[(crc >>> 8) & 255]! ^ second[(crc >>> 16) & 255]! ^ first[crc >>> 24]!;
  }
  for (; at < end; at++) crc = (crc >>> 8) ^ first[(crc ^ bytes[at]!) & 255]!;
  return crc;
}

/** The CRC as an unsigned number, after the last byte. */
export function finishCrc(crc: number): number {
  return ~crc >>> 0;
}

function tables(): [Int32Array, Int32Array, Int32Array, Int32Array] {
  const base = new Int32Array(256).map((_, byte) => remainder(byte));
  const next = (table: Int32Array) => table.map((value) => (value >>> 8) ^ base[value & 255]!);
  const two = next(base);
  const three = next(two);
  return [base, two, three, next(three)];
}

function remainder(byte: number): number {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
}
