import { z } from 'zod';
import { answerPath, postFact, splitRole } from '../model/answer.js';
import type { LawBook } from '../model/law.js';
import type { Post } from '../model/post.js';
import {
  attributionSchema,
  comparisonsOf,
  ruleSchema,
  type Attribution,
  type Basis,
  type Condition,
  type Limits,
  type Rule,
} from '../model/rule.js';
import { placeholders } from '../model/text.js';
import { factOf, type Kind } from '../model/tables.js';
import { checkMeaning, checkShape, factNames, isDate, knownFacts, type Names } from './conditions.js';
import type { Faults } from './faults.js';

/** What rule files are checked against. */
export interface RuleContext {
  readonly parameters: Limits;
  readonly laws: LawBook;
  readonly posts: readonly Post[];
}

/** Filled by the message itself, whatever the rule. */
const ownPlaceholders = ['unmet', 'asOf'];

/** Checks one rule file and makes it a rule; undefined where it has faults. `id` is its path without suffix. */
export function toRule(id: string, data: unknown, context: RuleContext, faults: Faults): Rule | undefined {
  const rule = parse(ruleSchema, data, faults);
  if (!rule) return undefined;
  const limits = { ...context.parameters, ...rule.limits };
  const names = { kind: rule.subject, limits };
  checkConditions(rule, names, faults);
  checkAnswers(rule.responsible, rule.subject, context, faults);
  checkBasis(rule.basis, context.laws, faults);
  for (const key of ['gap', 'remedy'] as const) {
    for (const lang of ['zh', 'en'] as const) checkText(rule[key][lang], [key, lang], names, faults);
  }
  for (const lang of ['zh', 'en'] as const)
    checkLimitText(rule.requirement[lang], ['requirement', lang], limits, faults);
  checkExamples(rule, names, faults);
  if (rule.line && rule.subject !== 'lesson')
    faults.add(['line'], rule.line, { zh: '只用于课堂记录', en: 'only for lessons' });
  return { ...rule, id, principle: id.split('/')[0]! };
}

/** Checks one file of `attribution/` and makes it an attribution rule. */
export function toAttribution(
  id: string,
  data: unknown,
  context: RuleContext,
  faults: Faults,
): Attribution | undefined {
  const rule = parse(attributionSchema, data, faults);
  if (!rule) return undefined;
  const names: Names = { kind: 'claim', limits: context.parameters };
  checkConditions(rule, names, faults);
  checkAnswers(rule.responsible, 'claim', context, faults);
  checkBasis(rule.basis, context.laws, faults);
  for (const exemption of rule.exemptions ?? []) checkBasis(exemption.basis, context.laws, faults);
  for (const lang of ['zh', 'en'] as const) {
    checkText(rule.because[lang], ['because', lang], names, faults);
    checkText(rule.lost[lang], ['lost', lang], names, faults);
  }
  checkExamples(rule, names, faults);
  return { ...rule, id };
}

function parse<S extends z.ZodObject>(schema: S, data: unknown, faults: Faults): z.infer<S> | undefined {
  const before = faults.all.length;
  const keys = Object.keys(schema.shape);
  const { when, must } = (data ?? {}) as { when?: unknown; must?: unknown };
  if (when !== undefined) checkShape(when, ['when'], faults);
  if (must !== undefined) checkShape(must, ['must'], faults);
  if (faults.all.length > before) {
    // The trees are said already, better than a union can say them.
    const rest = schema.omit({ when: true, must: true }).safeParse(without(data, ['when', 'must']));
    if (!rest.success) faults.addZod(rest.error, data, keys);
    return undefined;
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data as z.infer<S>;
  faults.addZod(result.error, data, keys);
  return undefined;
}

function without(data: unknown, keys: readonly string[]): unknown {
  return Object.fromEntries(Object.entries(data as object).filter(([key]) => !keys.includes(key)));
}

interface Conditions {
  readonly when?: Condition | undefined;
  readonly must: Condition;
}

function checkConditions({ when, must }: Conditions, names: Names, faults: Faults): void {
  if (when) checkMeaning(when, ['when'], names, faults);
  checkMeaning(must, ['must'], names, faults);
}

function checkAnswers(paths: readonly string[], kind: Kind, { posts }: RuleContext, faults: Faults): void {
  const ids = new Set(posts.map((post) => postFact(post.id)));
  const allowed = [...factNames({ kind, limits: {} }), 'principal', 'safetyLeader', ...ids];
  paths.forEach((written, i) => {
    const split = splitRole(written);
    if (split && answerPath(kind, split.path, ids)) return;
    const expected = {
      zh: '记录中写人的列、class.列、area.列、列.supervisor 或岗位，后可加 :direct、:supervising、:leading',
      en: 'a column that names people, class.column, area.column, column.supervisor or a post, with :direct, :supervising or :leading',
    };
    faults.add(['responsible', i], written, expected, allowed);
  });
}

function checkBasis(bases: readonly Basis[], laws: LawBook, faults: Faults): void {
  bases.forEach((basis, i) => {
    if ('own' in basis || laws.find(basis.law, basis.article)) return;
    const ids = laws.laws.map((law) => law.id);
    if (!ids.includes(basis.law))
      faults.add(['basis', i, 'law'], basis.law, { zh: 'law.json 中的法', en: 'a law of law.json' }, ids);
    else
      faults.add(['basis', i, 'article'], basis.article, {
        zh: 'law.json 中该法的条',
        en: 'an article of that law in law.json',
      });
  });
}

function checkText(text: string, path: readonly PropertyKey[], names: Names, faults: Faults): void {
  const allowed = [...ownPlaceholders, ...factNames(names), ...limitTexts(names.limits)];
  for (const name of placeholders(text)) {
    if (!allowed.includes(name))
      faults.add(path, name, { zh: '能填的占位符', en: 'a placeholder that something fills' }, allowed);
  }
}

/** A requirement is said of no record in particular: only limits stand in it. */
function checkLimitText(text: string, path: readonly PropertyKey[], limits: Limits, faults: Faults): void {
  const allowed = limitTexts(limits);
  for (const name of placeholders(text)) {
    if (!allowed.includes(name))
      faults.add(path, name, { zh: '限值的名字', en: 'the name of a limit' }, allowed);
  }
}

/** Of a limit, a text may hold the value, why it is that, and the time that it gives. */
function limitTexts(limits: Limits): string[] {
  return Object.keys(limits).flatMap((name) => [name, `${name}.why`, `${name}.within`]);
}

function checkExamples(rule: Conditions & Pick<Rule, 'examples'>, names: Names, faults: Faults): void {
  const required = [
    ...(rule.when ? ['not-applicable'] : []),
    ...(canBeOpen(rule) ? ['no-evidence'] : []),
  ] as const;
  for (const verdict of required) {
    if (!(verdict in rule.examples))
      faults.add(['examples', verdict], undefined, {
        zh: `至少一个 ${verdict} 例`,
        en: `at least one example of ${verdict}`,
      });
  }
  for (const [verdict, list] of Object.entries(rule.examples)) {
    list.forEach(({ facts }, i) => checkFacts(facts, ['examples', verdict, i, 'facts'], names, faults));
  }
}

function canBeOpen(rule: Conditions): boolean {
  return comparisonsOf(rule).some(({ operator }) => operator !== 'isBlank');
}

function checkFacts(
  facts: object,
  path: readonly PropertyKey[],
  { kind, limits }: Names,
  faults: Faults,
): void {
  for (const [name, value] of Object.entries(facts) as [string, unknown][]) {
    const fact = factOf(kind, name);
    // A limit too, so that a rule which is off by default shows what it says when it is on.
    if (!fact && name !== 'asOf' && !Object.hasOwn(limits, name))
      faults.add([...path, name], name, knownFacts({ kind, limits }), factNames({ kind, limits }));
    else if (fact && value !== null && !fitsType(fact.type, value)) {
      faults.add([...path, name], value, { zh: `${fact.type} 类的值`, en: `a value of type ${fact.type}` });
    }
  }
}

function fitsType(type: string, value: unknown): boolean {
  if (type === 'yesNo' || type === 'signature') return typeof value === 'boolean';
  if (['count', 'number', 'minutes', 'time'].includes(type)) return typeof value === 'number';
  if (type === 'names') return Array.isArray(value);
  if (type === 'text' || type === 'person') return typeof value === 'string';
  return isDate(value) || (type.endsWith('Mark') && typeof value === 'boolean');
}
