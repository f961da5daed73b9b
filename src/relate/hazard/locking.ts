import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { dormitoryOn } from '../classes/boarding.js';
import { byDay, given } from '../claims/claim.js';
import { placeFits } from '../claims/fit.js';
import { roomOf } from '../calendar/lesson-plans.js';
import type { Context } from '../context.js';
import { once } from '../once.js';

const lessonsOn = byDay('lesson', 'date');

/** Whether the records show pupils in a building while it was locked. */
export interface Inside {
  /** The record that shows it, '' where none does; undefined where a time is not given. */
  readonly said: Value;
  readonly row: Entity | undefined;
  readonly field: 'start' | 'exitsOpen' | undefined;
}

/**
 * Looks for a lesson held in the building or passage while it was locked, and for boarders whose dormitory was locked
 * over night and whose exits the dormitory log does not say were open. Records that are not there show nothing.
 */
export function insideWhenLocked(locking: Entity, context: Context): Inside {
  const { date, place, lockedAt, openedAt } = locking.facts;
  const none = { said: '', row: undefined, field: undefined };
  if (!given(date) || !given(place)) return none;
  const span = typeof lockedAt === 'number' ? { from: lockedAt, to: reopened(lockedAt, openedAt) } : UNKNOWN;
  const lesson = lessonsOn(date, context).find((row) => isIn(row, place, context) && meets(row, span));
  if (lesson) return span ? { said: labelOf(lesson), row: lesson, field: 'start' } : { said: UNKNOWN, row: undefined, field: undefined }; // prettier-ignore
  const night = span?.to === DAY ? dormitoryOn(date, context).find((row) => sleepsIn(row, place, context)) : UNKNOWN; // prettier-ignore
  if (!night) return none;
  const shut = night.facts['exitsOpen'] === false;
  return { said: shut ? labelOf(night) : UNKNOWN, row: night, field: 'exitsOpen' };
}

const DAY = 1440;

/** A building that is opened before it is locked stays locked over night. */
function reopened(lockedAt: number, openedAt: Value): number {
  return typeof openedAt === 'number' && openedAt > lockedAt ? openedAt : DAY;
}

function labelOf({ label }: Entity): string {
  return label.zh;
}

function isIn({ facts: { room, class: name, subject } }: Entity, place: string, context: Context): boolean {
  const at = roomOf(room, given(name) ? name : '', subject, context).place;
  return at !== null && fits(at, place, context);
}

const fitting = once(() => new Map<string, boolean>());

function fits(at: string, place: string, context: Context): boolean {
  const known = fitting(context);
  const key = `${at}|${place}`;
  let fit = known.get(key);
  if (fit === undefined) {
    fit = placeFits({ key: '', at: null, place: at, class: null, incident: null }, place, context) === true;
    known.set(key, fit);
  }
  return fit;
}

/** Whether a lesson was held and shares a minute with the time of locking; without that time it may. */
function meets(
  { facts: { start, end, absent } }: Entity,
  span: { readonly from: number; readonly to: number } | undefined,
): boolean {
  if (absent === true || typeof start !== 'number' || typeof end !== 'number') return false;
  return span === UNKNOWN || (start < span.to && end > span.from);
}

/** Whether boarders slept in a building and nothing says that its exits were open. */
function sleepsIn(row: Entity, place: string, context: Context): boolean {
  const { building, present, exitsOpen } = row.facts;
  if (exitsOpen === true || typeof present !== 'number' || present === 0) return false;
  return given(building) && fits(building, place, context);
}

/** The times of the locking, and the cell of the record that shows pupils inside. */
export function insideCells(locking: Entity, context: Context): readonly CellRef[] {
  const { row, field } = insideWhenLocked(locking, context);
  const own = locking.record ? ['lockedAt', 'openedAt'].map((each) => context.cell(locking.record!, each)) : []; // prettier-ignore
  const other = row?.record && field ? [context.cell(row.record, field)] : [];
  return other.length > 0 && field === 'exitsOpen' ? [...other, ...own.slice(0, 1)] : [...own, ...other];
}
