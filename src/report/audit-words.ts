import type { Bilingual } from '../model/text.js';

/** What an audit of the rules says, in both languages. */
export const auditWords = {
  title: { zh: '规则自查', en: 'Audit of the rules' },
  lead: {
    zh: '{count} 条规则（含归责规则），按 {asOf} 的法律。',
    en: '{count rule|rules}, those of attribution among them, by the law of {asOf}.',
  },
  none: { zh: '没有。', en: 'None.' },
  neverFires: {
    zh: '没有例子能触发的规则',
    en: 'Rules that no example can make fire',
  },
  same: { zh: '说的是一回事的规则', en: 'Rules that say the same' },
  conditions: { zh: '条件相同', en: 'the same conditions' },
  examples: {
    zh: '在彼此的全部例子上判定相同',
    en: 'the same verdict on every example of either',
  },
  kinds: {
    zh: '写着在场或负责的人、归责却不看的表',
    en: 'Sheets that name people at a day and place, and that attribution does not ask',
  },
  people: { zh: '写人的列：{people}', en: 'columns that name people: {people}' },
  incidents: {
    zh: '归责第 0b 至 5a 步都管不到的事件类别',
    en: 'Types of incidents that no step from 0b to 5a can reach',
  },
  fields: { zh: '没有规则读的列', en: 'Columns that no rule reads' },
  fieldsSay: {
    zh: '可以不填、不设；责任清单、值守时长和屏蔽姓名可能用到其中几列。',
    en: 'They can be dropped; lists of duties, minutes of duty and masking may use some.',
  },
  identity: {
    zh: '没有规则读、但用来认出记录的列（保留）',
    en: 'Columns that no rule reads and that name a record (kept)',
  },
  laws: { zh: '一年内失效的法条', en: 'Articles that end within a year' },
  ends: { zh: '{ends} 止，还有 {days} 天', en: 'until {ends}, {days day|days} left' },
  next: { zh: '其后：{next}', en: 'then {next}' },
  reviews: { zh: '引用前要复查的法', en: 'Laws to look at before they are relied on' },
  withoutBasis: {
    zh: '所引法条都已失效、又没有自身原则的规则',
    en: 'Rules whose law has all ended, without a principle of their own',
  },
  differ: {
    zh: '同一情形可能指向不同的人：按步骤先后',
    en: 'Different people for one situation: the order of the steps decides',
  },
  differSay: {
    zh: '{pairs} 对归责规则可能同时成立而指向不同的人；{ordered} 对由步骤先后决定（小的在前），下列 {equal} 对同一步、同等负责。',
    en: '{pairs} pairs of attribution rules may stand together and name different people; for {ordered} the order of steps decides (the lower goes first), the {equal} below are of one step and answer with equal weight.',
  },
  oneRecord: { zh: '（同一条记录）', en: ' (on one record)' },
  by: { zh: '引用它的规则 {count} 条：{rules}', en: 'cited by {count}: {rules}' },
} as const satisfies Record<string, Bilingual>;
