import type { Moment } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { classKey, gradeOf } from '../../model/class-name.js';
import type { Context } from '../context.js';
import { minutesBetween } from '../facts.js';
import { normalName } from '../../model/normal.js';
import type { Maybe } from '../three-valued.js';

/** From when to when something lasted; `day` is the ISO date that is known even where the times are not. */
export interface Span {
  readonly day: Value;
  /** ISO, with or without a time of day. */
  readonly from: Value;
  readonly to: Value;
}

/**
 * Whether a moment lies in a span: at its start still, at its end no more, so that no minute counts twice.
 * A bound without a time of day is the whole day (rulings 8). Undefined where what is known does not decide it.
 */
export function liesIn(at: string | null, span: Span): Maybe {
  if (at === null || typeof span.day !== 'string') return UNKNOWN;
  const [begun, over] = [hasBegun(at, span), isOver(at, span)];
  if (begun === false || over === true) return false;
  return begun === UNKNOWN || over === UNKNOWN ? UNKNOWN : true;
}

function hasBegun(at: string, { day, from }: Span): Maybe {
  const first = typeof from === 'string' ? from : String(day).slice(0, 10);
  if (timed(at) && timed(first)) return at >= first;
  const [asked, begins] = [at.slice(0, 10), first.slice(0, 10)];
  const sameDayOpen = asked === begins && (timed(first) || typeof from !== 'string');
  return sameDayOpen ? UNKNOWN : asked >= begins;
}

function isOver(at: string, { day, to }: Span): Maybe {
  const last = typeof to === 'string' ? to : String(day).slice(0, 10);
  if (timed(at) && timed(last)) return at >= last;
  const [asked, ends] = [at.slice(0, 10), last.slice(0, 10)];
  const sameDayOpen = asked === ends && (timed(last) || typeof to !== 'string');
  return sameDayOpen ? UNKNOWN : asked > ends;
}

function timed(moment: string): boolean {
  return moment.length > 10;
}

/** Minutes from a span to a moment outside it; undefined where one has no time of day. */
export function minutesFrom(at: string | null, { from, to }: Span): number | undefined {
  const [before, after] = [minutesBetween(at, from), minutesBetween(to, at)];
  if (before === UNKNOWN || after === UNKNOWN) return UNKNOWN;
  return Math.max(0, before, after);
}

/**
 * Whether a record's place is that of the moment: one name, one area of 责任区, or one name within the other
 * (操场东侧 at 操场). Two areas of the list are two places, unless the record's one is the whole that the moment's
 * is a part of. Undefined where one is blank.
 */
export function placeFits({ place }: Moment, other: Value, { places }: Context): Maybe {
  if (place === null || typeof other !== 'string' || other === '') return UNKNOWN;
  const [a, b] = [normalName(place), normalName(other)];
  if (a === b || part(b, a)) return true;
  const [mine, theirs] = [places.find(place), places.find(other)];
  if (mine && theirs) return mine === theirs;
  return part(a, b);
}

/** A single character says too little. */
function part(inner: string, whole: string): boolean {
  return inner.length > 1 && whole.includes(inner);
}

/** Whether one of several places is that of the moment. */
export function anyPlaceFits(moment: Moment, others: readonly string[], context: Context): Maybe {
  const all = others.map((other) => placeFits(moment, other, context));
  if (all.includes(true)) return true;
  return all.length === 0 || all.includes(UNKNOWN) ? UNKNOWN : false;
}

/** Whether a record's class, or one of its classes, is one of those asked about; undefined where one is blank. */
export function classFits(asked: string | null, other: Value): Maybe {
  if (asked === null || typeof other !== 'string' || other === '') return UNKNOWN;
  const mine = classesIn(asked).map(classKey);
  return classesIn(other).some((name) => mine.includes(classKey(name)));
}

/** The same for a list of classes, where a grade stands for its classes and 全校 for all. */
export function anyClassFits(asked: string | null, others: Value): Maybe {
  if (asked === null || !Array.isArray(others) || others.length === 0) return UNKNOWN;
  const grades = classesIn(asked).map(gradeOf);
  return (others as readonly string[]).some((other) => {
    if (/^全(?:校|体|园)/.test(normalName(other)) || classFits(asked, other) === true) return true;
    const whole = /^\d+\.\d+$/.test(classKey(other)) ? UNKNOWN : gradeOf(`${other}1班`);
    return whole !== UNKNOWN && grades.includes(whole);
  });
}

/** The classes that one cell names (七1、七2). */
export function classesIn(text: string): readonly string[] {
  return text.split(/[、,，;；/+\n]/).filter((part) => part.trim() !== '');
}

/** Answers each text once: the many records of a day name few classes and places. */
export function remembered<T>(answer: (text: Value) => T): (text: Value) => T {
  const known = new Map<Value, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    const made = answer(text);
    known.set(text, made);
    return made;
  };
}
