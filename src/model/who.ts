import type { Absence, CommitmentKind, TimeSpan } from './absence.js';
import type { Responsible } from './finding.js';
import type { CellRef } from './record.js';
import type { ReportedInput } from './report.js';
import type { Lang } from './text.js';

/** The question “Who is responsible at 12:30 on the playground?”. */
export interface WhoQuestion {
  /** ISO date with its time of day. */
  readonly at: string;
  readonly where: string | null;
  /** One class, or several in one text. */
  readonly class: string | null;
}

/** One on the way from whoever answers up to the principal. */
export interface PathLink extends Responsible {
  /** The step of attribution that names this one; null: only by being over the one before. */
  readonly step: string | null;
  /** The record that names this one. */
  readonly record: string | null;
  readonly at: readonly CellRef[];
}

/** A record that may say who answers, and why it does not, or not yet. */
export interface OtherClaim {
  /** Whom it names; null where it names nobody. */
  readonly name: string | null;
  readonly step: string;
  readonly title: string;
  /** The record, named. */
  readonly label: string;
  readonly because: string;
  readonly at: readonly CellRef[];
}

/** A cell that would change the answer: it is blank, its row is not there, or its column or sheet is not. */
export interface OpenCell extends CellRef {
  readonly lacks: 'value' | 'row' | 'column';
}

/** A hazard at the place that was open then: a reminder, which decides nothing. */
export interface OpenHazard {
  readonly name: string | null;
  readonly label: string;
  readonly overdue: boolean;
  readonly at: readonly CellRef[];
}

/** Who is responsible at a moment: `who --format json` (rulings 22). */
export interface WhoAnswer {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly lang: Lang;
  readonly school: string | null;
  /** `2025-09-15 12:30`. */
  readonly at: string;
  readonly where: string | null;
  readonly class: string | null;
  /** Whether no record names anybody who is responsible just then and there (rulings 12). */
  readonly nobody: boolean;
  /** In order: the direct ones with equal weight, then those who supervise, then those who lead. */
  readonly responsible: readonly Responsible[];
  readonly principle: string | null;
  /** The step that stands first, and what it is called; null where nobody answers. */
  readonly first: { readonly step: string; readonly title: string } | null;
  /** The chain from the direct ones up to the principal. */
  readonly path: readonly PathLink[];
  readonly lost: readonly OtherClaim[];
  readonly unclear: readonly OtherClaim[];
  readonly hazards: readonly OpenHazard[];
  /** The cells that would name somebody if they were filled; a header's where the row is not there. */
  readonly wouldChange: readonly OpenCell[];
  readonly notes: readonly string[];
  readonly inputs: readonly ReportedInput[];
  /** Files that could not be read: the answer does without them. */
  readonly refused: readonly RefusedFile[];
}

/** A file that could not be read, and how to mend it. */
export interface RefusedFile {
  readonly file: string;
  readonly message: string;
}

/** Somebody who is free and suited. */
export interface FreePerson {
  readonly name: string;
  readonly staffId: string | null;
  /** Minutes for which the plan has this person on that day already. */
  readonly minutes: number;
  readonly because: string;
}

/** One thing that falls away, as it is shown. */
export interface ReportedCommitment {
  readonly what: CommitmentKind;
  readonly label: string;
  readonly span: TimeSpan | null;
  readonly place: string | null;
  readonly losesCover: boolean;
  readonly uncovered: readonly TimeSpan[];
  readonly others: readonly string[];
  readonly free: readonly FreePerson[];
  readonly at: readonly CellRef[];
}

/** What falls away when somebody is absent: `who --absent NAME --on DATE --format json`. */
export interface AbsenceAnswer {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly lang: Lang;
  readonly school: string | null;
  readonly absent: string;
  readonly staffId: string | null;
  /** ISO. */
  readonly on: string;
  readonly commitments: readonly ReportedCommitment[];
  /** Why the plan of that day is not known, if it is not; the notes say it in words. */
  readonly doubt: Absence['doubt'];
  readonly notes: readonly string[];
  readonly inputs: readonly ReportedInput[];
  readonly refused: readonly RefusedFile[];
}
