import type { Limits, Rule } from '../model/rule.js';
import type { Entity } from '../model/school.js';
import { columnOf, derivedOf, factOf, type Kind } from '../model/tables.js';
import { fill, placeholders, type Lang } from '../model/text.js';
import type { Facts } from '../model/value.js';
import { deciding, type Leaf, type Tree } from './tree.js';
import { labelOf, showValue } from './words.js';

/** What fills the placeholders of a rule's texts. */
export interface Told {
  readonly kind: Kind;
  readonly facts: Facts;
  readonly limits: Limits;
  /** What the school typed in a column; undefined where there is no record (examples). */
  readonly typed: (field: string) => string | undefined;
  readonly must: Tree;
}

/** A rule's text with every placeholder filled: columns as the school typed them, derived facts and limits in words. */
export function tell(text: string, told: Told, lang: Lang): string {
  const values = Object.fromEntries(placeholders(text).map((name) => [name, one(name, told, lang)]));
  return fill(text, values);
}

function one(name: string, { kind, facts, limits, typed, must }: Told, lang: Lang): string {
  if (name === 'unmet') return unmet(must, kind, lang);
  const limit = ofLimit(name, limits, lang);
  if (limit !== undefined) return limit;
  const type = factOf(kind, name)?.type ?? (name === 'asOf' ? 'date' : 'text');
  const written = columnOf(kind, name) ? typed(name) : undefined;
  return written || showValue(type, facts[name], lang);
}

/** `hours` is the value of a limit, `hours.why` the sentence that says where it comes from. */
function ofLimit(name: string, limits: Limits, lang: Lang): string | undefined {
  const [limit, why] = name.split('.');
  if (!Object.hasOwn(limits, limit!)) return undefined;
  return why === undefined ? showValue('text', limits[limit!]!.value, lang) : limits[limit!]!.why[lang];
}

/** The facts whose comparisons failed, by name: what is missing or wrong. */
function unmet(must: Tree, kind: Kind, lang: Lang): string {
  const failed = deciding(must).filter((leaf) => leaf.state === false || must.state === 'open');
  const reasons = failed.filter(({ fact }) => !derivedOf(kind, fact)?.aside);
  const said = reasons.length > 0 ? reasons : failed;
  return [...new Set(said.map((leaf) => sayUnmet(leaf, kind, lang)))].join(lang === 'zh' ? '、' : ', ');
}

/** A fact that is true where it should not be is said as it stands. */
function sayUnmet({ fact, found, state }: Leaf, kind: Kind, lang: Lang): string {
  const not = state === false && found !== true ? derivedOf(kind, fact)?.not : undefined;
  return not ? not[lang] : labelOf(fact, kind, lang);
}

/** What an entity's record shows in a column: times and dates in one form, everything else as it was typed. */
export function typedIn(entity: Entity): (field: string) => string | undefined {
  const { record } = entity;
  return (field) => {
    const type = columnOf(entity.kind, field)?.type;
    // A date cell may be shown in any format; reports write all dates and times in one.
    if (!record || (type && /date|time|count|number|minutes/i.test(type))) return undefined;
    return record.row.cells[record.source.fields.indexOf(field)]?.text.trim();
  };
}

/** The limits of a rule: its own, replaced by shared parameters of the same name. */
export function limitsOf(rule: Pick<Rule, 'limits'>, parameters: Limits): Limits {
  return { ...rule.limits, ...parameters };
}

/** Limits as facts for the engine. */
export function limitFacts(limits: Limits): Facts {
  return Object.fromEntries(Object.entries(limits).map(([name, { value }]) => [name, value]));
}

/** What a rule demands, with the limits of this run in it. */
export function requirementOf(rule: Rule, parameters: Limits, lang: Lang): string {
  const limits = limitsOf(rule, parameters);
  const text = rule.requirement[lang];
  const values = placeholders(text).map(
    (name) => [name, ofLimit(name, limits, lang) ?? `{${name}}`] as const,
  );
  return fill(text, Object.fromEntries(values));
}
