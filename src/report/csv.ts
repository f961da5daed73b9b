import Papa from 'papaparse';
import type { Report } from '../model/report.js';
import type { Lang } from '../model/text.js';
import { story } from './story.js';

const header = {
  zh: ['编号', '判定', '严重程度', '规则', '对象', '位置', '说明', '谁负责', '依据', '怎么办', '性质'],
  en: [
    'ID',
    'Verdict',
    'Severity',
    'Rule',
    'Record',
    'Where',
    'Message',
    'Who answers',
    'Basis',
    'What to do',
    'Nature',
  ],
} as const;

/** The header of the findings as CSV. */
export function csvHeader(lang: Lang): readonly string[] {
  return header[lang];
}

/** The findings, one row each, gaps first. */
export function csvRows(report: Report): string[][] {
  const { gaps, noEvidence } = story(report);
  return [...gaps, ...noEvidence].flatMap((group) =>
    group.findings.map((view) => [
      view.id,
      view.verdict,
      view.severity,
      group.rule,
      view.label,
      view.where,
      view.message,
      view.who.join('\n'),
      view.law.join('\n'),
      view.remedy,
      view.nature,
    ]),
  );
}

/**
 * What a spreadsheet would take for the beginning of a formula, also behind blanks: in the signs of full width too, as
 * Chinese and Japanese editions read those alike.
 */
const formula = /^[\s\u0000\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n\u0000]/;

/** Rows as CSV lines for spreadsheets: CRLF, no cell that could begin a formula. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  return `${Papa.unparse(rows as string[][], { newline: '\r\n', escapeFormulae: formula })}\r\n`;
}

/** The findings as CSV: UTF-8 with BOM. */
export function csv(report: Report): string {
  return `\uFEFF${csvLines([csvHeader(report.lang), ...csvRows(report)])}`;
}
