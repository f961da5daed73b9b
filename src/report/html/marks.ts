import { verdictWords } from '../words.js';
import { markup, type Markup } from './markup.js';
import type { Page } from './page.js';

/** What the marks mean. */
export function marks({ words, lang }: Page): Markup {
  const all = Object.entries(verdictWords).map(
    ([verdict, said]) => markup`<li><span class="mark ${verdict}">${said.mark}</span> ${said[lang]}</li>`,
  );
  return markup`<ul class="marks">${all}<li>${words.blankIs}</li></ul>`;
}
