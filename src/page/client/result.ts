import type { Lang } from '../../model/text.js';
import { markup, type Markup } from '../../report/html/markup.js';
import type { Checked } from '../messages.js';
import { byId } from './dom.js';
import { writeFrame } from './frame.js';
import type { Line } from './line.js';
import { papersView, wirePapers } from './papers.js';
import { problemsView } from './problems.js';
import type { Say } from './say.js';
import { whoView, wireWho } from './who.js';

/** The parts of a result in the order of the bar. */
const tabs = ['problems', 'report', 'who', 'papers'] as const;
type Tab = (typeof tabs)[number];

/** What the screen of a result is given. */
export interface ResultWith {
  readonly line: Line;
  readonly say: Say;
  readonly lang: Lang;
  readonly fail: (error: unknown) => void;
  /** Told of the report's frame, once it is written. */
  readonly onFrame: (window: Window) => void;
}

/** The links of the bar, problems only where there are some, and the day of judgement, by another of which is judged anew. */
export function resultBar({ problemCount, gaps, asOf }: Checked, say: Say): Markup {
  const counts: Readonly<Partial<Record<Tab, number>>> = { problems: problemCount, report: gaps };
  const shown = tabs.filter((tab) => tab !== 'problems' || problemCount > 0);
  return markup`<nav aria-label="${say('parts')}"><ul>${shown.map((tab) => markup`<li><button type="button" data-tab="${tab}">${say(`${tab}Tab`)}${counts[tab] !== undefined && markup` <span class="count">${counts[tab]}</span>`}</button></li>`)}</ul></nav><form class="as-of" id="as-of-form"><label for="as-of">${say('asOf')}</label> <input type="date" id="as-of" required min="2000-01-01" value="${asOf.slice(0, 10)}"> <button type="submit" title="${say('asOfChange')}">${say('asOfAgain')}</button></form>`;
}

/** A school that was checked: problems, report, questions, papers. */
export function resultView(checked: Checked, { say, lang }: ResultWith): Markup {
  const { past, gaps, noEvidence } = checked;
  const compared = past.length > 0 && say('compared', { files: past.join('、') });
  return markup`<section class="tab" id="tab-problems" hidden>${checked.problemCount > 0 && problemsView(checked, say)}</section>
<section class="tab" id="tab-report"><h1 class="unseen" tabindex="-1">${say('checkedNow', { gaps, open: noEvidence })} ${compared}</h1><iframe id="report" title="${say('reportFrame')}"></iframe></section>
<section class="tab" id="tab-who" hidden>${whoView(checked.choices, say)}</section>
<section class="tab" id="tab-papers" hidden>${papersView(say, lang)}</section>`;
}

/** Makes the parts work and shows the first: problems where there are some. */
export function wireResult(checked: Checked, given: ResultWith): void {
  const { line, say, lang, fail } = given;
  const askFirst = wireWho(line, fail);
  wirePapers(line, say, lang, fail);
  let asked = false;
  const show = (tab: Tab): void => {
    for (const each of tabs) {
      // The report keeps its size while it is away: it is laid out by it.
      if (each === 'report') byId('tab-report').classList.toggle('away', tab !== 'report');
      else byId(`tab-${each}`).hidden = each !== tab;
    }
    for (const link of document.querySelectorAll<HTMLElement>('nav [data-tab]')) {
      if (link.dataset['tab'] === tab) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    document.body.dataset['shown'] = tab;
    scrollTo(0, 0);
    byId(`tab-${tab}`).querySelector('h1')?.focus();
    if (tab === 'who' && !asked) askFirst();
    asked ||= tab === 'who';
  };
  for (const link of document.querySelectorAll<HTMLElement>('[data-tab]'))
    link.addEventListener('click', () => show(link.dataset['tab'] as Tab));
  loadReport(checked.report, given);
  show(checked.problemCount > 0 ? 'problems' : 'report');
}

/** The very file that is handed out, in a frame of its own: one view of the report, here and everywhere. */
function loadReport(report: Blob, { onFrame, fail }: ResultWith): void {
  const frame = byId<HTMLIFrameElement>('report');
  writeFrame(frame, report).then(() => frame.contentWindow && onFrame(frame.contentWindow), fail);
}
