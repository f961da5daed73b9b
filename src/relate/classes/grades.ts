import { classKey } from '../../model/class-name.js';
import { normalName } from '../../model/normal.js';

/** A grade as it is written: 七年级, 初一年段, 高2, 大班. */
const GRADES =
  /(?<!\d)([小初高]?(?:[一二三四五六七八九]|1[0-2]|\d))(?=年级|年段|年|级|段)|([初高][一二三])|([托小中大])班/g;
/** 一至三年级. */
const RANGE = /([一二三四五六七八九])[至到\-~—]([一二三四五六七八九])年?级/;
const digits = '一二三四五六七八九';
/** The thirds of a primary school. */
const thirds: readonly (readonly [RegExp, readonly string[]])[] = [
  [/低(?:年级|年段|段)/, ['1', '2']],
  [/(?<![初高])中(?:年级|年段|段)/, ['3', '4']],
  [/高(?:年级|年段|段)/, ['5', '6']],
];

/** A grade as it is compared, whatever its spelling: 七年级, 初一 and 7 are `7`; 大班 is `大`. Others stand for themselves. */
export function gradeKey(text: string): string {
  const name = normalName(text);
  const grade = /^\d+$/.test(name) ? `${name}年级` : name.replace(/[组部]$/, '');
  const [key = '', ...more] = classKey(`${grade}1班`).split('.');
  return more.length > 0 && key !== '' ? key : name;
}

/** The grades that a text names (七年级组长, 一至三年级段长, 低段段长), as keys; empty where it names none. */
export function gradesIn(text: string): readonly string[] {
  const name = normalName(text);
  const range = RANGE.exec(name);
  if (range) return between(digits.indexOf(range[1]!), digits.indexOf(range[2]!));
  const third = thirds.find(([pattern]) => pattern.test(name));
  if (third) return third[1];
  return [...new Set([...name.matchAll(GRADES)].map(([, grade, stage, age]) => gradeKey(age ?? stage ?? `${grade}年级`)))]; // prettier-ignore
}

function between(from: number, to: number): readonly string[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => String(from + i + 1));
}
