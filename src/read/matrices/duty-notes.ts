import { clockRangeIn, looksLikeClock } from './clock-range.js';
import { dayRangeIn } from './month-day.js';
import { PART_OF_DAY, type PostLabel } from './post-label.js';
import { plainText, saying, type Said } from './said.js';
import { shiftIn } from './shift-words.js';
import type { Spot } from './spots.js';

/** Times that a note beside a duty matrix gives: 值班时间:730~800, or 早活动 7:30-8:00, 午间 12:00-13:00. */
export interface NotedTime {
  /** The shift and the place that the times are for; both '' for all. */
  readonly shift: string;
  readonly place: string;
  readonly start: Said;
  /** Null where the times cannot be read: then `start` is what is written. */
  readonly end: Said | null;
  readonly spot: Spot;
}

/** The times of a post by the notes; `unclear` where several notes may be meant. */
export type Matched = NotedTime | 'unclear' | null;

const NOTE_WORDS =
  /(?:备注|说明|注意|注)\s*:?|(?:具体|统一)?(?:值班|值日|护导|护学|值守|上岗|到岗|执勤|在岗|站岗)?(?:时间|时段)(?:安排|表|为|是)?|每[天日]|周[一二三四五六日]至周[一二三四五六日]/gu;
const SENTENCE_ENDS = /[\n;。,、]/u;
const UNREADABLE = /(?:值班|值日|护导|护学|值守|上岗|到岗|执勤)?时间\s*:\s*(\S.*)$/mu;
const LONGEST_LABEL = 12;
const DUTY_WORDS = /(?:值班|值日|值守|护导|护学|执勤|看护|陪餐|巡视|岗位|岗|教师|老师|人员)+$/u;

/** All times in the texts above and below a block. */
export function notedTimes(spots: readonly Spot[]): NotedTime[] {
  return spots.flatMap(timesIn);
}

function timesIn(spot: Spot): NotedTime[] {
  const text = plainText(spot.cell.text);
  const dotted = /时间|时段/u.test(text) && dayRangeIn(text) === null;
  const found: NotedTime[] = [];
  let rest = text;
  for (let range = clockRangeIn(rest, dotted); range !== null; range = clockRangeIn(rest, dotted)) {
    const label = labelOf(labelBefore(range.before) || labelBehind(range.behind), range.start);
    found.push({ ...label, start: saying(range.start, spot), end: saying(range.end, spot), spot });
    rest = range.behind;
  }
  const written = UNREADABLE.exec(text)?.[1];
  if (found.length > 0 || written === undefined || !looksLikeClock(written)) return found;
  return [{ shift: '', place: '', start: saying(written, spot), end: null, spot }];
}

function labelBefore(text: string): string {
  const last = text.split(SENTENCE_ENDS).findLast((part) => /\p{L}/u.test(part)) ?? '';
  const label = last.replace(NOTE_WORDS, '').replace(/[\s:().\d~—–-]+/gu, '');
  return label.length <= LONGEST_LABEL ? label : '';
}

/** 7:30~8:00 早活动: only a word that names a shift can stand behind its times. */
function labelBehind(text: string): string {
  const word = /^[\s(]*(\p{Script=Han}{2,6})/u.exec(text)?.[1];
  return word === undefined ? '' : (shiftIn(word)?.shift ?? '');
}

/** 早上校门护导 is the shift 早上 at the 校门; 早上7:30 names its shift too. */
function labelOf(text: string, start: string): Pick<NotedTime, 'shift' | 'place'> {
  const found = shiftIn(text);
  const place = (found?.rest ?? text).replace(DUTY_WORDS, '');
  return { shift: found?.shift ?? PART_OF_DAY.exec(start)?.[0] ?? '', place };
}

/** The times that hold for a post: those noted for its place or shift, else those noted for all. */
export function timesFor(post: PostLabel, noted: readonly NotedTime[]): Matched {
  const fitting = noted.filter((each) => fits(each, post));
  if (fitting.length > 0) return onlyOf(fitting);
  const forAll = noted.filter(({ shift, place }) => shift === '' && place === '');
  if (forAll.length > 0) return onlyOf(forAll);
  // One shift for all posts, which only the note names.
  const shifts = noted.filter(({ place }) => place === '');
  return post.shift === null && shifts.length > 0 ? onlyOf(shifts) : null;
}

function onlyOf(noted: readonly NotedTime[]): Matched {
  return noted.length === 1 ? noted[0]! : 'unclear';
}

function fits({ shift, place }: NotedTime, post: PostLabel): boolean {
  const sameShift = post.shift !== null && shift !== '' && within(shift, post.shift.cell.text);
  if (place === '') return sameShift;
  const samePlace =
    solid(post.text).includes(place) || (post.place !== null && place.includes(solid(post.place.cell.text)));
  return samePlace && (shift === '' || post.shift === null || sameShift);
}

function within(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

function solid(text: string): string {
  return plainText(text).replace(/[\s()]+/gu, '');
}
