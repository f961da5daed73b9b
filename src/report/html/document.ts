import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { fill } from '../../model/text.js';
import { clientSource } from './client-source.js';
import { markup, trusted, type Markup } from './markup.js';
import { partNames, type Page, type PartName } from './page.js';
import { style } from './style/style.js';
import { uncheckedCount } from './unchecked.js';

/** The whole file around its parts; `data` is the JSON that the script reads. */
export function drawDocument(page: Page, parts: Readonly<Record<PartName, Markup>>, data: string): string {
  const { report, story, words, lang } = page;
  const title = [story.title, story.school, report.asOf].filter(Boolean).join(' · ');
  return markup`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
${banner(page)}
${navigation(page)}
<main id="main" tabindex="-1">
${partNames.map((name) => markup`${parts[name]}\n`)}</main>
<script type="application/json" id="data">${trusted(data)}</script>
<script>${trusted(clientSource)}</script>
</body>
</html>
`.markup;
}

/** Nothing is loaded from anywhere; only the style and the script of this page run, known by their hashes. */
function policy(): string {
  return [
    "default-src 'none'",
    'img-src data:',
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(clientSource)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(source: string): string {
  return `sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(source))))}`;
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
