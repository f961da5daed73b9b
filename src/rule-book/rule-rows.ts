import type { RuleBase } from '../model/rule-base.js';
import type { Basis, Example, Limits, Rule } from '../model/rule.js';
import { inBrackets, type Lang } from '../model/text.js';
import { splitRole } from '../model/answer.js';
import type { CellSpec } from '../report/sheet-spec.js';
import { conditionRows, type Said } from './condition-rows.js';
import { sayPlaceholders } from './placeholders.js';
import { shapeOf } from './shapes.js';
import { sayText, sayValue, type Shape } from './values.js';
import { roleWords, type Vocabularies } from './vocabularies.js';
import type { conditionHeaders, exampleHeaders, limitHeaders, ruleHeaders } from './words.js';
import { ownWord } from './words.js';

type Cells<Headers> = Readonly<Record<keyof Headers, CellSpec>>;

/** What stands in the sheets of one rule. */
export interface RuleRows {
  readonly rule: Cells<typeof ruleHeaders>;
  readonly conditions: readonly Cells<typeof conditionHeaders>[];
  readonly limits: readonly Cells<typeof limitHeaders>[];
  readonly examples: readonly Cells<typeof exampleHeaders>[];
}

/** One rule in the words of people. */
export function ruleRows(rule: Rule, base: RuleBase, known: Vocabularies, lang: Lang): RuleRows {
  const { id, subject, when, must } = rule;
  const limits = { ...base.parameters, ...rule.limits };
  const said: Said = { kind: subject, limits, facts: known.facts(subject, limits), lang };
  const parts = [...(when ? [['when', when] as const] : []), ['must', must] as const];
  return {
    rule: mainRow(rule, said, known),
    conditions: parts.flatMap(([part, condition]) =>
      conditionRows(condition, said).map((row) => ({ rule: id, part: known.parts.say(part, lang), ...row })),
    ),
    limits: Object.entries(rule.limits ?? {}).map(([name, limit]) => limitRow(id, name, limit, known, lang)),
    examples: Object.entries(rule.examples).flatMap(([verdict, list]) =>
      list.map((example) => exampleRow(id, known.verdicts.say(verdict, lang), example, said)),
    ),
  };
}

function mainRow(rule: Rule, { facts, lang }: Said, known: Vocabularies): RuleRows['rule'] {
  const { title, requirement, gap, remedy } = rule;
  const answers = known.answers(rule.subject);
  const optional = (id: string | undefined, words: Vocabularies['lines']): CellSpec =>
    id === undefined ? null : words.say(id, lang);
  return {
    id: rule.id,
    titleZh: title.zh,
    titleEn: title.en,
    subject: known.kinds.say(rule.subject, lang),
    severity: known.severities.say(rule.severity, lang),
    nature: known.natures.say(rule.nature, lang),
    failure: optional(rule.failure, known.failures),
    line: optional(rule.line, known.lines),
    responsible: rule.responsible.map((path) => sayAnswer(path, answers, lang)).join('\n'),
    requirementZh: sayPlaceholders(requirement.zh, facts, 'zh'),
    requirementEn: sayPlaceholders(requirement.en, facts, 'en'),
    gapZh: sayPlaceholders(gap.zh, facts, 'zh'),
    gapEn: sayPlaceholders(gap.en, facts, 'en'),
    remedyZh: sayPlaceholders(remedy.zh, facts, 'zh'),
    remedyEn: sayPlaceholders(remedy.en, facts, 'en'),
    basisZh: rule.basis.map((basis) => sayBasis(basis, known, lang)).join('\n'),
    basisEn: rule.basis.flatMap((basis) => ('own' in basis ? [sayText(basis.own.en)] : [])).join('\n'),
  };
}

function sayAnswer(written: string, answers: Vocabularies['lines'], lang: Lang): string {
  const { path, role } = splitRole(written)!;
  const name = answers.say(path, lang);
  if (!written.includes(':')) return name;
  return name + inBrackets(roleWords.say(role, lang), lang);
}

function sayBasis(basis: Basis, { laws }: Vocabularies, lang: Lang): string {
  if ('own' in basis) return `${ownWord[lang]}${sayText(basis.own.zh)}`;
  return laws.say(basis.article === null ? basis.law : `${basis.law} ${basis.article}`, lang);
}

function limitRow(
  rule: string,
  name: string,
  { title, value, unit, why }: Limits[string],
  known: Vocabularies,
  lang: Lang,
): Cells<typeof limitHeaders> {
  const { type, shape } = typeOf(value);
  const said = sayValue(value, shape, lang);
  return {
    rule,
    name,
    titleZh: title?.zh ?? null,
    titleEn: title?.en ?? null,
    type: known.limitTypes.say(type, lang),
    value: typeof said === 'number' ? { value: said, format: 'number' } : said,
    unit: known.units.say(unit, lang),
    whyZh: why.zh,
    whyEn: why.en,
  };
}

function typeOf(value: Limits[string]['value']): { type: string; shape: Shape } {
  if (Array.isArray(value)) return { type: 'words', shape: 'list' };
  if (typeof value === 'boolean') return { type: 'yesNo', shape: 'yesNo' };
  return typeof value === 'number' ? { type: 'number', shape: 'number' } : { type: 'text', shape: 'text' };
}

function exampleRow(
  rule: string,
  verdict: string,
  { name, facts, message }: Example,
  said: Said,
): Cells<typeof exampleHeaders> {
  const lines = Object.entries(facts).map(
    ([fact, value]) =>
      `${said.facts.say(fact, said.lang)} = ${sayValue(value, shapeOf(fact, said), said.lang)}`,
  );
  return { rule, verdict, name, facts: lines.join('\n'), message: message ?? null };
}
