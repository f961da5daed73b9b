import type { Report } from '../model/report.js';
import { drawFirst, drawGaps, drawUndecided } from './terminal-findings.js';
import { drawCoverage, drawFollowUp, drawIncidents, drawLayouts, drawRest } from './terminal-rest.js';
import type { Look } from './look.js';
import { story } from './story.js';
import { Page } from './terminal-page.js';
import { words } from './words.js';

/**
 * The report for a terminal, a few screens however many findings there are: gaps with the worst first, what lacks
 * evidence, places and incidents, what was not checked or not taken; and at the end, which is what is seen, the worst
 * causes again by name and one countable line.
 */
export function terminal(report: Report, look: Look): string {
  const told = story(report);
  const { lang } = told;
  const page = new Page(look);
  page.title(`${told.title} · ${told.school} · ${report.asOf}`);
  page.paragraph(told.lead);
  [told.rate, ...told.notes].filter(Boolean).forEach((note) => page.paragraph(note, 'dim'));
  drawGaps(page, told);
  drawUndecided(page, report, told);
  drawCoverage(page, report);
  drawFollowUp(page, report, told);
  drawIncidents(page, report);
  drawLayouts(page, report);
  drawRest(page, report, told);
  page.rule();
  drawFirst(page, told);
  page.paragraph(told.summary, 'bold');
  if (report.findings.length > 0) page.paragraph(words.allOfThem[lang], 'dim');
  return page.text();
}
