import type { Audit } from '../model/audit.js';
import { fill, type Lang } from '../model/text.js';
import { auditParts } from './audit.js';
import { auditWords as words } from './audit-words.js';
import type { Look } from './look.js';
import { Page } from './terminal-page.js';

/** An audit of the rules for a terminal. */
export function auditText(audit: Audit, lang: Lang, look: Look): string {
  const page = new Page(look);
  page.title(words.title[lang]);
  page.paragraph(fill(words.lead[lang], { count: audit.rules.count, asOf: audit.asOf }));
  for (const { heading, lead, entries } of auditParts(audit, lang)) {
    page.heading(heading);
    if (lead) page.paragraph(lead, 'dim');
    for (const { text, details } of entries) {
      page.item(text);
      details.forEach((detail) => page.indented(detail, 1));
    }
  }
  return page.text();
}
