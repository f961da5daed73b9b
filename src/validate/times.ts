import { compact } from './characters.js';
import { numeral } from '../model/numerals.js';

const COLONS = /^(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?$/;
const DIGITS = /^(\d{1,2})(\d\d)$/;
const SPOKEN = /^([\d零〇一二两三四五六七八九十]{1,3})(?:点钟?|时|點|時)整?(.*)$/;
const MINUTES = /^([\d零〇一二三四五六七八九十]{1,3})分?(?:(\d{1,2})秒)?$/;
const ENGLISH = /^(am|pm)?([^a-z]+)(am|pm)?$/;
const NEXT_DAY = /^(?:次日|翌日|第二天)/;
const RANGE = /^(.+?)(?:[~〜～\-–—−至到]+)(.+)$/;

/** The part of the day that a word in front names: its hours as spoken, and what to add to them. */
const PARTS: Readonly<Record<string, (hour: number) => number | undefined>> = {
  上午: (hour) => (hour < 12 ? hour : undefined),
  早上: (hour) => (hour >= 4 && hour < 12 ? hour : undefined),
  凌晨: (hour) => (hour <= 6 ? hour : undefined),
  中午: (hour) => (hour >= 11 && hour <= 14 ? hour : hour === 1 || hour === 2 ? hour + 12 : undefined),
  下午: (hour) => (hour >= 1 && hour < 12 ? hour + 12 : hour >= 12 && hour < 24 ? hour : undefined),
  晚上: (hour) => (hour >= 5 && hour <= 12 ? hour + 12 : hour > 12 ? hour : undefined),
  am: (hour) => (hour === 12 ? 0 : hour < 12 ? hour : undefined),
  pm: (hour) => (hour === 12 ? 12 : hour < 12 ? hour + 12 : undefined),
};
const SYNONYMS: Readonly<Record<string, string>> = {
  早晨: '早上', 清晨: '早上', 早: '早上', 午后: '下午', 傍晚: '晚上', 夜里: '晚上', 夜间: '晚上', 晚: '晚上',
}; // prettier-ignore
const PART = new RegExp(`^(${[...Object.keys(PARTS).slice(0, 6), ...Object.keys(SYNONYMS)].join('|')})(.+)$`);

/** Two times of one day, in minutes since midnight; an end before the start is on the next day. */
export interface TimeRange {
  readonly start: number;
  readonly end: number;
}

/**
 * A time of day in minutes since midnight (24:00 is 1440), from 8:00, 08:00:00, 8：00, 800, 0800, 上午8:00,
 * 下午3点半, 七点半, 8点30分, 3:30 pm, 次日6:30 (the day is the record's, as everywhere); else undefined.
 * 上午12点 and 8.30 are not read: they can mean two things. Rulings 9.
 */
export function parseTime(text: string): number | undefined {
  const plain = compact(text).toLowerCase().replace(NEXT_DAY, '');
  const { part, clock } = partOf(plain);
  const time = clockOf(clock);
  if (!time) return undefined;
  const hour = part === undefined ? time.hour : PARTS[part]!(time.hour);
  return hour === undefined ? undefined : minutesOf(hour, time.minute, time.second);
}

/** Two times as forms print them: 730~800, 7:30-8:00, 7点30分至8点, 下午2:30—4:00; else undefined. Rulings 9, 44. */
export function parseTimeRange(text: string): TimeRange | undefined {
  const match = RANGE.exec(compact(text).toLowerCase());
  if (!match) return undefined;
  const start = parseTime(match[1]!);
  const end = parseTime(match[2]!);
  if (start === undefined || end === undefined) return undefined;
  return { start, end: end < start ? (sameHalf(match[1]!, match[2]!, start) ?? end) : end };
}

/** 下午2:30-4:00: the word in front holds for both, where that gives an end after the start. */
function sameHalf(first: string, second: string, start: number): number | undefined {
  const { part } = partOf(first);
  if (part === undefined || part === 'am' || part === 'pm') return undefined;
  const end = parseTime(part + second);
  return end !== undefined && end > start ? end : undefined;
}

function partOf(plain: string): { part?: string; clock: string } {
  const match = PART.exec(plain);
  if (match) return { part: SYNONYMS[match[1]!] ?? match[1]!, clock: match[2]! };
  const english = ENGLISH.exec(plain);
  const part = english?.[1] ?? english?.[3];
  return english && part && !(english[1] && english[3]) ? { part, clock: english[2]! } : { clock: plain };
}

function clockOf(text: string): { hour: number; minute: number; second: number } | undefined {
  const match = COLONS.exec(text) ?? DIGITS.exec(text);
  if (match) return { hour: Number(match[1]), minute: Number(match[2]), second: Number(match[3] ?? 0) };
  const spoken = SPOKEN.exec(text);
  const hour = numeral(spoken?.[1] ?? '');
  const past = spoken && minutesPast(spoken[2]!);
  return hour === undefined || !past ? undefined : { hour, ...past };
}

/** What stands behind 点: nothing, 半, 一刻, 三刻, 30分, 零五分. */
function minutesPast(text: string): { minute: number; second: number } | undefined {
  if (text === '') return { minute: 0, second: 0 };
  if (text === '半') return { minute: 30, second: 0 };
  const quarter = /^([13一三])刻$/.exec(text);
  if (quarter) return { minute: 15 * numeral(quarter[1]!)!, second: 0 };
  const match = MINUTES.exec(text);
  const minute = match && numeral(match[1]!);
  return minute === null || minute === undefined ? undefined : { minute, second: Number(match![2] ?? 0) };
}

function minutesOf(hour: number, minute: number, second: number): number | undefined {
  if (minute > 59 || second > 59) return undefined;
  const minutes = hour * 60 + minute + second / 60;
  return minutes <= 1440 ? minutes : undefined;
}
