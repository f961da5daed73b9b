import { isXmlCharacter } from './xml-references.js';

/**
 * Undoes `_xHHHH_`, by which workbooks write characters that XML cannot hold (`_x000D_` is a carriage return).
 * A code that XML could not hold either (other control characters, half a surrogate pair) stays as it is written:
 * no output could carry it.
 */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (whole, hex: string) => {
    const code = parseInt(hex, 16);
    return isXmlCharacter(code) ? String.fromCharCode(code) : whole;
  });
}
