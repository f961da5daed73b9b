import type { Problem, ProblemCode } from '../model/problem.js';
import type { Bilingual } from '../model/text.js';

/** Why a file is not read at all. Thrown inside `read/` only; `readInput` turns it into a problem. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly code: ProblemCode,
    readonly values: Problem['values'] = {},
  ) {
    super(code);
  }
}

/** Refuses a file as damaged; `what` says which part of it is, as a clause of a sentence. */
export function damaged(zh: string, en: string): Refusal {
  return new Refusal('DAMAGED', { what: { zh, en } });
}

/** Refuses a file over a cap; `what` names what there is too much of, `cap` the most that is read. */
export function tooBig(what: Bilingual, cap: string): Refusal {
  return new Refusal('TOO_BIG', { what, cap });
}

/** Refuses a file that is made to fill the memory; `what` says by what it shows. */
export function bomb(zh: string, en: string): Refusal {
  return new Refusal('BOMB', { what: { zh, en } });
}

/** A number of bytes as people write it: `256 MB`. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}
