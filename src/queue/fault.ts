import { RunError } from '../errors.js';
import { fill } from '../model/text.js';
import { queueFaults } from './words.js';

/** What went wrong with a queue, as an error that ends the run: exit code 3, or 2 where the command was wrong. */
export function fault(
  word: keyof typeof queueFaults,
  values: Record<string, string> = {},
  exitCode: 2 | 3 = 3,
): RunError {
  const { zh, en } = queueFaults[word];
  return new RunError({ zh: fill(zh, values), en: fill(en, values) }, exitCode);
}
