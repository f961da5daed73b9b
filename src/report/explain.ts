import type { ExplainedCondition, Explanation, Reading } from '../model/explanation.js';
import { fill, type Bilingual, type Lang } from '../model/text.js';
import { followWords } from './follow-words.js';
import { replyLine } from './follow.js';
import { headersOf } from './headers.js';
import type { Look } from './look.js';
import { repairLine } from './repair.js';
import { addressOf, lawLine, whoLine } from './story.js';
import { Page } from './terminal-page.js';
import { natureWords, severityWords, verdictWords, words } from './words.js';

/** What an explanation says beside the rule and the record. */
export const explainWords = {
  record: { zh: '对象', en: 'Record' },
  required: { zh: '要求', en: 'Required' },
  when: { zh: '何时适用', en: 'Applies when' },
  always: { zh: '总是适用', en: 'always' },
  must: { zh: '须有', en: 'Must hold' },
  all: { zh: '以下全部', en: 'all of' },
  any: { zh: '以下任一', en: 'any of' },
  not: { zh: '并非', en: 'not' },
  true: { zh: '成立', en: 'holds' },
  false: { zh: '不成立', en: 'does not hold' },
  unknown: { zh: '不明', en: 'unknown' },
  asks: { zh: '须 {says}', en: 'asked: {says}' },
  paths: { zh: '按规则依次找：{paths}', en: 'looked for, in this order: {paths}' },
  waive: {
    zh: '要豁免时，“豁免”表的对象写 {asItWas}：记录以后改了会提示重新批准（只写编号也可以）。',
    en: 'To waive it, write {asItWas} as the record in the sheet 豁免: once the record changes, it is to be approved again (the id alone will do too).',
  },
  change: { zh: '什么会改变这一判定', en: 'What would change this' },
  changeGap: {
    zh: '“须有”成立即为落实（“以下全部”要条条成立，“以下任一”一条即可）；“何时适用”不成立即为不适用。记录填错了的据实改正；没有做的先做，再记。',
    en: 'It is met once what must hold does (of “all of” each one, of “any of” one is enough); it does not apply once “applies when” does not hold. Correct what was written wrongly; what was not done, do first and then write it down.',
  },
  changeMissing: {
    zh: '据实填上这些格即可判断：{cells}。确实没有的，写“无”或“未”。',
    en: 'It can be judged once these cells are filled in as it was: {cells}. Where there was none, write “no”.',
  },
} as const satisfies Record<string, Bilingual>;

const marks: Readonly<Record<Reading, string>> = { true: '✓', false: '✗', unknown: '?' };

/** One finding with every condition, for a terminal. */
export function explainText(explanation: Explanation, look: Look): string {
  const { lang, finding, title, requirement, record, when, must } = explanation;
  const page = new Page(look);
  const { mark, [lang]: verdict } = verdictWords[finding.verdict];
  const { severity, nature } = finding;
  page.title(`${mark} ${verdict}  ${title}  #${finding.id}`);
  page.paragraph(`${finding.rule}  [${severityWords[severity][lang]} · ${natureWords[nature][lang]}]`, 'dim'); // prettier-ignore
  page.labelled(explainWords.record[lang], [record]);
  page.labelled(explainWords.required[lang], [requirement]);
  page.labelled(words.why[lang], [finding.message]);
  page.heading(explainWords.when[lang]);
  if (when) drawCondition(page, when, lang, 0);
  else page.item(explainWords.always[lang]);
  page.heading(explainWords.must[lang]);
  drawCondition(page, must, lang, 0);
  drawBasis(page, explanation);
  drawChange(page, explanation);
  return page.text();
}

function drawCondition(page: Page, condition: ExplainedCondition, lang: Lang, depth: number): void {
  const reading = `${marks[condition.reading]} ${explainWords[condition.reading][lang]}`;
  if (condition.kind === 'comparison') {
    const { label, value, says, cells } = condition;
    const at = cells.length === 0 ? '' : lang === 'zh' ? `（${cells.map(addressOf).join('、')}）` : ` (${cells.map(addressOf).join(', ')})`; // prettier-ignore
    page.indented(`${reading}  ${label} = ${value}${at}  ${explainWords.asks[lang].replace('{says}', says)}`, depth); // prettier-ignore
    return;
  }
  page.indented(`${reading}  ${explainWords[condition.kind][lang]}`, depth);
  for (const part of condition.parts) drawCondition(page, part, lang, depth + 1);
}

function drawBasis(page: Page, { finding, paths, lang }: Explanation): void {
  page.heading(words.who[lang]);
  for (const each of finding.responsible) page.item(whoLine(each, lang));
  page.item(explainWords.paths[lang].replace('{paths}', paths.join(', ')), 'dim');
  page.heading(words.law[lang]);
  for (const each of finding.basis) page.item(lawLine(each, lang));
}

function drawChange(page: Page, { finding, inputs, asItWas, lang, asOf }: Explanation): void {
  const headerOf = headersOf({ inputs, lang });
  page.heading(explainWords.change[lang]);
  if (finding.missing.length > 0) {
    const cells = finding.missing.map((cell) => `${addressOf(cell)} ${headerOf(cell)}`).join(lang === 'zh' ? '、' : ', '); // prettier-ignore
    page.item(fill(explainWords.changeMissing[lang], { cells }));
  } else page.item(explainWords.changeGap[lang]);
  page.item(finding.remedy);
  page.item(repairLine(finding, headerOf, { lang, asOf }));
  if (asItWas !== undefined) page.item(fill(explainWords.waive[lang], { asItWas }), 'dim');
  if (finding.reply) page.labelled(followWords.reply[lang], [replyLine(finding.reply, lang)]);
}
