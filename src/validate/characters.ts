// What a cell's characters mean, whatever the keyboard: one width, no invisible marks, single spaces.

/** Zero-width, bidirectional, soft hyphens, emoji variants, control characters: seen by nobody, meant by nobody. */
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]|(?![\t\n\r])\p{Cc}/gu;
/** Nothing to tidy: printable ASCII without spaces, and Chinese characters. */
const PLAIN = /^[!-~\u4e00-\u9fff]*$/;
/** The same, and the marks of Chinese sentences, which `tidy` keeps. */
const TIDY = /^[!-~\u4e00-\u9fff\uff0c\uff1a\uff1b\uff01\uff1f、。“”《》…—]*$/;
/** Full-width forms of ASCII; the marks of Chinese sentences (,:;!?~) stay as they are printed. */
const FULL_WIDTH = /[\uff02-\uff0b\uff0d-\uff19\uff1c-\uff1e\uff20-\uff5d]/g;

/** The text as it is compared and parsed: NFKC, nothing invisible, single spaces, none at the ends. */
export function matchable(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(INVISIBLE, '').normalize('NFKC').replace(/\s+/g, ' ').trim();
}

/** As `matchable`, without any space: for dates, times, marks and numbers, and for the parts of keys. */
export function compact(text: string): string {
  const plain = matchable(text);
  return plain.includes(' ') ? plain.replaceAll(' ', '') : plain;
}

/** A text as it is kept: nothing invisible, half-width letters, digits and brackets, line breaks as they are. */
export function tidy(text: string): string {
  if (TIDY.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/** Whether a text shows nothing at all. */
export function showsNothing(text: string): boolean {
  return text === '' || (!PLAIN.test(text) && text.replace(INVISIBLE, '').trim() === '');
}
