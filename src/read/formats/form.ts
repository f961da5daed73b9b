/** One piece of a date or time format; `width` is how often its letter stands. */
export type DatePart =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'ampm'; readonly words: readonly [string, string] }
  | {
      readonly kind: 'year' | 'month' | 'day' | 'weekday' | 'hour' | 'minute' | 'second';
      readonly width: number;
    }
  | { readonly kind: 'elapsed'; readonly unit: 'h' | 'm' | 's'; readonly width: number };

/** A number format of digits, with the words around them. */
export interface DigitForm {
  readonly kind: 'digits';
  readonly prefix: string;
  readonly suffix: string;
  /** Digits before the point, at least. */
  readonly whole: number;
  /** Digits behind the point: at least, at most. */
  readonly decimals: readonly [number, number];
  readonly grouped: boolean;
  readonly percent: boolean;
}

/**
 * What the number format of a cell makes of its number. `code`: a number written as a code with leading zeros
 * (`000`). `date` shows a day, with or without a time; `time` shows parts of the clock only; `elapsed` time
 * runs on beyond a day.
 */
export type Form =
  | { readonly kind: 'general' }
  | DigitForm
  | { readonly kind: 'code'; readonly prefix: string; readonly whole: number }
  | { readonly kind: 'date'; readonly parts: readonly DatePart[] }
  | { readonly kind: 'time'; readonly parts: readonly DatePart[]; readonly elapsed: boolean };

/** The format of cells that have none. */
export const GENERAL: Form = { kind: 'general' };
