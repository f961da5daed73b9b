import type { Report } from '../../model/report.js';
import type { FieldOf } from '../../model/tables.js';
import type { Lang } from '../../model/text.js';
import { statusWords } from '../follow-words.js';
import type { CellSpec, SheetSpec } from '../sheet-spec.js';
import type { FindingView, GroupView, Story } from '../story.js';
import { directNames, typedValues, whereCell } from './finding-cells.js';
import { keptRows, type KeptRows } from './kept-rows.js';
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
export function ledgerSheet(report: Report, { gaps, lang }: Story): SheetSpec {
  const kept = keptRows(report);
  const shown = withFollowUp(printed, kept);
  const all = withFollowUp(fields, kept);
  return tableSheet({
    name: sheetWords.ledger[lang],
    table: 'ledger',
    columns: [...ledgerColumns(all, lang), ...kept.columns],
    rows: gaps.flatMap((group) =>
      group.findings.flatMap((view) => kept.repeat(view, (reply) => rowOf(all, view, group, lang, reply))),
    ),
    none: words.noGaps[lang],
    frozenColumns: 1,
    printed: shown.length,
    below: kept.lines,
    tab: 'bad',
    lang,
  });
}

/** What became of a reply stands before what the school fills in, once it has filled in something. */
export function withFollowUp(wanted: readonly Field[], { given }: KeptRows): readonly Field[] {
  return given ? wanted.flatMap((field) => (field === 'reply' ? ['followUp', field] : [field])) : wanted;
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
    remedy: [view.remedy, view.repair].filter(Boolean).join('\n'),
    basis: view.law.join('\n'),
    status: view.finding.status ? statusWords[view.finding.status][lang] : null,
    ...more,
  };
  return wanted.map((field) => cells[field] ?? null);
}
