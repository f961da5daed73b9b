import type { Severity } from '../../model/rule.js';
import type { Lang } from '../../model/text.js';
import { markup, type Markup } from '../../report/html/markup.js';
import { scrolling } from '../../report/html/table.js';
import { severityWords } from '../../report/words.js';
import type { SchoolChecked } from '../messages.js';
import type { Say } from './say.js';
import type { FoundSchools } from './schools.js';

const severities = Object.keys(severityWords) as Severity[];

/** A school that was lost, as in `batch`: the others go on. */
export interface Lost {
  readonly state: 'crashed' | 'timed-out';
  readonly reason: string;
}

/** What became of a school. */
export type Outcome = SchoolChecked | Lost;

/** The links of the bar. */
export function districtBar(say: Say): Markup {
  return markup`<nav aria-label="${say('parts')}"><ul><li><button type="button" data-tab="schools" aria-current="page">${say('schoolsTab')}</button></li><li><button type="button" data-tab="roll-up" disabled>${say('rollUpTab')}</button></li></ul></nav>`;
}

/** The table of the schools, filled as they are checked, and the frame in which the roll-up and the reports are shown. */
export function districtView({ schools, passed }: FoundSchools, say: Say, lang: Lang): Markup {
  const headers = [say('school'), ...severities.map((each) => severityWords[each][lang]), say('open'), say('state'), say('reportTab')]; // prettier-ignore
  const rows = schools.map(({ folder }, i) => markup`<tr id="school-${i}">${waitingCells(folder, say)}</tr>`);
  return markup`<section class="tab" id="tab-schools"><div class="text wide"><h1 tabindex="-1" id="progress-said">${say('districtHeading', { done: 0, all: schools.length })}</h1>
<p class="lead-in">${say('districtLead')}</p><progress id="bar" max="1" value="0" aria-labelledby="progress-said"></progress>
<p class="buttons" id="district-ways"><button type="button" id="cancel">${say('cancel')}</button></p><div id="taken" role="status"></div>
${scrolling(say('schoolsTab'), markup`<table class="schools"><caption class="unseen">${say('schoolsTab')}</caption><thead><tr>${headers.map((each) => markup`<th scope="col">${each}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`)}
${passed.length > 0 && markup`<section><h2>${say('passedOver')}</h2><ul>${passed.map(({ path, reason }) => markup`<li>${path}: ${reason[lang]}</li>`)}</ul></section>`}</div></section>
<section class="tab away" id="tab-report"><h1 class="unseen" tabindex="-1">${say('rollUpTab')}</h1><div id="frame-place"></div></section>`;
}

function waitingCells(folder: string, say: Say): Markup {
  return markup`<th scope="row">${folder}</th><td colspan="4"></td><td class="state">${say('waiting')}</td><td></td>`;
}

/** The cells of a school that is being checked. */
export function runningCells(folder: string, say: Say): Markup {
  return markup`<th scope="row">${folder}</th><td colspan="4"></td><td class="state"><b>${say('running')}…</b></td><td></td>`;
}

/** The cells of a school that was checked, or lost. */
export function outcomeCells(folder: string, outcome: Outcome, say: Say): Markup {
  if (!('part' in outcome))
    return markup`<th scope="row">${folder}</th><td colspan="4"></td><td class="state refused">${say('crashed')}<p class="note">${outcome.reason}</p></td><td></td>`;
  const { name, gaps, open, state, reasons, nothingRead } = outcome;
  const shown = (count: number): number | string => (nothingRead ? '—' : count);
  const counts = severities.map((each) => markup`<td class="number">${shown(gaps[each])}</td>`);
  const why = reasons.map((reason) => markup`<p class="note">${reason}</p>`);
  // Schools of one name are told apart by what their files are called.
  const called = name !== folder && markup`<p class="note">${folder}</p>`;
  return markup`<th scope="row">${name}${called}</th>${counts}<td class="number">${shown(open)}</td><td class="${state === 'refused' ? 'state refused' : 'state'}">${say(state)}${why}</td><td><button type="button" data-report="${folder}">${say('readIt')}<span class="unseen"> ${name}</span></button></td>`;
}
