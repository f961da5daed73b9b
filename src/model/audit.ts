import type { Kind } from './tables.js';

/** A person that a rule names, as its file writes it: `teacher`, `safetyLeader:supervising`. */
type Answering = readonly string[];

/** Two rules of which one would do. */
export interface SameRules {
  readonly rules: readonly [string, string];
  /** Their conditions are the same, or they give the same verdict on every example of either. */
  readonly by: 'conditions' | 'examples';
}

/** A kind of record that names people of the school at a day and a place, and no step of attribution asks for it. */
export interface UnreachedKind {
  readonly kind: Kind;
  readonly sheet: string;
  /** The columns that name who answers. */
  readonly people: readonly string[];
  readonly rules: readonly string[];
}

/** The columns of a sheet that no rule reads. */
export interface UnreadFields {
  readonly kind: Kind;
  readonly sheet: string;
  /** Neither read by a rule nor needed to name, date and place a record: safe to drop. */
  readonly unread: readonly string[];
  /** Kept, since they name the record or say when and where it belongs. */
  readonly identity: readonly string[];
}

/** An article in force whose end is near. */
export interface EndingLaw {
  readonly law: string;
  readonly article: string | null;
  readonly title: string;
  /** Last day of force. */
  readonly ends: string;
  /** Days that are left from the date of the audit. */
  readonly days: number;
  /** What takes its place; '' where nothing is known. */
  readonly next: string;
  /** Who cites it. */
  readonly rules: readonly string[];
}

/** A law that is cited and is to be looked at before it is relied on. */
export interface ReviewedLaw {
  readonly law: string;
  readonly title: string;
  readonly review: string;
  readonly rules: readonly string[];
}

/** One step of attribution: whom it names. */
export interface AuditedStep {
  readonly step: string;
  readonly rule: string;
  readonly title: string;
  readonly people: Answering;
}

/** Two attribution rules that may stand for one moment and name different people, and how the order decides. */
export interface DifferentPeople {
  readonly rules: readonly [string, string];
  readonly people: readonly [Answering, Answering];
  /** The one that answers first, `both` with equal weight. */
  readonly first: string | 'both';
  /** They stand on one and the same record: `when` should part them. */
  readonly oneRecord: boolean;
}

/** What the rules show of themselves. */
export interface Audit {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly rules: { readonly count: number; readonly digest: string };
  readonly asOf: string;
  /** Rules that no example makes fire: none is a gap, or for attribution none stands. */
  readonly neverFires: readonly string[];
  readonly same: readonly SameRules[];
  readonly unreached: { readonly kinds: readonly UnreachedKind[]; readonly incidents: readonly string[] };
  readonly fields: readonly UnreadFields[];
  readonly laws: readonly EndingLaw[];
  readonly reviews: readonly ReviewedLaw[];
  /** Rules whose every article has ended by then, and that have no principle of their own. */
  readonly withoutBasis: readonly string[];
  readonly steps: readonly AuditedStep[];
  readonly differ: readonly DifferentPeople[];
}
