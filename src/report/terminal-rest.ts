import type { PastFinding } from '../model/past.js';
import type { Report } from '../model/report.js';
import { fill, type Lang } from '../model/text.js';
import { coverageStory } from './coverage-story.js';
import { coverageWords } from './coverage-words.js';
import { saidIn } from './follow.js';
import { followWords, goneWords } from './follow-words.js';
import { whoLine, type Story } from './story.js';
import type { Page } from './terminal-page.js';
import { words } from './words.js';

/** Places and periods, findings of an earlier report, incidents, layouts, and things not taken that are named. */
const SQUARES = 8;
const PAST = 12;
const INCIDENTS = 8;
const LAYOUTS = 4;
const PROBLEMS = 8;

/** The places that lack somebody, the worst first; without 作息时段 what the map needs. */
export function drawCoverage(page: Page, report: Report): void {
  const { lead, worst, lang } = coverageStory(report);
  page.heading(coverageWords.heading[lang]);
  page.paragraph(lead);
  page.columns(worst.slice(0, SQUARES).map(({ cell, lacking }) => [cell.place, cell.period, ...lacking]));
  const more = worst.length - SQUARES;
  if (more > 0) page.item(fill(coverageWords.more[lang], { count: more }), 'dim');
}

/** What came of the earlier report and of the replies: first what is said to be done and is still found. */
export function drawFollowUp(page: Page, report: Report, { gaps, noEvidence, lang }: Story): void {
  const { ledger, resolved, noLongerCheckable } = report;
  const views = [...gaps, ...noEvidence].flatMap(({ title, findings }) =>
    findings.map((view) => ({ title, view })),
  );
  const draw = (name: 'claimedDone' | 'overdue', ids: readonly string[]): void => {
    const found = views.filter(({ view }) => ids.includes(view.id));
    const lines = found.map(({ title, view }) => [title, view.where, view.label, `#${view.id}`, saidIn(view.finding.reply!, lang)].join('  ')); // prettier-ignore
    drawPast(page, followWords[name][lang], lines, lang);
  };
  if (ledger) {
    draw('claimedDone', ledger.claimedDone);
    draw('overdue', ledger.overdue);
  }
  const past = ({ title, subject }: PastFinding): string => `${title}  ${subject.label}`;
  drawPast(page, followWords.resolved[lang], (resolved ?? []).map(past), lang);
  drawPast(
    page,
    followWords.noLongerCheckable[lang],
    (noLongerCheckable ?? []).map((finding) => `${past(finding)}  ${goneWords[finding.gone][lang]}`),
    lang,
  );
}

function drawPast(page: Page, name: string, lines: readonly string[], lang: Lang): void {
  if (lines.length > 0) page.heading(`${name} ${lines.length}`);
  drawSome(page, lines, PAST, lang);
}

/** The incidents with who answers directly; the path stands in the other reports. */
export function drawIncidents(page: Page, { incidents, lang }: Report): void {
  if (incidents.length === 0) return;
  page.heading(words.incidents[lang]);
  for (const { at, place, class: of, type, responsible } of incidents.slice(0, INCIDENTS)) {
    page.item([at, place, of, type].filter(Boolean).join('  '), 'bold');
    const direct = responsible.filter(({ role }) => role === 'direct');
    const answers = direct.length > 0 ? direct : responsible.slice(0, 1);
    page.labelled(words.who[lang], answers.map((each) => whoLine(each, lang))); // prettier-ignore
  }
  drawMore(page, incidents.length - INCIDENTS, lang);
  page.paragraph(words.notLegal[lang], 'dim');
}

/** How sheets that are no plain lists were understood, so that a wrong guess is seen. */
export function drawLayouts(page: Page, { inputs, lang }: Report): void {
  const told = inputs.flatMap(({ file, sheets }) =>
    sheets.flatMap(({ name, readAs }) => (readAs === undefined ? [] : [`${file} ${name}: ${readAs}`])),
  );
  if (told.length > 0) page.heading(words.readAs[lang]);
  drawSome(page, told, LAYOUTS, lang);
}

/** What was not checked, and of what was not taken or is in doubt the first: what was not taken before the rest. */
export function drawRest(page: Page, { problems, lang }: Report, { notChecked }: Story): void {
  if (notChecked.length > 0) page.heading(words.notChecked[lang]);
  notChecked.forEach(({ says }) => page.item(says));
  if (problems.length > 0) page.heading(words.problems[lang]);
  const isError = ({ severity }: Report['problems'][number]): boolean => severity === 'error';
  const worst = [...problems.filter(isError), ...problems.filter((each) => !isError(each))];
  const lines = worst.map(({ file, sheet, cell, message, severity }) => {
    const at = [file, [sheet, cell].filter(Boolean).join('!')].filter(Boolean).join(' ');
    return `${severity === 'error' ? '!' : '·'} ${at}  ${message}`;
  });
  drawSome(page, lines, PROBLEMS, lang);
}

function drawSome(page: Page, lines: readonly string[], most: number, lang: Lang): void {
  lines.slice(0, most).forEach((line) => page.item(line));
  drawMore(page, lines.length - most, lang);
}

function drawMore(page: Page, count: number, lang: Lang): void {
  if (count > 0) page.item(fill(words.more[lang], { count }), 'dim');
}
