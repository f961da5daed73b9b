import { isXmlCharacter } from './xml-references.js';

/**
 * Undoes `_xHHHH_`, by which workbooks write characters that XML cannot hold (`_x000D_` is a carriage return), also
 * two that make one character beyond the first plane. A code that XML could not hold either (other control
 * characters, half a pair) stays as it is written: no output could carry it.
 */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text
    .replace(/_x(D[89AB][0-9A-F]{2})__x(D[C-F][0-9A-F]{2})_/gi, (_, high: string, low: string) =>
      String.fromCharCode(parseInt(high, 16), parseInt(low, 16)),
    )
    .replace(/_x([0-9A-F]{4})_/gi, (whole, hex: string) => {
      const code = parseInt(hex, 16);
      return isXmlCharacter(code) ? String.fromCharCode(code) : whole;
    });
}
