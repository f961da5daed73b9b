import type { Report } from '../../model/report.js';
import type { Paper, PaperBook } from '../../report/blocks.js';
import { incidentPapers } from './incident-sheet.js';
import { noticePapers } from './notice.js';
import { bookWords as words } from './words.js';

/**
 * `report.docx`: what goes out after a check. A notice for everybody who is to put something right, then a sheet for each
 * incident; each on sheets of its own. Made from the report alone; the same report gives the same bytes.
 */
export function followUpPapers(report: Report): PaperBook {
  const { lang, asOf, school } = report;
  const papers = [...noticePapers(report), ...incidentPapers(report)];
  const title = [words.title[lang], school.name].filter(Boolean).join(' · ');
  return { title, lang, date: asOf, papers: papers.length > 0 ? papers : [nothing(title, report)] };
}

/** A document without a page does not open. */
function nothing(title: string, { lang }: Report): Paper {
  return { name: title, head: title, blocks: [{ kind: 'title', text: title }, { kind: 'paragraph', text: words.none[lang] }] }; // prettier-ignore
}
