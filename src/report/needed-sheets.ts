import type { Report } from '../model/report.js';
import { isKind, tableOf } from '../model/tables.js';
import { fill } from '../model/text.js';
import { words } from './words.js';

/** Rules that were not checked for one reason. */
export interface NotChecked {
  /** The sheet that is not there, or is not filled in. */
  readonly sheet: string;
  /** The reason in a sentence. */
  readonly says: string;
  readonly rules: readonly string[];
}

/** What is missing for the records of a kind to be judged, as people read it. */
interface Needed {
  /** The sheet; with `/` between sheets of which one is enough. */
  readonly sheet: string;
  /** The cells that are blank where the sheet is there; null where it is not. */
  readonly cells: string | null;
}

/**
 * What is missing for the records of a kind to be judged: its sheet; of a kind that is derived from others, those of
 * them that were not handed in; when none is missing, the dates of the term in 学校, without which no days, weeks or
 * terms are derived.
 */
export function neededFor(kind: string, { inputs, lang }: Pick<Report, 'inputs' | 'lang'>): Needed {
  if (!isKind(kind)) return { sheet: kind, cells: null };
  const { sheet, madeOf = [], needs = [] } = tableOf(kind);
  const read = new Set(inputs.flatMap(({ sheets }) => sheets.flatMap((each) => each.kind ?? [])));
  const missing = needs.filter((group) => !group.some((source) => read.has(source)));
  const names = missing.map((group) => group.map((source) => nameOf(source, lang)).join('/'));
  if (names.length > 0) return { sheet: names.join(comma(lang)), cells: null };
  const waits = madeOf.some((column) => CALENDAR.includes(column));
  if (!waits) return { sheet: sheet[lang], cells: null };
  return { sheet: nameOf('school', lang), cells: read.has('school') ? termDates(lang) : null };
}

/** Rules that were not checked, by what they need. */
export function notCheckedIn(report: Report): NotChecked[] {
  const { lang, manifest } = report;
  const byName = new Map<string, { needed: Needed; rules: string[] }>();
  for (const { id, kind, checked } of manifest) {
    if (checked) continue;
    const needed = neededFor(kind, report);
    const name = nameNeeded(needed, lang);
    const known = byName.get(name);
    if (known) known.rules.push(id);
    else byName.set(name, { needed, rules: [id] });
  }
  return [...byName].map(([sheet, { needed, rules }]) => ({
    sheet,
    says: sayNeeded(needed, rules.length, lang),
    rules,
  }));
}

const CALENDAR: readonly string[] = ['calendar.date', 'school.termStart'];

/** `学校（学期开始、学期结束）`, where a list names what is missing. */
function nameNeeded({ sheet, cells }: Needed, lang: Report['lang']): string {
  if (cells === null) return sheet;
  return lang === 'zh' ? `${sheet}（${cells}）` : `${sheet} (${cells})`;
}

/** Why so many rules were not checked, in a sentence. */
function sayNeeded({ sheet, cells }: Needed, count: number, lang: Report['lang']): string {
  return cells === null
    ? fill(words.sheetNotThere[lang], { sheet, count })
    : fill(words.cellsNotFilled[lang], { sheet, cells, count });
}

/** The two cells that the days of school follow from. */
function termDates(lang: Report['lang']): string {
  const { columns } = tableOf('school');
  return [columns.termStart, columns.termEnd].flatMap((column) => column?.[lang] ?? []).join(comma(lang));
}

function comma(lang: Report['lang']): string {
  return lang === 'zh' ? '、' : ', ';
}

function nameOf(kind: string, lang: Report['lang']): string {
  return isKind(kind) ? tableOf(kind).sheet[lang] : kind;
}
