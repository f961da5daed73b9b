import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The identity of a finding: the first 12 hex digits of SHA-256 over [rule, kind, key] (rulings 18). */
export function findingId(rule: string, kind: string, key: string): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([rule, kind, key])))).slice(0, 12);
}

/**
 * The identity of a record whatever the rule, where it must be known again without its key: 8 hex digits, FNV-1a. It is
 * made for every record, for which SHA-256 took a fiftieth of a check.
 */
export function recordId(kind: string, key: string): string {
  const text = JSON.stringify([kind, key]);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
