import type { CellRef } from '../../model/record.js';
import type { Report } from '../../model/report.js';
import type { FieldOf } from '../../model/tables.js';
import { fill, type Lang } from '../../model/text.js';
import type { SheetSpec } from '../sheet-spec.js';
import type { FindingView, GroupView, Story } from '../story.js';
import { linkTo, missingNames } from './finding-cells.js';
import { keptRows } from './kept-rows.js';
import { ledgerColumns, replyFields } from './ledger-columns.js';
import { rowOf, withFollowUp } from './ledger-sheet.js';
import { tableSheet } from './table-sheet.js';
import { sheetWords, words } from './words.js';

const printed = [
  'id', 'missing', 'unlocks', 'title', 'severity', 'subject', 'message', 'responsible', 'remedy', 'status',
  ...replyFields,
] as const satisfies readonly FieldOf<'ledger'>[]; // prettier-ignore
const fields: readonly FieldOf<'ledger'>[] = [...printed, 'rule', 'verdict', 'nature', 'basis'];

/** One finding with the missing cell that unlocks most. */
interface Open {
  readonly view: FindingView;
  readonly group: GroupView;
  readonly cell: CellRef | undefined;
  readonly unlocks: number;
  /** The place of the cell in the order in which cells are first missed. */
  readonly place: number;
}

/** 缺佐证: what could not be judged, by the cell to fill in; what the most judgements wait for comes first. */
export function missingSheet(report: Report, { noEvidence, lang }: Story): SheetSpec {
  const nameOf = missingNames(report);
  const kept = keptRows(report);
  const all = withFollowUp(fields, kept);
  const rows = openFindings(noEvidence).flatMap(({ view, group, cell, unlocks }) => {
    const missing = cell ? firstOf(nameOf(cell), view.finding.missing.length, lang) : '';
    const place = cell?.cell === null ? view.finding.at[0] : cell;
    const more = { missing: linkTo(missing, place), unlocks };
    return kept.repeat(view, (reply) => rowOf(all, view, group, lang, { ...more, ...reply }));
  });
  return tableSheet({
    name: sheetWords.missing[lang],
    table: 'missing',
    columns: [...ledgerColumns(all, lang), ...kept.columns],
    rows,
    none: words.noMissing[lang],
    frozenColumns: 2,
    printed: withFollowUp(printed, kept).length,
    tab: 'open',
    lang,
  });
}

/** A link cannot be broken into lines everywhere, so that it names one cell; the message names them all. */
function firstOf(cell: string, count: number, lang: Lang): string {
  return count > 1 ? fill(words.firstOf[lang], { cell, count, more: count - 1 }) : cell;
}

function openFindings(groups: readonly GroupView[]): Open[] {
  const waiting = waitingByCell(groups);
  const open = groups.flatMap((group) => group.findings.map((view) => openOf(view, group, waiting)));
  return open.sort((a, b) => b.unlocks - a.unlocks || a.place - b.place);
}

type Waiting = ReadonlyMap<string, { readonly place: number; readonly judgements: number }>;

function waitingByCell(groups: readonly GroupView[]): Waiting {
  const waiting = new Map<string, { place: number; judgements: number }>();
  for (const { finding } of groups.flatMap((group) => group.findings)) {
    for (const cell of finding.missing) {
      const known = waiting.get(nameOf(cell)) ?? { place: waiting.size, judgements: 0 };
      known.judgements += finding.count ?? 1;
      waiting.set(nameOf(cell), known);
    }
  }
  return waiting;
}

function openOf(view: FindingView, group: GroupView, waiting: Waiting): Open {
  const cells = view.finding.missing.map((cell) => ({ cell, ...waiting.get(nameOf(cell))! }));
  const [first] = cells.sort((a, b) => b.judgements - a.judgements || a.place - b.place);
  return { view, group, cell: first?.cell, unlocks: first?.judgements ?? 0, place: first?.place ?? 0 };
}

function nameOf({ file, sheet, cell, field }: CellRef): string {
  return JSON.stringify([file, sheet, cell ?? field, cell === null]);
}
