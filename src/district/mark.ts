import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A number that is the same for the same parts, and tells nothing of them: the first 52 bits of SHA-256. */
export function markOf(...parts: readonly string[]): number {
  return parseInt(bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, 13), 16);
}

/** The marks that stand more than once among ascending ones. */
export function twice(marks: readonly number[]): ReadonlySet<number> {
  return new Set(marks.filter((mark, i) => mark === marks[i - 1]));
}
