import type { Finding } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { headersOf } from '../headers.js';
import { markup, type Markup } from './markup.js';
import type { Page } from './page.js';
import { looked, sheetOf } from './rules.js';
import { tableIn } from './table.js';

/** What was not checked and why: sheets, columns, files and records that are not there; and what no report can tell. */
export function unchecked(page: Page): Markup {
  const { words } = page;
  const parts = [refusedFiles(page), absentSheets(page), absentColumns(page), withoutRecords(page)];
  const found = parts.filter((part) => part !== null);
  return markup`<section class="part" id="unchecked" aria-labelledby="unchecked-title">
<h2 id="unchecked-title">${words.unchecked}</h2>
<p class="note">${found.length > 0 ? words.uncheckedSay : words.everythingChecked}</p>
${found}
<h3>${words.cannotJudge}</h3>
<p>${words.cannotJudgeSay}</p>
</section>`;
}

function refusedFiles({ report, words }: Page): Markup | null {
  const refused = report.inputs.filter((input) => input.refused);
  if (refused.length === 0) return null;
  return markup`<h3>${words.refusedFiles}</h3><ul>${refused.map(({ file }) => markup`<li>${file}</li>`)}</ul>`;
}

function absentSheets({ report, story, words }: Page): Markup | null {
  if (story.notChecked.length === 0) return null;
  const titles = new Map(report.manifest.map(({ id, title }) => [id, title]));
  const rows = story.notChecked.map(
    ({ sheet, rules }) =>
      markup`<tr><th scope="row">${sheet}</th><td class="number">${rules.length}</td><td>${rules.map((id) => titles.get(id) ?? id).join(words.sayComma)}</td></tr>`,
  );
  return tableIn(words.absentSheets, [words.sheet, words.rules, words.requirement], rows);
}

/** How many sheets, columns and files could not be looked at: the number in the navigation. */
export function uncheckedCount({ report, story }: Page): number {
  const refused = report.inputs.filter((input) => input.refused).length;
  return refused + story.notChecked.length + missingColumns(report).length;
}

interface MissingColumn {
  readonly sheet: string;
  readonly field: string;
  readonly findings: Finding[];
}

function missingColumns({ findings }: Report): MissingColumn[] {
  const columns = new Map<string, MissingColumn>();
  for (const finding of findings) {
    for (const { sheet, field, cell } of finding.missing) {
      if (cell !== null) continue;
      const key = JSON.stringify([sheet, field]);
      const column = columns.get(key) ?? { sheet, field, findings: [] };
      columns.set(key, column);
      column.findings.push(finding);
    }
  }
  return [...columns.values()];
}

/** Columns that are not there, with how many judgements they leave open. */
function absentColumns({ report, words }: Page): Markup | null {
  const columns = missingColumns(report);
  if (columns.length === 0) return null;
  const headerOf = headersOf(report);
  const titles = new Map(report.manifest.map(({ id, title }) => [id, title]));
  const rows = columns.map(({ sheet, field, findings }) => {
    const waiting = findings.reduce((sum, { count }) => sum + (count ?? 1), 0);
    const rules = [...new Set(findings.map(({ rule }) => titles.get(rule) ?? rule))];
    return markup`<tr><th scope="row">${sheet} · ${headerOf({ sheet, field })}</th><td class="number">${waiting}</td><td>${rules.join(words.sayComma)}</td></tr>`;
  });
  return tableIn(words.absentColumns, [words.absentColumn, words.waiting, words.rules], rows);
}

function withoutRecords(page: Page): Markup | null {
  const { report, words } = page;
  const idle = report.manifest.filter((rule) => rule.checked && !looked(rule));
  if (idle.length === 0) return null;
  const sheets = [...new Set(idle.map(({ kind }) => sheetOf(kind, page)))];
  const items = sheets.map((sheet) => {
    const own = idle.filter(({ kind }) => sheetOf(kind, page) === sheet);
    return markup`<li><b>${sheet}</b> ${own.map(({ title }) => title).join(words.sayComma)}</li>`;
  });
  return markup`<h3>${words.nothingToSee}</h3><ul>${items}</ul>`;
}
