import { oldSuffixes, textSuffixes, workbookSuffixes } from '../../model/suffixes.js';
import { markup, type Markup } from '../../report/html/markup.js';
import type { Say } from './say.js';

/** What the file choosers offer; what is none is refused with advice, as by the command. */
const ACCEPTED = [...workbookSuffixes, ...oldSuffixes, ...textSuffixes, '.json'].join();

/** The first screen: where the workbook goes, and what there is for whoever has none at hand. */
export function startView(say: Say): Markup {
  return markup`<div class="start"><div class="intro"><h1 tabindex="-1">${say('heading')}</h1><p>${say('lead')}</p></div>
<div class="drop" id="drop"><p class="big">${say('drop')}</p>
<p class="buttons"><button type="button" class="strong" id="choose">${say('choose')}</button> <button type="button" id="choose-folder">${say('chooseFolder')}</button></p>
<p class="note">${say('kinds')}</p><p class="note">${say('old')}</p>
<input type="file" id="files" multiple accept="${ACCEPTED}" hidden><input type="file" id="folder" webkitdirectory hidden></div>
<div class="aside"><section><h2>${say('firstTime')}</h2>
<p><button type="button" id="example">${say('tryExample')}</button> <span class="note">${say('tryExampleSays')}</span></p>
<p><button type="button" id="template">${say('getTemplate')}</button> <span class="note" id="template-says">${say('getTemplateSays')}</span></p></section>
<section><h2>${say('gives')}</h2><ul><li>${say('givesReport')}</li><li>${say('givesWho')}</li><li>${say('givesPapers')}</li></ul></section></div>
<p class="local"><b>${say('local')}</b> <span class="note">${say('noScore')}</span></p></div>`;
}
