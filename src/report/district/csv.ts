import type { Report } from '../../model/report.js';
import type { Lang } from '../../model/text.js';
import { csvHeader, csvLines, csvRows } from '../csv.js';
import { districtWords as words } from './words.js';

/** How `district.csv` begins: UTF-8 with BOM, so that Excel reads Chinese, and the header. */
export function districtCsvHead(lang: Lang): string {
  return `\uFEFF${csvLines([[words.folder[lang], words.school[lang], ...csvHeader(lang)]])}`;
}

/** One school's findings as lines of `district.csv`. */
export function districtCsvLines(report: Report, folder: string): string {
  return csvLines(csvRows(report).map((row) => [folder, report.school.name ?? '', ...row]));
}
