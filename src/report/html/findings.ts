import { madeLine } from './about.js';
import { causes } from './causes.js';
import { filters } from './filters.js';
import { followed } from './follow.js';
import { markup, type Markup } from './markup.js';
import type { Page } from './page.js';
import { summary } from './summary.js';
import { waived } from './waived.js';

/** The first part: the sentence, what it rests on, and every finding by cause, with the filters beside. */
export function findings(page: Page): Markup {
  return markup`<section class="part" id="findings" aria-labelledby="findings-title">
<h2 id="findings-title" class="unseen">${page.words.findings}</h2>
${summary(page)}
${followed(page)}
<div class="sides">
${filters(page)}
<div class="list">
${causes(page)}
${waived(page)}
<p class="print-only note">${madeLine(page)}</p>
</div>
</div>
</section>`;
}
