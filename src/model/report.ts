import type { Finding, Responsible, Waived } from './finding.js';
import type { Line, Severity } from './rule.js';
import type { CellRef } from './record.js';
import type { Lang } from './text.js';

/** How many of each verdict. */
export interface Counts {
  readonly met: number;
  readonly gap: number;
  readonly noEvidence: number;
  readonly notApplicable: number;
  readonly waived: number;
}

/** One sheet that was read: rows = records + rejected + ignored. */
export interface ReportedSheet {
  readonly name: string;
  readonly kind: string | null;
  readonly rows: number;
  readonly records: number;
  readonly rejected: number;
  readonly ignored: number;
  /** How a sheet that is no plain list was understood: `read as a duty matrix: 4 posts × 5 days`. */
  readonly readAs?: string;
}

/** One input file. `refused`: it could not be read at all. */
export interface ReportedInput {
  readonly file: string;
  readonly sha256: string;
  readonly refused: boolean;
  readonly sheets: readonly ReportedSheet[];
}

/** One rule in the manifest: everything that was checked, and what was not. */
export interface ReportedRule extends Counts {
  readonly id: string;
  readonly title: string;
  readonly requirement: string;
  readonly severity: Severity;
  readonly kind: string;
  /** False where the sheet of its records is absent. */
  readonly checked: boolean;
}

/** A claim on an incident, as the path of responsibility shows it. */
export interface PathStep {
  readonly step: string;
  readonly principle: string;
  readonly title: string;
  readonly state: 'stands' | 'lost' | 'unclear';
  readonly label: string;
  readonly because: string;
  readonly at: readonly CellRef[];
}

/** One incident with its path of responsibility; a pointer, not a legal judgement. */
export interface ReportedIncident {
  readonly key: string;
  readonly at: string | null;
  readonly place: string | null;
  readonly class: string | null;
  readonly type: string | null;
  readonly responsible: readonly Responsible[];
  readonly principle: string | null;
  /** What the linked records show of their duties. */
  readonly duties: readonly {
    readonly rule: string;
    readonly title: string;
    readonly verdict: string;
    readonly at: readonly CellRef[];
  }[];
  readonly exemptions: readonly string[];
  readonly path: readonly PathStep[];
}

/** One member of staff: facts, never a score. */
export interface ReportedPerson {
  readonly name: string;
  readonly staffId: string | null;
  readonly posts: readonly string[];
  /** The safety duties of those posts, in our own words. */
  readonly duties: readonly { readonly id: string; readonly text: string }[];
  /** Ids of findings in which the person answers. */
  readonly findings: readonly string[];
  /** For whoever teaches, the worst state of each of the eleven lines. */
  readonly lines: Readonly<Partial<Record<Line, 'met' | 'gap' | 'no-evidence' | 'not-applicable'>>> | null;
}

/** One place in one period: on how many days it was watched, in part, by nobody, or not known. */
export interface CoverageCell {
  readonly place: string;
  readonly period: string;
  readonly covered: number;
  readonly thin: number;
  readonly nobody: number;
  readonly unknown: number;
  /** The days on which somebody was lacking. */
  readonly dates: readonly string[];
}

/** Place × period over the days of the record; empty where 作息时段 names no places. */
export interface Coverage {
  readonly days: number;
  readonly places: readonly string[];
  readonly periods: readonly string[];
  readonly cells: readonly CoverageCell[];
}

/** A problem in words. */
export interface ReportedProblem {
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** A number or list that is the school's own choice, as this run used it. */
export interface ReportedLimit {
  readonly name: string;
  readonly value: number | string | boolean | readonly string[];
  readonly unit: string;
  readonly why: string;
}

/** Everything a run found: `report.json` (contract.md), and what every rendering is made of. */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly lang: Lang;
  readonly rules: { readonly count: number; readonly digest: string };
  readonly school: {
    readonly name: string | null;
    readonly code: string | null;
    readonly stage: string | null;
    readonly students: number | null;
  };
  readonly asOf: string;
  readonly period: { readonly from: string | null; readonly to: string | null };
  readonly inputs: readonly ReportedInput[];
  readonly summary: {
    readonly records: number;
    readonly judgements: number;
    readonly verdicts: Counts;
    /** met ÷ decided; with all unknowns as gaps; with all as met. 0 … 1, null where nothing was decided. */
    readonly met: {
      readonly ofDecided: number | null;
      readonly worst: number | null;
      readonly best: number | null;
    };
    readonly bySeverity: Readonly<Record<Severity, number>>;
    readonly byPrinciple: readonly ({ readonly principle: string } & Counts)[];
    readonly notChecked: readonly string[];
  };
  readonly findings: readonly Finding[];
  /** What waivers in force cover; neither in `findings` nor counted as a gap. */
  readonly waived: readonly Waived[];
  readonly incidents: readonly ReportedIncident[];
  readonly people: readonly ReportedPerson[];
  readonly coverage: Coverage;
  readonly problems: readonly ReportedProblem[];
  readonly manifest: readonly ReportedRule[];
  readonly limits: readonly ReportedLimit[];
}
