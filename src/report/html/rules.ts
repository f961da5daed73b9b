import type { Counts, ReportedRule } from '../../model/report.js';
import { isKind, tableOf } from '../../model/tables.js';
import { byCodePoint, fill } from '../../model/text.js';
import { neededFor } from '../needed-sheets.js';
import { verdictWords } from '../words.js';
import { markup, type Markup } from './markup.js';
import type { Page } from './page.js';
import { scrolling, tableIn } from './table.js';
import { principleAndSheet, severityWordsIn } from './words.js';

const counted = ['met', 'gap', 'noEvidence', 'notApplicable', 'waived'] as const;
const verdictOf = {
  met: 'met',
  gap: 'gap',
  noEvidence: 'no-evidence',
  notApplicable: 'not-applicable',
  waived: 'waived',
} as const;

/** The manifest: every rule, also those that could not be checked or had nothing to look at, with the sums. */
export function rules(page: Page): Markup {
  const { words } = page;
  return markup`<section class="part" id="rules" aria-labelledby="rules-title">
<h2 id="rules-title">${words.rules}</h2>
${principleTable(page)}
${ruleTable(page)}
</section>`;
}

function countHeaders({ lang }: Page): string[] {
  return counted.map((key) => `${verdictWords[verdictOf[key]].mark} ${verdictWords[verdictOf[key]][lang]}`);
}

function countCells(counts: Counts): Markup[] {
  return counted.map((key) => markup`<td class="number">${counts[key]}</td>`);
}

function principleName(principle: string, { lang }: Page): string {
  return principleAndSheet(lang, principle);
}

function principleTable(page: Page): Markup {
  const { report, words } = page;
  const rows = report.summary.byPrinciple.map(
    (each) => markup`<tr><th scope="row">${principleName(each.principle, page)}</th>${countCells(each)}</tr>`,
  );
  const sum = markup`<tr class="sum"><th scope="row">${words.sum}</th>${countCells(report.summary.verdicts)}</tr>`;
  return tableIn(words.byPrincipleTable, [words.principle, ...countHeaders(page)], [...rows, sum]);
}

function ruleTable(page: Page): Markup {
  const { report, words } = page;
  const headers = [words.rule, words.severity, words.subject, words.checkedHow, ...countHeaders(page)];
  const principles = [...new Set(report.manifest.map(({ id }) => id.split('/')[0]!))].sort(byCodePoint);
  const bodies = principles.map((principle) => {
    const own = report.manifest.filter(({ id }) => id.startsWith(`${principle}/`));
    return markup`<tbody><tr><th scope="rowgroup" colspan="${headers.length}">${principleName(principle, page)}</th></tr>${own.map((rule) => row(rule, page))}</tbody>`;
  });
  return scrolling(
    words.allRules,
    markup`<table class="manifest"><caption>${words.allRules}</caption><thead><tr>${headers.map((header) => markup`<th scope="col">${header}</th>`)}</tr></thead>${bodies}</table>`,
  );
}

function row(rule: ReportedRule, page: Page): Markup {
  const { id, title, requirement, severity, kind } = rule;
  return markup`<tr><th scope="row">${title}<br><span class="note">${requirement}</span> <code>${id}</code></th><td class="severity ${severity}">${severityWordsIn(page.lang)[severity]}</td><td>${sheetOf(kind, page)}</td><td>${stateOf(rule, page)}</td>${rule.checked ? countCells(rule) : counted.map(() => markup`<td class="number">—</td>`)}</tr>`;
}

/** The name of the sheet that holds the records of a kind. */
export function sheetOf(kind: string, { lang }: Page): string {
  return isKind(kind) ? tableOf(kind).sheet[lang] : kind;
}

/** Whether a rule was given a record at all. */
export function looked(rule: ReportedRule): boolean {
  return counted.some((key) => rule[key] > 0);
}

function stateOf(rule: ReportedRule, page: Page): Markup {
  const { words } = page;
  if (!rule.checked)
    return markup`<b>${words.notCheckedWord}</b><br><span class="note">${whyNot(rule, page)}</span>`;
  return looked(rule) ? markup`${words.checked}` : markup`<span class="note">${words.noRecords}</span>`;
}

function whyNot({ kind }: ReportedRule, { words, report }: Page): string {
  const { sheet, cells } = neededFor(kind, report);
  return cells === null ? fill(words.noSheet, { sheet }) : fill(words.noCells, { sheet, cells });
}
