import type { Lang } from '../../model/text.js';
import { markup, type Markup } from '../../report/html/markup.js';
import { steps, type Progress } from '../messages.js';
import { stepWords } from '../words.js';
import { byId } from './dom.js';
import type { Say } from './say.js';

/** The screen while a check runs: its steps, how far it is, and a way out. */
export function busyView(say: Say, lang: Lang, files: readonly string[]): Markup {
  return markup`<div class="busy"><h1 tabindex="-1">${say('busy')}</h1><p class="files">${files.join(lang === 'zh' ? '、' : ', ')}</p>
<progress id="bar" max="1" value="0" aria-label="${say('busy')}"></progress>
<ol class="steps">${steps.map((step) => markup`<li id="step-${step}"><span class="tick" aria-hidden="true"></span>${stepWords[step][lang]}</li>`)}</ol>
<p class="buttons"><button type="button" id="cancel">${say('cancel')}</button> <span class="note" id="elapsed"></span></p></div>`;
}

/** Shows how far a check is. */
export function showProgress({ step, done }: Progress): void {
  const bar = byId<HTMLProgressElement>('bar');
  if (!bar) return;
  bar.value = done;
  const now = steps.findIndex((each) => each === step);
  steps.forEach((each, i) => {
    const element = byId(`step-${each}`);
    element.className = i < now ? 'done' : i === now ? 'now' : '';
    if (i === now) element.setAttribute('aria-current', 'step');
    else element.removeAttribute('aria-current');
  });
}

/** Counts the seconds of a check until it is told to stop. */
export function countSeconds(say: Say): () => void {
  let seconds = 0;
  const timer = setInterval(() => {
    const element = byId('elapsed');
    if (element) element.textContent = say('seconds', { count: ++seconds });
  }, 1000);
  return () => clearInterval(timer);
}
