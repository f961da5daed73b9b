import type { Reply } from '../model/ledger.js';
import { movementOf } from '../model/movement.js';
import type { Report } from '../model/report.js';
import { fill, type Lang } from '../model/text.js';
import { followWords as words } from './follow-words.js';

/** What an earlier report and the ledger that came back add to a report, a line each. */
export function followLines(report: Report): string[] {
  const { baseline, ledger, lang } = report;
  const counts = movementOf(report);
  const since = baseline ? [`${fill(words.since[lang], { file: baseline.file, asOf: baseline.asOf })}${lang === 'zh' ? '：' : ': '}${fill(words.counts[lang], counts)}`] : []; // prettier-ignore
  return [...since, ...(baseline?.notes ?? []), ...(ledger ? [ledgerLine(ledger, lang)] : [])];
}

function ledgerLine(ledger: NonNullable<Report['ledger']>, lang: Lang): string {
  const { rows, answered, claimedDone, overdue, closed, noLongerCheckable, unknown } = ledger;
  return fill(words.ledgerCounts[lang], {
    rows,
    answered,
    claimedDone: claimedDone.length,
    overdue: overdue.length,
    closed: closed.length,
    noLongerCheckable: noLongerCheckable.length,
    unknown: unknown.length,
  });
}

/** A reply in a line; first what this check says against it. */
export function replyLine(reply: Reply, lang: Lang): string {
  const against = { 'claimed-done': words.claimedDone, overdue: words.overdue, open: null }[reply.state];
  const said = saidIn(reply, lang);
  if (against === null) return said;
  return `${against[lang]}${lang === 'zh' ? '——' : ' — '}${said}`;
}

/** What the school replied, in a line. */
export function saidIn({ explanation, who, due, review }: Omit<Reply, 'state' | 'at'>, lang: Lang): string {
  const parts = [
    explanation,
    who === null ? null : fill(words.who[lang], { who }),
    due === null ? null : fill(words.due[lang], { due }),
    review === null ? null : fill(words.review[lang], { review }),
  ];
  return parts.filter((part) => part !== null).join(lang === 'zh' ? '；' : '; ');
}
