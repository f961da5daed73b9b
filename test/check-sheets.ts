import { check } from '../src/check.js';
import type { RuleBase } from '../src/model/rule-base.js';
import type { Report } from '../src/model/report.js';
import { columnOf, tableOf, type Kind } from '../src/model/tables.js';
import { kindsOf, rulesOf, type Sheets, type TypedRow } from './build.js';
import { csvFile, type Grid } from './csv-file.js';

const bases = new Map<string, RuleBase>();

function baseOf(principle: string): RuleBase {
  const base = bases.get(principle) ?? rulesOf(principle);
  bases.set(principle, base);
  return base;
}

/** Checks typed rows as files of their own, with the rules of one principle: the whole way from bytes to report. */
export function checkSheets(principle: string, sheets: Sheets, asOf?: string): Promise<Report> {
  const files = [...kindsOf(sheets)].map((kind) =>
    csvFile(tableOf(kind).sheet.zh, gridOf(kind, sheets[kind]!)),
  );
  return check(files, { rules: baseOf(principle), lang: 'zh', today: '2026-01-01', asOf, mask: 'none' });
}

/** 学校 is written in two columns, everything else as a list under the canonical headers. */
function gridOf(kind: Kind, rows: readonly TypedRow[]): Grid {
  const header = (field: string): string => columnOf(kind, field)!.zh;
  if (kind === 'school')
    return [['项目', '内容'], ...Object.entries(rows[0] ?? {}).map(([field, text]) => [header(field), text])];
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const shown = fields.length > 0 ? fields : Object.keys(tableOf(kind).columns);
  return [shown.map(header), ...rows.map((row) => shown.map((field) => row[field] ?? ''))];
}

/** How often a rule gave each verdict: `gap`, or `met 2, gap`; `not checked`. */
export async function verdictsIn(rule: string, sheets: Sheets, asOf?: string): Promise<string> {
  const { manifest } = await checkSheets(rule.split('/')[0]!, sheets, asOf);
  const { checked, met, gap, noEvidence, notApplicable } = manifest.find(({ id }) => id === rule)!;
  if (!checked) return 'not checked';
  const counts = { met, gap, 'no-evidence': noEvidence, 'not-applicable': notApplicable };
  const given = Object.entries(counts).filter(([, count]) => count > 0);
  return given.map(([verdict, count]) => (count === 1 ? verdict : `${verdict} ${count}`)).join(', ');
}
