import { fill } from '../../model/text.js';
import type { AbsenceAnswer, ReportedCommitment } from '../../model/who.js';
import { freeIn, timesOf } from '../absence.js';
import { addressOf } from '../story.js';
import { withWeekday } from '../who.js';
import { commitmentWords, whoWords as said } from '../who-words.js';
import { harmless } from './harmless.js';
import { markup, type Markup } from './markup.js';

/** Cells that are named; of the many duties of a leader the first ones. */
const CELLS = 3;

/** What falls away when somebody is absent, and who could stand in, as a piece of a page. */
export function absenceMarkup(given: AbsenceAnswer): Markup {
  const answer = harmless(given);
  const { lang, absent, on, commitments, notes, doubt } = answer;
  const lost = commitments.filter(({ losesCover }) => losesCover);
  const kept = commitments.filter(({ losesCover }) => !losesCover);
  const lead =
    commitments.length === 0
      ? fill(said.nothing[lang], { name: absent })
      : lost.length === 0 && doubt === null && said.losesNone[lang];
  return markup`<div class="answer"><h3 class="asked">${withWeekday(on, lang)} · ${fill(said.absentOn[lang], { name: absent })}</h3>
${notes.map((note) => markup`<p class="doubt">${note}</p>`)}
${lead && markup`<p class="lead">${lead}</p>`}
${part(fill(said.loses[lang], { count: lost.length }), lost, answer)}
${part(fill(said.keeps[lang], { count: kept.length }), kept, answer)}</div>`;
}

function part(heading: string, all: readonly ReportedCommitment[], { lang }: AbsenceAnswer): Markup | null {
  if (all.length === 0) return null;
  return markup`<h4>${heading}</h4><ul class="claims">${all.map((each) => commitment(each, lang))}</ul>`;
}

function commitment(each: ReportedCommitment, lang: AbsenceAnswer['lang']): Markup {
  const { what, span, place, label, others, uncovered, losesCover, at } = each;
  const head = [span ? timesOf(span) : said.wholeDay[lang], place, commitmentWords[what][lang]];
  const partly = span !== null && uncovered.some(({ from, to }) => from !== span.from || to !== span.to);
  const cells = at.slice(0, CELLS).map(addressOf);
  const facts: readonly (readonly [string, string])[] = [
    [said.record[lang], what === 'area' || what === 'leader' ? '' : label],
    [said.uncovered[lang], partly ? uncovered.map(timesOf).join(', ') : ''],
    [said.others[lang], others.join(lang === 'zh' ? '、' : ', ')],
    [said.free[lang], losesCover ? freeIn(each, lang).join(lang === 'zh' ? '；' : '; ') : ''],
    [said.cells[lang], cells.join(lang === 'zh' ? '、' : ', ')],
  ];
  const told = facts.filter(([, text]) => text !== '');
  return markup`<li><b>${head.filter(Boolean).join(' · ')}</b><dl>${told.map(([name, text]) => markup`<div><dt>${name}</dt><dd>${text}</dd></div>`)}</dl></li>`;
}
