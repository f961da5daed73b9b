import type { Report } from '../model/report.js';
import { isKind, tableOf } from '../model/tables.js';

/**
 * What is missing for the records of a kind to be judged, as people read it: its sheet; of a kind that is derived
 * from others, those of them that were not handed in (with `/` between sheets of which one is enough).
 */
export function sheetNeeded(kind: string, { inputs, lang }: Pick<Report, 'inputs' | 'lang'>): string {
  if (!isKind(kind)) return kind;
  const { sheet, needs = [] } = tableOf(kind);
  const read = new Set(inputs.flatMap(({ sheets }) => sheets.flatMap((each) => each.kind ?? [])));
  const missing = needs.filter((group) => !group.some((source) => read.has(source)));
  const names = missing.map((group) => group.map((source) => nameOf(source, lang)).join('/'));
  return names.length > 0 ? names.join(lang === 'zh' ? '、' : ', ') : sheet[lang];
}

function nameOf(kind: string, lang: Report['lang']): string {
  return isKind(kind) ? tableOf(kind).sheet[lang] : kind;
}
