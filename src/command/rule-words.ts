import type { Bilingual } from '../model/text.js';

/** The words of `rules show`. */
export const shownWords = {
  step: { zh: '归责第 {step} 步：{because}', en: 'Step {step} of attribution: {because}' },
  when: { zh: '何时适用', en: 'Applies when' },
  must: { zh: '要求', en: 'Must hold' },
  law: { zh: '依据', en: 'Basis' },
  noLaw: { zh: '今天没有现行的依据', en: 'nothing in force today' },
  text: { zh: '（读过条文）', en: ' (its text was read)' },
  copy: { zh: '（据转载或报道）', en: ' (from a copy or report)' },
  unverified: { zh: '（未核实）', en: ' (not verified)' },
  who: { zh: '谁负责', en: 'Who answers' },
  limits: { zh: '参数（parameters.json 可改）', en: 'Parameters (parameters.json may replace them)' },
  remedy: { zh: '怎么办', en: 'What to do' },
  examples: { zh: '例子（未写的列取正常值）', en: 'Examples (columns not named are in order)' },
  typical: { zh: '各列正常', en: 'all in order' },
  always: { zh: '总是适用', en: 'always' },
} as const satisfies Record<string, Bilingual>;
