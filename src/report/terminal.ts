import type { Report, ReportedIncident } from '../model/report.js';
import type { PastFinding } from '../model/past.js';
import { fill } from '../model/text.js';
import { coverageStory } from './coverage-story.js';
import { coverageWords } from './coverage-words.js';
import { saidIn } from './follow.js';
import { followWords, goneWords } from './follow-words.js';
import type { Look } from './look.js';
import { addressOf, story, whoLine, type FindingView, type GroupView, type Story } from './story.js';
import { Page } from './terminal-page.js';
import { words } from './words.js';

/** Findings of one cause that are told in full; the others are named by their cells. */
const TOLD = 3;
const NAMED = 12;
/** Places and periods that are named. */
const SQUARES = 8;

/**
 * The report for a terminal: causes with the worst last, since the end of the scroll is what is seen;
 * then what was not checked or not taken, and one countable line.
 */
export function terminal(report: Report, look: Look): string {
  const told = story(report);
  const page = new Page(look);
  page.title(`${told.title} · ${told.school} · ${report.asOf}`);
  page.paragraph(told.lead);
  told.notes.forEach((note) => page.paragraph(note, 'dim'));
  const undecided = [...told.noEvidence].reverse();
  if (undecided.length > 0) page.heading(words.noEvidence[told.lang]);
  for (const group of undecided) drawUndecided(page, group, told);
  if (told.gaps.length > 0) page.heading(words.gaps[told.lang]);
  for (const group of [...told.gaps].reverse()) drawGaps(page, group, told);
  drawCoverage(page, report);
  drawFollowUp(page, report, told);
  drawIncidents(page, report);
  drawLayouts(page, report);
  drawRest(page, report, told);
  page.rule();
  page.paragraph(told.summary, 'bold');
  return page.text();
}

function drawGaps(page: Page, group: GroupView, { lang }: Story): void {
  page.entry(
    `${group.mark} [${group.severityWord} · ${group.natureWord}] ${group.title}`,
    `${group.records} · ${group.rule}`,
    group.severity,
  );
  page.item(group.requirement);
  for (const view of group.findings.slice(0, TOLD)) drawFinding(page, view, lang);
  drawOthers(page, group.findings.slice(TOLD), lang);
}

/** The findings that are not told in full, by their cells. */
function drawOthers(page: Page, views: readonly FindingView[], lang: Story['lang']): void {
  if (views.length === 0) return;
  const places = [...new Set(views.map((view) => view.where))];
  const named = places.slice(0, NAMED).join('  ');
  const more = places.length > NAMED ? `  ${fill(words.more[lang], { count: places.length - NAMED })}` : '';
  page.blank();
  page.item(`+${views.length}: ${named}${more}`, 'dim');
}

function drawFinding(page: Page, view: FindingView, lang: Story['lang']): void {
  page.blank();
  page.item([view.where, view.label, `#${view.id}`, view.status].filter(Boolean).join('  '), 'bold');
  page.item(view.cells.map(({ at, header, value }) => `${at} ${header}=${value || '▁'}`).join('  '), 'dim');
  page.labelled(words.why[lang], [view.message]);
  page.labelled(words.who[lang], view.who);
  page.labelled(words.law[lang], view.law);
  page.labelled(words.how[lang], [view.remedy, ...(view.repair ? [view.repair] : [])]);
  if (view.reply) page.labelled(followWords.reply[lang], [view.reply]);
}

/** What came of the earlier report and of the replies: first what is said to be done and is still found. */
function drawFollowUp(page: Page, report: Report, { gaps, noEvidence, lang }: Story): void {
  const { ledger, resolved, noLongerCheckable } = report;
  const views = [...gaps, ...noEvidence].flatMap(({ title, findings }) =>
    findings.map((view) => ({ title, view })),
  );
  const draw = (name: 'claimedDone' | 'overdue', ids: readonly string[]): void => {
    const found = views.filter(({ view }) => ids.includes(view.id));
    const lines = found.map(({ title, view }) => [title, view.where, view.label, `#${view.id}`, saidIn(view.finding.reply!, lang)].join('  ')); // prettier-ignore
    drawList(page, followWords[name][lang], lines, lang);
  };
  if (ledger) {
    draw('claimedDone', ledger.claimedDone);
    draw('overdue', ledger.overdue);
  }
  const past = ({ title, subject }: PastFinding): string => `${title}  ${subject.label}`;
  drawList(page, followWords.resolved[lang], (resolved ?? []).map(past), lang);
  drawList(
    page,
    followWords.noLongerCheckable[lang],
    (noLongerCheckable ?? []).map((finding) => `${past(finding)}  ${goneWords[finding.gone][lang]}`),
    lang,
  );
}

function drawList(page: Page, name: string, lines: readonly string[], lang: Story['lang']): void {
  if (lines.length === 0) return;
  page.heading(`${name} ${lines.length}`);
  lines.slice(0, NAMED).forEach((line) => page.item(line));
  if (lines.length > NAMED) page.item(fill(words.more[lang], { count: lines.length - NAMED }));
}

function drawUndecided(page: Page, group: GroupView, { lang }: Story): void {
  page.entry(
    `${group.mark} [${group.severityWord} · ${group.natureWord}] ${group.title}`,
    `${group.records} · ${group.rule}`,
    'undecided',
  );
  for (const view of group.findings.slice(0, TOLD))
    page.item(`${view.where}  ${view.label}  ${view.message}`);
  drawOthers(page, group.findings.slice(TOLD), lang);
}

/** The places that lack somebody, the worst first; without 作息时段 what the map needs. */
function drawCoverage(page: Page, report: Report): void {
  const { lead, worst, lang } = coverageStory(report);
  page.heading(coverageWords.heading[lang]);
  page.paragraph(lead);
  page.columns(worst.slice(0, SQUARES).map(({ cell, lacking }) => [cell.place, cell.period, ...lacking]));
  const more = worst.length - SQUARES;
  if (more > 0) page.item(fill(coverageWords.more[lang], { count: more }), 'dim');
}

function drawIncidents(page: Page, { incidents, lang }: Report): void {
  if (incidents.length === 0) return;
  page.heading(words.incidents[lang]);
  for (const incident of incidents) drawIncident(page, incident, lang);
  page.paragraph(words.notLegal[lang], 'dim');
}

function drawIncident(page: Page, incident: ReportedIncident, lang: Story['lang']): void {
  page.blank();
  page.item([incident.at, incident.place, incident.class, incident.type].filter(Boolean).join('  '), 'bold');
  page.labelled(words.who[lang], incident.responsible.map((each) => whoLine(each, lang))); // prettier-ignore
  const standing = incident.path.filter((step) => step.state === 'stands');
  page.labelled(words.why[lang], standing.map((step) => `${step.title}  ${step.because} ${step.at.map(addressOf).join(' ')}`)); // prettier-ignore
}

/** How sheets that are no plain lists were understood, so that a wrong guess is seen. */
function drawLayouts(page: Page, { inputs, lang }: Report): void {
  const told = inputs.flatMap(({ file, sheets }) =>
    sheets.flatMap(({ name, readAs }) => (readAs === undefined ? [] : [`${file} ${name}: ${readAs}`])),
  );
  if (told.length > 0) page.heading(words.readAs[lang]);
  told.slice(0, NAMED).forEach((each) => page.item(each));
  if (told.length > NAMED) page.item(fill(words.more[lang], { count: told.length - NAMED }));
}

function drawRest(page: Page, { problems, lang }: Report, { notChecked }: Story): void {
  if (notChecked.length > 0) page.heading(words.notChecked[lang]);
  notChecked.forEach(({ says }) => page.item(says));
  if (problems.length > 0) page.heading(words.problems[lang]);
  for (const { file, sheet, cell, message, severity } of problems.slice(0, 40)) {
    const at = [file, [sheet, cell].filter(Boolean).join('!')].filter(Boolean).join(' ');
    page.item(`${severity === 'error' ? '!' : '·'} ${at}  ${message}`);
  }
  if (problems.length > 40) page.item(fill(words.more[lang], { count: problems.length - 40 }));
}
