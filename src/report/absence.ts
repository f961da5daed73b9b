import type { TimeSpan } from '../model/absence.js';
import type { CellRef } from '../model/record.js';
import { fill, type Lang } from '../model/text.js';
import type { AbsenceAnswer, FreePerson, ReportedCommitment } from '../model/who.js';
import { headersOf, type HeaderOf } from './headers.js';
import type { Look } from './look.js';
import { addressOf } from './story.js';
import { Page } from './terminal-page.js';
import { commitmentWords, whoWords as said } from './who-words.js';
import { words } from './words.js';
import { withWeekday } from './who.js';

const CELLS = 3;

/** What falls away when somebody is absent, and who could stand in, for a terminal. */
export function absenceText(answer: AbsenceAnswer, look: Look): string {
  const { lang, absent, on, commitments, notes, doubt } = answer;
  const page = new Page(look);
  const headerOf = headersOf(answer);
  page.title([said.absent[lang], answer.school].filter(Boolean).join(' · '));
  page.paragraph(`${withWeekday(on, lang)} · ${fill(said.absentOn[lang], { name: absent })}`, 'bold');
  notes.forEach((note) => page.item(`! ${note}`));
  if (commitments.length === 0) page.item(fill(said.nothing[lang], { name: absent }));
  const lost = commitments.filter(({ losesCover }) => losesCover);
  const kept = commitments.filter(({ losesCover }) => !losesCover);
  if (lost.length > 0) page.heading(fill(said.loses[lang], { count: lost.length }));
  else if (commitments.length > 0 && doubt === null) page.item(said.losesNone[lang]);
  for (const each of lost) drawCommitment(page, each, lang, headerOf);
  if (kept.length > 0) page.heading(fill(said.keeps[lang], { count: kept.length }));
  for (const each of kept) drawCommitment(page, each, lang, headerOf);
  return page.text();
}

function drawCommitment(page: Page, each: ReportedCommitment, lang: Lang, headerOf: HeaderOf): void {
  const { what, span, place, label, others, uncovered, at } = each;
  page.blank();
  const when = span ? timesOf(span) : said.wholeDay[lang];
  page.item([when, place, commitmentWords[what][lang]].filter(Boolean).join('  '), 'bold');
  if (what !== 'area' && what !== 'leader') page.labelled('', [label]);
  const partly = uncovered.length > 0 && span !== null && !uncovered.some((part) => part.from === span.from && part.to === span.to); // prettier-ignore
  if (partly) page.labelled(said.uncovered[lang], [uncovered.map(timesOf).join(', ')]);
  if (others.length > 0) page.labelled(said.others[lang], [others.join(lang === 'zh' ? '、' : ', ')]);
  if (each.losesCover) page.labelled(said.free[lang], freeIn(each, lang));
  page.labelled(said.cells[lang], [cellsIn(at, headerOf, lang)]);
}

/** Each cell with its header and what the school typed; of the many duties of a leader the first ones. */
function cellsIn(cells: readonly CellRef[], headerOf: HeaderOf, lang: Lang): string {
  const blank = words.blankCell[lang];
  const told = cells
    .slice(0, CELLS)
    .map((cell) => `${addressOf(cell)} ${headerOf(cell)}=${cell.value ?? blank}`);
  const more = cells.length - CELLS;
  return [...told, ...(more > 0 ? [fill(said.more[lang], { count: more })] : [])].join('  ');
}

/** Who could stand in, in words. */
export function freeIn({ what, free }: ReportedCommitment, lang: Lang): readonly string[] {
  if (what === 'area') return [said.noBackup[lang]];
  return free.length > 0 ? free.map((each) => sayFree(each, lang)) : [said.freeNobody[lang]];
}

function sayFree({ name, because, minutes }: FreePerson, lang: Lang): string {
  return fill(said.freePerson[lang], { name, because, minutes });
}

/** Times of one day; with their dates where they are not of one. */
export function timesOf({ from, to }: TimeSpan): string {
  const sameDay = from.slice(0, 10) === to.slice(0, 10);
  const text = (moment: string): string => (sameDay ? moment.slice(11) : moment.slice(5).replace('T', ' '));
  return `${text(from)}–${text(to)}`;
}
