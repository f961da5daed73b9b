import { z } from 'zod';
import { runExamples } from '../evaluate/examples.js';
import { cited } from '../evaluate/findings.js';
import { limitsOf, requirementOf } from '../evaluate/message.js';
import { sayCondition, showValue, unitOf } from '../evaluate/words.js';
import { nearest } from '../model/nearest.js';
import type { RuleBase } from '../model/rule-base.js';
import { ruleSchema, type Rule } from '../model/rule.js';
import { tableOf } from '../model/tables.js';
import { fill, type Lang } from '../model/text.js';
import { lawLine } from '../report/story.js';
import { principleWords, severityWords, natureWords } from '../report/words.js';
import type { Outside } from './outside.js';
import { loadRules } from './rule-base.js';
import { usage } from './usage.js';
import { helpWords } from './words.js';

/** Lists all rules, a line each: id, severity, title; grouped by principle. */
export async function listRules(
  folder: string | undefined,
  lang: Lang,
  { stdout }: Outside,
): Promise<number> {
  const { rules } = await loadRules(folder);
  let principle = '';
  for (const rule of rules) {
    if (rule.principle !== principle)
      stdout.write(`\n${principleWords[rule.principle]?.[lang] ?? rule.principle}\n`);
    principle = rule.principle;
    stdout.write(`  ${rule.id.padEnd(36)} ${severityWords[rule.severity][lang]}  ${rule.title[lang]}\n`);
  }
  return 0;
}

/** Explains one rule: what it demands, its conditions in plain words, its law with dates, who answers, its limits and examples. */
export async function showRule(
  id: string,
  folder: string | undefined,
  lang: Lang,
  outside: Outside,
): Promise<number> {
  const base = await loadRules(folder);
  const rule = base.rules.find((each) => each.id === id);
  if (!rule) throw unknownRule(id, base);
  outside.stdout.write(`${shown(rule, base, lang, outside.today).join('\n')}\n`);
  return 0;
}

function unknownRule(found: string, { rules }: RuleBase): Error {
  const near = nearest(found, rules.map((rule) => rule.id)); // prettier-ignore
  return near === undefined ? usage('noRule', { found }) : usage('noRuleNear', { found, near });
}

const headings = {
  subject: { zh: '对象', en: 'Subject' },
  when: { zh: '何时适用', en: 'Applies when' },
  must: { zh: '要求', en: 'Must hold' },
  law: { zh: '依据', en: 'Basis' },
  who: { zh: '谁负责', en: 'Who answers' },
  limits: { zh: '限值', en: 'Limits' },
  remedy: { zh: '怎么办', en: 'What to do' },
  examples: { zh: '例子', en: 'Examples' },
  always: { zh: '总是适用', en: 'always' },
} as const;

function shown(rule: Rule, base: RuleBase, lang: Lang, today: string): string[] {
  const limits = limitsOf(rule, base.parameters);
  const section = (name: keyof typeof headings, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [`${headings[name][lang]}`, ...lines.map((line) => `  ${line}`)];
  const say = (condition: Rule['must']): string[] => sayCondition(condition, rule.subject, limits, lang);
  return [
    `${rule.id}  ${rule.title[lang]}  [${severityWords[rule.severity][lang]} · ${natureWords[rule.nature][lang]}]`,
    requirementOf(rule, base.parameters, lang),
    ...section('subject', [tableOf(rule.subject).sheet[lang]]),
    ...section('when', rule.when ? say(rule.when) : [headings.always[lang]]),
    ...section('must', say(rule.must)),
    ...section('who', rule.responsible),
    ...section('law', cited(rule, today, base, lang).map((basis) => lawLine(basis, lang))), // prettier-ignore
    ...section('limits', limitLines(rule, lang)),
    ...section('remedy', [rule.remedy[lang]]),
    ...section('examples', exampleLines(rule)),
  ];
}

function limitLines({ limits = {} }: Rule, lang: Lang): string[] {
  return Object.entries(limits).map(
    ([name, { value, unit, why }]) =>
      `${name} = ${showValue('text', value, lang)} ${unitOf(unit, lang)} — ${why[lang]}`,
  );
}

function exampleLines({ examples }: Rule): string[] {
  return Object.entries(examples).flatMap(([verdict, list]) =>
    list.map(({ name, facts }) => `${verdict}: ${name} ${JSON.stringify(facts)}`),
  );
}

/** Runs every rule's own examples; 1 where one does not hold. */
export async function testRules(
  folder: string | undefined,
  lang: Lang,
  { stdout }: Outside,
): Promise<number> {
  const base = await loadRules(folder);
  const all = [...base.rules, ...base.attributions];
  const failed = (await Promise.all(all.map((rule) => runExamples(rule, base.parameters)))).flat();
  const examples = all.reduce((sum, rule) => sum + Object.values(rule.examples).flat().length, 0);
  for (const failure of failed) stdout.write(`${fill(helpWords.exampleFailed[lang], { ...failure })}\n`);
  const counts = { rules: all.length, examples, failed: failed.length };
  stdout.write(`${fill(helpWords[failed.length > 0 ? 'examplesFail' : 'examplesHold'][lang], counts)}\n`);
  return failed.length > 0 ? 1 : 0;
}

/** Prints the JSON Schema of a rule file. */
export function printSchema({ stdout }: Outside): number {
  stdout.write(`${JSON.stringify(z.toJSONSchema(ruleSchema, { io: 'input' }), null, 2)}\n`);
  return 0;
}
