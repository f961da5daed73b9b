import { weekdayOf } from '../model/days.js';
import type { CellRef } from '../model/record.js';
import { fill, inBrackets, type Lang } from '../model/text.js';
import type { OpenCell, OtherClaim, PathLink, WhoAnswer } from '../model/who.js';
import { headersOf, type HeaderOf } from './headers.js';
import type { Look } from './look.js';
import { addressOf } from './story.js';
import { Page } from './terminal-page.js';
import { lackWords, nowWords, weekdayWords, whoWords as said } from './who-words.js';
import { words } from './words.js';

/** Claims of one list that are told; the others are counted. */
const TOLD = 6;

/** The answer to “who is responsible then and there” for a terminal. */
export function whoText(answer: WhoAnswer, look: Look): string {
  const page = new Page(look);
  const { lang, at, where, notes } = answer;
  const headerOf = headersOf(answer);
  page.title([said.who[lang], answer.school].filter(Boolean).join(' · '));
  page.paragraph([withWeekday(at, lang), where, answer.class].filter(Boolean).join(' · '), 'bold');
  notes.forEach((note) => page.item(`! ${note}`));
  if (answer.nobody) drawNobody(page, answer, headerOf);
  else drawDirect(page, answer, headerOf);
  drawPath(page, answer);
  drawClaims(page, said.lost[lang], answer.lost, lang);
  drawClaims(page, said.unclear[lang], answer.unclear, lang);
  drawHazards(page, answer);
  page.rule();
  page.paragraph(said.pointer[lang], 'dim');
  return page.text();
}

/** `2025-09-05 12:38` with its weekday. */
export function withWeekday(moment: string, lang: Lang): string {
  const [date = '', time] = moment.split(' ');
  const weekday = weekdayWords[weekdayOf(date) - 1]![lang];
  return [date, weekday, time].filter(Boolean).join(' ');
}

function drawDirect(page: Page, { path, first, lang }: WhoAnswer, headerOf: HeaderOf): void {
  const direct = path.filter(({ role }) => role === 'direct');
  const equal = direct.length > 1 ? fill(said.equal[lang], { count: direct.length }) : '';
  page.blank();
  page.entry(first?.title ?? '', equal, 'undecided');
  for (const links of together(direct, ({ because, record, at }) => JSON.stringify([because, record, at]))) {
    const { because, record, at } = links[0]!;
    page.item(links.map((link) => nameOf(link, lang)).join(lang === 'zh' ? '、' : ', '), 'bold');
    page.labelled(words.why[lang], [because]);
    page.labelled(said.record[lang], record ? [record] : []);
    page.labelled(said.cells[lang], [cellsIn(at, headerOf, lang)].filter(Boolean));
  }
}

/** Items of which the same is said, in the order of the first of each. */
export function together<T>(items: readonly T[], sameOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(sameOf(item), [...(groups.get(sameOf(item)) ?? []), item]);
  return [...groups.values()];
}

function drawNobody(page: Page, { wouldChange, lang }: WhoAnswer, headerOf: HeaderOf): void {
  page.blank();
  page.entry(said.nobody[lang], '', 'critical');
  page.item(said.nobodyNamed[lang]);
  if (wouldChange.length === 0) return;
  page.heading(said.wouldChange[lang]);
  for (const cell of wouldChange.slice(0, 2 * TOLD)) {
    page.item(`${addressOf(cell)}  ${headerOf(cell)}  ${nowIn(cell, lang)}`);
  }
  drawMore(page, wouldChange.length - 2 * TOLD, lang);
}

/** What stands in a cell that would change the answer, or that nothing does. */
export function nowIn({ value, field, lacks }: OpenCell, lang: Lang): string {
  if (value === null) return lackWords[lacks][lang];
  return fill(nowWords[field === 'defaultPost' ? 'post' : 'value'][lang], { value });
}

/** Below the direct ones, everybody up to the principal. */
function drawPath(page: Page, { path, nobody, lang }: WhoAnswer): void {
  const above = path.filter(({ role }) => role !== 'direct');
  if (above.length === 0) return;
  page.heading((nobody ? said.inCharge : said.upwards)[lang]);
  for (const link of above) {
    page.item(
      `${nameOf(link, lang)} [${words[link.role][lang]}] — ${link.because}${addresses(link.at, lang)}`,
    );
  }
}

function drawClaims(page: Page, heading: string, claims: readonly OtherClaim[], lang: Lang): void {
  if (claims.length === 0) return;
  page.heading(heading);
  const groups = together(claims, ({ label, because, at }) => JSON.stringify([label, because, at]));
  for (const group of groups.slice(0, TOLD)) {
    const { label, because, at } = group[0]!;
    const names = group.map(({ name }) => name ?? said.unnamed[lang]).join(lang === 'zh' ? '、' : ', ');
    page.item(`${names} · ${label} — ${because}${addresses(at, lang)}`);
  }
  drawMore(page, groups.length - TOLD, lang);
}

function drawHazards(page: Page, { hazards, lang }: WhoAnswer): void {
  if (hazards.length === 0) return;
  page.heading(said.hazards[lang]);
  for (const { name, label, overdue, at } of hazards.slice(0, TOLD)) {
    const late = overdue ? inBrackets(said.overdue[lang], lang) : '';
    page.item(`${name ?? said.unnamed[lang]} · ${label}${late}${addresses(at, lang)}`);
  }
  drawMore(page, hazards.length - TOLD, lang);
}

function drawMore(page: Page, count: number, lang: Lang): void {
  if (count > 0) page.item(fill(said.more[lang], { count }), 'dim');
}

/** Whoever answers, with the post. */
export function nameOf({ name, post }: PathLink, lang: Lang): string {
  if (name === null) return `${post ?? ''}${words.nobody[lang]}`;
  return post ? name + inBrackets(post, lang) : name;
}

/** Each cell with its header and what the school typed. */
function cellsIn(cells: readonly CellRef[], headerOf: HeaderOf, lang: Lang): string {
  const blank = words.blankCell[lang];
  return cells.map((cell) => `${addressOf(cell)} ${headerOf(cell)}=${cell.value ?? blank}`).join('  ');
}

/** The addresses of cells in brackets, each once; '' where there is none. */
export function addresses(cells: readonly CellRef[], lang: Lang): string {
  const all = [...new Set(cells.filter(({ cell }) => cell !== null).map(addressOf))];
  return all.length === 0 ? '' : inBrackets(all.join(lang === 'zh' ? '、' : ', '), lang);
}
