import type { Report } from '../model/report.js';
import { isKind, tableOf } from '../model/tables.js';

/**
 * What is missing for the records of a kind to be judged, as people read it: its sheet; of a kind that is derived
 * from others, those of them that were not handed in (with `/` between sheets of which one is enough); when none is missing, the dates
 * of the term, without which no days, weeks or terms are derived.
 */
export function sheetNeeded(kind: string, { inputs, lang }: Pick<Report, 'inputs' | 'lang'>): string {
  if (!isKind(kind)) return kind;
  const { sheet, madeOf = [], needs = [] } = tableOf(kind);
  const read = new Set(inputs.flatMap(({ sheets }) => sheets.flatMap((each) => each.kind ?? [])));
  const missing = needs.filter((group) => !group.some((source) => read.has(source)));
  const names = missing.map((group) => group.map((source) => nameOf(source, lang)).join('/'));
  if (names.length > 0) return names.join(lang === 'zh' ? '、' : ', ');
  return madeOf.some((column) => CALENDAR.includes(column)) ? termDates(lang) : sheet[lang];
}

const CALENDAR: readonly string[] = ['calendar.date', 'school.termStart'];

/** The two cells that the days of school follow from. */
function termDates(lang: Report['lang']): string {
  const { sheet, columns } = tableOf('school');
  const names = [columns.termStart, columns.termEnd].flatMap((column) => column?.[lang] ?? []);
  return lang === 'zh' ? `${sheet.zh}（${names.join('、')}）` : `${sheet.en} (${names.join(', ')})`;
}

function nameOf(kind: string, lang: Report['lang']): string {
  return isKind(kind) ? tableOf(kind).sheet[lang] : kind;
}
