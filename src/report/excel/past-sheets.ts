import { asTyped, type LedgerRow } from '../../model/ledger.js';
import type { Report } from '../../model/report.js';
import type { FieldOf } from '../../model/tables.js';
import type { CellSpec, SheetSpec, Tone } from '../sheet-spec.js';
import { cellAsTyped, keptRows } from './kept-rows.js';
import { ledgerColumns, replyFields } from './ledger-columns.js';
import { tableSheet } from './table-sheet.js';
import { sheetWords, words } from './words.js';

const printed = [
  'id', 'status', 'followUp', 'title', 'severity', 'nature', 'subject', 'at', 'message', 'responsible', 'remedy',
  ...replyFields,
] as const satisfies readonly FieldOf<'ledger'>[]; // prettier-ignore
const fields: readonly FieldOf<'ledger'>[] = [
  ...printed,
  'rule',
  'verdict',
  'value',
  'missing',
  'unlocks',
  'basis',
];

type State = 'isClosed' | 'isLost' | 'isUnknown';
const says = { isClosed: 'closedSays', isLost: 'lostSays', isUnknown: 'unknownSays' } as const;

/**
 * 已销号 and 不能再查: the rows of a ledger that came back whose findings are not found now, every cell as it was
 * typed. They have the ledger's columns, so that the next check reads them back too. Without such rows, no sheets.
 */
export function pastSheets(report: Report): SheetSpec[] {
  const typed = report[asTyped];
  if (!typed) return [];
  const { closed, noLongerCheckable, unknown } = typed;
  const all = [...rowsOf(noLongerCheckable, 'isLost', report), ...rowsOf(unknown, 'isUnknown', report)];
  return [
    ...pastSheet('closed', rowsOf(closed, 'isClosed', report), 'good', report),
    ...pastSheet('noLongerCheckable', all, 'warning', report),
  ];
}

function pastSheet(
  name: 'closed' | 'noLongerCheckable',
  rows: readonly (readonly CellSpec[])[],
  tab: Tone,
  report: Report,
): SheetSpec[] {
  if (rows.length === 0) return [];
  const { lang } = report;
  const spec = {
    name: sheetWords[name][lang],
    table: name,
    columns: [...ledgerColumns(fields, lang), ...keptRows(report).columns],
    rows,
    none: '',
    frozenColumns: 1,
    printed: printed.length,
    tab,
    lang,
  };
  return [tableSheet(spec)];
}

function rowsOf(rows: readonly LedgerRow[], state: State, report: Report): CellSpec[][] {
  const { lang } = report;
  const { further } = keptRows(report);
  return rows.map((row) => {
    const said: Partial<Record<FieldOf<'ledger'>, CellSpec>> = {
      status: words[state][lang],
      followUp: words[says[state]][lang],
    };
    const own = fields.map((field) => said[field] ?? cellAsTyped(row.cells.get(field)?.cell));
    return [...own, ...further(row)];
  });
}
