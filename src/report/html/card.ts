import { byCause } from '../by-cause.js';
import { markup, type Markup } from './markup.js';

/** One deciding cell: its address, its column's header, what the school typed ('' is blank), and whether it is there at all. */
export type CardCell = readonly [at: string, header: string, value: string, state: '' | 'absent'];
/** One who answers: name, staff id or '', role (`direct` …), reason. */
export type CardAnswer = readonly [name: string, staffId: string, role: string, because: string];

/** One finding as the page shows and filters it. The same card is drawn here and in the browser. */
export interface Card {
  readonly id: string;
  readonly verdict: string;
  readonly rule: string;
  readonly severity: string;
  readonly nature: string;
  readonly place: string;
  readonly class: string;
  /** ISO date of the record, by which the law was chosen; '' where it has none. */
  readonly date: string;
  /** The post that it is one duty of; '' where it is none. */
  readonly post: string;
  readonly sheet: string;
  readonly label: string;
  readonly where: string;
  readonly message: string;
  /** How many records it stands for, where that is more than one; else ''. */
  readonly count: string;
  readonly cells: readonly CardCell[];
  readonly why: readonly string[];
  readonly who: readonly CardAnswer[];
  readonly remedy: string;
  readonly law: readonly string[];
  /** What became of it since an earlier report (`new` …), and what the school replied; '' where there is none. */
  readonly status: string;
  readonly reply: string;
  /** What could be entered, if it is true; '' where there is nothing. */
  readonly repair: string;
}

/** The words that a card is drawn with, in one language. */
export interface CardWords {
  readonly mark: Readonly<Record<string, string>>;
  readonly verdict: Readonly<Record<string, string>>;
  readonly nature: Readonly<Record<string, string>>;
  readonly role: Readonly<Record<string, string>>;
  readonly where: string;
  readonly why: string;
  readonly who: string;
  readonly how: string;
  readonly since: string;
  readonly id: string;
  readonly blank: string;
  readonly absent: string;
  readonly nobodyNamed: string;
  readonly noLaw: string;
  readonly natureIs: string;
  readonly records: string;
  readonly duties: string;
  readonly recordDate: string;
  readonly status: Readonly<Record<string, string>>;
  readonly reply: string;
}

/** Draws findings in their order; those of one post behind one line that names it. */
export function drawCards(cards: readonly Card[], words: CardWords): Markup[] {
  return byCause(cards, ({ post }) => post).map(({ post, findings }) => {
    const drawn = findings.map((card) => drawCard(card, words));
    if (findings.length === 1) return drawn[0]!;
    const count = words.duties.replace('{count}', String(findings.length));
    return markup`<li class="same"><details><summary><b>${post}</b> <span class="records">${count}</span></summary><ol class="findings">${drawn}</ol></details></li>`;
  });
}

/** Draws a finding: a line that is always seen, and behind it where, why, who, what to do and since when. */
function drawCard(card: Card, words: CardWords): Markup {
  const { id, verdict, where, label, message, count, who, status } = card;
  const direct = who.filter(([, , role]) => role === 'direct').map(([name]) => name);
  return markup`<li class="finding" id="f-${id}"><details><summary><span class="mark ${verdict}">${words.mark[verdict]}<span class="unseen">${words.verdict[verdict]}</span></span> <span class="at">${where}</span> <span class="said"><span class="label">${label}</span> ${status && markup`<span class="role">${words.status[status]}</span> `}${message}${count && markup` <span class="times">${words.records.replace('{count}', count)}</span>`}</span> <span class="by">${direct.slice(0, 2).join(' ')}${direct.length > 2 && ' …'}</span></summary>${drawMore(card, words)}</details></li>`;
}

function drawMore(card: Card, words: CardWords): Markup {
  const { id, nature, cells, why, who, remedy, law, date, reply, repair } = card;
  return markup`<dl class="more"><div><dt>${words.where}</dt><dd><ul class="cells">${cells.map((cell) => drawCell(cell, words))}</ul></dd></div><div><dt>${words.why}</dt><dd><ul>${why.map((line) => markup`<li>${line}</li>`)}</ul></dd></div><div><dt>${words.who}</dt><dd>${who.length > 0 ? markup`<ul>${who.map((answer) => drawAnswer(answer, words))}</ul>` : words.nobodyNamed}<p class="note">${words.natureIs}<b>${words.nature[nature]}</b></p></dd></div><div><dt>${words.how}</dt><dd>${remedy}${repair && markup`<p class="note">${repair}</p>`}</dd></div>${reply && markup`<div class="wide"><dt>${words.reply}</dt><dd>${reply}</dd></div>`}<div class="wide"><dt>${words.since}</dt><dd>${law.length > 0 ? markup`<ul>${law.map((line) => markup`<li>${line}</li>`)}</ul>` : words.noLaw}${date && markup`<p class="note">${words.recordDate.replace('{date}', date)}</p>`}<p class="note">${words.id} <span class="id">${id}</span></p></dd></div></dl>`;
}

function drawCell([at, header, value, state]: CardCell, words: CardWords): Markup {
  const shown =
    state === 'absent'
      ? markup`<em>${words.absent}</em>`
      : value === ''
        ? markup`<span aria-hidden="true">▁▁</span> <em>${words.blank}</em>`
        : markup`<q>${value}</q>`;
  return markup`<li><span class="at">${at}</span> ${header} ${shown}</li>`;
}

/** Draws one who answers. */
export function drawAnswer(
  [name, staffId, role, because]: CardAnswer,
  words: Pick<CardWords, 'role'>,
): Markup {
  return markup`<li><b>${name}</b> ${staffId && markup`<span class="id">${staffId}</span> `}<span class="role">${words.role[role]}</span> ${because}</li>`;
}
