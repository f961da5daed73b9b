import type { Rule } from '../model/rule.js';
import { columnOf, derivedOf, isKind, tableOf, type Kind } from '../model/tables.js';

/** The columns that were found so far, by kind, with the rules that read them. */
export type Found = Map<Kind, Map<string, { rules: Set<Rule>; blankJudged: boolean }>>;

/** Adds a kind that is judged; where it has no sheet, the columns that its records are made of. */
export function addKind(found: Found, kind: Kind): void {
  if (found.has(kind)) return;
  found.set(kind, new Map());
  for (const path of tableOf(kind).madeOf ?? []) addPath(found, path);
}

/** Adds a column that a rule reads; without a rule, one that is asked for anyway. */
export function addColumn(found: Found, kind: Kind, field: string, rule?: Rule, blankJudged = false): void {
  addKind(found, kind);
  const columns = found.get(kind)!;
  const use = columns.get(field) ?? { rules: new Set<Rule>(), blankJudged: false };
  columns.set(field, use);
  if (rule) use.rules.add(rule);
  use.blankJudged ||= blankJudged;
}

/** Adds a column, or those that a derived fact is read from; limits and `asOf` are neither. */
export function addFact(found: Found, kind: Kind, name: string, rule?: Rule, blankJudged = false): void {
  if (columnOf(kind, name)) return addColumn(found, kind, name, rule, blankJudged);
  const { from = [], also = [] } = derivedOf(kind, name) ?? {};
  for (const field of from) addColumn(found, kind, field, rule);
  for (const path of also) addPath(found, path, rule);
}

/** Adds a column by `kind.column`. Throws where there is none: the tables are wrong. */
export function addPath(found: Found, path: string, rule?: Rule): void {
  const [kind = '', field = ''] = path.split('.');
  if (!isKind(kind) || !columnOf(kind, field)) throw new Error(`no column ${path}`);
  addColumn(found, kind, field, rule);
}
