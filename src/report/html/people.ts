import type { ReportedPerson } from '../../model/report.js';
import { lines, type Line } from '../../model/rule.js';
import { fill } from '../../model/text.js';
import { loadLine, loadNotes } from '../duty-load.js';
import { lineWords, verdictWords } from '../words.js';
import { personValue } from './filters.js';
import { markup, type Markup } from './markup.js';
import { marks } from './marks.js';
import type { Page } from './page.js';
import { scrolling } from './table.js';

/** Everybody on the staff: posts, the eleven lines of whoever teaches, findings. Facts in the order of the staff sheet. */
export function people(page: Page): Markup {
  const { report, words, lang } = page;
  return markup`<section class="part" id="people" aria-labelledby="people-title">
<h2 id="people-title">${words.people}</h2>
<p class="note">${[words.peopleSay, ...loadNotes(report.dutyLoad, lang)].join(lang === 'zh' ? '' : ' ')}</p>
${report.people.length === 0 ? markup`<p>${words.noPeople}</p>` : [legend(page), marks(page), table(page)]}
</section>`;
}

function legend({ words, lang }: Page): Markup {
  const items = (prefix: string): Markup[] =>
    lines.filter((line) => line.startsWith(prefix)).map((line) => markup`<li>${lineWords[line][lang]}</li>`);
  return markup`<details class="legend" open><summary><h3>${words.elevenLines}</h3></summary><div><div><p>${words.musts}</p><ol>${items('must-')}</ol></div><div><p>${words.mustNots}</p><ol>${items('mustnot-')}</ol></div></div></details>`;
}

function table(page: Page): Markup {
  const { report, words, lang } = page;
  const [musts, nots] = ['must-', 'mustnot-'].map((prefix) =>
    lines.filter((line) => line.startsWith(prefix)),
  );
  const numbers = [...musts!, ...nots!].map(
    (line) =>
      markup`<th scope="col">${line.split('-')[1]}<span class="unseen"> ${lineWords[line][lang]}</span></th>`,
  );
  return scrolling(
    words.people,
    markup`<table class="staff"><caption class="unseen">${words.people}</caption><thead><tr><th scope="col" rowspan="2">${words.name}</th><th scope="col" rowspan="2">${words.posts}</th><th scope="colgroup" colspan="${musts!.length}">${words.musts}</th><th scope="colgroup" colspan="${nots!.length}">${words.mustNots}</th>${report.dutyLoad && markup`<th scope="col" rowspan="2">${words.dutyMinutes}</th>`}<th scope="col" rowspan="2">${words.shownMet}</th><th scope="col" rowspan="2">${words.findings}</th></tr><tr>${numbers}</tr></thead><tbody>${report.people.map((person) => row(person, page))}</tbody></table>`,
  );
}

function row(person: ReportedPerson, page: Page): Markup {
  const { name, staffId, posts, lines: own, findings } = person;
  const { words, lang } = page;
  const asked = new URLSearchParams({ person: personValue(name, staffId ?? ''), role: 'direct' });
  const link = markup`<a href="#${asked.toString()}">${fill(words.openFindings, { count: findings.length })}<span class="unseen"> ${fill(words.findingsOf, { name })}</span></a>`;
  const cells =
    own === null
      ? markup`<td colspan="${lines.length}" class="note">${words.notTeaching}</td>`
      : lines.map((line) => lineCell(own[line], lang));
  return markup`<tr><th scope="row">${name}${staffId && markup` <span class="id">${staffId}</span>`}</th><td>${posts.join(words.sayComma)}</td>${cells}${dutyCell(person, page)}<td class="met">${metIn(person, page)}</td><td class="number">${findings.length > 0 ? link : '0'}</td></tr>`;
}

/** What speaks for somebody: records that show a duty of theirs met. */
function metIn({ met }: ReportedPerson, { words }: Page): string {
  const counts = Object.values(met);
  if (counts.length === 0) return '0';
  return fill(words.metIn, { rules: counts.length, count: counts.reduce((sum, count) => sum + count, 0) });
}

function dutyCell({ duty }: ReportedPerson, { report, lang }: Page): Markup | null {
  if (!duty || !report.dutyLoad) return null;
  return markup`<td class="duty">${loadLine(duty, report.dutyLoad, lang)}</td>`;
}

function lineCell(state: NonNullable<ReportedPerson['lines']>[Line], lang: Page['lang']): Markup {
  const said = verdictWords[state ?? 'not-applicable'];
  return markup`<td class="line"><span class="mark ${state ?? 'not-applicable'}">${said.mark}<span class="unseen">${said[lang]}</span></span></td>`;
}
