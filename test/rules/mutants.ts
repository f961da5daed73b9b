import type { Conditions } from '../../src/evaluate/engine.js';
import { limitFacts } from '../../src/evaluate/message.js';
import { factsOf } from '../../src/evaluate/tree.js';
import type { Comparison, Condition, Limits, Operand } from '../../src/model/rule.js';
import type { Kind } from '../../src/model/tables.js';
import type { Facts } from '../../src/model/value.js';
import { closedWords, moved, neighbours, otherFacts, otherValues, type About } from './nearby.js';

/** What a mutant is made of: a rule's conditions, the limits that they may name, the kind that they are about. */
export interface Subject extends Conditions {
  readonly kind: Kind;
  readonly limits: Limits;
}

/** A rule with one thing changed; `what` says which: `when/all/1 date: onOrBefore → onOrAfter`. */
export interface Mutant extends Conditions {
  readonly what: string;
  readonly limits: Facts;
}

/**
 * Every mutant of a rule: each comparison turned round, its operator replaced by its neighbours, its value moved,
 * its fact and the fact that it compares with exchanged for others that the rule names; each part of a group dropped;
 * `all` and `any` exchanged; `not` taken away; `when` dropped; each limit moved, with a word less and a word more.
 * Left out is only what no record could tell from the rule: `before` for `onOrBefore` where a side has no time of day
 * (rulings 8), and `isKnown` for `isBlank`, which differ only where a cell is unreadable.
 */
export function mutantsOf({ when, must, kind, limits: limitsOfRule }: Subject): Mutant[] {
  const limits = limitFacts(limitsOfRule);
  const names = new Set([...(when ? factsOf(when) : []), ...factsOf(must)]);
  const about: About = { kind, limits: limitsOfRule, names };
  const whens = when ? changes(when, 'when', about) : [];
  const comparisons = [...(when ? comparisonsOf(when) : []), ...comparisonsOf(must)];
  return [
    ...(when ? [{ what: 'when: dropped', must, limits }] : []),
    ...whens.map(({ what, to }) => ({ what, when: to, must, limits })),
    ...changes(must, 'must', about).map(({ what, to }) => ({ what, when, must: to, limits })),
    ...limitChanges(comparisons, about).map(({ what, to }) => ({
      what,
      when,
      must,
      limits: { ...limits, ...to },
    })),
  ];
}

interface Change {
  readonly what: string;
  readonly to: Condition;
}

function changes(condition: Condition, path: string, about: About): Change[] {
  if ('all' in condition) return groupChanges('all', condition.all, path, about);
  if ('any' in condition) return groupChanges('any', condition.any, path, about);
  if (!('not' in condition)) return comparisonChanges(condition, path, about);
  const inner = changes(condition.not, `${path}/not`, about).map(({ what, to }) => ({
    what,
    to: { not: to },
  }));
  return [{ what: `${path}: not taken away`, to: condition.not }, ...inner];
}

function groupChanges(
  kind: 'all' | 'any',
  parts: readonly Condition[],
  path: string,
  about: About,
): Change[] {
  const group = (of: readonly Condition[], as = kind): Condition =>
    as === 'all' ? { all: of } : { any: of };
  const other = kind === 'all' ? 'any' : 'all';
  const changed = parts.flatMap((part, i) =>
    changes(part, `${path}/${kind}/${i}`, about).map(({ what, to }) => ({
      what,
      to: group(parts.with(i, to)),
    })),
  );
  if (parts.length < 2) return changed;
  const dropped = parts.map((_, i) => ({
    what: `${path}/${kind}/${i}: dropped`,
    to: group(parts.toSpliced(i, 1)),
  }));
  return [{ what: `${path}: ${kind} → ${other}`, to: group(parts, other) }, ...dropped, ...changed];
}

function comparisonChanges(comparison: Comparison, path: string, about: About): Change[] {
  const { fact, operator, value } = comparison;
  const change = (what: string, to: Condition): Change => ({ what: `${path} ${fact}${what}`, to });
  return [
    // Another yes or no turns a comparison round already.
    ...(typeof value === 'boolean' ? [] : [change(': turned round', { not: comparison })]),
    ...neighbours(comparison, about).map((to) =>
      change(`: ${operator} → ${to}`, { ...comparison, operator: to }),
    ),
    ...otherValues(comparison, about).map((to) =>
      change(`: ${sayMove(value, to)}`, { ...comparison, value: to }),
    ),
    ...otherFacts(comparison, about).map((to) => change(` → ${to}`, { ...comparison, fact: to })),
  ];
}

function limitChanges(
  comparisons: readonly Comparison[],
  { kind, limits, names }: About,
): { what: string; to: Facts }[] {
  return [...names]
    .filter((name) => Object.hasOwn(limits, name))
    .flatMap((name) => {
      const against = comparisons.filter(
        ({ value }) => typeof value === 'object' && 'fact' in value && value.fact === name,
      );
      const closed = [...new Set(against.flatMap(({ fact }) => closedWords(kind, fact)))];
      const { value } = limits[name]!;
      return moved(value, closed).map((to) => ({
        what: `${name}: ${sayMove(value, to)}`,
        to: { [name]: to },
      }));
    });
}

function sayMove(value: Operand, to: Operand): string {
  if (!Array.isArray(value) || !Array.isArray(to)) return `${JSON.stringify(value)} → ${JSON.stringify(to)}`;
  const less = value.filter((word) => !to.includes(word));
  return less.length > 0
    ? `without ${less.join()}`
    : `with ${to.filter((word) => !value.includes(word)).join()}`;
}

function comparisonsOf(condition: Condition): Comparison[] {
  if ('all' in condition) return condition.all.flatMap(comparisonsOf);
  if ('any' in condition) return condition.any.flatMap(comparisonsOf);
  return 'not' in condition ? comparisonsOf(condition.not) : [condition];
}
