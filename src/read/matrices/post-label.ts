import { clockRangeIn, looksLikeClock } from './clock-range.js';
import { plainText, saying, type Said } from './said.js';
import { normaliseHeader } from '../header-text.js';
import type { Label } from './block.js';
import { isRowNumberHeader } from './header-words.js';
import { isGenericWord, isLeaderWord, isNumberedPost, shiftIn } from './shift-words.js';
import type { Spot } from './spots.js';

/** What the headers of a row or column of a duty matrix say. */
export interface PostLabel {
  /** Whoever stands here leads the duty. */
  readonly leader: boolean;
  readonly shift: Said | null;
  readonly place: Said | null;
  readonly start: Said | null;
  readonly end: Said | null;
  /** All that is written, by which a note may speak of it. */
  readonly text: string;
}

interface Draft {
  leader: boolean;
  shift: Said | null;
  /** The parts of the place; of several headers the upper first. */
  places: { text: string; spot: Spot; numbered: boolean }[];
  times: readonly [Said, Said | null] | null;
}

/** The word before a time that says which half of the day it is in. */
export const PART_OF_DAY =
  /^(?:早上|早晨|清晨|上午|中午|下午|晚上|傍晚|夜间|早|晚)(?=[\d零一二三四五六七八九十])/u;
const HAN = /^\p{Script=Han}/u;

const SHIFT_HEADER = /^(?:班次|时段|时间段|值班时段|类别|项目|午别|上下午)/u;
const PLACE_HEADER = /^(?:地点|场所|区域|位置|楼层|岗点|值班地点|值守场所|护导地点|place|post)/u;

/** Reads the labels of one row or column, upper or left ones first: 北校门 730~800, 午间值班(食堂), 岗位1 over 西校门. */
export function postLabelOf(labels: readonly Label[]): PostLabel {
  const draft: Draft = { leader: false, shift: null, places: [], times: null };
  for (const label of labels) if (!isRowNumberHeader(label.header)) addLabel(draft, label);
  const spots = labels.map(({ spot }) => spot);
  const [start, end] = draft.times ?? [null, null];
  const { leader, shift } = draft;
  const text = spots.map(({ cell }) => plainText(cell.text)).join(' ');
  return { leader, shift, place: leader ? null : placeOf(draft), start, end, text };
}

function addLabel(draft: Draft, { spot, header }: Label): void {
  const rest = takeTimes(draft, plainText(spot.cell.text), spot);
  const head = normaliseHeader(header);
  const words = rest.split(/[\s()[\]【】〔〕:,;]+/u).filter((word) => word !== '');
  addPlace(draft, words, rest, spot, head);
  // 中午11:40-12:30: the word before the times names the shift where nothing else does.
  const [start] = draft.times ?? [];
  const part = start?.address === spot.address ? PART_OF_DAY.exec(start.cell.text)?.[0] : undefined;
  if (part !== undefined) draft.shift ??= saying(part, spot);
}

function addPlace(draft: Draft, words: readonly string[], rest: string, spot: Spot, head: string): void {
  const places = words.flatMap((word) => placeIn(draft, word, spot, head));
  const telling = places.filter((word) => !isNumberedPost(word));
  const kept = telling.length > 0 ? telling : places;
  // Where nothing was taken out, the place stays as it is printed: 食堂(底楼).
  const whole = kept.length === words.length && kept.every((word, index) => word === words[index]);
  const text = whole ? rest.replace(/\s+/gu, ' ') : kept.reduce(glue, '');
  if (text === '') return;
  // Below 班次 stands a shift, whatever its name.
  if (SHIFT_HEADER.test(head) && draft.shift === null) draft.shift = saying(text, spot);
  else draft.places.push({ text, spot, numbered: telling.length === 0 });
}

/** What a word leaves for the place once leaders, shifts and empty words are taken out. */
function placeIn(draft: Draft, word: string, spot: Spot, header: string): string[] {
  if (isLeaderWord(word)) {
    draft.leader = true;
    return [];
  }
  const found = PLACE_HEADER.test(header) ? null : shiftIn(word);
  if (found === null) return isGenericWord(word) ? [] : [word];
  draft.shift ??= saying(found.shift, spot);
  return found.rest === '' || isGenericWord(found.rest) ? [] : [found.rest];
}

/** Takes the times out of a text; those that cannot be read stand for the start, so that they are told. */
function takeTimes(draft: Draft, plain: string, spot: Spot): string {
  const range = clockRangeIn(plain, true);
  if (range !== null) {
    const rest = `${range.before} ${range.behind}`;
    if (clockRangeIn(rest, true) !== null) draft.times ??= [saying(plain, spot), null];
    else draft.times ??= [saying(range.start, spot), saying(range.end, spot)];
    return looksLikeClock(rest) ? '' : rest.replace(/[([]\s*[)\]]/gu, ' ').trim();
  }
  if (spot.cell.kind === 'time') {
    draft.times ??= [{ cell: spot.cell, address: spot.address }, null];
    return '';
  }
  const [clock] = plain.split(/[\s()]+/u).filter(looksLikeClock);
  if (clock === undefined) return plain;
  draft.times ??= [saying(clock, spot), null];
  return plain
    .replace(clock, ' ')
    .replace(/[([]\s*[)\]]/gu, ' ')
    .trim();
}

/** The parts of the place in one; a mere number of a post only where nothing else says which it is. */
function placeOf({ places }: Draft): Said | null {
  const telling = places.filter(({ numbered }) => !numbered);
  const parts = telling.length > 0 ? telling : places;
  if (parts.length === 0) return null;
  return saying(parts.map(({ text }) => text).reduce(glue, ''), parts.at(-1)!.spot);
}

function glue(before: string, text: string): string {
  if (before === '' || text === '') return before + text;
  return HAN.test(text) ? before + text : `${before} ${text}`;
}
