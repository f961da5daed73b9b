import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import type { Context } from '../context.js';
import { atTime } from '../facts.js';
import { normalName } from '../../model/normal.js';
import { once } from '../once.js';

const numerals = '一二三四五六七八九十';

/** A period of the day as it is compared: 第一节, 第1节课 and 1 are all `1`. */
export function periodKey(text: string): string {
  return normalName(text)
    .replace(/[第节课]/g, '')
    .replace(/十([一二])/, (_, ones: string) => `1${numerals.indexOf(ones) + 1}`)
    .replace(/[一二三四五六七八九十]/g, (digit) => String(numerals.indexOf(digit) + 1));
}

/** When a lesson begins: its date with the time, or the date alone where 应开始时间 is not known. */
export function lessonStart(date: Value, start: Value): string | undefined {
  if (typeof date !== 'string') return UNKNOWN;
  return typeof start === 'number' ? atTime(date, start) : date;
}

/**
 * Whether two lessons of one day are held at the same time: their times overlap or, where a time is not known,
 * they have the same period. Undefined where neither can be compared.
 */
export function simultaneous(one: Entity, other: Entity): boolean | undefined {
  const [a, b] = [one.facts, other.facts];
  if ([a['start'], a['end'], b['start'], b['end']].every((time) => typeof time === 'number'))
    return Number(a['start']) < Number(b['end']) && Number(b['start']) < Number(a['end']);
  return typeof a['period'] === 'string' && typeof b['period'] === 'string'
    ? periodKey(a['period']) === periodKey(b['period'])
    : UNKNOWN;
}

const byPersonAndDay = once(({ records }) => {
  const index = new Map<string, Entity[]>();
  for (const lesson of records('lesson')) {
    const { date, teacher, assistant } = lesson.facts;
    for (const person of new Set([teacher, assistant])) {
      if (typeof person !== 'string' || person === '') continue;
      const key = `${String(date)} ${person}`;
      const known = index.get(key);
      if (known) known.push(lesson);
      else index.set(key, [lesson]);
    }
  }
  return index;
});

/** The lessons that a person gave on an ISO date, as teacher or as second teacher, in the order of the records. */
export function lessonsOf(person: string, date: string, context: Context): readonly Entity[] {
  return byPersonAndDay(context).get(`${date.slice(0, 10)} ${person}`) ?? [];
}
