import type { Due } from './due.js';
import type { Finding, Responsible, Waived } from './finding.js';
import type { asTyped, LedgerReport, TypedLedger } from './ledger.js';
import type { Line, Severity } from './rule.js';
import type { CellRef } from './record.js';
import type { Baseline, LostFinding, PastFinding } from './past.js';
import type { Lang } from './text.js';
import type { LossReason } from './watched.js';

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

/** One duty as a record shows it, with the cells that decided. */
export interface ReportedDuty {
  readonly rule: string;
  readonly title: string;
  readonly verdict: string;
  readonly at: readonly CellRef[];
}

/** A duty that arose from the incident itself. `not-applicable`: it is not yet due. */
export interface IncidentDuty extends ReportedDuty {
  /** By when; null where its rule sets no time. */
  readonly due: Due | null;
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
  readonly duties: readonly ReportedDuty[];
  /** What the incident's own record shows: reports, measures, conclusion. */
  readonly reports: readonly IncidentDuty[];
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
  /** What speaks for the person: by rule, how many records show that it was met where the person answers directly. */
  readonly met: Readonly<Record<string, number>>;
  /** For whoever teaches, the worst state of each of the eleven lines. */
  readonly lines: Readonly<Partial<Record<Line, 'met' | 'gap' | 'no-evidence' | 'not-applicable'>>> | null;
  /** Minutes of duty beside what all have on average; null where no duty is on record or planned. */
  readonly duty: PersonDuty | null;
}

/** How long somebody is on duty: a fact, never a score. */
export interface PersonDuty {
  readonly minutes: number;
  /** 工作量比例 between 0 and 1, where it is given. */
  readonly share: number | null;
  /** The mean, pro rata for that share; null for whoever has no duty and is not counted in it. */
  readonly mean: number | null;
}

/** From what the minutes of duty are counted, and the mean. */
export interface ReportedLoad {
  /** Recorded in 值班表, or planned in 值班安排. */
  readonly source: 'shift' | 'roster';
  readonly from: string;
  readonly to: string;
  /** How many of the staff have any duty: the mean is theirs. */
  readonly people: number;
  /** Minutes of a whole position. */
  readonly mean: number;
  /** Whether some of them have less than a whole position. */
  readonly proRata: boolean;
  /** Duties that are not counted, as their times are not known. */
  readonly untimed: number;
}

/** How a place was watched in a period of a day. */
export type WatchState = 'covered' | 'thin' | 'nobody' | 'unknown';

/** Somebody who is named for a place and is not there, or may not be. */
export interface ReportedLoss {
  readonly name: string;
  readonly reason: LossReason;
  /** False where it only may be so. */
  readonly certain: boolean;
  /** `请假!A3`. */
  readonly at: readonly string[];
}

/**
 * Days of one square on which everything is the same: the state, the people, the times, the reasons. Where on many
 * covered days people come together only once, those days stand together (`mixed`).
 */
export interface CoverageDays {
  readonly state: WatchState;
  /** ISO. */
  readonly dates: readonly string[];
  readonly named: readonly string[];
  /** Whether the people differ from day to day. */
  readonly mixed: boolean;
  /** The times without anybody: `12:50–13:00`. */
  readonly uncovered: readonly string[];
  readonly losses: readonly ReportedLoss[];
  /** The cells that name somebody, or should: `值班安排!D3`. */
  readonly at: readonly string[];
  /** The cells that would decide a state that is not known. */
  readonly missing: readonly CellRef[];
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
  /** When it must be watched, as 作息时段 says: `12:00–13:00`. */
  readonly times: readonly string[];
  /** 默认责任岗位 as it is written. */
  readonly defaultPost: string | null;
  /** Who answers where nobody is named: holders of the default post, the area's owner, up to the principal. */
  readonly chain: readonly Responsible[];
  /** Who is named, and on how many days. */
  readonly named: readonly {
    readonly name: string;
    readonly staffId: string | null;
    readonly days: number;
  }[];
  /** The cells of 作息时段 that ask for it: `作息时段!F4`. */
  readonly at: readonly string[];
  /** The days, those alike together. */
  readonly behind: readonly CoverageDays[];
}

/** Place × period over the days of school up to asOf, in the order of 作息时段. */
export interface Coverage {
  readonly days: number;
  readonly places: readonly string[];
  readonly periods: readonly string[];
  readonly cells: readonly CoverageCell[];
  /** Why there is none: no 作息时段, no 值守场所 in it, or no day of school up to asOf. */
  readonly lacks: 'period' | 'places' | 'days' | null;
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

/** Who chose a limit: this product by default, the law of a region, or a further folder of rules. */
export type LimitOrigin = 'default' | 'region' | 'own';

/** A number or list that is the school's own choice, as this run used it. */
export interface ReportedLimit {
  readonly name: string;
  /** What it is called; null where a school's own has no title. */
  readonly title: string | null;
  readonly value: number | string | boolean | readonly string[];
  readonly unit: string;
  readonly why: string;
  readonly from: LimitOrigin;
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
  /** The region by whose rules was judged; null: by what holds everywhere. */
  readonly region: { readonly id: string; readonly name: string } | null;
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
  /** The earlier report that this one was compared with, and what is found no longer (rulings 21). */
  readonly baseline?: Baseline;
  readonly resolved?: readonly PastFinding[];
  readonly noLongerCheckable?: readonly LostFinding[];
  /** What became of the ledger that the school handed back, where it did. */
  readonly ledger?: LedgerReport;
  readonly [asTyped]?: TypedLedger;
  readonly incidents: readonly ReportedIncident[];
  readonly people: readonly ReportedPerson[];
  readonly dutyLoad: ReportedLoad | null;
  readonly coverage: Coverage;
  readonly problems: readonly ReportedProblem[];
  readonly manifest: readonly ReportedRule[];
  readonly limits: readonly ReportedLimit[];
  /** The records that were judged, by kind: the ids of each, 8 hex digits, joined; for later comparisons. */
  readonly judged?: Readonly<Record<string, string>>;
}
