import type { Report } from '../../model/report.js';
import type { SheetSpec } from '../sheet-spec.js';
import { waivedHeaders, waivedRows } from '../waived-rows.js';
import { waivedWords } from '../words.js';
import { tableSheet } from './table-sheet.js';
import { sheetWords } from './words.js';

const widths = [28, 32, 12, 60, 32, 12, 26];

/** 已豁免: what waivers in force cover, with reason, approver and end; only where there are some. */
export function waivedSheets(report: Report): readonly SheetSpec[] {
  const { lang } = report;
  if (report.waived.length === 0) return [];
  const columns = waivedHeaders(lang).map((header, i) => ({ header, width: widths[i]! }));
  return [
    tableSheet({
      name: sheetWords.waived[lang],
      table: 'waived',
      columns,
      rows: waivedRows(report),
      none: '',
      frozenColumns: 1,
      below: [waivedWords.say[lang]],
      lang,
    }),
  ];
}
