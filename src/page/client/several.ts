import { markup, type Markup } from '../../report/html/markup.js';
import type { Several } from '../messages.js';
import type { Say } from './say.js';
import type { FoundSchools } from './schools.js';

/** Workbooks whose names are listed. */
const LISTED = 12;

/** How what was dropped may be shared out among schools. */
export interface Sharings {
  readonly perFile: FoundSchools;
  readonly perFolder: FoundSchools;
}

/**
 * Several workbooks were dropped: are they one school's, or a school's each?
 * @param compared whether with an earlier run over many schools, which one school cannot be
 */
export function severalView(
  { several }: Several,
  { perFile, perFolder }: Sharings,
  compared: boolean,
  say: Say,
): Markup {
  const more = several.length - LISTED;
  const least = compared ? 1 : 2;
  return markup`<div class="text"><h1 tabindex="-1">${say('severalHeading', { count: several.length })}</h1>
<ul class="names">${several.slice(0, LISTED).map((name) => markup`<li>${name}</li>`)}${more > 0 && markup`<li>+${more}</li>`}</ul>
${compared && markup`<p class="doubt">${say('comparedWith')}</p>`}
<p>${say('severalAsk')}</p><ul class="ways">${!compared && way('one-school', say('oneSchool'), say('oneSchoolSays'))}
${perFile.schools.length >= least && way('each-file', say('eachFile'), say('eachFileSays', { count: perFile.schools.length }))}
${perFolder.schools.length >= least && way('each-folder', say('eachFolder'), say('eachFolderSays', { count: perFolder.schools.length }))}</ul>
<p class="as-of"><label for="several-as-of">${say('asOf')}</label> <input type="date" id="several-as-of" min="2000-01-01"> <span class="note">${say('asOfSays')}</span></p>
<p class="buttons"><button type="button" id="anew">${say('back')}</button></p></div>`;
}

function way(id: string, name: string, says: string): Markup {
  return markup`<li><button type="button" class="strong" id="${id}">${name}</button><span class="note">${says}</span></li>`;
}
