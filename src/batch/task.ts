import type { Mask } from '../mask/mask.js';
import type { Lang } from '../model/text.js';
import type { EarlierBatch } from './earlier.js';

/** How all schools of a batch are checked. Everything in it can be sent to a child process. */
export interface BatchSettings {
  readonly lang: Lang;
  readonly mask: Mask;
  /** ISO dates: of judgement, where it is one for all, and today's. */
  readonly asOf: string | undefined;
  readonly today: string;
  /** The region by whose rules all are judged; else each by its own 地区. */
  readonly region?: string | undefined;
  readonly rules: string | undefined;
  readonly only: string | undefined;
  readonly skip: string | undefined;
  readonly ignoreWaivers?: boolean | undefined;
  /** The earlier batch that each school is compared with. */
  readonly baseline?: EarlierBatch | undefined;
  /** Formats of the reports; `json` is always among them. */
  readonly formats: readonly string[];
}

/** One school for a child process. */
export interface SchoolTask {
  readonly paths: readonly string[];
  /** The folder of the batch, and in it the folder of this school's reports. */
  readonly out: string;
  readonly folder: string;
  readonly settings: BatchSettings;
}

/** What came of one school that ran to its end. */
export interface SchoolDone {
  /** `refused`: a file of it could not be read. `problems`: it was read, and some of it not understood. */
  readonly state: 'done' | 'problems' | 'refused';
  /** The files as they were read, with their SHA-256; '' where one could not be opened. */
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[];
  /** Why a file was not read. */
  readonly reasons: readonly { readonly file: string; readonly reason: string }[];
  /** Gaps by severity, and lack of evidence: what the exit code asks for. */
  readonly gaps: Readonly<Record<'critical' | 'major' | 'minor', number>>;
  readonly open: Readonly<Record<'critical' | 'major' | 'minor', number>>;
  /** The rules that could not be checked, with the kind of record that is not there. */
  readonly notRun: readonly { readonly rule: string; readonly kind: string }[];
  readonly rules: number;
  /** The files that were written, with their SHA-256. */
  readonly outputs: readonly { readonly file: string; readonly sha256: string }[];
}

/** What came of one school that did not. */
export interface SchoolLost {
  readonly state: 'timed-out' | 'crashed';
  readonly reason: string;
}

export type Outcome = SchoolDone | SchoolLost;

/** Whom to tell what, while schools run. */
export interface Told {
  readonly stop: AbortSignal;
  readonly onStart: (task: SchoolTask) => void;
  /** Awaited before the next school of that lane begins. Not called for a school that was stopped. */
  readonly onEnd: (task: SchoolTask, outcome: Outcome) => Promise<void>;
}

/** Runs the schools of a batch: in children of this process, or on other machines. Ends when all have, or at a stop. */
export type Executor = (tasks: readonly SchoolTask[], told: Told) => Promise<void>;
