import type { Lang } from '../../model/text.js';
import { markup } from '../../report/html/markup.js';
import type { EarlierGiven, RolledUp, RollUpOf, SchoolChecked, Telling } from '../messages.js';
import { outcomeCells, runningCells, type Lost, type Outcome } from './district.js';
import { announce, byId, draw, on } from './dom.js';
import { writeFrame } from './frame.js';
import { Cancelled, type Line } from './line.js';
import { showSaved } from './papers.js';
import type { Say } from './say.js';
import type { FoundSchools } from './schools.js';

/** A school that takes longer is given up, in seconds; as for `batch`. */
const LONGEST = 300;

/** What a run over many schools is given. */
export interface DistrictWith {
  readonly found: FoundSchools;
  /** What an earlier run wrote, with which this one is compared. */
  readonly earlier: EarlierGiven | undefined;
  readonly line: Line;
  readonly say: Say;
  readonly telling: Telling;
  readonly onFrame: (window: Window) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Checks the schools one after the other, shows what became of each, and rolls them up. A school that fails or takes
 * too long is told and stops nobody else. Rejects with `Cancelled` where the user cancelled.
 */
export async function runDistrict(given: DistrictWith): Promise<void> {
  const { found, earlier, line, say, telling } = given;
  const { schools } = found;
  const outcomes = new Map<string, Outcome>();
  for (const [i, school] of schools.entries()) {
    draw(byId(`school-${i}`), runningCells(school.folder, say));
    const outcome = await checkOne(i, given);
    outcomes.set(school.folder, outcome);
    draw(byId(`school-${i}`), outcomeCells(school.folder, outcome, say));
    byId<HTMLProgressElement>('bar').value = (0.9 * (i + 1)) / schools.length;
    byId('progress-said').textContent = say('districtHeading', { done: i + 1, all: schools.length });
  }
  byId('progress-said').textContent = say('rollingUp', { all: schools.length });
  const rolledUp = await line.ask(
    'rollUp',
    { ...partsOf(outcomes, found, telling.lang), ...telling, earlier: earlier?.district },
    ({ done }) => {
      byId<HTMLProgressElement>('bar').value = 0.9 + 0.1 * done;
    },
  );
  showDone(rolledUp, outcomes, given);
}

/** Checks one school; what fails, or takes too long, is lost and not the end of the run. */
async function checkOne(i: number, { found, earlier, line, telling, say }: DistrictWith): Promise<Outcome> {
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    line.cancel();
  }, LONGEST * 1000);
  try {
    return await line.ask('school', { ...found.schools[i]!, ...telling, earlier });
  } catch (error) {
    if (late) return { state: 'timed-out', reason: say('timedOut', { count: LONGEST }) };
    if (error instanceof Cancelled) throw error;
    return { state: 'crashed', reason: (error as Error).message.split('\n')[0]! };
  } finally {
    clearTimeout(timer);
  }
}

function partsOf(outcomes: ReadonlyMap<string, Outcome>, { passed }: FoundSchools, lang: Lang): RollUpOf {
  const all = [...outcomes];
  const isDone = (outcome: Outcome): outcome is SchoolChecked => 'part' in outcome;
  return {
    schools: all.flatMap(([folder, outcome]) => (isDone(outcome) ? [{ folder, part: outcome.part, jsonl: outcome.jsonl, csv: outcome.csv, files: outcome.files }] : [])),
    lost: all.flatMap(([folder, outcome]) => (isDone(outcome) ? [] : [{ folder, ...(outcome satisfies Lost) }])),
    passed: passed.map(({ path, reason }) => ({ path, reason: reason[lang] })),
  };
} // prettier-ignore

/** The roll-up is there: it can be read, and so can each school's report; everything can be taken. */
function showDone(
  { page, download }: RolledUp,
  outcomes: ReadonlyMap<string, Outcome>,
  given: DistrictWith,
): void {
  const { say, found } = given;
  const done = say('districtDone', { all: found.schools.length });
  byId('progress-said').textContent = done;
  announce(done);
  byId('bar').hidden = true;
  draw(byId('district-ways'), markup`<button type="button" class="strong" id="take">${say('takeDistrict')}</button>`); // prettier-ignore
  on('take', 'click', () => showSaved(download, say));
  const pages = new Map<string, Blob>([['', page]]);
  for (const [folder, outcome] of outcomes) if ('part' in outcome) pages.set(folder, outcome.files.find(({ path }) => path.endsWith('.html'))!.blob); // prettier-ignore
  const show = (folder: string): void => showPage(pages.get(folder)!, folder === '' ? 'roll-up' : 'schools', given, (link) => pages.has(link) && show(link)); // prettier-ignore
  const rollUp = document.querySelector<HTMLButtonElement>('nav [data-tab=roll-up]')!;
  rollUp.disabled = false;
  rollUp.addEventListener('click', () => show(''));
  document
    .querySelector('nav [data-tab=schools]')!
    .addEventListener('click', () => showTab('schools', 'schools'));
  for (const button of document.querySelectorAll<HTMLElement>('[data-report]'))
    button.addEventListener('click', () => show(button.dataset['report']!));
}

/** The links of the bar. */
type Tab = 'schools' | 'roll-up';

/** Shows the roll-up or a school's report; links of the roll-up lead to the reports that it would lie beside. */
function showPage(
  page: Blob,
  of: Tab,
  { say, onFrame, fail }: DistrictWith,
  follow: (folder: string) => void,
): void {
  showTab('report', of);
  const frame = document.createElement('iframe');
  frame.id = 'report';
  frame.title = say('reportFrame');
  byId('frame-place').replaceChildren(frame);
  writeFrame(frame, page).then(() => {
    const inside = frame.contentWindow;
    if (!inside) return;
    onFrame(inside);
    inside.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a')?.getAttribute('href') ?? '';
      if (!link.endsWith('/report.html')) return;
      event.preventDefault();
      follow(decodeURIComponent(link.replace(/\/report\.html$/, '')));
    });
  }, fail);
}

/** Shows the table or the frame, and which link of the bar it belongs to. */
function showTab(shown: 'schools' | 'report', current: Tab): void {
  const isFrame = shown === 'report';
  byId('tab-schools').hidden = isFrame;
  byId('tab-report').classList.toggle('away', !isFrame);
  document.body.dataset['shown'] = shown;
  for (const link of document.querySelectorAll<HTMLElement>('nav [data-tab]')) {
    if (link.dataset['tab'] === current) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  byId(isFrame ? 'tab-report' : 'tab-schools')
    .querySelector('h1')!
    .focus();
}
