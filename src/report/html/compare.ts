import type { ComparedFinding, Comparison } from '../../model/comparison.js';
import type { LostFinding, PastFinding } from '../../model/past.js';
import { fill } from '../../model/text.js';
import { lastTwo, reportLine } from '../compare.js';
import { followWords, goneWords } from '../follow-words.js';
import { addressOf } from '../story.js';
import { severityWords, verdictWords } from '../words.js';
import { harmless } from './harmless.js';
import { markup, type Markup } from './markup.js';
import { pageFile } from './page-file.js';
import { style } from './style/style.js';
import { trendStyle } from './style/trend.js';
import { tableIn } from './table.js';
import { trendPart } from './trend.js';

type Listed = ComparedFinding | PastFinding | LostFinding;

/** A comparison as one file without scripts: the counts, then a table for each sort, what is new first. */
export function compareHtml(given: Comparison): string {
  const comparison = harmless(given);
  const { lang, reports, notes, findings, resolved, noLongerCheckable, counts, trend } = comparison;
  const title = [followWords[trend ? 'trendTitle' : 'title'][lang], reports.at(-1)?.school.name]
    .filter(Boolean)
    .join(' · ');
  const of = (status: string): ComparedFinding[] => findings.filter((each) => each.status === status);
  const lead = markup`<p class="lead">${fill(followWords.counts[lang], counts)}</p>`;
  const listed = markup`<ul>${reports.map((report) => markup`<li>${reportLine(report, lang)}</li>`)}</ul>`;
  const body = markup`<header class="banner"><div><h1>${title}</h1>
${!trend && markup`${lead}${listed}`}
${notes.map((note) => markup`<p class="note">${note}</p>`)}</div></header>
<main id="main">
${trend && markup`${trendPart(trend, lang)}<section class="part"><h2>${lastTwo(comparison)}</h2>${lead}</section>`}
${part('new', of('new'), comparison)}
${part('changed', of('changed'), comparison)}
${part('resolved', resolved, comparison)}
${part('noLongerCheckable', noLongerCheckable, comparison)}
${part('persisting', of('persisting'), comparison)}
</main>`;
  return pageFile({ lang, title, style: style + trendStyle }, body);
}

type Sort = 'new' | 'changed' | 'resolved' | 'noLongerCheckable' | 'persisting';

function part(sort: Sort, findings: readonly Listed[], { lang }: Comparison): Markup {
  const name = followWords[sort][lang];
  const last = sort === 'resolved' ? [] : [followWords[sort === 'noLongerCheckable' ? 'reason' : 'message'][lang]]; // prettier-ignore
  const { severity, rule, record, cell } = followWords;
  const headers = [...[severity, rule, record, cell].map((word) => word[lang]), ...last];
  const table =
    findings.length === 0
      ? markup`<p>${followWords.none[lang]}</p>`
      : tableIn(
          name,
          headers,
          findings.map((each) => row(each, lang)),
          'unseen',
        );
  return markup`<section class="part" id="${sort}" aria-labelledby="${sort}-title">
<h2 id="${sort}-title">${name} <span class="count">${findings.length}</span></h2>
${table}
</section>`;
}

function row(finding: Listed, lang: Comparison['lang']): Markup {
  const { verdict, severity, title, rule, subject, at } = finding;
  const { mark, [lang]: word } = verdictWords[verdict];
  const said =
    'gone' in finding ? goneWords[finding.gone][lang] : 'message' in finding ? finding.message : null;
  return markup`<tr><td class="severity ${severity}">${severityWords[severity][lang]}</td><td><span class="mark ${verdict}">${mark}<span class="unseen">${word}</span></span> ${title}<br><code>${rule}</code></td><td>${subject.label}</td><td>${at[0] && addressOf(at[0])}</td>${said !== null && markup`<td>${said}</td>`}</tr>`;
}
