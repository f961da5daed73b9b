import type { CellRef } from '../../model/record.js';
import { fill } from '../../model/text.js';
import type { OpenCell, OtherClaim, PathLink, WhoAnswer } from '../../model/who.js';
import { headersOf, type HeaderOf } from '../headers.js';
import { addressOf } from '../story.js';
import { addresses, nameOf, nowIn, together, withWeekday } from '../who.js';
import { whoWords as said } from '../who-words.js';
import { words } from '../words.js';
import { harmless } from './harmless.js';
import { markup, type Markup } from './markup.js';

/** Claims, hazards and cells of one list that are drawn; the others are counted. */
const DRAWN = 12;

/** The answer to “who is responsible then and there” as a piece of a page: who, why, by which cells, and who else was looked at. */
export function whoMarkup(given: WhoAnswer): Markup {
  const answer = harmless(given);
  const { lang, at, where, notes, lost, unclear } = answer;
  const headerOf = headersOf(answer);
  const asked = [withWeekday(at, lang), where, answer.class].filter(Boolean).join(' · ');
  return markup`<div class="answer"><h2 class="asked">${asked}</h2>
${answer.nobody ? nobody(answer, headerOf) : direct(answer, headerOf)}
${notes.map((note) => markup`<p class="doubt">${note}</p>`)}
${chain(answer)}
${claims(said.lost[lang], lost, answer)}
${claims(said.unclear[lang], unclear, answer)}
${hazards(answer)}
<p class="note">${said.pointer[lang]}</p></div>`;
}

function direct({ path, first, lang }: WhoAnswer, headerOf: HeaderOf): Markup {
  const links = path.filter(({ role }) => role === 'direct');
  const equal = links.length > 1 && fill(said.equal[lang], { count: links.length });
  const groups = together(links, ({ because, record, at }) => JSON.stringify([because, record, at]));
  return markup`<p class="principle">${first?.title}${equal && markup` · ${equal}`}</p>
${groups.map((group) => named(group, lang, headerOf))}`;
}

function named(links: readonly PathLink[], lang: WhoAnswer['lang'], headerOf: HeaderOf): Markup {
  const { because, record, at } = links[0]!;
  const names = links.map((link) => nameOf(link, lang)).join(lang === 'zh' ? '、' : ', ');
  return markup`<div class="who"><p class="name">${names}</p><dl><div><dt>${words.why[lang]}</dt><dd>${because}</dd></div>${record && markup`<div><dt>${said.record[lang]}</dt><dd>${record}</dd></div>`}${at.length > 0 && markup`<div><dt>${said.cells[lang]}</dt><dd><ul class="cells">${at.map((cell) => cellLine(cell, cell.value, headerOf))}</ul></dd></div>`}</dl></div>`;
}

function cellLine(cell: CellRef, value: string | null, headerOf: HeaderOf): Markup {
  const shown = value === null ? markup`<span aria-hidden="true">▁▁</span>` : markup`<q>${value}</q>`;
  return markup`<li><span class="at">${addressOf(cell)}</span> ${headerOf(cell)} ${shown}</li>`;
}

function nobody({ wouldChange, lang }: WhoAnswer, headerOf: HeaderOf): Markup {
  return markup`<div class="who nobody"><p class="name"><span class="mark gap">✗</span> ${said.nobody[lang]}</p><p>${said.nobodyNamed[lang]}</p>${wouldChange.length > 0 && markup`<h3>${said.wouldChange[lang]}</h3>${list(wouldChange, (cell) => openCell(cell, lang, headerOf), lang)}`}</div>`;
}

function openCell(cell: OpenCell, lang: WhoAnswer['lang'], headerOf: HeaderOf): Markup {
  const value = nowIn(cell, lang);
  return markup`<span class="at">${addressOf(cell)}</span> ${headerOf(cell)} <em>${value}</em>`;
}

/** Below the direct ones, everybody up to the principal. */
function chain({ path, nobody: isNobody, lang }: WhoAnswer): Markup | null {
  const above = path.filter(({ role }) => role !== 'direct');
  if (above.length === 0) return null;
  const steps = above.map(
    (link) =>
      markup`<li><b>${nameOf(link, lang)}</b> <span class="role">${words[link.role][lang]}</span> ${link.because}<span class="note">${addresses(link.at, lang)}</span></li>`,
  );
  return markup`<h3>${(isNobody ? said.inCharge : said.upwards)[lang]}</h3><ol class="chain">${steps}</ol>`;
}

function claims(heading: string, all: readonly OtherClaim[], { lang }: WhoAnswer): Markup | null {
  if (all.length === 0) return null;
  const groups = together(all, ({ label, because, at }) => JSON.stringify([label, because, at]));
  const claim = (group: readonly OtherClaim[]): Markup => {
    const { label, because, at } = group[0]!;
    const names = group.map(({ name }) => name ?? said.unnamed[lang]).join(lang === 'zh' ? '、' : ', ');
    return markup`<b>${names}</b> · ${label} — ${because}<span class="note">${addresses(at, lang)}</span>`;
  };
  return markup`<h3>${heading}</h3>${list(groups, claim, lang)}`;
}

function hazards({ hazards: all, lang }: WhoAnswer): Markup | null {
  if (all.length === 0) return null;
  const line = ({ name, label, overdue, at }: WhoAnswer['hazards'][number]): Markup =>
    markup`<b>${name ?? said.unnamed[lang]}</b> · ${label}${overdue && markup` <span class="role">${said.overdue[lang]}</span>`}<span class="note">${addresses(at, lang)}</span>`;
  return markup`<h3>${said.hazards[lang]}</h3>${list(all, line, lang)}`;
}

function list<T>(all: readonly T[], draw: (each: T) => Markup, lang: WhoAnswer['lang']): Markup {
  const rest = all.length - DRAWN;
  return markup`<ul class="claims">${all.slice(0, DRAWN).map((each) => markup`<li>${draw(each)}</li>`)}${rest > 0 && markup`<li class="note">${fill(said.more[lang], { count: rest })}</li>`}</ul>`;
}
