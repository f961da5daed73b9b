import { evaluate } from '../src/evaluate/evaluate.js';
import type { Verdict } from '../src/model/finding.js';
import type { DataRecord } from '../src/model/record.js';
import type { RuleBase } from '../src/model/rule-base.js';
import type { Entity, School } from '../src/model/school.js';
import type { SourceRows } from '../src/model/sheet.js';
import { isKind, tableOf, type Kind } from '../src/model/tables.js';
import { readRuleFiles } from '../src/node/rule-files.js';
import { relate, type Related } from '../src/relate/relate.js';
import { toRecords, type Recorded } from '../src/validate/records.js';
import { readRuleBase } from '../src/validate/rule-base.js';

/** One row: what the school typed, by field; '' is a blank cell. A field that no row of a sheet has is a missing column. */
export type TypedRow = Readonly<Record<string, string>>;
/** Sheets by kind; `[]` is a sheet without rows, a kind left out a sheet that is not there. */
export type Sheets = Readonly<Partial<Record<Kind, readonly TypedRow[]>>>;

const files = await readRuleFiles();
const isRule = (path: string): boolean => path.includes('/') && !/^(attribution|posts)\//.test(path);

/** The built-in rule base with the rules of one principle alone, so that a test fails for its own rules only. */
export function rulesOf(principle: string): RuleBase {
  // A region speaks of the limits and rules of all principles.
  const own = files.filter(({ path }) => !path.startsWith('regions/'));
  return readRuleBase(own.filter(({ path }) => !isRule(path) || path.startsWith(`${principle}/`)));
}

const none = rulesOf('no principle');

/** Reads typed rows as the program does, and joins them. Rows start at line 2, columns at A, in the order of first use. */
export function build(sheets: Sheets, asOf = '2025-09-30'): School {
  return related(sheets, asOf).school;
}

/** As `build`, with the doubts about names that joining brought up; without `asOf`, the day that 学校 gives, else today. */
export function related(sheets: Sheets, asOf?: string, today = '2025-09-30'): Related {
  const { posts, parameters } = none;
  const { records, unread } = recorded(sheets);
  return relate(records, { asOf, today, posts, parameters, present: kindsOf(sheets), unread });
}

/** The kinds whose sheet is there. */
export function kindsOf(sheets: Sheets): ReadonlySet<Kind> {
  return new Set(Object.keys(sheets).filter(isKind));
}

/** Typed rows as the program reads them. */
export function recordsOf(sheets: Sheets): readonly DataRecord[] {
  return recorded(sheets).records;
}

function recorded(sheets: Sheets): Recorded {
  return toRecords([...kindsOf(sheets)].map((kind) => sourceOf(kind, sheets[kind] ?? [])));
}

function sourceOf(kind: Kind, typed: readonly TypedRow[]): SourceRows {
  const fields = [...new Set(typed.flatMap((row) => Object.keys(row)))];
  const letters = fields.map((_, i) => (i < 26 ? '' : 'A') + String.fromCharCode(65 + (i % 26)));
  const rows = typed.map((row, i) => ({
    number: i + 2,
    cells: fields.map((field) => (row[field] ? { kind: 'text' as const, text: row[field] } : undefined)),
  }));
  const sheet = tableOf(kind).sheet.zh;
  const lastLetter = letters.at(-1) ?? 'A';
  const source = { file: 'school.xlsx', sheet, kind, fields, letters, headerRow: 1, lastLetter };
  return { source: { ...source, layout: 'list' }, rows, ignored: 0 };
}

/** The entities of a kind, in the order of its rows. */
export function entitiesOf(school: School, kind: Kind): readonly Entity[] {
  return school.entities.get(kind) ?? [];
}

/** What one rule says of every record of its kind, in order. */
export async function verdictsOf(base: RuleBase, id: string, school: School): Promise<Verdict[]> {
  const rules = base.rules.filter((rule) => rule.id === id);
  const [outcome] = (await evaluate(school, { ...base, rules })).outcomes;
  if (!outcome) throw new Error(`no rule ${id}`);
  return [...outcome.judgements.of].map((situation) => outcome.judgements.situations[situation]!.verdict);
}
