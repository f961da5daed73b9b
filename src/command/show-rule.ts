import { cited } from '../evaluate/findings.js';
import { limitsOf, requirementOf } from '../evaluate/message.js';
import { labelOfPath } from '../evaluate/people.js';
import { factsOf } from '../evaluate/tree.js';
import { labelOf, sayCondition, showValue, measured } from '../evaluate/words.js';
import { splitRole } from '../model/answer.js';
import type { CitedBasis } from '../model/finding.js';
import { nearest } from '../model/nearest.js';
import type { RuleBase } from '../model/rule-base.js';
import type { Attribution, Example, Limits, Rule } from '../model/rule.js';
import { factOf, tableOf, type Kind } from '../model/tables.js';
import { fill, type Lang } from '../model/text.js';
import { lawLine } from '../report/story.js';
import { Page } from '../report/terminal-page.js';
import {
  natureWords,
  principleWords,
  severityWords,
  verdictWords,
  words as shared,
} from '../report/words.js';
import type { Outside } from './outside.js';
import { loadRules } from '../node/rule-base.js';
import { shownWords as words } from './rule-words.js';
import { usage } from '../usage.js';

/** Explains one rule: what it demands, its conditions in plain words, who answers, its law with dates, its limits and examples. */
export async function showRule(
  id: string,
  folder: string | undefined,
  lang: Lang,
  { stdout, today }: Outside,
): Promise<number> {
  const base = await loadRules(folder);
  const rule = [...base.rules, ...base.attributions].find((each) => each.id === id);
  if (!rule) throw unknownRule(id, base);
  const page = new Page({ columns: stdout.columns ?? 80, color: false });
  page.title(`${rule.id}  ${rule.title[lang]}`);
  if ('subject' in rule) demand(page, rule, base, lang);
  else page.paragraph(fill(words.step[lang], { step: rule.step, because: rule.because[lang] }));
  conditions(page, rule, base, lang);
  section(page, words.who[lang], answering(rule, base, lang));
  law(page, cited(rule, today, base, lang), base, lang);
  limits(page, rule, base, lang);
  if ('subject' in rule) section(page, words.remedy[lang], [rule.remedy[lang]]);
  examples(page, rule, lang);
  stdout.write(page.text());
  return 0;
}

function unknownRule(found: string, { rules, attributions }: RuleBase): Error {
  const near = nearest(found, [...rules, ...attributions].map((rule) => rule.id)); // prettier-ignore
  return near === undefined ? usage('noRule', { found }) : usage('noRuleNear', { found, near });
}

function section(page: Page, heading: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  page.heading(heading);
  lines.forEach((line) => page.item(line));
}

function demand(page: Page, rule: Rule, base: RuleBase, lang: Lang): void {
  page.paragraph(requirementOf(rule, base.parameters, lang));
  const { principle, severity, nature, subject } = rule;
  const about = [principleWords[principle]?.[lang] ?? principle, severityWords[severity][lang], natureWords[nature][lang], tableOf(subject).sheet[lang]]; // prettier-ignore
  page.paragraph(about.join(' · '), 'dim');
}

function conditions(page: Page, rule: Rule | Attribution, base: RuleBase, lang: Lang): void {
  const limits = limitsIn(rule, base);
  const say = (condition: Rule['must']): string[] => sayCondition(condition, kindOf(rule), limits, lang);
  const tree = (heading: string, lines: readonly string[]): void => {
    page.heading(heading);
    for (const line of lines) page.indented(line.trimStart(), (line.length - line.trimStart().length) / 2);
  };
  tree(words.when[lang], rule.when ? say(rule.when) : [words.always[lang]]);
  tree(words.must[lang], say(rule.must));
}

function kindOf(rule: Rule | Attribution): Kind {
  return 'subject' in rule ? rule.subject : 'claim';
}

function limitsIn(rule: Rule | Attribution, { parameters }: RuleBase): Limits {
  return limitsOf('limits' in rule ? rule : {}, parameters);
}

/** 任课教师（直接责任：teacher） */
function answering(rule: Rule | Attribution, { posts }: RuleBase, lang: Lang): string[] {
  const leads = 'subject' in rule && !rule.responsible.some((path) => splitRole(path)!.path === 'principal');
  return [...rule.responsible, ...(leads ? ['principal:leading'] : [])].map((written) => {
    const { path, role } = splitRole(written)!;
    const label = labelOfPath(kindOf(rule), path, posts)[lang];
    return lang === 'zh' ? `${label}（${shared[role].zh}：${path}）` : `${label} (${shared[role].en}: ${path})`; // prettier-ignore
  });
}

/** Each article with its dates, what it demands, and how well it was verified. */
function law(page: Page, basis: readonly CitedBasis[], { laws }: RuleBase, lang: Lang): void {
  page.heading(words.law[lang]);
  if (basis.length === 0) page.item(words.noLaw[lang]);
  for (const each of basis) {
    page.item(lawLine(each, lang));
    const known = laws.find(each.law, each.article);
    if (known) page.indented(`${known.article.demand[lang]}${words[known.article.verified][lang]}`, 1);
  }
}

/** The limits and word lists that its conditions and texts name, with the regions that set another. */
function limits(page: Page, rule: Rule | Attribution, base: RuleBase, lang: Lang): void {
  const own = 'limits' in rule ? Object.keys(rule.limits ?? {}) : [];
  const named = new Set([...(rule.when ? factsOf(rule.when) : []), ...factsOf(rule.must), ...own]);
  const used = Object.entries(limitsIn(rule, base)).filter(([name]) => named.has(name));
  if (used.length > 0) page.heading(words.limits[lang]);
  for (const [name, { title, value, unit, why }] of used) {
    page.item(`${title ? `${title[lang]} ` : ''}${name} = ${shownLimit(value, unit, lang)} — ${why[lang]}`);
    for (const region of base.regions) {
      const local = region.limits[name];
      if (local) page.indented(`${region.name[lang]} = ${shownLimit(local.value, local.unit, lang)} — ${local.why[lang]}`, 1); // prettier-ignore
    }
  }
}

function shownLimit(value: Limits[string]['value'], unit: string, lang: Lang): string {
  const shown = showValue('text', value, lang);
  return Array.isArray(value) ? shown : measured(shown, unit, lang);
}

function examples(page: Page, rule: Rule | Attribution, lang: Lang): void {
  page.heading(words.examples[lang]);
  for (const [verdict, list] of Object.entries(rule.examples) as [keyof typeof verdictWords, Example[]][]) {
    page.item(`${verdictWords[verdict][lang]} (${verdict})`);
    for (const example of list) page.indented(sayExample(example, kindOf(rule), lang), 1);
  }
}

/** Where it differs from a record in which nothing is wrong; its own name is in English. */
function sayExample({ name, facts, message }: Example, kind: Kind, lang: Lang): string {
  const differs = Object.entries(facts).map(([fact, value]) => {
    return `${labelOf(fact, kind, lang)} = ${showValue(factOf(kind, fact)?.type ?? 'text', value, lang)}`;
  });
  const said = differs.join(lang === 'zh' ? '，' : ', ') || words.typical[lang];
  if (lang === 'en') return `${name}: ${said}`;
  return message === undefined ? said : `${said} → ${message}`;
}
