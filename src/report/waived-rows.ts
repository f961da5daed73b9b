import type { Report } from '../model/report.js';
import { verdictWords, waivedWords } from './words.js';

const columns = ['rule', 'record', 'was', 'message', 'reason', 'approver', 'until'] as const;

/** What the tables of waived findings are headed with. */
export function waivedHeaders(lang: Report['lang']): readonly string[] {
  return columns.map((name) => waivedWords[name][lang]);
}

/** What waivers in force cover, a row each, as every format shows it. */
export function waivedRows({ waived, manifest, lang }: Report): readonly (readonly string[])[] {
  const titles = new Map(manifest.map(({ id, title }) => [id, title]));
  return waived.map(({ rule, subject, was, message, waiver }) => [
    titles.get(rule) ?? rule,
    subject.label,
    `${verdictWords[was].mark} ${verdictWords[was][lang]}`,
    message,
    waiver.reason,
    waiver.approver,
    `${waiver.approved} – ${waiver.until}`,
  ]);
}
