import type { Problem, ProblemCode } from '../model/problem.js';

/** Why a form was not read, or read with a doubt. */
export interface Fault {
  readonly fault: ProblemCode;
  /** What the code's sentence needs beyond the column and what was found. */
  readonly values?: Problem['values'];
}

/** What a text says in one form: a value (perhaps with a doubt about it), or why it says none. */
export type Reading<T> = { readonly value: T; readonly doubt?: ProblemCode } | Fault;

/** Whether a text could not be read. */
export function isFault<T>(reading: Reading<T>): reading is Fault {
  return 'fault' in reading;
}
