import type { CoverageStory, SquareView } from '../coverage-story.js';
import { watchStates } from '../coverage-story.js';
import { coverageWords, stateMeanings, stateWords } from '../coverage-words.js';
import { drawSquare, squareId } from './coverage-square.js';
import { markup, type Markup } from './markup.js';
import type { Page } from './page.js';
import { scrolling } from './table.js';

/** Squares that are named above the map. */
const NAMED = 5;

/** Which places were watched when: a sentence, the worst squares, the map, and behind each square its chain and its days. */
export function coverage(page: Page): Markup {
  const { coverage: told, lang } = page;
  const title = coverageWords.title[lang];
  return markup`<section class="part" id="coverage" aria-labelledby="coverage-title">
<h2 id="coverage-title">${title}</h2>
<p class="lead">${told.lead}</p>
${told.squares.length > 0 && [worst(page), legend(page), map(told, page), squares(page)]}
</section>`;
}

function worst({ coverage: { worst: squares }, words, lang }: Page): Markup {
  if (squares.length === 0) return markup`<p>${coverageWords.allCovered[lang]}</p>`;
  const items = squares.slice(0, NAMED).map((square) => {
    return markup`<li><a href="#${squareId(square)}">${square.title}</a> ${square.lacking.join(words.sayComma)}</li>`;
  });
  return markup`<h3>${words.worstSquares}</h3><ol>${items}</ol>`;
}

function legend({ lang }: Page): Markup {
  const items = watchStates.map(
    (state) =>
      markup`<li><span class="key ${state} all">${stateWords[state].mark} ${stateWords[state][lang]}</span> ${stateMeanings[state][lang]}</li>`,
  );
  return markup`<ul class="keys">${items}</ul>`;
}

function map({ places, periods, squares }: CoverageStory, { words, lang }: Page): Markup {
  const found = new Map(squares.map((square) => [JSON.stringify([square.cell.place, square.cell.period]), square])); // prettier-ignore
  const heads = periods.map(
    ({ name, times }) =>
      markup`<th scope="col">${name}${times && markup`<br><span class="note">${times}</span>`}</th>`,
  );
  const rows = places.map((place) => {
    const cells = periods.map(({ name }) => cell(found.get(JSON.stringify([place, name])), words));
    return markup`<tr><th scope="row">${place}</th>${cells}</tr>`;
  });
  const title = coverageWords.title[lang];
  return scrolling(
    title,
    markup`<table class="heat"><caption>${words.heatCaption}</caption><thead><tr><th scope="col">${words.placeByPeriod}</th>${heads}</tr></thead><tbody>${rows}</tbody></table>`,
  );
}

function cell(square: SquareView | undefined, words: Page['words']): Markup {
  if (!square) return markup`<td class="none">–<span class="unseen">${words.notWatched}</span></td>`;
  const { state, extent, counts, title } = square;
  const lines = counts.map(({ mark, says }) => markup`<span>${mark} ${says}</span>`);
  return markup`<td class="${state} ${extent}"><a href="#${squareId(square)}"><span class="unseen">${title}</span>${lines}</a></td>`;
}

/** Behind each square, in the order of the map. */
function squares(page: Page): Markup {
  const { words, coverage: told } = page;
  return markup`<h3>${words.behindSquares}</h3>
<p class="print-only note">${words.coveredNotPrinted}</p>
${told.squares.map((square) => drawSquare(square, page))}`;
}
