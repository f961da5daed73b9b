import { problem, type Problem } from '../model/problem.js';
import type { Sheet } from '../model/sheet.js';
import type { Bilingual } from '../model/text.js';
import { tableOf, type Kind } from '../model/tables.js';
import type { Fit } from './fit.js';
import { looksLikeMatrix } from './matrices/looks-like-matrix.js';
import type { ReadSheet } from './read-sheet.js';
import type { NameHint } from './sheet-name.js';
import { expectedHeaders, type Place } from './sheet-problems.js';

const MATRIX_KINDS: ReadonlySet<Kind> = new Set<Kind>(['timetable', 'roster', 'shift']);
const MATRIX: Bilingual = {
  zh: '它像按星期排列的表，但看不出是课程表还是值班表。若是其中之一，请把表名改为“课程表”或“值班安排”，并写明节次、班级或岗位。',
  en: 'It looks like a table with the weekdays across or down, but not like a timetable or a duty roster. If it is one, name the sheet 课程表 (timetable) or 值班安排 (duty roster), and label its periods, classes or posts.',
};
const UNKNOWN: Bilingual = {
  zh: '没有一行表头与已知的表相符。若其中有应检查的记录，请使用模板中的表名和表头。',
  en: 'No row of it has the headers of a sheet that we know. If it holds records to be checked, use a sheet name and the headers of the template.',
};

/** A sheet that holds no records for us; all its rows are counted, as ignored. */
export function unusedSheet(sheet: Sheet, problems: readonly Problem[]): ReadSheet {
  const rows = sheet.rows.at(-1)?.number ?? 0;
  const { name, hidden } = sheet;
  return {
    source: null,
    summary: {
      name,
      kind: null,
      layout: null,
      headerRow: null,
      rows,
      ignored: rows,
      unusedHeaders: [],
      hidden,
    },
    problems,
  };
}

/** Why a sheet is not used: an error where its name promised a kind, nothing where it is empty. */
export function whyNotUsed(at: Place, sheet: Sheet, hint: NameHint, fits: ReadonlyMap<Kind, Fit>): Problem[] {
  const [promised] = hint.exact;
  const planned = [...hint.exact, ...hint.contained].some((kind) => MATRIX_KINDS.has(kind));
  if (looksLikeMatrix(sheet, planned)) return [problem('SHEET_NOT_USED', at, { why: MATRIX })];
  if (promised !== undefined)
    return [problem('NO_HEADER', at, { kind: tableOf(promised).sheet, expected: expectedHeaders(promised) })];
  if (sheet.rows.length === 0) return [];
  const near = hint.near ?? hint.contained[0] ?? nearestFit(fits);
  return [problem('SHEET_NOT_USED', at, { why: near === null ? UNKNOWN : whyNear(near) })];
}

/** The kind that several headers speak for, though too few of those that are there. */
function nearestFit(fits: ReadonlyMap<Kind, Fit>): Kind | null {
  const [best] = [...fits.values()].filter(({ fields }) => fields.size > 2).sort((a, b) => b.score - a.score);
  return best?.kind ?? null;
}

function whyNear(kind: Kind): Bilingual {
  const { sheet } = tableOf(kind);
  const { zh, en } = expectedHeaders(kind);
  return {
    zh: `最接近的是“${sheet.zh}”表，但没有一行表头与它相符。它的表头应有：${zh}。若是这张表，请把表名改为“${sheet.zh}”并补齐表头。`,
    en: `It comes nearest to “${sheet.en}”, but no row of it has enough of that sheet's headers: ${en}. If it is that sheet, name it “${sheet.en}” and complete the headers.`,
  };
}
