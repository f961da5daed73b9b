import type { Bilingual } from './text.js';

/** The name of the sheet that a marked copy has in addition (rulings 28). */
export const resultsName: Bilingual = { zh: '检查结果', en: 'Check results' };

/** What its first cell says: by it, not by its name, which a school may use too, the sheet is known as ours. */
export const resultsTitle: Bilingual = {
  zh: '检查结果 · 谁负责（shuifuze）',
  en: 'Check results · shuifuze',
};

/** Whether a sheet that begins with this text is one that a marked copy was given. */
export function isResultsTitle(text: string | undefined): boolean {
  return text === resultsTitle.zh || text === resultsTitle.en;
}
