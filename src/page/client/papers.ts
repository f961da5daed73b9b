import type { Lang } from '../../model/text.js';
import { markup, type Markup } from '../../report/html/markup.js';
import type { Download } from '../messages.js';
import { paperUses, stepWords } from '../words.js';
import { byId, draw, on, save } from './dom.js';
import type { Line } from './line.js';
import type { Say } from './say.js';

/** What the zip holds, and the button that makes it. */
export function papersView(say: Say, lang: Lang): Markup {
  const rows = paperUses.map(
    ({ file, use }) => markup`<div><dt>${file[lang]}</dt><dd>${use[lang]}</dd></div>`,
  );
  return markup`<div class="text"><h1 tabindex="-1">${say('papersHeading')}</h1><p class="lead-in">${say('papersSay')}</p>
<p class="buttons"><button type="button" class="strong" id="take">${say('take')}</button></p><div id="taken" role="status"></div>
<dl class="papers">${rows}</dl></div>`;
}

/** Makes the zip when asked, shows how far it is, and saves it. */
export function wirePapers(line: Line, say: Say, lang: Lang, fail: (error: unknown) => void): void {
  const button = byId<HTMLButtonElement>('take');
  on('take', 'click', () => {
    button.disabled = true;
    draw(byId('taken'), markup`<p>${stepWords.pack[lang]}…</p><progress id="packing" max="1" value="0" aria-label="${say('packing')}"></progress>`); // prettier-ignore
    line
      .ask('papers', null, ({ done }) => {
        const bar = byId<HTMLProgressElement>('packing');
        if (bar) bar.value = done;
      })
      .then((download) => {
        // Whoever went on to other files meanwhile asked for it all the same.
        if (button.isConnected) showSaved(download, say);
        else save(download.name, download.blob);
      })
      .catch(fail)
      .finally(() => (button.disabled = false));
  });
}

/** Saves a zip and says under which name. */
export function showSaved({ name, blob, files }: Download, say: Say): void {
  save(name, blob);
  const size = `${(blob.size / 1024 / 1024).toFixed(1)} MB`;
  draw(byId('taken'), markup`<p>${say('saved', { name, count: files.length, size })} <button type="button" id="save-again">${say('saveAgain')}</button></p>`); // prettier-ignore
  on('save-again', 'click', () => save(name, blob));
}
