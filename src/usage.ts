import { RunError } from './errors.js';
import { fill } from './model/text.js';
import { usageWords } from './usage-words.js';

/** Wrong usage: exit code 2, with a sentence that says what is allowed. */
export function usage(word: keyof typeof usageWords, values: Record<string, string> = {}): RunError {
  const { zh, en } = usageWords[word];
  return new RunError({ zh: fill(zh, values), en: fill(en, values) }, 2);
}

/** One of the words allowed for an option. */
export function choice<T extends string>(option: string, found: string, allowed: readonly T[]): T {
  if (allowed.includes(found as T)) return found as T;
  throw usage('choice', { option, found, allowed: allowed.join(', ') });
}
