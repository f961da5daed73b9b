import { compact } from './characters.js';
import { numeral } from '../model/numerals.js';

const THOUSANDS = /^\d{1,3}(?:,\d{3})+(?=\D|$)/;
/** Counting words that change nothing about the number; a unit of another size (kg, cm, 天) is not among them. */
const COUNTED =
  /^共?计?(.+?)(?:人次|人|名|位|个|次|遍|层|张|床|处|间|项|条|起|例|周|克|g|小时|h|周岁|份|件|辆|时)?$/;
const NTH = /^第(.+)周$/;
const MEASURED = /^(-?\d+(?:\.\d+)?)(?:米|m|学时|课时|小时|h|节|克|g|毫升|ml|瓶|支|盒|包|个)?$/;
/** No number is written longer; the forms below need not try. */
const LONGEST = 40;
const PERCENT = /^(\d+(?:\.\d+)?)%$/;
const HOURS_MINUTES = /^(?:(.+?)(?:个?小时|h))?(?:(.+?)(?:分钟|分|minutes?|mins?|m))?$/;
const MINUTES_SECONDS = /^(?:(.+?)(?:分钟|分|'|′))?(?:(.+?)(?:秒钟?|"|″|''|′′|s))?$/;

/** A whole number, not negative: 40, 40人, ４０, 四十, 1,200, 第3周; undefined for anything else. */
export function parseCount(text: string): number | undefined {
  const plain = plainNumber(text);
  const match = COUNTED.exec(NTH.exec(plain)?.[1] ?? plain);
  const number = match ? match[1]!.replace(/\.0+$/, '') : '';
  return numeral(number);
}

/** A number with decimals: 1.1, 1.1米, 0.5, 50% (0.5); undefined for anything else. */
export function parseNumber(text: string): number | undefined {
  const plain = plainNumber(text);
  const percent = PERCENT.exec(plain);
  if (percent) return Number(percent[1]) / 100;
  const match = MEASURED.exec(plain);
  return match ? Number(match[1]) : numeral(plain);
}

/** Minutes: 5, 5分钟, 五分钟, 半小时, 1小时20分; undefined for anything else (5:00 can mean two things). */
export function parseMinutes(text: string): number | undefined {
  const plain = plainNumber(text);
  if (/^半个?小时$/.test(plain)) return 30;
  const bare = decimal(plain);
  return bare ?? sum(HOURS_MINUTES.exec(plain), 60);
}

/** Seconds where the unit is written: 97秒, 1分37秒, 1'37", 2分; undefined for anything else. */
export function parseSeconds(text: string): number | undefined {
  return sum(MINUTES_SECONDS.exec(plainNumber(text)), 60);
}

function plainNumber(text: string): string {
  const plain = compact(text).toLowerCase();
  if (plain.length > LONGEST) return '';
  return THOUSANDS.test(plain) ? plain.replaceAll(',', '') : plain;
}

function sum(match: RegExpExecArray | null, factor: number): number | undefined {
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
  const large = match[1] === undefined ? 0 : decimal(match[1]);
  const small = match[2] === undefined ? 0 : decimal(match[2]);
  return large === undefined || small === undefined ? undefined : large * factor + small;
}

function decimal(text: string): number | undefined {
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : numeral(text);
}
