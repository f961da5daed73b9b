import type { z } from 'zod';
import type { RuleFault } from '../errors.js';
import { nearest } from '../model/nearest.js';
import type { Bilingual } from '../model/text.js';

/** Collects the faults of one rule file, each with its place. */
export class Faults {
  readonly all: RuleFault[] = [];
  constructor(private readonly file: string) {}

  /** Adds a fault; `allowed` are the words among which the nearest is looked for. */
  add(
    path: readonly PropertyKey[],
    found: unknown,
    expected: Bilingual,
    allowed: readonly string[] = [],
  ): void {
    const near = typeof found === 'string' ? nearest(found, allowed) : undefined;
    const fault = { file: this.file, path: pointer(path), found: show(found), expected };
    this.all.push(near === undefined ? fault : { ...fault, nearest: near });
  }

  /** Adds what zod found wrong in `data`. `keys` gives the keys allowed, for the nearest name. */
  addZod(error: z.ZodError, data: unknown, keys: readonly string[]): void {
    for (const issue of error.issues) {
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) this.add([...issue.path, key], key, oneOf(keys), keys);
      } else {
        const allowed = issue.code === 'invalid_value' ? issue.values.map(String) : [];
        const expected = allowed.length > 0 ? oneOf(allowed) : expectedOf(issue);
        this.add(issue.path, valueAt(data, issue.path), expected, allowed);
      }
    }
  }
}

const typeWords: Readonly<Record<string, string>> = {
  object: '对象 {…}',
  record: '对象 {…}',
  array: '列表 […]',
  string: '文字',
  number: '数字',
  boolean: 'true 或 false',
};

/** What zod expected, in both languages; its own sentence says the rest in English. */
function expectedOf(issue: z.core.$ZodIssue): Bilingual {
  const en = issue.message;
  if (issue.code === 'invalid_type') return { zh: typeWords[issue.expected] ?? issue.expected, en };
  if (issue.code === 'too_small' && issue.origin === 'number')
    return { zh: `不小于 ${issue.minimum} 的数`, en };
  if (issue.code === 'too_big') return { zh: `不大于 ${issue.maximum} 的数`, en };
  if (issue.code === 'too_small') return { zh: `至少 ${issue.minimum} 个（不能为空）`, en };
  if (issue.code === 'invalid_format') return { zh: `符合格式 ${issue.pattern ?? issue.format}`, en };
  return { zh: '规则文件的格式所规定的内容（见 shuifuze rules schema）', en };
}

/** What a comparison may be made with, as an expectation. */
export const aValue: Bilingual = {
  zh: '文字、数字、true 或 false、词的列表，或 {"fact": 列或限值的名字}',
  en: 'a text, a number, true or false, a list of words, or {"fact": a column or limit}',
};

/** The words allowed, as an expectation. */
export function oneOf(words: readonly string[]): Bilingual {
  return { zh: `其中之一：${words.join('、')}`, en: `one of: ${words.join(', ')}` };
}

function pointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function show(found: unknown): string {
  const text = found === undefined ? '(nothing)' : JSON.stringify(found);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    data,
  );
}
