import { fill } from '../../model/text.js';
import type { DayView } from '../coverage-days.js';
import type { SquareView } from '../coverage-story.js';
import { coverageWords } from '../coverage-words.js';
import { drawAnswer } from './card.js';
import { answerOf } from './cards.js';
import { markup, type Markup } from './markup.js';
import type { Page } from './page.js';
import { tableIn } from './table.js';

/** The anchor of a square. It stands inside the details, which a browser opens to show it, with or without scripts. */
export function squareId({ number }: SquareView): string {
  return `w-${number}`;
}

/** One square: how many days of each state, and behind it the chain, who is named, the cells and the days. */
export function drawSquare(square: SquareView, page: Page): Markup {
  const { title, state, counts, total } = square;
  const { lang } = page;
  const lines = counts.map(
    ({ state: each, mark, says }) => markup`<span class="key ${each} all">${mark} ${says}</span> `,
  );
  return markup`<details class="watch ${state}"><summary><h4>${title}</h4> ${lines}<span class="note">${fill(coverageWords.ofDays[lang], { count: total })}</span></summary>
<div id="${squareId(square)}" tabindex="-1">${chain(square, page)}${days(square, page)}</div>
</details>
`;
}

function chain({ cell, post, named }: SquareView, { words, cardWords, lang }: Page): Markup {
  const answers = cell.chain.map((each) => drawAnswer(answerOf(each, lang), cardWords));
  return markup`<dl class="more"><div><dt>${words.watchTimes}</dt><dd>${cell.times.join(words.sayComma) || words.timesUnknown}</dd></div><div><dt>${words.named}</dt><dd>${named}</dd></div><div><dt>${words.defaultPost}</dt><dd>${post}</dd></div><div><dt>${words.chain}</dt><dd><ul>${answers}</ul></dd></div><div><dt>${words.cell}</dt><dd class="at">${cell.at.join(' ')}</dd></div></dl>`;
}

function days({ title, days: all }: SquareView, { words }: Page): Markup {
  const headers = [words.watchState, words.dates, words.named, words.uncovered, words.why, words.cell];
  const caption = `${title} · ${words.daysBehind}`;
  return tableIn(caption, headers, all.map((each) => dayRow(each, words)), 'unseen'); // prettier-ignore
}

function dayRow({ days, mark, word, dates, named, uncovered, why, cells }: DayView, words: Page['words']): Markup {
  const count = fill(words.daysCount, { count: days.dates.length });
  return markup`<tr><th scope="row"><span class="key ${days.state} all">${mark} ${word}</span> ${count}</th><td class="dates">${dates}</td><td>${named || '–'}</td><td class="lacking">${uncovered || '–'}</td><td class="why">${why || '–'}</td><td class="at">${cells || '–'}</td></tr>`;
} // prettier-ignore
