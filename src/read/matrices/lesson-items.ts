import { isSubject } from './subjects.js';
import { plainText } from './said.js';
import type { Spot } from './spots.js';

/** A word of a timetable cell, or a mark that says in which weeks something holds. */
export interface Item {
  readonly is: 'word' | 'parity' | 'weeks';
  readonly text: string;
  readonly spot: Spot;
}

/** The words of one lesson, and the weeks in which it is held. */
export interface LessonWords {
  readonly words: readonly Item[];
  readonly weeks: Item | null;
  readonly parity: Item | null;
}

const EVERY = /[([]?\s*单双周\s*[)\]]?:?/gu;
const WEEKS_PARITY = /(\d)\s*([单双])周/gu;
const PARITY = /[([【〔]\s*([单双])\s*周?\s*[)\]】〕]\s*:?|([单双])周\s*:?|([单双])\s*:/gu;
const ONE_SPAN = String.raw`\d{1,2}(?:\s*[-~—–至]\s*\d{1,2})?`;
const WEEKS = new RegExp(`[(【[]?\\s*第?(${ONE_SPAN}(?:\\s*[,、]\\s*${ONE_SPAN})*)\\s*周\\s*[)\\]】]?`, 'gu');
const EMPTY_BRACKETS = /[([【〔]\s*[)\]】〕]/gu;
const EDGES = /^[/;,、|:)\]】〕]+|[/;,、|:([【〔]+$/gu;
const [PARITY_SIGN, WEEKS_SIGN] = ['\u0001', '\u0002'];

/** The words and marks of a cell in their order: 音乐(单)/美术(双), 语文 1-8周. */
export function itemsOf(spot: Spot): Item[] {
  const marked = plainText(spot.cell.text)
    .replace(/[\u0001\u0002]/gu, '')
    .replace(EVERY, ' ')
    .replace(WEEKS_PARITY, '$1周 $2周')
    .replace(PARITY, (_, a?: string, b?: string, c?: string) => ` ${PARITY_SIGN}${a ?? b ?? c ?? ''} `)
    .replace(WEEKS, (_, weeks: string) => ` ${WEEKS_SIGN}${weekSpans(weeks)} `)
    .replace(EMPTY_BRACKETS, ' ');
  return marked
    .split(/\s+/u)
    .map((text) => itemOf(text, spot))
    .filter(({ text }) => text !== '');
}

/** Weeks as tables hold them: 1-8,10-16. */
export function weekSpans(text: string): string {
  return text
    .replace(/\s+/gu, '')
    .replace(/[~—–至]/gu, '-')
    .replace(/、/gu, ',');
}

function itemOf(text: string, spot: Spot): Item {
  if (text.startsWith(PARITY_SIGN)) return { is: 'parity', text: text.slice(1), spot };
  if (text.startsWith(WEEKS_SIGN)) return { is: 'weeks', text: text.slice(1), spot };
  return { is: 'word', text: text.replace(EDGES, ''), spot };
}

/**
 * Parts the items of a cell into its lessons: one, or one for each mark of weeks, which stands before its lesson
 * (单:音乐 双:美术) or behind its subject (音乐(单)/美术(双)).
 */
export function lessonsIn(items: readonly Item[]): LessonWords[] {
  const starts = items.filter((item, i) => item.is !== 'word' && (items[i - 1]?.is ?? 'word') === 'word');
  if (starts.length < 2) return [lessonOf(items)];
  const begins = items[0]!.is === 'word' ? beginsBehindMark : beginsAtMark;
  const parts: Item[][] = [];
  items.forEach((item, index) => {
    const current = parts.at(-1);
    if (current === undefined || begins(items, index, current)) parts.push([item]);
    else current.push(item);
  });
  return parts.map(lessonOf);
}

function beginsAtMark(items: readonly Item[], index: number): boolean {
  return items[index]!.is !== 'word' && items[index - 1]?.is === 'word';
}

function beginsBehindMark(items: readonly Item[], index: number, current: readonly Item[]): boolean {
  const item = items[index]!;
  if (item.is !== 'word' || !current.some(({ is }) => is !== 'word')) return false;
  const next = items[index + 1];
  return isSubject(item.text.split(/[(/:]/u)[0]!) || (next !== undefined && next.is !== 'word');
}

function lessonOf(items: readonly Item[]): LessonWords {
  return {
    words: items.filter(({ is }) => is === 'word'),
    weeks: items.find(({ is }) => is === 'weeks') ?? null,
    parity: items.find(({ is }) => is === 'parity') ?? null,
  };
}
