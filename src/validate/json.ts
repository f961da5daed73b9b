import type { RuleFault } from '../errors.js';

/** One file of a rule base: its path relative to `rules/`, with `/`, and its text. */
export interface RuleFile {
  readonly path: string;
  readonly text: string;
}

/** A parsed file, or the fault that keeps it from being one. */
export type Parsed = { readonly data: unknown } | { readonly fault: RuleFault };

const refused: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Parses the JSON of a rule base file; a BOM is taken off, keys that reach an object's prototype are refused. */
export function parseJson({ path, text }: RuleFile): Parsed {
  let bad: string | undefined;
  try {
    const data: unknown = JSON.parse(text.replace(/^\uFEFF/, ''), (key, value: unknown) => {
      if (refused.has(key)) bad = key;
      return value;
    });
    if (bad === undefined) return { data };
  } catch (error) {
    const expected = { zh: '合法的 JSON', en: 'valid JSON' };
    return {
      fault: {
        file: path,
        path: '',
        found: error instanceof Error ? error.message : String(error),
        expected,
      },
    };
  }
  const expected = { zh: '普通的键名', en: 'an ordinary key' };
  return { fault: { file: path, path: '', found: bad, expected } };
}
