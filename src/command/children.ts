import { availableParallelism } from 'node:os';
import { ownPlace } from '../node/own-files.js';
import { usage } from '../usage.js';

/** The script of a child process: the build's, whether this file is the build's or a source. */
export const child = ownPlace('dist/node/batch-child.js');
/** More children than this are a mistyped number. */
const MOST_JOBS = 256;

/** Schools at a time: as asked, else one for each processor but one. Throws a `RunError` (exit 2) for what is no number. */
export function jobsOf(text: string | undefined): number {
  return countOf('--jobs', text, Math.max(1, availableParallelism() - 1), MOST_JOBS);
}

/** A whole number from 1 that an option gives, else the usual one. Throws a `RunError` (exit 2). */
export function countOf(option: string, text: string | undefined, usual: number, most: number): number {
  if (text === undefined) return usual;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > most)
    throw usage('count', { option, found: text, most: String(most) });
  return count;
}
