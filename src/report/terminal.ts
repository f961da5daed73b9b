import pc from 'picocolors';
import stringWidth from 'string-width';
import type { Report, ReportedIncident } from '../model/report.js';
import { fill } from '../model/text.js';
import type { Look } from './look.js';
import { addressOf, story, whoLine, type FindingView, type GroupView, type Story } from './story.js';
import { words } from './words.js';
import { wrap } from './wrap.js';

/** Findings of one cause that are told in full; the others are named by their cells. */
const TOLD = 3;
const NAMED = 12;

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
  // Nothing in a cell may steer the terminal.
  const undecided = [...told.noEvidence].reverse();
  if (undecided.length > 0) page.heading(words.noEvidence[told.lang]);
  for (const group of undecided) drawUndecided(page, group, told);
  if (told.gaps.length > 0) page.heading(words.gaps[told.lang]);
  for (const group of [...told.gaps].reverse()) drawGaps(page, group, told);
  drawIncidents(page, report);
  drawLayouts(page, report);
  drawRest(page, report, told);
  page.rule();
  page.paragraph(told.summary, 'bold');
  return page.text();
}

function drawGaps(page: Page, group: GroupView, { lang }: Story): void {
  page.entry(
    `${group.mark} [${group.severityWord}] ${group.title}`,
    `${group.records} · ${group.rule}`,
    group.severity,
  );
  page.item(group.requirement);
  for (const view of group.findings.slice(0, TOLD)) drawFinding(page, view, lang);
  page.others(group.findings.slice(TOLD), lang);
}

function drawFinding(page: Page, view: FindingView, lang: Story['lang']): void {
  page.blank();
  page.item(`${view.where}  ${view.label}  #${view.id}`, 'bold');
  page.item(view.cells.map(({ at, header, value }) => `${at} ${header}=${value || '▁'}`).join('  '), 'dim');
  page.labelled(words.why[lang], [view.message]);
  page.labelled(words.who[lang], view.who);
  page.labelled(words.law[lang], view.law);
  page.labelled(words.how[lang], [view.remedy]);
}

function drawUndecided(page: Page, group: GroupView, { lang }: Story): void {
  page.entry(
    `${group.mark} [${group.severityWord}] ${group.title}`,
    `${group.records} · ${group.rule}`,
    'undecided',
  );
  for (const view of group.findings.slice(0, TOLD)) page.item(`${view.where}  ${view.label}:${view.message}`);
  page.others(group.findings.slice(TOLD), lang);
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
  page.labelled(words.why[lang], standing.map((step) => `${step.title}:${step.because} ${step.at.map(addressOf).join(' ')}`)); // prettier-ignore
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
  for (const { sheet, rules } of notChecked) page.item(`${sheet}: ${rules.length} ${words.rules[lang]}`);
  if (problems.length > 0) page.heading(words.problems[lang]);
  for (const { file, sheet, cell, message, severity } of problems.slice(0, 40)) {
    const at = [file, [sheet, cell].filter(Boolean).join('!')].filter(Boolean).join(' ');
    page.item(`${severity === 'error' ? '!' : '·'} ${at}  ${message}`);
  }
  if (problems.length > 40) page.item(fill(words.more[lang], { count: problems.length - 40 }));
}

type Style = 'bold' | 'dim' | 'plain';

/** Lines of a terminal page, wrapped by width. */
class Page {
  private readonly lines: string[] = [];
  private readonly paint: ReturnType<typeof pc.createColors>;
  private readonly width: number;

  constructor({ columns, color }: Look) {
    this.paint = pc.createColors(color);
    this.width = Math.max(40, Math.min(columns, 120));
  }

  text(): string {
    return `${this.lines.join('\n')}\n`;
  }

  blank(): void {
    if (this.lines.at(-1) !== '') this.lines.push('');
  }

  title(text: string): void {
    this.add(text, 0, 'bold');
    this.rule();
  }

  heading(text: string): void {
    this.blank();
    this.lines.push(this.paint.bold(this.paint.underline(text)));
  }

  paragraph(text: string, style: Style = 'plain'): void {
    this.add(text, 0, style);
  }

  item(text: string, style: Style = 'plain'): void {
    if (text) this.add(text, 2, style);
  }

  rule(): void {
    this.lines.push('-'.repeat(this.width));
  }

  /** A cause: its title, and at the right how often and which rule. */
  entry(text: string, note: string, tone: GroupView['severity'] | 'undecided'): void {
    this.blank();
    const room = this.width - stringWidth(text) - stringWidth(note);
    const painted = this.tone(tone)(clean(text));
    if (room >= 2) this.lines.push(painted + ' '.repeat(room) + this.paint.dim(note));
    else {
      this.add(text, 0, 'bold');
      this.add(note, 2, 'dim');
    }
  }

  /** `label  text`, further lines under the text. */
  labelled(label: string, texts: readonly string[]): void {
    const indent = 4 + Math.max(stringWidth(label), 8) + 1;
    texts.forEach((text, i) => {
      const head =
        i === 0 ? '    ' + label.padEnd(label.length + indent - 4 - stringWidth(label)) : ' '.repeat(indent);
      this.wrapped(text, indent).forEach((line, j) =>
        this.lines.push((j === 0 ? this.paint.cyan(head) : ' '.repeat(indent)) + line),
      );
    });
  }

  /** The findings that are not told in full, by their cells. */
  others(views: readonly FindingView[], lang: Story['lang']): void {
    if (views.length === 0) return;
    const named = views.slice(0, NAMED).map((view) => view.where).join('  '); // prettier-ignore
    const more = views.length > NAMED ? `  ${fill(words.more[lang], { count: views.length - NAMED })}` : '';
    this.blank();
    this.add(`+${views.length}: ${named}${more}`, 2, 'dim');
  }

  private tone(tone: GroupView['severity'] | 'undecided'): (text: string) => string {
    const { bold, red, yellow, blue } = this.paint;
    const colour = { critical: red, major: yellow, minor: blue, undecided: (text: string) => text }[tone];
    return (text) => bold(colour(text));
  }

  private add(text: string, indent: number, style: Style): void {
    const paint = style === 'plain' ? (line: string) => line : this.paint[style];
    for (const line of this.wrapped(text, indent)) this.lines.push(' '.repeat(indent) + paint(line));
  }

  private wrapped(text: string, indent: number): string[] {
    return wrap(clean(text), this.width - indent);
  }
}

/** Without control characters: what a school typed must not steer the terminal. */
function clean(text: string): string {
  return text.replace(/[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/g, ' ');
}
