import type { Bilingual } from '../model/text.js';
import { vocabulary } from './vocabulary.js';

/** The sheets of the workbook. */
export const sheetWords = {
  instructions: { zh: '填写说明', en: 'Instructions' },
  rules: { zh: '规则', en: 'Rules' },
  conditions: { zh: '条件', en: 'Conditions' },
  examples: { zh: '例子', en: 'Examples' },
  limits: { zh: '限值', en: 'Limits' },
  facts: { zh: '可用的事实', en: 'Facts' },
  lists: { zh: '选项', en: 'Lists' },
} as const satisfies Record<string, Bilingual>;

/** The title of the workbook. */
export const bookTitle: Bilingual = { zh: '谁负责：规则', en: 'shuifuze: rules' };

/** The columns of the sheet of rules, in order; those of the other language come last. */
export const ruleHeaders = {
  id: { zh: '规则编号', en: 'rule' },
  titleZh: { zh: '标题', en: 'title (Chinese)' },
  subject: { zh: '对象', en: 'about' },
  severity: { zh: '严重程度', en: 'severity' },
  nature: { zh: '差距性质', en: 'nature of the gap' },
  failure: { zh: '履责情形', en: 'kind of failure' },
  line: { zh: '五要六不', en: 'line of the teacher' },
  responsible: { zh: '谁负责', en: 'who answers' },
  requirementZh: { zh: '要求', en: 'requirement (Chinese)' },
  gapZh: { zh: '差距怎么说', en: 'gap (Chinese)' },
  remedyZh: { zh: '怎么办', en: 'what to do (Chinese)' },
  basisZh: { zh: '依据', en: 'basis' },
  titleEn: { zh: '标题（英文）', en: 'title' },
  requirementEn: { zh: '要求（英文）', en: 'requirement' },
  gapEn: { zh: '差距怎么说（英文）', en: 'gap' },
  remedyEn: { zh: '怎么办（英文）', en: 'what to do' },
  basisEn: { zh: '校内原则（英文）', en: 'own principles (English)' },
} as const satisfies Record<string, Bilingual>;

/** The columns of the sheet of conditions, in order. */
export const conditionHeaders = {
  rule: { zh: '规则编号', en: 'rule' },
  part: { zh: '部分', en: 'part' },
  joint: { zh: '且/或', en: 'and/or' },
  open: { zh: '（', en: '(' },
  fact: { zh: '事实', en: 'fact' },
  comparison: { zh: '比较', en: 'comparison' },
  value: { zh: '值', en: 'value' },
  close: { zh: '）', en: ')' },
} as const satisfies Record<string, Bilingual>;

/** The columns of the sheet of examples, in order. */
export const exampleHeaders = {
  rule: { zh: '规则编号', en: 'rule' },
  verdict: { zh: '判定', en: 'verdict' },
  name: { zh: '例子', en: 'example' },
  facts: { zh: '与平常不同的事实', en: 'facts that differ' },
  message: { zh: '差距应怎么说', en: 'what the gap says (Chinese)' },
} as const satisfies Record<string, Bilingual>;

/** The columns of the sheet of limits, in order. */
export const limitHeaders = {
  rule: { zh: '规则编号', en: 'rule' },
  name: { zh: '名称', en: 'name' },
  titleZh: { zh: '叫法', en: 'title (Chinese)' },
  titleEn: { zh: '叫法（英文）', en: 'title (English)' },
  type: { zh: '类型', en: 'type' },
  value: { zh: '值', en: 'value' },
  unit: { zh: '单位', en: 'unit' },
  whyZh: { zh: '为什么', en: 'why (Chinese)' },
  whyEn: { zh: '为什么（英文）', en: 'why (English)' },
} as const satisfies Record<string, Bilingual>;

/** The columns of the sheet of facts, in order. */
export const factHeaders = {
  kind: { zh: '对象', en: 'about' },
  fact: { zh: '事实', en: 'fact' },
  what: { zh: '是什么', en: 'what it is' },
  comparisons: { zh: '可用的比较', en: 'comparisons' },
  words: { zh: '可用的词', en: 'words' },
} as const satisfies Record<string, Bilingual>;

/** What a fact is, in the sheet of facts. */
export const familyWords = {
  text: { zh: '文字', en: 'text' },
  person: { zh: '人', en: 'person' },
  names: { zh: '名单', en: 'names' },
  number: { zh: '数字', en: 'number' },
  time: { zh: '时刻', en: 'time of day' },
  yesNo: { zh: '是否', en: 'yes or no' },
  date: { zh: '日期', en: 'date' },
  mark: { zh: '日期或已、未', en: 'date, done or not done' },
} as const satisfies Record<string, Bilingual>;

/** What every rule may name beside its own: shared limits and word lists. */
export const sharedWord: Bilingual = { zh: '（各规则共用）', en: '(shared by all rules)' };

/** The two conditions of a rule. */
export const partWords = {
  when: { zh: '何时适用', en: 'applies when' },
  must: { zh: '要求', en: 'must hold' },
} as const satisfies Record<string, Bilingual>;

/** What joins two conditions. */
export const jointWords = vocabulary([
  ['all', { zh: '且', en: 'and' }],
  ['any', { zh: '或', en: 'or' }],
]);

/** What turns the bracket behind it round. */
export const notWord: Bilingual = { zh: '非', en: 'not' };

/** The words of the accountability rules: how a duty was failed. */
export const failureWords = {
  'not-done': { zh: '不履行', en: 'not done' },
  'not-fully': { zh: '不完全履行', en: 'not fully done' },
  'not-rightly': { zh: '不正确履行', en: 'not rightly done' },
} as const satisfies Record<string, Bilingual>;

/** The eleven lines of a teacher, by number. */
export const shortLineWords = {
  'must-1': { zh: '五要之1', en: 'must 1' },
  'must-2': { zh: '五要之2', en: 'must 2' },
  'must-3': { zh: '五要之3', en: 'must 3' },
  'must-4': { zh: '五要之4', en: 'must 4' },
  'must-5': { zh: '五要之5', en: 'must 5' },
  'mustnot-1': { zh: '六不之1', en: 'must not 1' },
  'mustnot-2': { zh: '六不之2', en: 'must not 2' },
  'mustnot-3': { zh: '六不之3', en: 'must not 3' },
  'mustnot-4': { zh: '六不之4', en: 'must not 4' },
  'mustnot-5': { zh: '六不之5', en: 'must not 5' },
  'mustnot-6': { zh: '六不之6', en: 'must not 6' },
} as const satisfies Record<string, Bilingual>;

/** What a limit is. */
export const limitTypeWords = {
  number: { zh: '数字', en: 'number' },
  words: { zh: '词表', en: 'word list' },
  text: { zh: '文字', en: 'text' },
  yesNo: { zh: '是否', en: 'yes or no' },
} as const satisfies Record<string, Bilingual>;

/** Yes and no. */
export const yesNoWords = vocabulary([
  ['true', { zh: '是', en: 'yes' }],
  ['false', { zh: '否', en: 'no' }],
]);

/** Done and not done, where nobody noted when. */
export const markWords = vocabulary([
  ['true', { zh: '已', en: 'done' }],
  ['false', { zh: '未', en: 'not done' }],
]);

/** Values that have no other name. */
export const valueWords = {
  blank: { zh: '（空）', en: '(blank)' },
  none: { zh: '（无）', en: '(none)' },
  aText: { zh: '文字', en: 'a text' },
} as const satisfies Record<string, Bilingual>;

/** Placeholders that no fact has. */
export const unmetWord: Bilingual = { zh: '未满足的条件', en: 'what is not met' };

/** Stands before a principle of the school's own, which is no article of law. */
export const ownWord: Bilingual = { zh: '校内原则：', en: 'own: ' };

/** What is asked where another word than those of a drop-down is typed. */
export const askWords = {
  title: { zh: '不在选项里', en: 'not on the list' },
  text: { zh: '“{header}”只能用下拉选项里的词。', en: '“{header}” takes only the words of its drop-down.' },
} as const satisfies Record<string, Bilingual>;
