import { groupBy } from '../model/group-by.js';
import {
  replyFields,
  type LedgerRow,
  type LedgerSheet,
  type PastReply,
  type Reply,
  type ReplyState,
} from '../model/ledger.js';
import { columnOf } from '../model/tables.js';
import { byCodePoint } from '../model/text.js';
import { parseValue } from '../validate/values.js';

/** How a text of the ledger is said in reports: names that are kept back are taken out. */
export type Veil = (text: string, row: LedgerRow, address: string) => string;

/** All rows of all ledgers by their ids, those of one id in the order in which their replies count. */
export function rowsById(ledgers: readonly LedgerSheet[]): Map<string | null, readonly LedgerRow[]> {
  const byId = groupBy(
    ledgers.flatMap(({ rows }) => rows),
    ({ id }) => id,
  );
  return new Map([...byId].map(([id, rows]) => [id, id === null ? rows : withoutRepeats(rows)]));
}

/** Of rows that say the same one is enough, and a blank one says nothing beside another; the fullest counts first. */
function withoutRepeats(rows: readonly LedgerRow[]): LedgerRow[] {
  const [first, ...others] = rows;
  if (others.length === 0) return [first!];
  const bySaid = new Map([...rows].reverse().map((row) => [JSON.stringify(typedIn(row)), row]));
  const said = [...bySaid].filter(([, row]) => typedIn(row).length > 0);
  if (said.length === 0) return [first!];
  const order = said.sort(([a, x], [b, y]) => typedIn(y).length - typedIn(x).length || byCodePoint(a, b));
  return order.map(([, row]) => row);
}

/** What the school typed in a row: the cells that it fills in, and those of its own columns. */
export function typedIn({ cells, further }: LedgerRow): (readonly [name: string, text: string])[] {
  const replies = replyFields.flatMap((field) => {
    const typed = cells.get(field);
    return typed ? [[field, typed.cell.text] as const] : [];
  });
  const own = [...further].map(([header, { cell }]) => [`+${header}`, cell.text] as const);
  return [...replies, ...own.sort(([a], [b]) => byCodePoint(a, b))];
}

/** The reply of a row to a finding that is found now; undefined where nothing was typed that answers. */
export function replyOf(row: LedgerRow, asOf: string, veil: Veil): Reply | undefined {
  if (replyFields.every((field) => !row.cells.has(field))) return undefined;
  return { ...saidIn(row, veil), state: stateOf(row, asOf) };
}

/** The reply of a row whose finding is not found now. */
export function pastReplyOf(row: LedgerRow, veil: Veil): PastReply {
  const text = (field: string): string | null => textIn(row, field, veil);
  return { id: row.id, rule: text('rule'), label: text('subject'), ...saidIn(row, veil) };
}

function saidIn(row: LedgerRow, veil: Veil): Omit<Reply, 'state'> {
  const [due, review] = [dueIn(row), reviewIn(row)];
  const { file, sheet, number } = row;
  const first = replyFields.flatMap((field) => row.cells.get(field) ?? [])[0] ?? row.cells.get('id');
  return {
    explanation: textIn(row, 'reply', veil),
    who: textIn(row, 'assignee', veil),
    due: due ?? textIn(row, 'deadline', veil),
    review: review ?? textIn(row, 'review', veil),
    at: { file, sheet, cell: first?.address ?? `A${number}` },
  };
}

function stateOf(row: LedgerRow, asOf: string): ReplyState {
  if (reviewIn(row) === '通过') return 'claimed-done';
  const due = dueIn(row);
  return due !== null && due < asOf.slice(0, 10) ? 'overdue' : 'open';
}

function dueIn({ cells }: LedgerRow): string | null {
  const { value } = parseValue(columnOf('ledger', 'deadline')!, cells.get('deadline')?.cell);
  return typeof value === 'string' && value !== '' ? value : null;
}

function reviewIn({ cells }: LedgerRow): string | null {
  const { value } = parseValue(columnOf('ledger', 'review')!, cells.get('review')?.cell);
  return typeof value === 'string' && value !== '' ? value : null;
}

function textIn(row: LedgerRow, field: string, veil: Veil): string | null {
  const typed = row.cells.get(field);
  return typed ? veil(typed.cell.text.trim(), row, typed.address) : null;
}
