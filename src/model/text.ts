/** The two languages of the product. Nothing a user reads exists in one of them only. */
export type Lang = 'zh' | 'en';

/** One text in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Fills `{name}` in a text from `values`; a name without a value stays as it is, so that a fault is seen. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{([\w.]+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

/** The names of the placeholders in a text, in order, each once. */
export function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{([\w.]+)\}/g)].map((m) => m[1]!))];
}

/** Orders two strings by code point: the same on every machine, whatever its locale. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
