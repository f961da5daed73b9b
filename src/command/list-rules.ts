import { cited } from '../evaluate/findings.js';
import { limitsOf, requirementOf } from '../evaluate/message.js';
import { nearest } from '../model/nearest.js';
import type { RuleBase } from '../model/rule-base.js';
import { severities, type Rule } from '../model/rule.js';
import { kinds, tableOf } from '../model/tables.js';
import { fill, type Lang } from '../model/text.js';
import { principleWords, severityWords } from '../report/words.js';
import { Page } from '../report/terminal-page.js';
import type { Outside } from './outside.js';
import { loadRules } from '../node/rule-base.js';
import { choice, usage } from '../usage.js';
import { helpWords as words } from './words.js';

/** The options of `rules list`. */
export interface ListFlags {
  readonly rules?: string;
  readonly principle?: string;
  readonly subject?: string;
  readonly severity?: string;
  readonly law?: string;
  readonly format: string;
}

/** Lists the rules that fit, grouped by principle, or as JSON. Throws (wrong usage) where none does. */
export async function listRules(flags: ListFlags, lang: Lang, { stdout, today }: Outside): Promise<number> {
  const format = choice('--format', flags.format, ['text', 'json'] as const);
  const base = await loadRules(flags.rules);
  const fits = [byPrinciple(flags, base), bySubject(flags), bySeverity(flags), byLaw(flags, base)];
  const rules = base.rules.filter((rule) => fits.every((fit) => fit(rule)));
  if (rules.length === 0) throw usage('noRuleFits');
  if (format === 'json')
    stdout.write(`${JSON.stringify(rules.map((rule) => asJson(rule, base, lang, today)), null, 2)}\n`); // prettier-ignore
  else stdout.write(table(rules, lang, stdout.columns ?? 80));
  return 0;
}

type Fit = (rule: Rule) => boolean;
const all: Fit = () => true;

/** A principle by the first part of the ids, or by a part of its name: 谁上课. */
function byPrinciple({ principle }: ListFlags, { rules }: RuleBase): Fit {
  if (principle === undefined) return all;
  const known = [...new Set(rules.map((rule) => rule.principle))];
  const wanted = known.filter((id) => id === principle || Object.values(principleWords[id] ?? {}).some((name) => name.replace('，', '').includes(principle.replace(/[，,]/, '')))); // prettier-ignore
  if (wanted.length === 0) throw unknown('--principle', principle, known);
  return (rule) => wanted.includes(rule.principle);
}

/** A kind of record by its id or by the name of its sheet. */
function bySubject({ subject }: ListFlags): Fit {
  if (subject === undefined) return all;
  const wanted = kinds.filter((kind) => kind === subject || Object.values(tableOf(kind).sheet).includes(subject)); // prettier-ignore
  if (wanted.length === 0) throw unknown('--subject', subject, kinds.flatMap((kind) => [kind, tableOf(kind).sheet.zh])); // prettier-ignore
  return (rule) => wanted.includes(rule.subject);
}

function bySeverity({ severity }: ListFlags): Fit {
  if (severity === undefined) return all;
  const wanted = choice('--severity', severity, severities);
  return (rule) => rule.severity === wanted;
}

/** A law by its id or a part of its title, whether it is in force or not; an article may stand behind it: 未成年人保护法 27. */
function byLaw({ law }: ListFlags, { laws }: RuleBase): Fit {
  if (law === undefined) return all;
  const [, name = law, article] = /^(.*?)\s+第?(\d\S*?)条?$/.exec(law.trim()) ?? [];
  const wanted = laws.laws.filter(({ id, title }) => id === name || title.zh.includes(name) || title.en.includes(name)).map(({ id }) => id); // prettier-ignore
  if (wanted.length === 0) throw unknown('--law', law, laws.laws.flatMap(({ id, title }) => [id, title.zh.replace(/^中华人民共和国/, '')])); // prettier-ignore
  return ({ basis }) => basis.some((each) => 'law' in each && wanted.includes(each.law) && (article === undefined || each.article === article)); // prettier-ignore
}

function unknown(option: string, found: string, allowed: readonly string[]): Error {
  const near = nearest(found, allowed);
  return near === undefined ? usage('unknownWord', { option, found }) : usage('unknownWordNear', { option, found, near }); // prettier-ignore
}

function table(rules: readonly Rule[], lang: Lang, columns: number): string {
  const page = new Page({ columns, color: false });
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) groups.set(rule.principle, [...(groups.get(rule.principle) ?? []), rule]);
  const width = Math.max(...rules.map(({ id }) => id.length));
  for (const [principle, list] of groups) {
    page.heading(`${principleWords[principle]?.[lang] ?? principle} · ${list.length}`);
    page.table(list.map((rule) => [severityWords[rule.severity][lang], rule.id, rule.title[lang]]), [0, width]); // prettier-ignore
  }
  const counts = severities.map((severity) => `${severityWords[severity][lang]} ${rules.filter((rule) => rule.severity === severity).length}`); // prettier-ignore
  page.rule();
  page.paragraph(fill(words.rulesCounted[lang], { count: rules.length, counts: counts.join(' · ') }));
  return page.text();
}

function asJson(rule: Rule, base: RuleBase, lang: Lang, today: string) {
  const { id, principle, title, subject, severity, nature, line, responsible } = rule;
  return {
    id,
    principle,
    title: title[lang],
    requirement: requirementOf(rule, base.parameters, lang),
    subject,
    severity,
    nature,
    ...(line ? { line } : {}),
    responsible,
    basis: cited(rule, today, base, lang),
    limits: Object.fromEntries(Object.keys(rule.limits ?? {}).map((name) => [name, limitsOf(rule, base.parameters)[name]!.value])), // prettier-ignore
  };
}
