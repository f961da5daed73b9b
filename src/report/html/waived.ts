import { waivedHeaders, waivedRows } from '../waived-rows.js';
import { waivedWords } from '../words.js';
import { markup, type Markup } from './markup.js';
import type { Page } from './page.js';
import { tableIn } from './table.js';

/** What waivers in force cover: neither gap nor lack of evidence, and never out of sight. */
export function waived({ report, lang }: Page): Markup | null {
  const rows = waivedRows(report);
  if (rows.length === 0) return null;
  const drawn = rows.map(([title, ...cells]) => markup`<tr><th scope="row">${title}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`); // prettier-ignore
  const title = waivedWords.title[lang];
  return markup`<section class="causes" aria-labelledby="waived-title"><h3 id="waived-title">${title}</h3>
<p class="note">${waivedWords.say[lang]}</p>
${tableIn(title, waivedHeaders(lang), drawn, 'unseen')}</section>`;
}
