import { isDueUnit, type Due } from '../model/due.js';
import type { Limits } from '../model/rule.js';
import type { Entity, School } from '../model/school.js';
import { derivedOf, type Kind } from '../model/tables.js';
import type { Lang } from '../model/text.js';
import type { Situation } from './situations.js';
import { combine, leaves, type Leaf, type Tree, type Truth } from './tree.js';
import { labelOf } from './words.js';

/**
 * By when a record had, or will have, to do what a rule demands, reckoned from the rule's own condition: a fact that
 * measures a time (`since` in its table) beside a limit in minutes, hours or days, whether the rule demands it in that
 * time or judges only once it has passed. Null where the rule has no such condition: it sets no time.
 */
export function dueOf(
  { when, must }: Situation,
  entity: Entity,
  limits: Limits,
  { school, lang }: { readonly school: School; readonly lang: Lang },
): Due | null {
  const { kind, facts } = entity;
  const all = [...(when ? leaves(when) : []), ...leaves(must)];
  const bound = all.find((leaf) => sinceOf(leaf, kind) && isDueUnit(unitOf(leaf, limits)));
  const unit = bound && unitOf(bound, limits);
  if (!bound || !isDueUnit(unit) || typeof bound.value !== 'number') return null;
  const since = sinceOf(bound, kind)!;
  const start = facts[since];
  const from = typeof start === 'string' ? start : null;
  const cells = school.cells(entity, since);
  return {
    at: from && dueAfter(from, bound.value, unit),
    within: bound.value,
    unit,
    since: { label: labelOf(cells[0]?.field ?? since, kind, lang), at: from, cells },
  };
}

/** Whether a record is not judged only because the time has not yet passed, and is not yet met: what it has still to do. */
export function isYetDue({ when, must }: Situation, kind: Kind): boolean {
  if (when?.state !== false || must.state === true) return false;
  return stateIf(when, (leaf) => sinceOf(leaf, kind) !== undefined) === true;
}

/** The state of a tree if some comparisons held. */
function stateIf(tree: Tree, holds: (leaf: Leaf) => boolean): Truth {
  if (tree.kind === 'leaf') return holds(tree) ? true : tree.state;
  return combine(
    tree.kind,
    tree.parts.map((part) => stateIf(part, holds)),
  );
}

/** The fact from which a comparison's fact measures, where it measures a time. */
function sinceOf({ fact }: Leaf, kind: Kind): string | undefined {
  return derivedOf(kind, fact)?.since;
}

function unitOf({ other }: Leaf, limits: Limits): string | undefined {
  return other !== null && Object.hasOwn(limits, other) ? limits[other]!.unit : undefined;
}

/** A day, or a moment where it is known to the minute; null where a limit in minutes lacks a time of day (rulings 8). */
function dueAfter(from: string, within: number, unit: Due['unit']): string | null {
  if (unit === 'days') return later(from.slice(0, 10), within * DAY).slice(0, 10);
  if (from.length > 10) return later(from, within * (unit === 'hours' ? 60 : 1));
  return unit === 'hours' ? later(from, within * 60).slice(0, 10) : null;
}

const DAY = 1440;

/** An ISO moment, or a day from its first minute on, so many minutes later. */
function later(from: string, minutes: number): string {
  const start = from.length > 10 ? from.slice(0, 16) : `${from}T00:00`;
  return new Date(Date.parse(`${start}Z`) + minutes * 60_000).toISOString().slice(0, 16);
}
