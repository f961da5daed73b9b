import { lettersOf, placeIn } from './sheet-address.js';

/** Excel takes a drop-down written into its cell only up to this length. */
const INLINE = 255;

/** The lists of drop-downs: short Chinese ones stand in their cells, the others in columns of a hidden sheet. */
export interface ChoiceLists {
  /** The formula of a drop-down with these words. */
  readonly formula: (words: readonly string[]) => string;
  /** The columns of the hidden sheet, in order. */
  readonly columns: () => readonly (readonly string[])[];
}

/** Starts the lists of a workbook; `sheet` is the name of the hidden sheet. The same words are listed once. */
export function choiceLists(sheet: string): ChoiceLists {
  const columns = new Map<string, readonly string[]>();
  return {
    formula: (words) => {
      const joined = words.join(',');
      if (isInline(joined, words)) return `"${joined}"`;
      columns.set(joined, words);
      const letters = lettersOf([...columns.keys()].indexOf(joined) + 1);
      return placeIn(sheet, `$${letters}$1:$${letters}$${words.length}`);
    },
    columns: () => [...columns.values()],
  };
}

/** Commas part the words and quotes end the list, so that words with them cannot stand in it. */
function isInline(joined: string, words: readonly string[]): boolean {
  return joined.length <= INLINE && words.every((word) => !/[\w,"]/.test(word));
}
