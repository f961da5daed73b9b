import { answerPath, postFact, splitRole } from '../model/answer.js';
import type { RuleBase } from '../model/rule-base.js';
import { comparisonsOf, type Rule } from '../model/rule.js';
import { columnOf, kinds, tableOf, type Kind } from '../model/tables.js';
import { placeholders, type Bilingual } from '../model/text.js';
import { addColumn, addFact, addKind, addPath, type Found } from './found-columns.js';

/** Why a column is asked for. */
export interface Use {
  /** The rules that read it, in the order of their ids; none where it only names the record. */
  readonly rules: readonly Rule[];
  /** A rule asks whether it is blank, so that a blank may itself be a gap (rulings 1). */
  readonly blankJudged: boolean;
  /** Of 地区: the regions that have rules of their own. */
  readonly regions?: readonly Bilingual[];
}

/** The columns to ask for: by kind, in the order of its table. */
export type Uses = ReadonlyMap<Kind, ReadonlyMap<string, Use>>;

/** By these the people of other sheets are found, and whoever holds a post (records.md; rulings 6, 11). */
const PEOPLE = ['staff.staffId', 'staff.name', 'staff.posts', 'staff.status'];

/**
 * The columns that a school is asked for, with the rules that read each: what the rules read, directly, through derived
 * facts, through whoever answers, and what names, dates and places a record (rulings 46). 学校 whole and 教职工 always.
 * Kinds without a sheet are not there: the columns that they are derived from are.
 */
export function columnUses(base: RuleBase): Uses {
  const found: Found = new Map();
  const posts = new Set(base.posts.map((post) => postFact(post.id)));
  for (const field of Object.keys(tableOf('school').columns)) addColumn(found, 'school', field);
  for (const path of PEOPLE) addPath(found, path);
  for (const rule of base.rules) addRule(found, rule, posts);
  if (base.attributions.length > 0) addKind(found, 'claim');
  for (const attribution of base.attributions)
    for (const { fact } of comparisonsOf(attribution)) addFact(found, 'claim', fact);
  for (const kind of [...found.keys()]) nameAndPlace(found, kind);
  return withRegions(inOrder(found), base);
}

function withRegions(uses: Uses, { regions }: RuleBase): Uses {
  const school = uses.get('school');
  const use = school?.get('region');
  if (!use) return uses;
  const names = regions.map(({ name }) => name);
  return new Map([...uses, ['school', new Map([...school!, ['region', { ...use, regions: names }]])]]);
}

function addRule(found: Found, rule: Rule, posts: ReadonlySet<string>): void {
  addKind(found, rule.subject);
  for (const written of rule.responsible) addAnswer(found, rule, splitRole(written)?.path ?? '', posts);
  for (const { fact, operator, value } of comparisonsOf(rule)) {
    addFact(found, rule.subject, fact, rule, operator === 'isBlank');
    if (typeof value === 'object' && 'fact' in value) addFact(found, rule.subject, value.fact, rule);
  }
}

function addAnswer(found: Found, rule: Rule, written: string, posts: ReadonlySet<string>): void {
  const path = answerPath(rule.subject, written, posts);
  if (path?.via === 'own' || path?.via === 'supervisor') addFact(found, rule.subject, path.field, rule);
  if (path?.via === 'supervisor') addColumn(found, 'staff', 'supervisor', rule);
  if (path?.via === 'link') addColumn(found, path.link, path.field, rule);
}

/** What names a record of a kind, dates it, and says to which class and place it belongs. */
function nameAndPlace(found: Found, kind: Kind): void {
  const { keys, label, dated, links = {} } = tableOf(kind);
  const named = label ? [...placeholders(label.zh), ...placeholders(label.en)] : [];
  for (const field of [...keys.flat(), ...named, ...Object.values(links), ...(dated ? [dated] : [])])
    if (columnOf(kind, field)) addColumn(found, kind, field);
}

function inOrder(found: Found): Uses {
  const sheets = kinds.filter((kind) => found.has(kind) && !tableOf(kind).sheetless);
  return new Map(sheets.map((kind) => [kind, columnsOf(kind, found.get(kind)!)]));
}

function columnsOf(
  kind: Kind,
  used: ReadonlyMap<string, { rules: ReadonlySet<Rule>; blankJudged: boolean }>,
): ReadonlyMap<string, Use> {
  const fields = Object.keys(tableOf(kind).columns).filter((field) => used.has(field));
  return new Map(
    fields.map((field) => {
      const { rules, blankJudged } = used.get(field)!;
      return [field, { rules: [...rules], blankJudged }];
    }),
  );
}
