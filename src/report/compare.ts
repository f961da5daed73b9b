import type { ComparedFinding, ComparedReport, Comparison } from '../model/comparison.js';
import type { LostFinding, PastFinding } from '../model/past.js';
import { fill, type Lang } from '../model/text.js';
import { followWords, goneWords } from './follow-words.js';
import type { Look } from './look.js';
import { addressOf } from './story.js';
import { Page } from './terminal-page.js';
import { severityWords, verdictWords, words } from './words.js';

/** Findings that are listed of each sort; the others are counted. */
const LISTED = 40;

/** A comparison for a terminal: what persists is counted by rule, the rest is listed; the counts come last. */
export function compareText(comparison: Comparison, look: Look): string {
  const { lang, reports, notes, findings, resolved, noLongerCheckable, counts } = comparison;
  const page = new Page(look);
  page.title([followWords.title[lang], reports.at(-1)?.school.name].filter(Boolean).join(' · '));
  for (const report of reports) page.paragraph(reportLine(report, lang));
  for (const note of notes) page.paragraph(note, 'dim');
  const of = (status: string): ComparedFinding[] => findings.filter((each) => each.status === status);
  drawPersisting(page, of('persisting'), comparison);
  draw(page, 'noLongerCheckable', noLongerCheckable, comparison);
  draw(page, 'resolved', resolved, comparison);
  draw(page, 'changed', of('changed'), comparison);
  draw(page, 'new', of('new'), comparison);
  page.rule();
  page.paragraph(fill(followWords.counts[lang], counts), 'bold');
  return page.text();
}

/** One of the compared reports, in a line. */
export function reportLine({ file, asOf, gaps, noEvidence }: ComparedReport, lang: Lang): string {
  return fill(followWords.report[lang], { file, asOf, gaps, noEvidence });
}

function drawPersisting(page: Page, findings: readonly ComparedFinding[], { lang }: Comparison): void {
  if (findings.length === 0) return;
  page.heading(`${followWords.persisting[lang]} ${findings.length}`);
  const byTitle = new Map<string, number>();
  for (const { title, verdict } of findings) {
    const name = `${verdictWords[verdict].mark} ${title}`;
    byTitle.set(name, (byTitle.get(name) ?? 0) + 1);
  }
  for (const [name, count] of byTitle) page.item(`${name}  ${count}`);
}

function draw(
  page: Page,
  name: 'new' | 'changed' | 'resolved' | 'noLongerCheckable',
  findings: readonly (ComparedFinding | PastFinding | LostFinding)[],
  { lang }: Comparison,
): void {
  if (findings.length === 0) return;
  page.heading(`${followWords[name][lang]} ${findings.length}`);
  for (const finding of findings.slice(0, LISTED)) {
    const { verdict, severity, title, subject, at, id } = finding;
    const where = at[0] ? addressOf(at[0]) : '';
    page.item(
      `${verdictWords[verdict].mark} [${severityWords[severity][lang]}] ${title}  ${subject.label}  ${where}  #${id}`,
    );
    if ('gone' in finding) page.labelled(followWords.reason[lang], [goneWords[finding.gone][lang]]);
    if ('message' in finding) page.labelled(words.why[lang], [finding.message]);
  }
  if (findings.length > LISTED) page.item(fill(words.more[lang], { count: findings.length - LISTED }));
}
