/** Excel holds 32,767 characters in a cell. */
const MOST = 32_000;
const CUT = '…（已截断 / cut）';
const lone = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const control = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF\uFDD0-\uFDEF]/g;
const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * A text that any office file can hold: no control characters but TAB and LF, no broken or non-characters, at
 * most 32,000 characters and then a mark. What turns the direction of reading is shown by its code (`‹U+202E›`).
 */
export function cleanText(text: string): string {
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replace(control, '')
    .replace(lone, '\uFFFD')
    .replace(turning, (sign) => `‹U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`);
  return clean.length > MOST ? clean.slice(0, MOST).replace(/[\uD800-\uDBFF]$/, '') + CUT : clean;
}

/** A number that an office file can hold; a dash for what is none. */
export function cleanNumber(number: number): number | '—' {
  return Number.isFinite(number) ? number : '—';
}
