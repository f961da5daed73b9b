import type { OwnWorkbook } from '../own-workbook.js';
import type { ReportedProblem } from '../model/report.js';
import type { Severity } from '../model/rule.js';
import type { Bilingual, Lang } from '../model/text.js';
import type { WhoQuestion } from '../model/who.js';

/** A file that was dropped or chosen, and where it lay in the folder that was; its bytes are read by the worker. */
export interface Given {
  readonly file: File;
  /** `区/一中/值班.xlsx`; the file's name where no folder was given. */
  readonly path: string;
}

/** What an earlier run over many schools wrote: its `district.json`, and the report of each school by its folder. */
export interface EarlierGiven {
  readonly district: File;
  readonly reports: readonly { readonly folder: string; readonly file: File }[];
}

/** How a run is told and dated; the worker has no clock. */
export interface Telling {
  readonly lang: Lang;
  /** ISO. */
  readonly today: string;
  /** The day of judgement that was chosen, ISO; else that of the workbook, else today. */
  readonly asOf?: string | undefined;
}

/** What the page asks its worker to do, and what it answers. */
export interface Jobs {
  /**
   * Checks a school, or says what there is to choose from: where there are several workbooks, or the `district.json`
   * of an earlier run, but not where they are to be taken together. Old reports alone are taken for the school that was
   * checked last.
   */
  check: {
    asked: Telling & {
      readonly files: readonly Given[];
      readonly together: boolean;
      readonly earlier?: EarlierGiven['district'] | undefined;
    };
    answer: Checked | Several;
  };
  /** Checks the fictional school. */
  example: { asked: Telling; answer: Checked };
  /** Checks the same files again, in the other language or as of another day. */
  again: { asked: Telling; answer: Checked };
  who: { asked: WhoQuestion; answer: string };
  absence: { asked: { readonly absent: string; readonly on: string }; answer: string };
  papers: { asked: null; answer: Download };
  template: { asked: { readonly lang: Lang }; answer: Download };
  /** Checks one of many schools; nothing of it is kept. */
  school: {
    asked: Telling & {
      readonly folder: string;
      readonly files: readonly Given[];
      readonly earlier?: EarlierGiven | undefined;
    };
    answer: SchoolChecked;
  };
  /** Rolls up the schools that were checked. */
  rollUp: { asked: Telling & RollUpOf; answer: RolledUp };
}

export type JobName = keyof Jobs;

/** A message to the worker. */
export type Ask = {
  [J in JobName]: { readonly id: number; readonly job: J; readonly asked: Jobs[J]['asked'] };
}[JobName];

/** A message of the worker. */
export type Told =
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly answer: Jobs[JobName]['answer'] }
  | { readonly id: number; readonly failed: Failure };

/** What went wrong: a sentence where what was given is at fault, else the error of the program. */
export type Failure = { readonly words: Bilingual } | { readonly error: string };

/** The steps of a check, in order, and the packing of papers. */
export const steps = ['read', 'relate', 'evaluate', 'report', 'draw'] as const;
export type Step = (typeof steps)[number] | 'pack';

export interface Progress {
  readonly step: Step;
  /** How much of the whole is done, 0 to 1. */
  readonly done: number;
}

/** Something to save. */
export interface Download {
  readonly name: string;
  readonly blob: Blob;
  /** What a zip holds. */
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/** Several workbooks: one school's sheets, or a school each? */
export interface Several {
  readonly several: readonly string[];
  /** Those that this program wrote, by their paths: none is a school by itself. */
  readonly own: ReadonlyMap<string, OwnWorkbook>;
}

/** A file for the zip, in a folder of its school. */
export interface PackedFile {
  readonly path: string;
  readonly blob: Blob;
}

/** One of many schools that was checked: its line of the table, and what the roll-up needs. */
export interface SchoolChecked {
  readonly name: string;
  readonly state: 'done' | 'problems' | 'refused';
  readonly gaps: Readonly<Record<Severity, number>>;
  readonly open: number;
  /** Whether no record at all was read. */
  readonly nothingRead: boolean;
  /** Why a file could not be read. */
  readonly reasons: readonly string[];
  /** Its part of the roll-up as JSON, and its lines of `district.jsonl` and `district.csv`. */
  readonly part: Blob;
  readonly jsonl: Blob;
  readonly csv: Blob;
  readonly files: readonly PackedFile[];
}

/** What a roll-up is made of. */
export interface RollUpOf {
  readonly schools: readonly (Pick<SchoolChecked, 'part' | 'jsonl' | 'csv' | 'files'> & {
    readonly folder: string;
  })[];
  readonly lost: readonly {
    readonly folder: string;
    readonly state: 'timed-out' | 'crashed';
    readonly reason: string;
  }[];
  readonly passed: readonly { readonly path: string; readonly reason: string }[];
  /** The `district.json` of the earlier run that this one is compared with. */
  readonly earlier?: EarlierGiven['district'] | undefined;
}

/** The roll-up as a page, and everything in one zip. */
export interface RolledUp {
  readonly page: Blob;
  readonly download: Download;
}

/** Problems of one kind, those that left something out first. */
export interface ProblemGroup {
  readonly code: string;
  readonly severity: ReportedProblem['severity'];
  readonly problems: readonly ReportedProblem[];
  /** How many there are; more than are listed. */
  readonly count: number;
}

/** A school that was checked, as the page shows it. */
export interface Checked {
  readonly school: string | null;
  readonly asOf: string;
  readonly files: readonly string[];
  /** Rows that were read, and how many of them were left out. */
  readonly rows: number;
  readonly rejected: number;
  readonly sheets: number;
  readonly gaps: number;
  readonly noEvidence: number;
  /** Whether no record at all was read. */
  readonly nothingRead: boolean;
  readonly problems: readonly ProblemGroup[];
  readonly problemCount: number;
  /** `report.html`. */
  readonly report: Blob;
  readonly choices: Choices;
  /** An earlier report and a ledger that were taken into account. */
  readonly past: readonly string[];
}

/** What may be asked of a school: its places, classes, periods and staff. */
export interface Choices {
  readonly places: readonly string[];
  readonly classes: readonly string[];
  readonly periods: readonly { readonly name: string; readonly time: string }[];
  readonly people: readonly string[];
  /** The question that stands there at first: where the records show that somebody was lacking, if they do. */
  readonly first: WhoQuestion;
}
