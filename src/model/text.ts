/** The two languages of the product. Nothing a user reads exists in one of them only. */
export type Lang = 'zh' | 'en';

/** One text in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** `{name}`, or `{name day|days}`: the value, with the word that fits one or the word that fits any other number. */
const placeholder = /\{([\w.]+)(?: ([^{}|]+)\|([^{}|]+))?\}/g;

/**
 * Fills `{name}` in a text from `values`, and `{name day|days}` with the word that fits the number; a name without a
 * value stays as it is, so that a fault is seen.
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(placeholder, (whole, name: string, one?: string, many?: string) => {
    if (!Object.hasOwn(values, name)) return whole;
    const value = String(values[name]);
    if (one === undefined || many === undefined) return value;
    return `${value} ${value === '1' ? one : many}`;
  });
}

/** The names of the placeholders in a text, in order, each once. */
export function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(placeholder)].map((m) => m[1]!))];
}

/** Several in one line, as each language lists them: `甲、乙`, `A, B`. */
export function inList(items: readonly string[], lang: Lang): string {
  return items.join(lang === 'zh' ? '、' : ', ');
}

/** What is put in brackets behind a word: `（甲）`, ` (A)`. */
export function inBrackets(text: string, lang: Lang): string {
  return lang === 'zh' ? `（${text}）` : ` (${text})`;
}

/** A text behind the word that it belongs to: `班级：七年级1班`, `Class: 7-1`. */
export function labelled(label: string, text: string, lang: Lang): string {
  return lang === 'zh' ? `${label}：${text}` : `${label}: ${text}`;
}

/** Orders two strings by code point: the same on every machine, whatever its locale. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
