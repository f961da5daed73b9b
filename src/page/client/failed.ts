import type { Lang } from '../../model/text.js';
import { markup, type Markup } from '../../report/html/markup.js';
import { Failed } from './line.js';
import type { Say } from './say.js';

/** What went wrong in a human sentence, and ways on; never a blank page. */
export function failedView(error: unknown, say: Say, lang: Lang): Markup {
  const failure = error instanceof Failed ? error.failure : { error: textOf(error) };
  const button = markup`<p class="buttons"><button type="button" class="strong" id="anew">${say('wayAgain')}</button></p>`;
  if ('words' in failure)
    return markup`<div class="text failed"><h1 tabindex="-1">${say('failedHeading')}</h1><p class="doubt">${failure.words[lang]}</p><p>${say('failedInput')}</p>${button}</div>`;
  return markup`<div class="text failed"><h1 tabindex="-1">${say('failedHeading')}</h1><p>${say('failedProgram')}</p>${button}
<h2>${say('failedWays')}</h2><ul><li>${say('wayOther')}</li><li>${say('wayTell')}</li></ul>
<details><summary>${say('details')}</summary><pre class="scroll" tabindex="0" role="group" aria-label="${say('details')}">${failure.error}</pre></details></div>`;
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
