import Papa from 'papaparse';
import type { Report } from '../model/report.js';
import { story } from './story.js';

const header = {
  zh: ['编号', '判定', '严重程度', '规则', '对象', '位置', '说明', '谁负责', '依据', '怎么办'],
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
  ],
} as const;

/** The findings as CSV for spreadsheets: UTF-8 with BOM, CRLF, no cell that could begin a formula. */
export function csv(report: Report): string {
  const { gaps, noEvidence, lang } = story(report);
  const rows = [...gaps, ...noEvidence].flatMap((group) =>
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
    ]),
  );
  return `\uFEFF${Papa.unparse([[...header[lang]], ...rows], { newline: '\r\n', escapeFormulae: true })}\r\n`;
}
