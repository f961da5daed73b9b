import type { Limits, Rule } from '../model/rule.js';
import type { Entity } from '../model/school.js';
import { columnOf, derivedOf, factOf, type Kind } from '../model/tables.js';
import { fill, inList, placeholders, type Lang } from '../model/text.js';
import type { Facts } from '../model/value.js';
import { deciding, type Leaf, type Tree } from './tree.js';
import { labelOf, measured, quotedBlank, showValue, unitOf } from './words.js';

/** What fills the placeholders of a rule's texts. */
export interface Told {
  readonly kind: Kind;
  readonly facts: Facts;
  readonly limits: Limits;
  /** What the school typed in a column; undefined where there is no record (examples). */
  readonly typed: (field: string) => string | undefined;
  readonly must: Tree;
}

/**
 * A rule's text with every placeholder filled: columns as the school typed them, derived facts and limits in words. What
 * stands in `[…]` is left out where a fact in it is blank or none; nothing is quoted as if it had been typed that was not.
 */
export function tell(text: string, told: Told, lang: Lang): string {
  const kept = text.replace(/\[([^[\]]*)\]/g, (_, part: string) =>
    placeholders(part).every((name) => isSaid(name, told)) ? part : '',
  );
  const values = Object.fromEntries(placeholders(kept).map((name) => [name, one(name, told, lang)]));
  const { typed, said } = quotedBlank[lang];
  return fill(kept, values).replaceAll(typed, said);
}

/** Whether there is something to say: a limit always, a fact that is neither blank nor none. */
function isSaid(name: string, { facts, limits }: Told): boolean {
  if (name === 'unmet' || name === 'asOf' || ofLimit(name, limits, 'en') !== undefined) return true;
  const value = facts[name];
  return (
    value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
  );
}

function one(name: string, told: Told, lang: Lang): string {
  const { kind, facts, limits, typed } = told;
  if (name === 'unmet') return unmet(told, lang);
  const limit = ofLimit(name, limits, lang);
  if (limit !== undefined) return limit;
  const type = factOf(kind, name)?.type ?? (name === 'asOf' ? 'date' : 'text');
  const written = columnOf(kind, name) ? typed(name) : undefined;
  return written || showValue(type, facts[name], lang);
}

/**
 * `hours` is the value of a limit, `hours.why` the sentence that says where it comes from, `hours.within` the time that
 * it gives: 24 小时内, and 当日 for 0 days.
 */
function ofLimit(name: string, limits: Limits, lang: Lang): string | undefined {
  const [limit, part] = name.split('.');
  if (!Object.hasOwn(limits, limit!)) return undefined;
  const { value, unit, why } = limits[limit!]!;
  if (part === 'why') return why[lang];
  return part === 'within' ? within(value, unit, lang) : showValue('text', value, lang);
}

function within(value: Limits[string]['value'], unit: string, lang: Lang): string {
  if (unit === 'days' && value === 0) return lang === 'zh' ? '当日' : 'the same day';
  const shown = showValue('text', value, lang);
  if (lang === 'zh') return `${shown}${unitOf(unit, lang)}内`;
  return `within ${measured(shown, unit, lang)}`;
}

/** The facts whose comparisons failed, by name: what is missing or wrong. */
function unmet(told: Told, lang: Lang): string {
  const { must, kind } = told;
  const failed = deciding(must).filter((leaf) => leaf.state === false || must.state === 'open');
  const reasons = failed.filter(({ fact }) => !derivedOf(kind, fact)?.aside);
  const said = reasons.length > 0 ? reasons : failed;
  return inList([...new Set(said.map((leaf) => sayUnmet(leaf, told, lang)))], lang);
}

/** A fact that is true where it should not be is said as it stands. */
function sayUnmet({ fact, found, state }: Leaf, told: Told, lang: Lang): string {
  const { kind } = told;
  const not = state === false && found !== true ? factOf(kind, fact)?.not : undefined;
  return not ? tell(not[lang], told, lang) : labelOf(fact, kind, lang);
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

const merged = new WeakMap<Limits, WeakMap<Pick<Rule, 'limits'>, Limits>>();

/** The limits of a rule: its own, replaced by shared parameters of the same name. Made once, as each of its findings asks. */
export function limitsOf(rule: Pick<Rule, 'limits'>, parameters: Limits): Limits {
  const known = merged.get(parameters) ?? new WeakMap<Pick<Rule, 'limits'>, Limits>();
  merged.set(parameters, known);
  const limits = known.get(rule) ?? { ...rule.limits, ...parameters };
  known.set(rule, limits);
  return limits;
}

const asFacts = new WeakMap<Limits, Facts>();

/** Limits as facts for the engine, made once as those of `limitsOf` are. */
export function limitFacts(limits: Limits): Facts {
  const facts =
    asFacts.get(limits) ??
    Object.fromEntries(Object.entries(limits).map(([name, { value }]) => [name, value]));
  asFacts.set(limits, facts);
  return facts;
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
