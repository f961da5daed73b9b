import { markup, type Markup } from '../../report/html/markup.js';
import type { Several } from '../messages.js';
import type { Say } from './say.js';

/** Workbooks whose names are listed. */
const LISTED = 12;

/** Several workbooks were dropped: are they one school's? */
export function severalView({ several }: Several, say: Say): Markup {
  const more = several.length - LISTED;
  return markup`<div class="text"><h1 tabindex="-1">${say('severalHeading', { count: several.length })}</h1>
<ul class="names">${several.slice(0, LISTED).map((name) => markup`<li>${name}</li>`)}${more > 0 && markup`<li>+${more}</li>`}</ul>
<p>${say('severalAsk')}</p><p class="buttons"><button type="button" class="strong" id="one-school">${say('oneSchool')}</button> <span class="note">${say('oneSchoolSays')}</span></p>
<p class="buttons"><button type="button" id="anew">${say('back')}</button></p></div>`;
}
