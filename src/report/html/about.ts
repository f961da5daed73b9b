import type { ReportedInput, ReportedSheet } from '../../model/report.js';
import { kinds, tableOf } from '../../model/tables.js';
import { fill } from '../../model/text.js';
import { originWords, regionLine } from '../chosen-limits.js';
import { markup, type Markup } from './markup.js';
import { marks } from './marks.js';
import type { Page } from './page.js';
import { rate } from './rate.js';
import { sheetOf } from './rules.js';
import { tableIn } from './table.js';

/** The footer: what was read, with what it was judged, how the rate is computed, what the marks mean. */
export function about(page: Page): Markup {
  const { words } = page;
  return markup`<footer class="part" id="about" aria-labelledby="about-title">
<h2 id="about-title">${words.about}</h2>
${made(page)}
${inputs(page)}
<h3>${words.rate}</h3>
${rate(page)}
<h3>${words.marks}</h3>
${marks(page)}
<p class="note">${fill(words.exceptions, { columns: exceptionColumns(page.lang).join(words.sayComma) })}</p>
${limits(page)}
</footer>`;
}

function made({ report, words }: Page): Markup {
  const { tool, rules, asOf, period, school } = report;
  const { from, to } = period;
  const students = school.students === null ? '' : fill(words.students, { count: school.students });
  const lines = [
    [words.schoolIs, [school.name, school.code, school.stage, students].filter(Boolean).join(' · ') || '—'],
    regionLine(report),
    [words.asOfIs, asOf],
    [words.periodIs, from !== null && to !== null ? fill(words.to, { from, to }) : words.noPeriod],
    [words.toolIs, `${tool.name} ${tool.version}`],
    [words.rulesAre, fill(words.rulesSay, rules)],
  ];
  return markup`<h3>${words.made}</h3><dl class="facts">${lines.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function inputs(page: Page): Markup {
  const { report, words } = page;
  return markup`<h3>${words.inputs}</h3><p class="note">${words.inputsSay}</p>${report.inputs.map((input) => drawInput(input, page))}`;
}

function drawInput({ file, sha256, refused, sheets }: ReportedInput, page: Page): Markup {
  const { words } = page;
  const headers = [words.sheet, words.readAs, words.rows, words.records, words.rejected, words.ignored];
  return markup`<p class="input"><b>${file}</b>${refused && markup` <b class="refused">! ${words.refused}</b>`}<br><span class="note">${words.sha256}</span> <code class="hash">${sha256 || '—'}</code></p>
${
  sheets.length > 0 &&
  tableIn(
    file,
    headers,
    sheets.map((sheet) => sheetRow(sheet, page)),
    'unseen',
  )
}`;
}

function sheetRow(
  { name, kind, rows, records, rejected, ignored, readAs: how }: ReportedSheet,
  page: Page,
): Markup {
  const readAs = kind === null ? page.words.notUsed : sheetOf(kind, page);
  const numbers = [rows, records, rejected, ignored];
  return markup`<tr><th scope="row">${name}</th><td>${readAs}${how && markup`<br><span class="note">${how}</span>`}</td>${numbers.map((number) => markup`<td class="number">${number}</td>`)}</tr>`;
}

/** Columns in which a blank means that nothing went wrong (rulings 2). */
function exceptionColumns(lang: Page['lang']): string[] {
  const columns = kinds.flatMap((kind) => Object.values(tableOf(kind).columns));
  return [...new Set(columns.filter((column) => column.exception).map((column) => column[lang]))];
}

function limits({ report, words }: Page): Markup | null {
  if (report.limits.length === 0) return null;
  const rows = report.limits.map(({ name, title, value, unit, why, from }) => {
    const shown =
      typeof value === 'boolean' ? (value ? words.yes : words.no) : [value].flat().join(words.sayComma);
    return markup`<tr><th scope="row">${title} <code>${name}</code></th><td>${shown}</td><td>${unit}</td><td>${originWords[from][report.lang]}</td><td>${why}</td></tr>`;
  });
  const headers = [words.limit, words.value, words.unit, words.chosenBy, words.whyThis];
  return markup`<details class="limits"><summary><h3>${words.limits} <span class="count">${rows.length}</span></h3></summary>${tableIn(words.limits, headers, rows, 'unseen')}</details>`;
}

/** One line of provenance for a print that is handed on without the other parts. */
export function madeLine({ report, words }: Page): string {
  const { tool, rules, inputs: read } = report;
  const files = read.map(({ file, sha256 }) => `${file} ${sha256.slice(0, 12)}`.trim());
  return fill(words.madeLine, {
    tool: tool.name,
    version: tool.version,
    count: rules.count,
    digest: rules.digest.slice(0, 12),
    inputs: files.join(words.sayComma),
  });
}
