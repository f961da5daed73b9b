import { isDueUnit, type Due } from '../model/due.js';
import type { Limits } from '../model/rule.js';
import type { Entity, School } from '../model/school.js';
import { derivedOf, type Kind } from '../model/tables.js';
import type { Lang } from '../model/text.js';
import type { Situation } from './situations.js';
import { combine, type Leaf, type Tree, type Truth } from './tree.js';
import { labelOf } from './words.js';

/**
 * By when a record had, or will have, to do what a rule demands, reckoned from the rule's own condition: a fact that
 * measures a time (`since` in its table) beside a limit in minutes, hours or days, whether the rule demands it in that
 * time or judges only once it has passed; of several limits that hold for the record the shortest. Null where the rule
 * has no such condition: it sets no time.
 */
export function dueOf(
  { when, must }: Situation,
  entity: Entity,
  limits: Limits,
  { school, lang }: { readonly school: School; readonly lang: Lang },
): Due | null {
  const { kind, facts } = entity;
  const bounds = [...(when ? boundsIn(when, kind) : []), ...boundsIn(must, kind)];
  const times = bounds.flatMap((leaf) => timeOf(leaf, kind, limits) ?? []);
  const [time] = times.sort((a, b) => a.within * MINUTES[a.unit] - b.within * MINUTES[b.unit]);
  if (!time) return null;
  const { since, within, unit } = time;
  const start = facts[since];
  const from = typeof start === 'string' ? start : null;
  const cells = school.cells(entity, since);
  return {
    at: from && dueAfter(from, within, unit),
    within,
    unit,
    since: { label: labelOf(cells[0]?.field ?? since, kind, lang), at: from, cells },
  };
}

/** The comparisons of measured times that hold for a record: not those beside which another way out is open. */
function boundsIn(tree: Tree, kind: Kind): readonly Leaf[] {
  if (tree.kind === 'leaf') return sinceOf(tree, kind) === undefined ? [] : [tree];
  const parts = tree.parts.map((part) => ({ part, bounds: boundsIn(part, kind) }));
  const spared = tree.kind === 'any' && parts.some(({ part, bounds }) => bounds.length === 0 && part.state === true); // prettier-ignore
  return spared ? [] : parts.flatMap(({ bounds }) => bounds);
}

interface Time {
  readonly since: string;
  readonly within: number;
  readonly unit: Due['unit'];
}

function timeOf(leaf: Leaf, kind: Kind, limits: Limits): Time | undefined {
  const { other, value } = leaf;
  const unit = other !== null && Object.hasOwn(limits, other) ? limits[other]!.unit : undefined;
  if (!isDueUnit(unit) || typeof value !== 'number') return undefined;
  return { since: sinceOf(leaf, kind)!, within: value, unit };
}

const MINUTES = { minutes: 1, hours: 60, days: 1440 } as const;

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

/** A day, or a moment where it is known to the minute; null where a limit in minutes lacks a time of day (rulings 8). */
function dueAfter(from: string, within: number, unit: Due['unit']): string | null {
  if (unit === 'days') return later(from.slice(0, 10), within * MINUTES.days).slice(0, 10);
  if (from.length > 10) return later(from, within * MINUTES[unit]);
  return unit === 'hours' ? later(from, within * MINUTES.hours).slice(0, 10) : null;
}

/** An ISO moment, or a day from its first minute on, so many minutes later. */
function later(from: string, minutes: number): string {
  const start = from.length > 10 ? from.slice(0, 16) : `${from}T00:00`;
  return new Date(Date.parse(`${start}Z`) + minutes * 60_000).toISOString().slice(0, 16);
}
