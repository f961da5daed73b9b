import type { Cell } from './sheet.js';

/** A list of findings as the school handed it back: what was typed, cell for cell. */
export interface LedgerSheet {
  readonly file: string;
  readonly sheet: string;
  /** Headers of columns that are not ours, as they are shown, in the order of their columns, each once. */
  readonly further: readonly string[];
  readonly rows: readonly LedgerRow[];
  /** Lines above and below the table: titles, remarks. */
  readonly lines: readonly string[];
}

/** One row of it. */
export interface LedgerRow {
  readonly file: string;
  readonly sheet: string;
  /** 1-based, as Excel shows it. */
  readonly number: number;
  /** The finding's id as it was typed, in the form in which ids are written; null where there is none. */
  readonly id: string | null;
  /** The filled cells of our columns, by field, with the address of each. */
  readonly cells: ReadonlyMap<string, LedgerCell>;
  /** The filled cells of further columns, by header. */
  readonly further: ReadonlyMap<string, LedgerCell>;
}

/** A filled cell of the ledger. */
export interface LedgerCell {
  readonly cell: Cell;
  readonly address: string;
}

/** What the school fills in. */
export const replyFields = ['reply', 'assignee', 'deadline', 'review'] as const;

/**
 * How a reply stands to what was found now. `claimed-done`: reviewed as passed, and still found. `overdue`: its
 * deadline has passed, and it is still found. `open`: anything else that was typed.
 */
export type ReplyState = 'claimed-done' | 'overdue' | 'open';

/** What the school answered to a finding. */
export interface Reply {
  readonly explanation: string | null;
  readonly who: string | null;
  /** ISO date, or what was typed where it is none. */
  readonly due: string | null;
  /** 通过, 未通过 or 待复核, or what was typed where it is none of them. */
  readonly review: string | null;
  readonly state: ReplyState;
  readonly at: { readonly file: string; readonly sheet: string; readonly cell: string };
}

/** A row of the ledger whose finding is not found now. */
export interface PastReply extends Omit<Reply, 'state'> {
  readonly id: string | null;
  readonly rule: string | null;
  readonly label: string | null;
}

/** What became of the ledger that was handed back. */
export interface LedgerReport {
  readonly rows: number;
  /** Findings with a reply, and of them those that are claimed done or overdue and still found, by id. */
  readonly answered: number;
  readonly claimedDone: readonly string[];
  readonly overdue: readonly string[];
  /** Replies to findings that this check shows to be in order. */
  readonly closed: readonly PastReply[];
  /** Replies to findings whose record, column, sheet or rule is not there now. */
  readonly noLongerCheckable: readonly PastReply[];
  /** Rows without an id, or with one that no record has. */
  readonly unknown: readonly PastReply[];
}

/**
 * The rows of the ledger sorted by what became of them, as typed: for the ledger that is handed out again, and for
 * nothing else, since they hold whatever the school wrote. The key is a symbol, so that no JSON of a report can hold
 * them.
 */
export const asTyped: unique symbol = Symbol('the ledger as it was typed');

/** See `asTyped`. */
export interface TypedLedger {
  readonly further: readonly string[];
  readonly lines: readonly string[];
  /** By the id of a finding: its rows, the one whose reply counts first. */
  readonly found: ReadonlyMap<string, readonly LedgerRow[]>;
  readonly closed: readonly LedgerRow[];
  readonly noLongerCheckable: readonly LedgerRow[];
  readonly unknown: readonly LedgerRow[];
}
