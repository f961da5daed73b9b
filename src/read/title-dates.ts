import type { Sheet, Source, SourceRows } from '../model/sheet.js';
import { dayRangeIn } from './matrices/month-day.js';
import { saying } from './matrices/said.js';
import { yearHintIn, type YearHint } from './matrices/school-year.js';
import { rangeSaid, type Validity } from './matrices/validity.js';
import { titlesOf, withTitleColumns } from './titles.js';

/** The year of days in a list that are printed without one: by its title or the sheet's name; null where neither tells. */
export function yearAbove(sheet: Sheet, source: Source): YearHint | null {
  const texts = [...titlesOf(sheet, source).map(({ text }) => text), sheet.name];
  return texts.map(yearHintIn).find((hint) => hint !== null) ?? null;
}

/**
 * Gives the rows of a duty list by weekday the dates of its title (前半段 9月1日-11月7日), where it has no columns
 * for them.
 */
export function withTitleDates(sheet: Sheet, given: SourceRows): SourceRows {
  const { source } = given;
  const weekly = source.kind === 'roster' && source.fields.includes('weekday');
  const own = ['date', 'validFrom', 'validTo'].some((field) => source.fields.includes(field));
  const validity = !weekly || own ? null : validityAbove(sheet, source);
  if (validity === null) return given;
  const { from, to } = validity;
  return withTitleColumns(given, [
    { field: 'validFrom', ...from },
    ...(to === null ? [] : [{ field: 'validTo', ...to }]),
  ]);
}

function validityAbove(sheet: Sheet, source: Source): Validity | null {
  for (const { text, address } of titlesOf(sheet, source).reverse()) {
    const range = dayRangeIn(text);
    if (range === null) continue;
    return rangeSaid(range, saying(text, { address }), yearHintIn(text) ?? yearAbove(sheet, source));
  }
  return null;
}
