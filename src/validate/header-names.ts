import type { Bilingual } from '../model/text.js';

/** The headers of some columns in one text: “or” stands between them, where no other is given. */
export function headerNames(
  columns: readonly Bilingual[],
  between: Bilingual = { zh: '”或“', en: '” or “' },
): Bilingual {
  return {
    zh: columns.map(({ zh }) => zh).join(between.zh),
    en: columns.map(({ en }) => en).join(between.en),
  };
}
