import type { Bilingual, Lang } from './model/text.js';

/** A run that went wrong, with the exit code that says so. What is wrong in the data is a finding or a problem, never one of these. */
export class RunError extends Error {
  override readonly name: string = 'RunError';
  constructor(
    readonly words: Bilingual,
    readonly exitCode: 2 | 3,
  ) {
    super(words.en);
  }

  /** The sentence in the user's language. */
  in(lang: Lang): string {
    return this.words[lang];
  }
}

/**
 * A failure of the program in few words that hold nothing from a school's cells: the kind of the error, and where in our
 * code it happened (`TypeError, sheet-cell.js:77`). The message itself may quote a cell, and is for `DEBUG=shuifuze`.
 */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const place = /([\w.-]+\.[cm]?[jt]s:\d+):\d+\)?$/m.exec(error.stack ?? '')?.[1];
  return `${error.name}${code}${place === undefined ? '' : `, ${place}`}`;
}

/** One fault in a rule file: where, what was found, what is allowed, the nearest name. */
export interface RuleFault {
  readonly file: string;
  /** JSON pointer into the file. */
  readonly path: string;
  readonly found: string;
  readonly expected: Bilingual;
  readonly nearest?: string;
}

/** Rule files that are invalid: all faults of all files at once. */
export class RuleError extends RunError {
  override readonly name = 'RuleError';
  constructor(readonly faults: readonly RuleFault[]) {
    super(
      {
        zh: faults.map((f) => sentence(f, 'zh')).join('\n'),
        en: faults.map((f) => sentence(f, 'en')).join('\n'),
      },
      2,
    );
  }
}

function sentence(fault: RuleFault, lang: Lang): string {
  const { file, path, found, expected, nearest } = fault;
  return lang === 'zh'
    ? `${file}${path && ` ${path}`}：发现 ${found}；应为 ${expected.zh}${nearest ? `；是否想写 ${nearest}？` : ''}`
    : `${file}${path && ` ${path}`}: found ${found}; expected ${expected.en}${nearest ? `; did you mean ${nearest}?` : ''}`;
}
