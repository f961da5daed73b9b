import { limitsOf } from '../evaluate/message.js';
import type { SameRules } from '../model/audit.js';
import type { Condition, Limits } from '../model/rule.js';
import { kindOf, type AnyRule, type Verdicts } from './verdicts.js';

/**
 * Pairs of rules on the same kind that say the same: by their conditions, whatever the order of their parts and the
 * names of their limits, or by giving the same verdict on every example of either.
 */
export async function sameRules(
  rules: readonly AnyRule[],
  parameters: Limits,
  verdicts: Verdicts,
): Promise<SameRules[]> {
  const found: SameRules[] = [];
  const normal = new Map(rules.map((rule) => [rule, normalOf(rule, parameters)]));
  for (const [index, one] of rules.entries()) {
    for (const other of rules.slice(index + 1)) {
      if (kindOf(one) !== kindOf(other)) continue;
      const pair = [one.id, other.id] as const;
      if (normal.get(one) === normal.get(other)) found.push({ rules: pair, by: 'conditions' });
      else if (await agree(one, other, verdicts)) found.push({ rules: pair, by: 'examples' });
    }
  }
  return found;
}

async function agree(one: AnyRule, other: AnyRule, verdicts: Verdicts): Promise<boolean> {
  // Gaps first: there two rules mostly differ at once.
  const examples = [one, other].flatMap(({ examples: { gap, ...rest } }) => [...gap, ...Object.values(rest).flat()]); // prettier-ignore
  for (const example of examples)
    if ((await verdicts.of(one, example)) !== (await verdicts.of(other, example))) return false;
  return true;
}

function normalOf(rule: AnyRule, parameters: Limits): string {
  const limits = limitsOf('limits' in rule ? rule : {}, parameters);
  const { when, must } = rule;
  return JSON.stringify([when ? normalCondition(when, limits) : null, normalCondition(must, limits)]);
}

/** A condition with its parts in one order, groups of one alone and `all` in `all` undone, limits as their values. */
function normalCondition(condition: Condition, limits: Limits): unknown {
  if ('not' in condition) return ['not', normalCondition(condition.not, limits)];
  if ('all' in condition) return group('all', condition.all, limits);
  if ('any' in condition) return group('any', condition.any, limits);
  const { fact, operator, value } = condition;
  const limit = typeof value === 'object' && 'fact' in value ? limits[value.fact] : undefined;
  return [fact, operator, limit ? limit.value : value];
}

function group(kind: 'all' | 'any', parts: readonly Condition[], limits: Limits): unknown {
  const inner = parts
    .map((part) => normalCondition(part, limits))
    .flatMap((part) => (Array.isArray(part) && part[0] === kind ? (part.slice(1) as unknown[]) : [part]));
  const sorted = [...new Set(inner.map((part) => JSON.stringify(part)))].sort().map((text) => JSON.parse(text) as unknown); // prettier-ignore
  return sorted.length === 1 ? sorted[0] : [kind, ...sorted];
}
