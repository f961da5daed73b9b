import type { ComparedFinding, ComparedReport, Comparison } from '../model/comparison.js';
import type { LostFinding, PastFinding } from '../model/past.js';
import { fill, type Lang } from '../model/text.js';
import type { Trend } from '../model/trend.js';
import { followWords, goneWords } from './follow-words.js';
import type { Look } from './look.js';
import { addressOf } from './story.js';
import { Page } from './terminal-page.js';
import { changedRules, ruleCells, trendHeaders, trendRows } from './trend.js';
import { severityWords, verdictWords, words } from './words.js';

/** Findings that are listed of each sort; the others are counted. */
const LISTED = 40;

/** A comparison for a terminal: what persists is counted by rule, the rest is listed; the counts come last. */
export function compareText(comparison: Comparison, look: Look): string {
  const { lang, reports, notes, findings, resolved, noLongerCheckable, counts, trend } = comparison;
  const page = new Page(look);
  page.title(
    [followWords[trend ? 'trendTitle' : 'title'][lang], reports.at(-1)?.school.name]
      .filter(Boolean)
      .join(' · '),
  );
  if (!trend) for (const report of reports) page.paragraph(reportLine(report, lang));
  for (const note of notes) page.paragraph(note, 'dim');
  if (trend) {
    drawTrend(page, trend, lang);
    page.heading(lastTwo(comparison));
  }
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

/** A row of roll-ups for a terminal. */
export function trendText(trend: Trend, lang: Lang, look: Look): string {
  const page = new Page(look);
  page.title(followWords.districtTrend[lang]);
  drawTrend(page, trend, lang);
  return page.text();
}

function drawTrend(page: Page, trend: Trend, lang: Lang): void {
  // Paths are long: they stand on lines of their own, so that the numbers keep their columns.
  for (const { asOf, file } of trend.points) page.paragraph(`${asOf}  ${file}`);
  page.blank();
  page.columns([trendHeaders(trend, lang), ...trendRows(trend)].map((row) => row.slice(0, -1)));
  page.paragraph(followWords.trendNote[lang], 'dim');
  page.heading(followWords.byRule[lang]);
  const { shown, more } = changedRules(trend);
  if (shown.length === 0) page.item(followWords.noneChanged[lang]);
  page.columns(shown.map((rule) => [ruleCells(rule, lang).join(' → '), rule.title]));
  if (more > 0) page.item(fill(followWords.moreRules[lang], { count: more }));
}

/** Which two reports a comparison tells of where there are more. */
export function lastTwo({ reports, lang }: Comparison): string {
  const [was, now] = reports.slice(-2);
  return fill(followWords.lastTwo[lang], { was: was!.asOf, now: now!.asOf });
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
