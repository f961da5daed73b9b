import type { Block } from './block.js';
import { plainText } from './said.js';
import { commonSchoolYear, yearHintIn, type YearHint } from './school-year.js';
import type { Spots } from './spots.js';

const FULL_DATE = /(?<!\d)(20\d{2})\s*[-./年]\s*(1[0-2]|0?[1-9])\s*[-./月]\s*\d{1,2}/gu;

/**
 * The year of days that are printed without one, for each block: by its own title, by the title of another block,
 * by the sheet's name or a note, or by the full dates of the sheet where they lie in one school year.
 */
export function sheetYears(blocks: readonly Block[], sheetName: string, spots: Spots): (YearHint | null)[] {
  const own = blocks.map(({ above }) => first(above.map(({ cell }) => cell.text).reverse()));
  const notes = blocks.flatMap(({ below }) => below.map(({ cell }) => cell.text));
  const others =
    own.find((hint) => hint !== null) ?? first([sheetName, ...notes]) ?? commonSchoolYear(datesOf(spots));
  return own.map((hint) => hint ?? others);
}

function first(texts: readonly string[]): YearHint | null {
  const hints = texts.map(yearHintIn).filter((hint) => hint !== null);
  // 2025年 alone says less than a school year.
  return hints.find((hint) => 'schoolYear' in hint) ?? hints[0] ?? null;
}

function datesOf(spots: Spots): { year: number; month: number }[] {
  return spots.rows.flatMap((row) =>
    spots.inRow(row).flatMap(({ cell }) => {
      if (cell.kind === 'date') return [monthOf(cell.iso.slice(0, 4), cell.iso.slice(5, 7))];
      return [...plainText(cell.text).matchAll(FULL_DATE)].map((match) => monthOf(match[1]!, match[2]!));
    }),
  );
}

function monthOf(year: string, month: string): { year: number; month: number } {
  return { year: Number(year), month: Number(month) };
}
