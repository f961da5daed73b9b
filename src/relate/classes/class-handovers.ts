import type { Entity } from '../../model/school.js';
import { byCodePoint } from '../../model/text.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { keepsDormitory } from './bedtime-keepers.js';
import { byDay, given } from '../claims/claim.js';
import { anyClassFits } from '../claims/fit.js';
import type { Context } from '../context.js';
import { dutyOn } from '../shift/evening-duty.js';
import { names } from '../facts.js';
import { classesNamed } from './joint-classes.js';
import { leaveGranted, leaveLasts, leavesOf } from '../people/leaves.js';
import { once } from '../once.js';
import type { Maybe } from '../three-valued.js';
import { isIncomplete } from '../unread-rows.js';

/** The two handovers of a class's boarders in a day. */
export type Stage = '放晚学' | '就寝前';

/** The handovers of a class on a day at one stage: the one that is most as it should be, if any. */
export interface ClassHandover {
  readonly held: Maybe;
  readonly best: Entity | undefined;
  /** Rows whose 环节 leaves it open what they are. */
  readonly open: readonly Entity[];
}

const handoversOn = byDay('handover', 'date');
const known = once(() => new Map<string, ClassHandover>());

/** Finds the handovers of a class-day at a stage. */
export function handoverOf(entity: Entity, stage: Stage, context: Context): ClassHandover {
  const key = `${stage} ${entity.key}`;
  const found = known(context);
  let handover = found.get(key);
  if (!handover) found.set(key, (handover = find(entity, stage, context)));
  return handover;
}

function find(entity: Entity, stage: Stage, context: Context): ClassHandover {
  if (!context.present.has('handover')) return { held: UNKNOWN, best: UNKNOWN, open: [] };
  const own = handoversOn(dateOf(entity), context).filter((row) => {
    const { stage: said } = row.facts;
    return (typeof said !== 'string' || said === stage) && isFor(row, entity, stage, context);
  });
  const rows = own.filter(({ facts }) => facts['stage'] === stage);
  const open = own.filter(({ facts }) => typeof facts['stage'] !== 'string');
  const held = rows.length > 0 || (open.length > 0 || isIncomplete('handover', context) ? UNKNOWN : false);
  const doubts = (row: Entity): number => doubtsOf(giverRight(row, entity, stage, context)) + doubtsOf(takerRight(row, entity, stage, context)); // prettier-ignore
  const [best] = [...rows].sort((a, b) => doubts(a) - doubts(b) || byCodePoint(a.key, b.key));
  return { held, best, open };
}

function doubtsOf(right: Maybe): number {
  return right === true ? 0 : right === UNKNOWN ? 1 : 3;
}

function dateOf({ facts }: Entity): string {
  return String(facts['date']);
}

/**
 * Whether a handover is that of a class: its group names the class, its grade or the whole school. A group that
 * names no class is a dormitory: after school its giver says whose pupils they are, before bed it may hold those
 * of every class.
 */
function isFor({ facts: { group, from } }: Entity, entity: Entity, stage: Stage, context: Context): boolean {
  const name = String(entity.facts['class']);
  if (stage === '就寝前' && isNumber(group)) return true;
  const named = classesNamed(group, context);
  if (named.length > 0) return named.some(({ facts }) => facts['name'] === name);
  if (given(group) && anyClassFits(name, [group]) === true) return true;
  return stage === '就寝前' || (headsOn(entity, context)?.includes(String(from)) ?? false);
}

/** 301 may be a class, and is as well a room of the dormitory. */
function isNumber(group: Value): boolean {
  return typeof group === 'string' && /^\d+$/.test(group.trim());
}

/** The head teachers of a class-day's class, and who stands in for those on granted leave. */
function headsOn(entity: Entity, context: Context): readonly string[] | undefined {
  const heads = names(classRow(entity, context)?.facts['headTeacher']);
  const date = dateOf(entity);
  const leaves = (heads ?? []).flatMap((key) => leavesOf(key, context)).filter((leave) => leaveLasts(leave, date) !== false && leaveGranted(leave)); // prettier-ignore
  return heads && [...heads, ...leaves.flatMap(({ facts }) => names(facts['substitute']) ?? [])];
}

function classRow(entity: Entity, context: Context): Entity | undefined {
  return context.classes.find(entity.facts['class']);
}

function isAmong(key: Value, people: readonly string[] | undefined): Maybe {
  if (key === '') return false;
  return typeof key === 'string' && people && people.length > 0 ? people.includes(key) : UNKNOWN;
}

/** Whether the right one hands over: the head teacher after school; before bed the evening duty, or who took over then. */
export function giverRight(row: Entity, entity: Entity, stage: Stage, context: Context): Maybe {
  const { from } = row.facts;
  if (stage === '放晚学') return isAmong(from, headsOn(entity, context));
  const taker = handoverOf(entity, '放晚学', context).best?.facts['to'];
  return (given(from) && from === taker) || isAmong(from, eveningDuty(entity, context));
}

/** Whether the right one takes over: the evening duty after school, the keeper of the dormitory before bed. */
export function takerRight(row: Entity, entity: Entity, stage: Stage, context: Context): Maybe {
  const { to } = row.facts;
  if (stage === '就寝前') return keepsDormitory(to, dateOf(entity), context);
  return isAmong(to, eveningDuty(entity, context));
}

/** Who has the evening duty of a class-day; undefined where no roster names anybody. */
export function eveningDuty(entity: Entity, context: Context): readonly string[] | undefined {
  return dutyOn(dateOf(entity), 'eveningShiftWords', context).people;
}
