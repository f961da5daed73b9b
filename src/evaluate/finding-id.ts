import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The identity of a finding: the first 12 hex digits of SHA-256 over [rule, kind, key] (rulings 18). */
export function findingId(rule: string, kind: string, key: string): string {
  return digest([rule, kind, key]).slice(0, 12);
}

/** The identity of a record whatever the rule, where it must be known again without its key: 8 hex digits. */
export function recordId(kind: string, key: string): string {
  return digest([kind, key]).slice(0, 8);
}

function digest(parts: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts))));
}
