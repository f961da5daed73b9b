import type { Lang } from '../model/text.js';
import type { CellSpec, SheetSpec } from '../report/sheet-spec.js';
import { howTo } from './how-to.js';
import { bookTitle, sheetWords } from './words.js';

/** The first sheet: how rules are read, changed, added and made files again. */
export function instructionSheet(lang: Lang): SheetSpec {
  return {
    name: sheetWords.instructions[lang],
    columns: [{ width: 22 }, { width: 110 }],
    rows: [
      [{ value: bookTitle[lang], look: 'title' }],
      [],
      ...howTo.map(({ label, text }): CellSpec[] => [{ value: label[lang], look: 'label' }, text[lang]]),
    ],
    tab: 'mild',
  };
}
