import type { Lang } from '../../model/text.js';
import { markup, trusted, type Markup } from '../../report/html/markup.js';
import type { Checked, EarlierGiven, Jobs, Progress, Several, Telling } from '../messages.js';
import { errorWords, paperWords } from '../words.js';
import { busyView, countSeconds, showProgress } from './busy.js';
import { coreAddress } from './core.js';
import { announce, byId, draw, on, save } from './dom.js';
import { districtBar, districtView } from './district.js';
import { severalRollUps, withoutEarlier, type Divided } from './earlier.js';
import { failedView } from './failed.js';
import { Cancelled, Failed, Line } from './line.js';
import { listenToPrint } from './print.js';
import { resultBar, resultView, wireResult } from './result.js';
import { runDistrict } from './run-district.js';
import { sayIn } from './say.js';
import { schoolPerFile, schoolPerFolder, type FoundSchools } from './schools.js';
import { severalView } from './several.js';
import { startView } from './start.js';
import { takeDrop, takeInput, type Taken } from './take.js';

/** The machine's language decides at first, as for the command. */
let lang: Lang = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
let busy = false;
/** What to do where the other language is asked for. */
let redraw: () => void = showStart;

// The core is at the end of the file: it is looked for once the file is read and the first screen is painted.
const line = new Line(parsed().then(coreAddress));

async function parsed(): Promise<void> {
  if (document.readyState === 'loading')
    await new Promise((resolve) => addEventListener('DOMContentLoaded', resolve));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

const say = (...[word, values]: Parameters<ReturnType<typeof sayIn>>): string => sayIn(lang)(word, values);

/** The local date, ISO. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Draws a whole screen: the bar with its links, and what is below. */
function screen(name: string, view: Markup, bar: Markup | null = null, title = ''): void {
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
  document.title = [title, say('title')].filter(Boolean).join(' · ');
  document.body.dataset['screen'] = name;
  delete document.body.dataset['shown'];
  draw(
    byId('bar-inner'),
    markup`<p class="brand">${say('brand')}</p>${bar}${tools(bar !== null, name === 'result' ? title : '')}`,
  );
  draw(byId('main'), view);
  byId('skip').textContent = say('skip');
  on('language', 'click', () => {
    lang = lang === 'zh' ? 'en' : 'zh';
    redraw();
  });
  byId('anew')?.addEventListener('click', showStart);
  if (name !== 'result') byId('main').querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
}

/** What stands at the end of the bar: whose result it is, the way back, the other language. */
function tools(withResult: boolean, title: string): Markup {
  const other = lang === 'zh' ? 'en' : 'zh-CN';
  return markup`<p class="tools">${withResult && markup`<span class="school">${title}</span> <button type="button" id="anew"${busy && trusted(' hidden')}>${say('anew')}</button> `}<button type="button" id="language" lang="${other}"${busy && trusted(' disabled')}>${say('other')}</button></p>`;
}

function showStart(): void {
  redraw = showStart;
  screen('start', startView(say));
  on('choose', 'click', () => byId('files').click());
  on('choose-folder', 'click', () => byId('folder').click());
  for (const id of ['files', 'folder'])
    on(id, 'change', () => take(Promise.resolve(takeInput(byId<HTMLInputElement>(id)))));
  on('example', 'click', () => run('example', telling(), [paperWords.example[lang]]));
  on('template', 'click', saveTemplate);
}

function telling(asOf?: string): Telling {
  return { lang, today: today(), asOf };
}

function saveTemplate(): void {
  line.ask('template', { lang }).then(({ name, blob }) => {
    save(name, blob);
    const text = say('savedTemplate', { name });
    if (byId('template-says')) byId('template-says').textContent = text;
    announce(text);
  }, showFailed);
}

/** Takes what was dropped or chosen; while a check runs, nothing is taken. */
function take(taking: Promise<Taken>): void {
  if (busy) return;
  taking.then(({ files }) => {
    const divided = withoutEarlier(files);
    if (files.length === 0) showFailed(new Failed({ words: errorWords.noFiles }));
    else if (divided.rollUps.length > 1) showFailed(severalRollUps(divided.rollUps));
    else check(divided, false, telling());
  }, showFailed);
}

function check(divided: Divided, together: boolean, told: Telling): void {
  const { files, earlier } = divided;
  const names = files.map(({ file }) => file.name);
  run('check', { files, together, earlier: earlier?.district, ...told }, names, divided);
}

type Checking = 'check' | 'example' | 'again';

/** Runs a check and shows what came of it. */
function run<J extends Checking>(job: J, asked: Jobs[J]['asked'], names: readonly string[], divided = withoutEarlier([])): void {
  busy = true;
  screen('busy', busyView(say, lang, names.slice(0, 5)));
  const stop = countSeconds(say);
  on('cancel', 'click', () => line.cancel());
  const asking: Promise<Checked | Several> = line.ask(job, asked, (progress: Progress) => showProgress(progress));
  asking
    .finally(() => {
      busy = false;
      stop();
    })
    .then((answer) => ('several' in answer ? showSeveral(answer, divided) : showResult(answer)))
    .catch(showFailed);
} // prettier-ignore

function showSeveral(several: Several, divided: Divided): void {
  redraw = () => showSeveral(several, divided);
  const { files, earlier } = divided;
  const sharings = { perFile: schoolPerFile(files, several.own), perFolder: schoolPerFolder(files) };
  screen('several', severalView(several, sharings, earlier !== undefined, say));
  const asOf = (): string | undefined => byId<HTMLInputElement>('several-as-of').value || undefined;
  byId('one-school')?.addEventListener('click', () => check(divided, true, telling(asOf())));
  byId('each-file')?.addEventListener('click', () => district(sharings.perFile, earlier, asOf()));
  byId('each-folder')?.addEventListener('click', () => district(sharings.perFolder, earlier, asOf()));
}

/** Checks many schools, as of one day where one was chosen, and rolls them up. */
function district(found: FoundSchools, earlier: EarlierGiven | undefined, asOf?: string): void {
  busy = true;
  screen('district', districtView(found, sayIn(lang), lang), districtBar(say), say('rollUpTab'));
  on('cancel', 'click', () => line.cancel());
  const given = {
    found,
    earlier,
    line,
    say: sayIn(lang),
    telling: telling(asOf),
    onFrame: listenIn,
    fail: showFailed,
  };
  runDistrict(given)
    .then(() => {
      busy = false;
      redraw = () => district(found, earlier, asOf);
      byId<HTMLButtonElement>('language').disabled = false;
      byId('anew').hidden = false;
    })
    .catch(showFailed);
}

function showResult(checked: Checked): void {
  const title = [checked.school, checked.asOf.slice(0, 10)].filter(Boolean).join(' · ');
  redraw = () => run('again', telling(), checked.files);
  const given = { line, say: sayIn(lang), lang, fail: showFailed, onFrame: listenIn };
  screen('result', resultView(checked, given), resultBar(checked, say), title);
  wireResult(checked, given);
  // Not while the date is typed: every digit makes another one.
  on('as-of-form', 'submit', (event) => {
    event.preventDefault();
    run('again', telling(byId<HTMLInputElement>('as-of').value), checked.files);
  });
  announce(say('checkedNow', { gaps: checked.gaps, open: checked.noEvidence }));
}

function showFailed(error: unknown): void {
  busy = false;
  if (error instanceof Cancelled) {
    showStart();
    announce(say('cancelled'));
    return;
  }
  redraw = () => showFailed(error);
  screen('failed', failedView(error, say, lang));
}

/** Listens in this window, and in that of the report, which is a part of the page to the user. */
function listenIn(target: Window): void {
  // What is dragged within the page (a word, a link) is no file.
  const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;
  target.addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    document.body.classList.add('dragging');
  });
  target.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) document.body.classList.remove('dragging');
  });
  target.addEventListener('drop', (event) => {
    document.body.classList.remove('dragging');
    if (!holdsFiles(event)) return;
    event.preventDefault();
    take(takeDrop(event.dataTransfer!));
  });
  target.addEventListener('error', ({ error, message }) => showFailed(error ?? message));
  target.addEventListener('unhandledrejection', ({ reason }) => showFailed(reason));
}

listenToPrint();
listenIn(window);
showStart();
