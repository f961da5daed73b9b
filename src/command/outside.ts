import { printable } from '../model/printable.js';
import type { Lang } from '../model/text.js';

/** What a command is given of the world: streams, clock, environment. Handed in, so that a command is a function. */
export interface Outside {
  /** The result goes here, and nothing else. */
  readonly stdout: Stream;
  /** Progress, where files went, errors. */
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The machine's locale, `zh-CN`. */
  readonly locale: string;
  /** The local date, ISO. */
  readonly today: string;
  readonly machine: Machine;
}

/** What a command that runs others needs of the machine. */
export interface Machine {
  readonly pid: number;
  readonly isAlive: (pid: number) => boolean;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock: () => number;
  /** Called once at Ctrl-C or a request to end, instead of ending at once. */
  readonly onInterrupt: (listener: () => void) => void;
}

/** A stream that takes text. */
export interface Stream {
  write(text: string): void;
  readonly isTTY: boolean;
  /** Width of the terminal, if it is one. */
  readonly columns: number | undefined;
}

/** The same stream for lines that quote names and options, which may not steer the terminal. */
export function forLines(stream: Stream): Stream {
  return { ...stream, write: (text) => stream.write(printable(text)) };
}

/** The language of the output: as asked, else Chinese where the machine's locale is (contract.md). */
export function languageOf(asked: string | undefined, { locale }: Outside): Lang {
  if (asked === 'zh' || asked === 'en') return asked;
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
