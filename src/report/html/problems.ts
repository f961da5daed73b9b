import type { ReportedProblem } from '../../model/report.js';
import { fill } from '../../model/text.js';
import { markup, type Markup } from './markup.js';
import type { Page } from './page.js';
import { tableIn } from './table.js';

/** Problems that the page lists; all of them stand in report.json. */
const LISTED = 1000;

/** What was not taken from the files, or taken with a doubt, cell by cell; what was left out comes first. */
export function problems(page: Page): Markup {
  const { report, words } = page;
  const all = ['error', 'warning'].flatMap((severity) =>
    report.problems.filter((problem) => problem.severity === severity),
  );
  const headers = [words.kind, words.file, words.sheet, words.cell, words.message];
  const rows = all.slice(0, LISTED).map((problem) => row(problem, page));
  return markup`<section class="part" id="problems" aria-labelledby="problems-title">
<h2 id="problems-title">${words.problems}</h2>
<p class="note">${all.length === 0 ? words.noProblems : words.problemsSay}</p>
${all.length > LISTED && markup`<p class="note">${fill(words.problemsCapped, { shown: LISTED, all: all.length })}</p>`}
${all.length > 0 && tableIn(words.problems, headers, rows, 'unseen')}
</section>`;
}

function row({ severity, file, sheet, cell, code, message }: ReportedProblem, { words }: Page): Markup {
  const mark = severity === 'error' ? '!' : '·';
  return markup`<tr><th scope="row"><span class="mark ${severity}">${mark}</span> ${words[severity]}</th><td>${file}</td><td>${sheet}</td><td class="at">${cell}</td><td>${message} <code>${code}</code></td></tr>`;
}
