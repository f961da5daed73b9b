import type { DistrictRule, DistrictSchool } from '../../model/district.js';
import { fill, inList, type Lang } from '../../model/text.js';
import { harmless } from '../html/harmless.js';
import { markup, type Markup } from '../html/markup.js';
import { pageFile } from '../html/page-file.js';
import { style } from '../html/style/style.js';
import { tableIn } from '../html/table.js';
import { followWords } from '../follow-words.js';
import { movements } from '../../model/movement.js';
import { severityWords } from '../words.js';
import type { MovedStory } from './moved-story.js';
import type { DistrictReport } from './report.js';
import { districtStory, type DistrictStory, type Square } from './story.js';
import { districtWords } from './words.js';

type Words = { readonly [Word in keyof typeof districtWords]: string };

/**
 * `district.html`: one file that asks the network for nothing and runs no script. Links lead to the reports of the
 * schools beside it. The same roll-up gives the same bytes.
 */
export function districtHtml(report: DistrictReport): string {
  const shown = harmless(report);
  const told = districtStory(shown);
  const { lang, date } = shown;
  const words = wordsIn(lang);
  const body = markup`<header class="banner"><div><h1>${told.title}</h1><p>${date}</p></div></header>
<main id="main">
<section class="part"><p class="lead">${told.lead}</p>${told.notes.map((note) => markup`<p class="note">${note}</p>`)}
${squares(told, words)}</section>
${told.moved && moved(told.moved, words, lang)}
<section class="part"><h2>${words.causes}</h2>${causes(told.causes, words, lang)}</section>
<section class="part"><h2>${words.criticals}</h2>${told.criticals.length === 0 && markup`<p>${words.none}</p>`}${told.criticals.map((school) => criticals(school, words))}</section>
<section class="part"><h2>${words.schools}</h2>${schools(told, words)}</section>
<section class="part"><h2>${words.twoPlaces}</h2><p class="note">${words.twoPlacesNote}</p>${twoPlaces(told, words, lang)}</section>
${told.doubles.length > 0 && markup`<section class="part"><h2>${words.doubles}</h2><p class="note">${words.doublesNote}</p><ul>${told.doubles.map(({ what, schools: own }) => markup`<li>${what}: ${inList(own, lang)}</li>`)}</ul></section>`}
<section class="part"><h2>${words.same}</h2><p class="note">${words.sameNote}</p>${same(told, words, lang)}</section>
<section class="part"><h2>${words.unread}</h2>${unread(told, words)}</section>
</main>`;
  return pageFile({ lang, title: `${told.title} · ${date}`, style }, body);
}

function wordsIn(lang: Lang): Words {
  return Object.fromEntries(Object.entries(districtWords).map(([word, text]) => [word, text[lang]])) as Words;
}

/** The folder of a school as an address beside this page. */
function linkTo({ folder }: Pick<DistrictSchool, 'folder'>): string {
  return `${encodeURIComponent(folder)}/report.html`;
}

function squares({ columns, rows, tooFew }: DistrictStory, words: Words): Markup {
  const lines = rows.map(
    ({ name, squares: own }) => markup`<tr><th scope="row">${name}</th>${own.map(square)}</tr>`,
  );
  return markup`${tableIn(words.squares, ['', ...columns], lines)}
${tooFew.length > 0 && markup`<p>${words.tooFew}: ${names(tooFew)}</p>`}`;
}

function square({ schools: own }: Square): Markup {
  if (own.length === 0) return markup`<td>—</td>`;
  return markup`<td><details><summary><b>${own.length}</b></summary>${names(own)}</details></td>`;
}

function names(schools: readonly DistrictSchool[]): Markup {
  return markup`<ul>${schools.map((school) => markup`<li><a href="${linkTo(school)}">${school.name}</a></li>`)}</ul>`;
}

function causes(rules: readonly DistrictRule[], words: Words, lang: Lang): Markup {
  const rows = causeRows(rules, lang);
  return rows.length === 0
    ? markup`<p>${words.none}</p>`
    : tableIn(words.causes, [words.rule, words.severity, words.schoolsWithGap, words.schoolsChecked, words.gaps, words.open], rows, 'unseen'); // prettier-ignore
}

function causeRows(rules: readonly DistrictRule[], lang: Lang): Markup[] {
  return rules.map(
    ({ id, title, severity, schoolsWithGap, schools: checked, gap, noEvidence }) =>
      markup`<tr><th scope="row">${title} <code>${id}</code></th><td class="severity ${severity}">${severityWords[severity][lang]}</td><td class="number">${schoolsWithGap}</td><td class="number">${checked}</td><td class="number">${gap}</td><td class="number">${noEvidence}</td></tr>`,
  );
}

function criticals(school: DistrictSchool, words: Words): Markup {
  const { name, criticals: own, bySeverity } = school;
  const more = bySeverity.critical - own.length;
  return markup`<details class="cause"><summary><h3>${name}</h3> <span class="count">${bySeverity.critical}</span></summary>
<ul>${own.map(({ label, message, id }) => markup`<li>${label}: ${message} <code>${id}</code></li>`)}</ul>
<p class="note">${more > 0 && fill(words.more, { count: more })} <a href="${linkTo(school)}">${words.report}</a></p></details>`;
}

function schools({ schools: all }: DistrictStory, words: Words): Markup {
  const headers = [words.school, words.stage, words.records, words.met, words.gaps, words.critical, words.open, words.notChecked, words.problems, words.refused]; // prettier-ignore
  const rows = all.map((school) => {
    const { name, stage, records, verdicts, bySeverity, notChecked, problems, refused } = school;
    const numbers = [records, verdicts.met, verdicts.gap, bySeverity.critical, verdicts.noEvidence, notChecked.length, problems.errors + problems.warnings, refused.length]; // prettier-ignore
    return markup`<tr><th scope="row"><a href="${linkTo(school)}">${name}</a></th><td>${stage}</td>${numbers.map((number) => markup`<td class="number">${number}</td>`)}</tr>`;
  });
  return tableIn(words.schools, headers, rows, 'unseen');
}

/** What moved since an earlier batch: the sums, what came and went, and each school that was compared. */
function moved({ lead, schools: compared, others }: MovedStory, words: Words, lang: Lang): Markup {
  const sorts = movements.map((sort) => followWords[sort][lang]);
  const rows = compared.map(
    ({ name, folder, counts }) =>
      markup`<tr><th scope="row"><a href="${linkTo({ folder })}">${name}</a></th>${movements.map((sort) => markup`<td class="number">${counts[sort]}</td>`)}</tr>`,
  );
  return markup`<section class="part"><h2>${words.movement}</h2><p class="lead">${lead}</p><p class="note">${words.movementNote}</p>
${others.map(({ what, schools: named }) => markup`<p><b>${what}</b> (${named.length}): ${inList(named, lang)}</p>`)}
${rows.length > 0 && tableIn(words.movement, [words.school, ...sorts], rows, 'unseen')}</section>`;
}

/** A list and no table: each line names two schools and their cells, which a phone has no columns for. */
function twoPlaces({ twoPlaces: found, namesakes }: DistrictStory, words: Words, lang: Lang): Markup {
  const items = found.map(
    ({ who, by, schools: both, times, days, where }) =>
      markup`<li><b>${who}</b> (${by}): ${inList(both, lang)}; ${fill(words.overlaps, { times, days })}<ul>${where.map((line) => markup`<li>${line}</li>`)}</ul></li>`,
  );
  return markup`${items.length === 0 ? markup`<p>${words.none}</p>` : markup`<ul>${items}</ul>`}
${namesakes !== null && markup`<p class="note">${namesakes}</p>`}`;
}

function same({ same: found }: DistrictStory, words: Words, lang: Lang): Markup {
  if (found.length === 0) return markup`<p>${words.none}</p>`;
  const rows = found.map(
    ({ sheet, records, schools: own }) =>
      markup`<tr><th scope="row">${sheet}</th><td class="number">${records}</td><td>${inList(own, lang)}</td></tr>`,
  );
  return tableIn(words.same, [words.sheet, words.records, words.schools], rows, 'unseen');
}

function unread({ unread: found }: DistrictStory, words: Words): Markup {
  if (found.length === 0) return markup`<p>${words.none}</p>`;
  const rows = found.map(
    ({ what, file, reason }) =>
      markup`<tr><th scope="row">${what}</th><td>${file}</td><td>${reason}</td></tr>`,
  );
  return tableIn(words.unread, [words.school, words.file, words.reason], rows, 'unseen');
}
