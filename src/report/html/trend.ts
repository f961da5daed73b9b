import { fill, type Lang } from '../../model/text.js';
import type { Trend, TrendPoint, TrendRule } from '../../model/trend.js';
import { followWords as words } from '../follow-words.js';
import { changedRules, labelsOf, ruleCells, trendHeaders, trendRows } from '../trend.js';
import { harmless } from './harmless.js';
import { markup, type Markup } from './markup.js';
import { pageFile } from './page-file.js';
import { style } from './style/style.js';
import { trendStyle } from './style/trend.js';
import { tableIn } from './table.js';

/** The row of a district's roll-ups as one file without scripts. */
export function trendHtml(given: Trend, lang: Lang): string {
  const title = words.districtTrend[lang];
  const body = markup`<header class="banner"><div><h1>${title}</h1></div></header>
<main id="main">
${trendPart(harmless(given), lang)}
</main>`;
  return pageFile({ lang, title, style: style + trendStyle }, body);
}

/** What a row of reports says: two charts with their numbers, the table, and the rules. */
export function trendPart(trend: Trend, lang: Lang): Markup {
  const { points } = trend;
  const { shown, more } = changedRules(trend);
  const rows = trendRows(trend).map(
    ([first, ...cells]) =>
      markup`<tr><th scope="row">${first}</th>${cells.map((cell, i) => (i === cells.length - 1 ? markup`<td>${cell}</td>` : markup`<td class="number">${cell}</td>`))}</tr>`,
  );
  return markup`<section class="part" id="trend" aria-labelledby="trend-title">
<h2 id="trend-title">${words.eachTime[lang]}</h2>
<p class="note">${words.trendNote[lang]}</p>
<div class="trend">${chart(words.gaps[lang], 'gap', points, ({ gaps }) => gaps)}${chart(words.noEvidence[lang], 'no-evidence', points, ({ noEvidence }) => noEvidence)}</div>
${tableIn(words.eachTime[lang], trendHeaders(trend, lang), rows, 'unseen')}
<h3>${words.byRule[lang]}</h3>
${shown.length === 0 ? markup`<p>${words.noneChanged[lang]}</p>` : rulesTable(shown, points, lang)}
${more > 0 && markup`<p class="note">${fill(words.moreRules[lang], { count: more })}</p>`}
</section>`;
}

function rulesTable(rules: readonly TrendRule[], points: readonly TrendPoint[], lang: Lang): Markup {
  const rows = rules.map(
    (rule) =>
      markup`<tr><th scope="row">${rule.title} <code>${rule.id}</code></th>${ruleCells(rule, lang).map((cell) => markup`<td class="number">${cell}</td>`)}</tr>`,
  );
  return tableIn(words.byRule[lang], [words.rule[lang], ...labelsOf(points)], rows, 'unseen');
}

/** The measures of a chart, in units of its own. */
const WIDTH = 600;
const HEIGHT = 190;
const TOP = 34;
const BOTTOM = 26;
const WIDEST = 70;
/** So many dates fit below a chart; of more, every second, third … is written. */
const DATES = 7;

/**
 * A bar for each report, from zero, its number on it and its date below. Each chart has a scale of its own: gaps and lack
 * of evidence are not to be held against each other.
 */
function chart(name: string, look: 'gap' | 'no-evidence', points: readonly TrendPoint[], count: (point: TrendPoint) => number): Markup {
  const most = Math.max(1, ...points.map(count));
  const step = WIDTH / points.length;
  const wide = Math.min(step * 0.6, WIDEST);
  const every = Math.ceil(points.length / DATES);
  const labels = labelsOf(points);
  const bars = points.map((point, i) => {
    const height = (count(point) / most) * (HEIGHT - TOP - BOTTOM);
    const [middle, top] = [(i + 0.5) * step, HEIGHT - BOTTOM - height];
    const date = i % every === 0 ? markup`<text class="date" x="${round(middle)}" y="${HEIGHT - 8}">${labels[i]!}</text>` : null;
    return markup`<rect x="${round(middle - wide / 2)}" y="${round(top)}" width="${round(wide)}" height="${round(height)}"/><text x="${round(middle)}" y="${round(top - 5)}">${count(point)}</text>${date}`;
  });
  const told = `${name}: ${points.map((point, i) => `${labels[i]!} ${count(point)}`).join(', ')}`;
  return markup`<figure><figcaption>${name}</figcaption><svg class="${look}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${told}"><line x1="0" y1="${HEIGHT - BOTTOM}" x2="${WIDTH}" y2="${HEIGHT - BOTTOM}"/>${bars}</svg></figure>`;
} // prettier-ignore

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
