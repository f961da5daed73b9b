import { GENERAL, type DatePart, type Form } from './form.js';
import { formatSections, type Token } from './format-tokens.js';

const DAY: readonly string[] = ['year', 'month', 'day', 'weekday'];
const CLOCK: readonly string[] = ['hour', 'minute', 'second', 'elapsed', 'ampm'];
const DATE_PART: readonly string[] = [...DAY, ...CLOCK, 'literal'];

/** Reads a number format code: is it a date, a time, a code with leading zeros, or how are its digits shown? */
export function formOf(code: string): Form {
  const sections = formatSections(code);
  const date = sections.find(isDate);
  return date ? dateForm(date) : digitForm(sections[0]!);
}

function isDate(section: readonly Token[]): boolean {
  const placeholders = section.some((token) => token.kind === 'digits' && /[#?]/.test(token.text));
  return !placeholders && section.some(({ kind }) => DAY.includes(kind) || CLOCK.includes(kind));
}

function dateForm(section: readonly Token[]): Form {
  const parts = section.filter((token): token is DatePart => DATE_PART.includes(token.kind));
  if (parts.some(({ kind }) => DAY.includes(kind))) return { kind: 'date', parts };
  return { kind: 'time', parts, elapsed: parts.some(({ kind }) => kind === 'elapsed') };
}

function digitForm(section: readonly Token[]): Form {
  const at = section.findIndex(({ kind }) => kind === 'digits');
  const digits = section[at];
  if (digits?.kind !== 'digits') return GENERAL;
  const [before, after] = [section.slice(0, at), section.slice(at + 1)];
  const match = /^([0#?,]*?[0#?])?(?:\.([0#?]*))?$/.exec(digits.text);
  const words = [...before, ...after];
  if (!match || words.some(({ kind }) => kind !== 'literal' && kind !== 'percent')) return GENERAL;
  const [, whole = '', decimals = ''] = match;
  const percent = words.some(({ kind }) => kind === 'percent');
  const shape = { whole: zeros(whole), prefix: wordsOf(before) };
  if (/^00+$/.test(digits.text) && after.length === 0 && !percent) return { kind: 'code', ...shape };
  const grouped = whole.includes(',');
  return {
    kind: 'digits',
    ...shape,
    suffix: wordsOf(after),
    decimals: [zeros(decimals), decimals.length],
    grouped,
    percent,
  };
}

function zeros(placeholders: string): number {
  return placeholders.replaceAll(/[^0]/g, '').length;
}

function wordsOf(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.kind === 'literal' ? token.text : '%')).join('');
}
