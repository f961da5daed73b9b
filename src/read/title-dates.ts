import type { Row, Sheet, Source, SourceRows } from '../model/sheet.js';
import { isBlankCell } from './blank.js';
import { addressOf } from './letters.js';
import { dayRangeIn } from './matrices/month-day.js';
import { saying } from './matrices/said.js';
import { yearHintIn, type YearHint } from './matrices/school-year.js';
import { rangeSaid, type Validity } from './matrices/validity.js';

/** What stands above the header of a list, with the address of each text. */
interface Title {
  readonly text: string;
  readonly address: string;
}

/** The year of days in a list that are printed without one: by its title or the sheet's name; null where neither tells. */
export function yearAbove(sheet: Sheet, { headerRow }: Source): YearHint | null {
  const texts = [...titlesOf(sheet, headerRow).map(({ text }) => text), sheet.name];
  return texts.map(yearHintIn).find((hint) => hint !== null) ?? null;
}

/**
 * Gives the rows of a duty list by weekday the dates of its title (前半段 9月1日-11月7日), where it has no columns
 * for them.
 */
export function withTitleDates(sheet: Sheet, given: SourceRows): SourceRows {
  const { source, rows } = given;
  const weekly = source.kind === 'roster' && source.fields.includes('weekday');
  const own = ['date', 'validFrom', 'validTo'].some((field) => source.fields.includes(field));
  const validity = !weekly || own ? null : validityAbove(sheet, source);
  if (validity === null) return given;
  const added = [
    ['validFrom', validity.from],
    ['validTo', validity.to],
  ].flatMap(([field, said]) =>
    said === null ? [] : [{ field: field as string, said: said as Validity['from'] }],
  );
  const fields = [...source.fields, ...added.map(({ field }) => field)];
  const letters = [...source.letters, ...added.map(({ said }) => said.address.replace(/\d+$/u, ''))];
  return { ...given, source: { ...source, fields, letters }, rows: rows.map((row) => withCells(row, added)) };
}

function withCells(row: Row, added: readonly { readonly said: Validity['from'] }[]): Row {
  const addresses = new Map(row.addresses);
  added.forEach(({ said }, index) => addresses.set(row.cells.length + index, said.address));
  return { ...row, cells: [...row.cells, ...added.map(({ said }) => said.cell)], addresses };
}

function validityAbove(sheet: Sheet, source: Source): Validity | null {
  for (const { text, address } of titlesOf(sheet, source.headerRow).reverse()) {
    const range = dayRangeIn(text);
    if (range === null) continue;
    return rangeSaid(range, saying(text, { address }), yearHintIn(text) ?? yearAbove(sheet, source));
  }
  return null;
}

function titlesOf(sheet: Sheet, headerRow: number): Title[] {
  return sheet.rows
    .filter(({ number }) => number < headerRow)
    .flatMap(({ number, cells }) =>
      cells.flatMap((cell, column) =>
        isBlankCell(cell) ? [] : [{ text: cell.text, address: addressOf(column, number) }],
      ),
    );
}
