import type { Reply } from './ledger.js';
import type { CellRef } from './record.js';
import type { Repair } from './repair.js';
import type { Nature, Severity } from './rule.js';

/** The answers of a rule to a record (contract.md, "Verdicts"). */
export type Verdict = 'met' | 'gap' | 'no-evidence' | 'not-applicable' | 'waived';

/** A person who answers, in one of three roles; `name: null` is a post that nobody holds. */
export interface Responsible {
  readonly name: string | null;
  readonly staffId: string | null;
  readonly post?: string;
  readonly role: 'direct' | 'supervising' | 'leading';
  readonly because: string;
}

/** An article that was in force on the record's date; `law: 'own'` is the school's own principle. */
export interface CitedBasis {
  readonly law: string;
  readonly article: string | null;
  readonly title: string;
  readonly inForce: { readonly from: string; readonly to: string | null } | null;
}

/** The record that a finding is about; place, class and ISO date as it says them, where it says them; the post that it is one duty of. */
export interface Subject {
  readonly kind: string;
  readonly key: string;
  readonly label: string;
  /** Where the key holds a name that is kept back: what names the record in its place (`judged` of the report). */
  readonly record?: string;
  readonly place?: string;
  readonly class?: string;
  readonly date?: string;
  readonly post?: string;
}

/** What became of a finding since the earlier report that this one was compared with. */
export type Status = 'new' | 'persisting' | 'changed';

/** One gap or lack of evidence. */
export interface Finding {
  /** 12 hex digits of SHA-256 over [rule, kind, key]; stable across runs. */
  readonly id: string;
  readonly rule: string;
  readonly principle: string;
  readonly severity: Severity;
  readonly verdict: 'gap' | 'no-evidence';
  readonly subject: Subject;
  /** The cells that decided, the primary one first. */
  readonly at: readonly CellRef[];
  readonly responsible: readonly Responsible[];
  readonly nature: Nature;
  readonly missing: readonly CellRef[];
  readonly message: string;
  readonly remedy: string;
  readonly basis: readonly CitedBasis[];
  /** How many records an absent column stands for. */
  readonly count?: number;
  /** Each comparison with its value, in words: why it was judged so. */
  readonly because: readonly string[];
  /** Only where an earlier report was given (rulings 21). */
  readonly status?: Status;
  /** What the school wrote in the ledger that it handed back. */
  readonly reply?: Reply;
  /** The entry that would close it, if it is true; only where repairs were asked for and there is one. */
  readonly repair?: Repair;
}

/** A gap, or lack of evidence, that a waiver in force covers. */
export interface Waived extends Omit<Finding, 'verdict'> {
  readonly verdict: 'waived';
  /** What it would have been. */
  readonly was: Finding['verdict'];
  readonly waiver: {
    readonly reason: string;
    readonly approver: string;
    /** ISO dates. */
    readonly approved: string;
    readonly until: string;
    /** Its cells: the rule, the record. */
    readonly at: readonly CellRef[];
  };
}
