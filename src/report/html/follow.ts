import type { PastReply } from '../../model/ledger.js';
import type { LostFinding, PastFinding } from '../../model/past.js';
import { followWords, goneWords } from '../follow-words.js';
import { saidIn } from '../follow.js';
import { addressOf } from '../story.js';
import { severityWords } from '../words.js';
import { markup, type Markup } from './markup.js';
import type { Page } from './page.js';
import { tableIn } from './table.js';

/** What came of an earlier report and of the replies: first what is said to be done and is still found. */
export function followed(page: Page): Markup | null {
  const { report, lang } = page;
  const { ledger, resolved, noLongerCheckable } = report;
  const parts = [
    stillFound('claimedDone', ledger?.claimedDone ?? [], page),
    stillFound('overdue', ledger?.overdue ?? [], page),
    closed(ledger?.closed ?? [], page),
    past(followWords.resolved[lang], resolved ?? [], page),
    past(followWords.noLongerCheckable[lang], noLongerCheckable ?? [], page),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : markup`<div class="followed">${parts}</div>`;
}

/** Findings that the school holds for done, or has let pass their deadline, each leading to its card. */
function stillFound(
  name: 'claimedDone' | 'overdue',
  ids: readonly string[],
  { report, lang }: Page,
): Markup | null {
  const found = report.findings.filter(({ id }) => ids.includes(id));
  if (found.length === 0) return null;
  const items = found.map(
    ({ id, at, subject, reply }) =>
      markup`<li><a href="#f-${id}">${at[0] && addressOf(at[0])} ${subject.label}</a> <span class="note">${reply && saidIn(reply, lang)}</span></li>`,
  );
  return drawer(followWords[name][lang], found.length, markup`<ul>${items}</ul>`, true);
}

function closed(rows: readonly PastReply[], { lang }: Page): Markup | null {
  if (rows.length === 0) return null;
  const items = rows.map((row) => {
    return markup`<li>${row.label} <span class="note">${saidIn(row, lang)}</span> <span class="id">${row.id}</span></li>`;
  });
  return drawer(followWords.closed[lang], rows.length, markup`<ul>${items}</ul>`, false);
}

function past(name: string, findings: readonly (PastFinding | LostFinding)[], { lang }: Page): Markup | null {
  if (findings.length === 0) return null;
  const { severity, rule, record, cell, reason } = followWords;
  const lost = findings.some((finding) => 'gone' in finding);
  const headers = [severity, rule, record, cell, ...(lost ? [reason] : [])].map((word) => word[lang]);
  const rows = findings.map((finding) => {
    const why = 'gone' in finding ? markup`<td>${goneWords[finding.gone][lang]}</td>` : null;
    return markup`<tr><td class="severity ${finding.severity}">${severityWords[finding.severity][lang]}</td><td>${finding.title}</td><td>${finding.subject.label}</td><td>${finding.at[0] && addressOf(finding.at[0])}</td>${why}</tr>`;
  });
  return drawer(name, findings.length, tableIn(name, headers, rows, 'unseen'), false);
}

function drawer(name: string, count: number, content: Markup, open: boolean): Markup {
  return markup`<details${open && markup` open`}><summary><h3>${name} <span class="count">${count}</span></h3></summary>${content}</details>
`;
}
