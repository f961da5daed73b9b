import type { ReportedIncident } from '../../model/report.js';
import { fill } from '../../model/text.js';
import { addressOf } from '../story.js';
import { verdictWords, words as shared } from '../words.js';
import { drawAnswer } from './card.js';
import { answerOf } from './cards.js';
import { markup, type Markup } from './markup.js';
import type { Page } from './page.js';
import { tableIn } from './table.js';
import { principleIn } from './words.js';

/** Every incident with its path of responsibility: which claims stand, and what would have to be shown. */
export function incidents(page: Page): Markup {
  const { report, words, lang } = page;
  const all = report.incidents;
  return markup`<section class="part" id="incidents" aria-labelledby="incidents-title">
<h2 id="incidents-title">${shared.incidents[lang]}</h2>
${all.length === 0 ? markup`<p>${words.noIncidents}</p>` : markup`<p class="note">${shared.notLegal[lang]}</p>`}
${all.map((incident) => drawIncident(incident, page))}
</section>`;
}

function drawIncident(incident: ReportedIncident, page: Page): Markup {
  const { words, cardWords, lang } = page;
  const { at, place, class: ofClass, type, responsible, principle, exemptions } = incident;
  const title = [at?.replace('T', ' '), place, ofClass, type].filter(Boolean).join(' · ') || incident.key;
  return markup`<article class="incident"><h3>${title}</h3>
<dl><div><dt>${shared.who[lang]}</dt><dd>${responsible.length === 0 ? words.nobodyDirect : markup`<ol>${responsible.map((each) => drawAnswer(answerOf(each, lang), cardWords))}</ol>`}${principle !== null && markup`<p class="note">${fill(words.byPrinciple, { principle: principleIn(lang, principle) })}</p>`}</dd></div></dl>
${drawPath(incident, page)}
<h4>${words.duties}</h4>
${drawDuties(incident, page)}
<h4>${words.exemptions}</h4>
${exemptions.length === 0 ? markup`<p>${words.noExemptions}</p>` : markup`<ul>${exemptions.map((each) => markup`<li>${each}</li>`)}</ul>`}
</article>`;
}

const stateMarks = {
  stands: { mark: '✓', class: 'met' },
  lost: { mark: '–', class: 'not-applicable' },
  unclear: { mark: '?', class: 'no-evidence' },
} as const;

function drawPath({ path }: ReportedIncident, { words, lang }: Page): Markup {
  const rows = path.map(({ step, title, principle, state, label, because, at }) => {
    const { mark, class: tone } = stateMarks[state];
    return markup`<tr><th scope="row">${step}</th><td>${title}<br><span class="note">${principleIn(lang, principle)}</span></td><td class="state"><span class="mark ${tone}">${mark}</span> ${words[state]}</td><td>${label && markup`<b>${label}</b> `}${because}</td><td class="at">${at.map(addressOf).join(' ')}</td></tr>`;
  });
  return tableIn(words.path, [words.step, words.principle, words.state, words.basis, words.cell], rows);
}

function drawDuties({ duties }: ReportedIncident, { words, lang }: Page): Markup {
  if (duties.length === 0) return markup`<p>${words.noDuties}</p>`;
  const rows = duties.map(({ rule, title, verdict, at }) => {
    const said = Object.hasOwn(verdictWords, verdict)
      ? verdictWords[verdict as keyof typeof verdictWords]
      : undefined;
    return markup`<tr><th scope="row">${title}<br><code>${rule}</code></th><td class="state"><span class="mark ${verdict}">${said?.mark}</span> ${said?.[lang] ?? verdict}</td><td class="at">${at.map(addressOf).join(' ')}</td></tr>`;
  });
  return tableIn(words.duties, [words.rule, words.state, words.cell], rows, 'unseen');
}
