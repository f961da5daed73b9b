import { fill } from '../../model/text.js';
import { cellsSaid, decidingCells } from '../deciding-cells.js';
import { markup, type Markup } from './markup.js';
import type { Page } from './page.js';

/** Places to fill first that are named on the first screen. */
const NAMED_PLACES = 5;

/** The first screen: a sentence and not a gauge, two bars that are never one, and what to fill in first. */
export function summary(page: Page): Markup {
  const { report, story, words } = page;
  const { met, gap, noEvidence } = report.summary.verdicts;
  const [decided, applies] = [met + gap, met + gap + noEvidence];
  return markup`<div class="summary">
<div class="sentence">
<p class="lead">${story.lead}</p>
${[story.rate, ...story.notes].filter(Boolean).map((note) => markup`<p class="note">${note}</p>`)}
${bar(words.lookedAt, decided, applies, fill(words.lookedAtSays, { part: decided, whole: applies, rest: noEvidence }))}
${bar(words.metBar, met, decided, fill(words.metSays, { part: met, whole: decided, rest: gap }))}
</div>
${fillFirst(page)}
</div>`;
}

/** A bar with its numbers as text; the bar itself is a picture of them. */
function bar(name: string, part: number, whole: number, says: string): Markup {
  const share = whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;
  return markup`<p class="bar"><b>${name}</b> <svg aria-hidden="true" width="100%" height="10"><rect class="all" width="100%" height="10" rx="2"/><rect class="part" width="${share}%" height="10" rx="2"/></svg> <span>${says}</span></p>`;
}

function fillFirst({ report, words, lang }: Page): Markup | null {
  const places = decidingCells(report);
  if (places.length === 0) return null;
  const more = places.length - NAMED_PLACES;
  const items = places.slice(0, NAMED_PLACES).map((place) => {
    const { sheet, header, judgements } = place;
    const waits = fill(words.waits, { count: judgements });
    return markup`<li><b>${sheet} · ${header}</b> <span class="waits">${waits}</span><br><span class="at">${cellsSaid(place, lang)}</span></li>`;
  });
  return markup`<div class="first"><h3>${words.fillFirst}</h3><ol>${items}</ol>${more > 0 && markup`<p class="note">${fill(words.fillMore, { count: more })}</p>`}</div>`;
}
