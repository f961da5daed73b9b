import type { Report, ReportedRule } from '../../model/report.js';
import { columnOf, isKind, tableOf } from '../../model/tables.js';
import type { Lang } from '../../model/text.js';
import type { CellSpec, SheetSpec } from '../sheet-spec.js';
import { principleWords, severityWords, verdictWords } from '../words.js';
import { tableSheet } from './table-sheet.js';
import { severityTones } from './tones.js';
import { sheetWords, words } from './words.js';

/** 规则清单: everything that was checked, with its counts, and what was not. */
export function rulesSheet({ manifest, lang }: Report): SheetSpec {
  const number = (header: string) => ({ header, width: 9, format: 'whole' as const, centred: true });
  const checked = {
    [words.wasNotChecked[lang]]: 'warning',
    [words.wasChecked[lang]]: 'good',
  } as const;
  return tableSheet({
    name: sheetWords.rules[lang],
    table: 'rules',
    columns: [
      { header: columnOf('ledger', 'rule')![lang], width: 30 },
      { header: columnOf('ledger', 'title')![lang], width: 22 },
      { header: words.requirement[lang], width: 56 },
      { header: words.ofPrinciple[lang], width: 20 },
      {
        header: columnOf('ledger', 'severity')![lang],
        width: 9.5,
        centred: true,
        tones: severityTones(lang),
      },
      { header: words.sheet[lang], width: 13 },
      { header: words.checked[lang], width: 10, centred: true, tones: checked },
      number(words.total[lang]),
      ...counted.map(([verdict]) => number(verdictWords[verdict][lang])),
    ],
    rows: manifest.map((rule) => rowOf(rule, lang)),
    none: words.noRules[lang],
    frozenColumns: 2,
    tab: 'good',
    lang,
  });
}

/** Verdicts in the order in which they are counted. */
export const counted = [
  ['met', 'met'],
  ['gap', 'gap'],
  ['no-evidence', 'noEvidence'],
  ['not-applicable', 'notApplicable'],
  ['waived', 'waived'],
] as const;

function rowOf(rule: ReportedRule, lang: Lang): CellSpec[] {
  const { id, title, requirement, severity, kind, checked } = rule;
  const numbers = counted.map(([, name]) => rule[name]);
  return [
    id,
    title,
    requirement,
    principleOf(id.split('/')[0] ?? id, lang),
    severityWords[severity][lang],
    isKind(kind) ? tableOf(kind).sheet[lang] : kind,
    (checked ? words.wasChecked : words.wasNotChecked)[lang],
    numbers.reduce((sum, count) => sum + count, 0),
    ...numbers,
  ];
}

/** The name of a principle; its id where it has none. */
export function principleOf(id: string, lang: Lang): string {
  return principleWords[id]?.[lang] ?? id;
}
