import { asTyped, replyFields, type LedgerRow, type Reply } from '../../model/ledger.js';
import type { Report } from '../../model/report.js';
import type { Cell } from '../../model/sheet.js';
import { tableOf, type FieldOf } from '../../model/tables.js';
import { fill, type Lang } from '../../model/text.js';
import type { CellSpec } from '../sheet-spec.js';
import type { FindingView } from '../story.js';
import type { TableColumn } from './table-sheet.js';
import { words } from './words.js';

type Cells = Partial<Record<FieldOf<'ledger'>, CellSpec>>;

/** What of the ledger that came back stands again in the one that is handed out. */
export interface KeptRows {
  /** Whether one came back. */
  readonly given: boolean;
  /** The school's own columns, behind ours. */
  readonly columns: readonly TableColumn[];
  /** Lines that stood above or below the table. */
  readonly lines: readonly string[];
  /** Draws a finding once for each row that the school wrote for it, else once. */
  repeat(view: FindingView, draw: (reply: Cells) => readonly CellSpec[]): CellSpec[][];
  /** The school's own cells of a row. */
  further(row: LedgerRow | undefined): CellSpec[];
}

/** The rows that the school typed, by the findings that they answer. */
export function keptRows(report: Report): KeptRows {
  const { lang, [asTyped]: typed } = report;
  const headers = typed?.further ?? [];
  const further = (row: LedgerRow | undefined): CellSpec[] =>
    headers.map((header) => cellAsTyped(row?.further.get(header)?.cell));
  return {
    given: typed !== undefined,
    columns: ownColumns(headers, lang),
    lines: (typed?.lines ?? []).filter((line) => !isOurs(line)).map((line) => asNote(line, lang)),
    repeat: (view, draw) => {
      const rows = typed?.found.get(view.id) ?? [undefined];
      const followUp = followUpOf(view.finding.reply, lang);
      return rows.map((row) => [...draw({ followUp, ...repliesIn(row) }), ...further(row)]);
    },
    further,
  };
}

/** What the school filled in, as it stands. */
function repliesIn(row: LedgerRow | undefined): Cells {
  return Object.fromEntries(replyFields.map((field) => [field, cellAsTyped(row?.cells.get(field)?.cell)]));
}

const replyStates = { 'claimed-done': 'claimedDone', overdue: 'overdue', open: 'stillOpen' } as const;

function followUpOf(reply: Reply | undefined, lang: Lang): CellSpec {
  return reply ? words[replyStates[reply.state]][lang] : null;
}

/** Excel wants each column of a table to have a name of its own, whatever its case. */
function ownColumns(headers: readonly string[], lang: Lang): TableColumn[] {
  const taken = new Set(Object.values(tableOf('ledger').columns).map((column) => column[lang].toLowerCase()));
  return headers.map((given) => {
    let header = given;
    for (let n = 2; taken.has(header.toLowerCase()); n++) header = `${given} ${n}`;
    taken.add(header.toLowerCase());
    return { header, width: 16, look: 'reply', headerLook: 'header-reply' };
  });
}

/** A line below a table must not be taken for a row of it. */
function asNote(line: string, lang: Lang): string {
  return /^(备注|Note)[:\uFF1A]/.test(line) ? line : fill(words.lineAs[lang], { line });
}

/** What we wrote below a table, or in its place, ourselves. */
function isOurs(line: string): boolean {
  const own: readonly string[] = [words.noGaps, words.noMissing].flatMap(({ zh, en }) => [zh, en]);
  const cut = [words.cut.zh, words.cut.en].map((text) => text.replace(/\{\w+\}/g, '').slice(-14));
  return own.includes(line) || cut.some((end) => line.endsWith(end));
}

/** A cell as the school typed it: dates and times stay such; a number that shows as more than itself stays a text. */
export function cellAsTyped(cell: Cell | undefined): CellSpec {
  if (cell === undefined) return null;
  if (cell.kind === 'date') return dayAsTyped(cell.iso);
  if (cell.kind === 'time' && cell.minutes < 1440) return { value: cell.minutes / 1440, format: 'time' };
  if (cell.kind === 'number' && Number(cell.text) === cell.number) return cell.number;
  return cell.kind === 'boolean' ? cell.boolean : cell.text;
}

const DAY_MS = 86_400_000;

function dayAsTyped(iso: string): CellSpec {
  const timed = iso.length > 10;
  const ms = Date.parse(timed ? `${iso}Z` : `${iso}T00:00Z`) - Date.UTC(1899, 11, 30);
  return { value: ms / DAY_MS, format: timed ? 'datetime' : 'date' };
}
