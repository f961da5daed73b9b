import type { FieldOf } from '../../model/tables.js';
import type { Lang } from '../../model/text.js';
import type { CellSpec, SheetSpec } from '../sheet-spec.js';
import type { FindingView, GroupView, Story } from '../story.js';
import { directNames, typedValues, whereCell } from './finding-cells.js';
import { ledgerColumns, replyFields } from './ledger-columns.js';
import { tableSheet } from './table-sheet.js';
import { sheetWords, words } from './words.js';

type Field = FieldOf<'ledger'>;

/** Those that help only on the screen stand behind the ones that are printed. */
const printed = [
  'id', 'title', 'severity', 'nature', 'subject', 'at', 'message', 'responsible', 'remedy', 'basis', 'status',
  ...replyFields,
] as const satisfies readonly Field[]; // prettier-ignore
const fields: readonly Field[] = [...printed, 'rule', 'verdict', 'value'];

/** 整改台账: one row for each gap, with columns that the school answers in (rulings 28). */
export function ledgerSheet({ gaps, lang }: Story): SheetSpec {
  return tableSheet({
    name: sheetWords.ledger[lang],
    table: 'ledger',
    columns: ledgerColumns(fields, lang),
    rows: gaps.flatMap((group) => group.findings.map((view) => rowOf(fields, view, group, lang))),
    none: words.noGaps[lang],
    frozenColumns: 1,
    printed: printed.length,
    tab: 'bad',
    lang,
  });
}

/** The cells of one finding in these columns; what the school fills in stays blank. */
export function rowOf(
  wanted: readonly Field[],
  view: FindingView,
  group: GroupView,
  lang: Lang,
  more: Partial<Record<Field, CellSpec>> = {},
): CellSpec[] {
  const cells: Partial<Record<Field, CellSpec>> = {
    id: view.id,
    rule: group.rule,
    title: group.title,
    severity: view.severity,
    verdict: view.verdict,
    nature: view.nature,
    subject: view.label,
    at: whereCell(view),
    value: typedValues(view, lang),
    message: view.message,
    responsible: directNames(view.finding, lang),
    remedy: view.remedy,
    basis: view.law.join('\n'),
    ...more,
  };
  return wanted.map((field) => cells[field] ?? null);
}
