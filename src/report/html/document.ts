import { fill } from '../../model/text.js';
import { clientSource } from './client-source.js';
import { markup, trusted, type Markup } from './markup.js';
import { pageFile } from './page-file.js';
import { partNames, type Page, type PartName } from './page.js';
import { style } from './style/style.js';
import { uncheckedCount } from './unchecked.js';

/** The whole file around its parts; `data` is the JSON that the script reads. */
export function drawDocument(page: Page, parts: Readonly<Record<PartName, Markup>>, data: string): string {
  const { report, story, words, lang } = page;
  const title = [story.title, story.school, report.asOf].filter(Boolean).join(' · ');
  const body = markup`<a class="skip" href="#main">${words.skip}</a>
${banner(page)}
${navigation(page)}
<main id="main" tabindex="-1">
${partNames.map((name) => markup`${parts[name]}\n`)}</main>
<script type="application/json" id="data">${trusted(data)}</script>`;
  return pageFile({ lang, title, style, script: clientSource }, body);
}

function banner({ report, story, words }: Page): Markup {
  const { from, to } = report.period;
  const dates = [
    fill(words.asOf, { date: report.asOf }),
    ...(from !== null && to !== null ? [fill(words.period, { from, to })] : []),
  ];
  return markup`<header class="banner">
<div><h1>${story.title}</h1><p><b>${story.school}</b> · ${dates.join(' · ')}</p></div>
<p class="print" hidden><button type="button" id="print-view">${words.printView}</button> <button type="button" id="print-all">${words.printAll}</button></p>
</header>`;
}

function navigation(page: Page): Markup {
  const { report, words } = page;
  const counts: Readonly<Record<PartName, number | null>> = {
    findings: report.findings.length,
    coverage: page.coverage.worst.length,
    incidents: report.incidents.length,
    people: report.people.length,
    rules: report.manifest.length,
    unchecked: uncheckedCount(page),
    problems: report.problems.length,
    about: null,
  };
  const links = partNames.map(
    (name) =>
      markup`<li><a href="#${name}">${words[name]}${counts[name] !== null && markup` <span class="count">${counts[name]}</span>`}</a></li>`,
  );
  return markup`<nav class="parts" aria-label="${words.parts}"><ul>${links}</ul></nav>`;
}
