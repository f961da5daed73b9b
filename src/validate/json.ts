import type { RuleFault } from '../errors.js';

/** One file of a rule base: its path relative to `rules/`, with `/`, and its text. */
export interface RuleFile {
  readonly path: string;
  readonly text: string;
}

/** A parsed file, or the fault that keeps it from being one. */
export type Parsed = { readonly data: unknown } | { readonly fault: RuleFault };

const refused: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Characters of one file of a rule base. The largest of ours, all laws that are cited, has 150,000. */
const LONGEST = 2_000_000;

/**
 * Parses the JSON of a rule base file; a BOM is taken off. Refused are keys that reach an object's prototype, a key that
 * stands twice in one object (JSON itself takes the last without a word), and files larger than any that people write;
 * a program's own may be longer.
 */
export function parseJson({ path, text }: RuleFile, longest: number = LONGEST): Parsed {
  if (text.length > longest) {
    const expected = { zh: `至多 ${longest} 字的文件`, en: `a file of at most ${longest} characters` };
    return { fault: { file: path, path: '', found: String(text.length), expected } };
  }
  let bad: string | undefined;
  try {
    const data: unknown = JSON.parse(text.replace(/^\uFEFF/, ''), (key, value: unknown) => {
      if (refused.has(key)) bad = key;
      return value;
    });
    const twice = bad === undefined ? keyTwice(text) : undefined;
    if (twice !== undefined) {
      const once = { zh: '每个键只写一次', en: 'each key once' };
      return { fault: { file: path, path: '', found: twice, expected: once } };
    }
    if (bad === undefined) return { data };
  } catch (error) {
    const expected = { zh: '合法的 JSON', en: 'valid JSON' };
    return {
      fault: {
        file: path,
        path: '',
        found: placeOf(error, text),
        expected,
      },
    };
  }
  const expected = { zh: '普通的键名', en: 'an ordinary key' };
  return { fault: { file: path, path: '', found: bad, expected } };
}

/** Where a text ceases to be JSON: line and column, `3:15`, or the sign that the engine names; nothing more of what stands there, which may be a name. */
function placeOf(error: unknown, text: string): string {
  const said = error instanceof Error ? error.message : '';
  const sign = /^Unexpected token '?(.)'?, /u.exec(said)?.[1];
  if (sign !== undefined) return sign;
  const position = Number(/position (\d+)/.exec(said)?.[1] ?? text.length);
  const lines = text.slice(0, position).split('\n');
  return `${lines.length}:${lines.at(-1)!.length + 1}`;
}

/** The first key that stands twice in one object of a text that is JSON. */
function keyTwice(text: string): string | undefined {
  const open: Set<string>[] = [];
  // In JSON a string is a key where a colon follows it.
  for (const [token, string, colon] of text.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?|[{}[\]]/g)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (string !== undefined && colon !== undefined) {
      const key = JSON.parse(string) as string;
      const keys = open.at(-1)!;
      if (keys.has(key)) return key;
      keys.add(key);
    }
  }
  return undefined;
}
