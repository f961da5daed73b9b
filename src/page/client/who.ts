import { markup, trusted, type Markup } from '../../report/html/markup.js';
import type { Choices } from '../messages.js';
import { byId, draw } from './dom.js';
import type { Line } from './line.js';
import type { Say } from './say.js';

/** How long nothing must change before a question is asked, in milliseconds. */
const PAUSE = 150;

/** The question “who is responsible then and there”, with the school's own places, classes and periods to choose from. */
export function whoView({ places, classes, periods, people, first }: Choices, say: Say): Markup {
  const [date = '', time = ''] = first.at.split('T');
  return markup`<div class="text wide"><h1 tabindex="-1">${say('whoHeading')}</h1>
<form class="question" id="question"><p><label for="q-date">${say('date')}</label><input type="date" id="q-date" required value="${date}"></p>
<p><label for="q-time">${say('time')}</label><input type="time" id="q-time" required value="${time}"></p>
${periods.length > 0 && markup`<p><label for="q-period">${say('period')}</label><select id="q-period"><option value="">${say('periodNone')}</option>${periods.map((period) => markup`<option value="${period.time}">${period.name} ${period.time}</option>`)}</select></p>`}
<p><label for="q-where">${say('where')}</label><select id="q-where">${options(places, first.where, say)}</select></p>
<p><label for="q-class">${say('class')}</label><select id="q-class">${options(classes, first.class, say)}</select></p></form>
<p class="note">${say('whoHint')}</p><div id="answer" role="status" aria-busy="true"></div>
${
  people.length > 0 &&
  markup`<section class="absence"><h2>${say('absentHeading')}</h2><form class="question" id="absence"><p><label for="a-who">${say('absent')}</label><select id="a-who"><option value=""></option>${people.map((name) => markup`<option>${name}</option>`)}</select></p>
<p><label for="a-date">${say('date')}</label><input type="date" id="a-date" value="${date}"></p></form><div id="stand-in" role="status"></div></section>`
}</div>`;
}

function options(names: readonly string[], chosen: string | null, say: Say): Markup {
  return markup`<option value="">${say('any')}</option>${names.map((name) => markup`<option${name === chosen && trusted(' selected')}>${name}</option>`)}`;
}

/** Asks whenever the question changes; gives back what asks for the first time. */
export function wireWho(line: Line, fail: (error: unknown) => void): () => void {
  const value = (id: string): string => byId<HTMLInputElement>(id).value;
  const asked = latest(byId('answer'), fail, () => {
    if (value('q-date') === '' || value('q-time') === '') return null;
    const [where, name] = [value('q-where'), value('q-class')];
    return line.ask('who', { at: `${value('q-date')}T${value('q-time')}`, where: where || null, class: name || null }); // prettier-ignore
  });
  byId('q-period')?.addEventListener('change', () => {
    if (value('q-period') !== '') byId<HTMLInputElement>('q-time').value = value('q-period');
  });
  byId('q-time').addEventListener('input', () => {
    const period = byId<HTMLSelectElement>('q-period');
    if (period) period.value = '';
  });
  listen('question', asked);
  if (byId('absence')) listen('absence', absence(line, fail));
  return asked;
}

function absence(line: Line, fail: (error: unknown) => void): () => void {
  const value = (id: string): string => byId<HTMLInputElement>(id).value;
  return latest(byId('stand-in'), fail, () =>
    value('a-who') === '' || value('a-date') === ''
      ? null
      : line.ask('absence', { absent: value('a-who'), on: value('a-date') }),
  );
}

function listen(form: string, asked: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  byId(form).addEventListener('submit', (event) => event.preventDefault());
  byId(form).addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(asked, PAUSE);
  });
}

/** Asks, and draws the answer unless another question was asked meanwhile. */
function latest(into: HTMLElement, fail: (error: unknown) => void, ask: () => Promise<string> | null): () => void {
  let number = 0;
  return () => {
    const own = ++number;
    const asking = ask();
    if (!asking) return;
    into.setAttribute('aria-busy', 'true');
    asking.then((html) => {
      if (own !== number) return;
      draw(into, trusted(html));
      into.setAttribute('aria-busy', 'false');
    }, fail);
  };
} // prettier-ignore
