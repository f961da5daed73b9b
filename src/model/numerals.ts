const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, '○': 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
}; // prettier-ignore
const NUMERAL =
  /^(?:([一二两三四五六七八九])千)?零?(?:([一二两三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?零?([零〇一二两三四五六七八九])?$/;

/**
 * A whole number in digits or Chinese numerals (40, 四十, 一百零二); undefined for anything else.
 * 一百二 (120, said short) and 二五 are not numbers here: they can be read in two ways.
 */
export function numeral(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const match = NUMERAL.exec(text);
  if (!match || text === '') return undefined;
  const [, thousands, hundreds, tens, ten, ones] = match;
  if (ones && !ten && (hundreds || thousands) && !text.includes('零')) return undefined;
  return 1000 * digit(thousands) + 100 * digit(hundreds) + 10 * (ten ? digit(tens, 1) : 0) + digit(ones);
}

/** A year written digit by digit: 二〇二五 is 2025. */
export function digitByDigit(text: string): number {
  return Number([...text].map((char) => DIGITS[char] ?? char).join(''));
}

function digit(char: string | undefined, otherwise = 0): number {
  return char === undefined ? otherwise : (DIGITS[char] ?? otherwise);
}
