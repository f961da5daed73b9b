import { listen, readCauses, reveal, show } from './causes.js';
import { readData } from './data.js';
import { fillForm, matches, readForm, sayAsked, type Asked } from './filter.js';
import { byId, filled } from './page.js';
import { isPart, showPart } from './parts.js';
import { listenToPrint } from './print.js';

/** So few findings are opened at once. */
const FEW = 60;

const data = readData();
const causes = readCauses(data);
let applied = '';

/** Shows what is asked for, unless it is shown already. */
function apply(asked: Asked): void {
  if (asked.toString() === applied) return;
  applied = asked.toString();
  const left = causes.map(({ cards }) => cards.filter((card) => matches(card, asked)));
  const shown = left.reduce((sum, { length }) => sum + length, 0);
  causes.forEach((cause, i) => {
    if (applied !== '' && shown <= FEW) cause.element.open = true;
    show(cause, left[i]!, data);
  });
  byId('nothing').hidden = shown > 0 || data.cards.length === 0;
  const count = filled(data.words.shown, { shown, all: data.cards.length });
  byId('shown').textContent = count;
  const { filteredBy, notFiltered, sayComma } = data.words;
  byId('filtered').textContent = `${filteredBy}${sayAsked(asked, sayComma) || notFiltered} · ${count}`;
}

/** Puts what is asked for into the URL, so that it can be mailed and is there after a reload. */
function remember(): void {
  history.replaceState(null, '', applied === '' ? '#findings' : `#${applied}`);
}

/** Follows the URL: a part (`#rules`), a finding (`#f-…`), a square of the map (`#w-…`), or filters (`#severity=critical`). */
function follow(): void {
  const hash = location.hash.slice(1);
  if (hash.startsWith('f-')) return goTo(hash.slice(2));
  if (hash.startsWith('w-')) return goToSquare(hash);
  if (hash.includes('=')) {
    fillForm(new URLSearchParams(hash));
    apply(readForm());
    return showPart('findings');
  }
  if (hash !== '' && !isPart(hash)) return;
  showPart(hash || 'findings');
  if (hash === 'findings') remember();
}

function goTo(id: string): void {
  showPart('findings');
  if (!causes.some(({ shown }) => shown.some((card) => card.id === id))) {
    fillForm(new URLSearchParams());
    apply(readForm());
  }
  const element = reveal(id, causes, data);
  element?.scrollIntoView();
  element?.querySelector('summary')?.focus();
}

/** A browser opens the details by itself, but not while the part is hidden, and not every one. */
function goToSquare(id: string): void {
  showPart('coverage');
  const square = byId(id);
  if (!square) return;
  square.closest('details')!.open = true;
  square.scrollIntoView();
  square.focus({ preventScroll: true });
}

function change(): void {
  apply(readForm());
  remember();
}

const form = byId<HTMLFormElement>('filters');
form.hidden = false;
// On a phone the findings come first.
if (innerWidth <= 800) form.querySelector('details')!.open = false;
form.addEventListener('input', change);
form.addEventListener('submit', (event) => event.preventDefault());
byId('clear').addEventListener('click', () => {
  fillForm(new URLSearchParams());
  change();
});
document.documentElement.classList.add('scripted');
listen(causes, data);
listenToPrint(causes, data);
addEventListener('hashchange', follow);
follow();
