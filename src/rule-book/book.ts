import type { RuleBase } from '../model/rule-base.js';
import type { Lang } from '../model/text.js';
import { severityTones, verdictTones } from '../report/excel/tones.js';
import type { SheetSpec } from '../report/sheet-spec.js';
import { drawWorkbook } from '../report/workbook.js';
import { comparisonWords } from './comparisons.js';
import { factRows } from './fact-rows.js';
import { forms, listSheet } from './forms.js';
import { instructionSheet } from './instructions.js';
import { ruleRows } from './rule-rows.js';
import { vocabularies, type Vocabularies } from './vocabularies.js';
import { bookTitle, jointWords, sheetWords } from './words.js';

/** The workbook has no clock: the same rules give the same bytes. */
const DATE = '2025-01-01';

/** The rules of a rule base as a workbook for people who write no JSON; `readBook` makes rule files of it again. */
export function ruleBook(base: RuleBase, lang: Lang): Promise<Uint8Array> {
  return drawWorkbook({
    title: bookTitle[lang],
    date: DATE,
    listSheet: sheetWords.lists[lang],
    sheets: [
      instructionSheet(lang),
      ...ruleSheets(base, lang),
      listSheet(forms.facts, factRows(base, lang), lang),
    ],
  });
}

function ruleSheets(base: RuleBase, lang: Lang): SheetSpec[] {
  const known = vocabularies(base);
  const all = base.rules.map((rule) => ruleRows(rule, base, known, lang));
  const choices = choicesIn(known, lang);
  return [
    listSheet(
      { ...forms.rules, choices: choices.rules, tones: { severity: severityTones(lang) } },
      all.map(({ rule }) => rule),
      lang,
    ),
    listSheet(
      {
        ...forms.conditions,
        choices: choices.conditions,
        tones: { part: { [known.parts.say('must', lang)]: 'mild' } },
      },
      all.flatMap(({ conditions }) => conditions),
      lang,
    ),
    listSheet(
      { ...forms.examples, choices: choices.examples, tones: { verdict: verdictTones(lang) } },
      all.flatMap(({ examples }) => examples),
      lang,
    ),
    listSheet(
      { ...forms.limits, choices: choices.limits },
      all.flatMap(({ limits }) => limits),
      lang,
    ),
  ];
}

/** The drop-downs: every column whose words are a closed list. */
function choicesIn(known: Vocabularies, lang: Lang) {
  return {
    rules: {
      subject: known.kinds.words(lang),
      severity: known.severities.words(lang),
      nature: known.natures.words(lang),
      failure: known.failures.words(lang),
      line: known.lines.words(lang),
    },
    conditions: {
      part: known.parts.words(lang),
      joint: jointWords.words(lang),
      comparison: comparisonWords.words(lang),
    },
    examples: { verdict: known.verdicts.words(lang) },
    limits: { type: known.limitTypes.words(lang), unit: known.units.words(lang) },
  };
}
