import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The number of a paper, `7F3A-91C2`: of what stands in it, so that two prints with one number say the same. */
export function paperId(content: unknown): string {
  const hash = bytesToHex(sha256(utf8ToBytes(JSON.stringify(content)))).toUpperCase();
  return `${hash.slice(0, 4)}-${hash.slice(4, 8)}`;
}
