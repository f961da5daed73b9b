import { isClass } from './class-label.js';
import { itemsOf, lessonsIn, type Item } from './lesson-items.js';
import { isLikelyName, isNameShaped } from './name-shape.js';
import { saying, wholeOf, type Said } from './said.js';
import type { Spot } from './spots.js';
import { isBreak, isSubject, subjectBefore } from './subjects.js';

/** What a cell of a timetable says about one lesson. */
export interface Lesson {
  /** Null in the timetable of a teacher who teaches one subject. */
  readonly subject: Said | null;
  readonly teacher: Said | null;
  readonly room: Said | null;
  /** Only in the timetable of a teacher, whose cells name the class. */
  readonly class: Said | null;
  readonly weeks: Said | null;
  readonly parity: Said | null;
}

type Word = Pick<Item, 'text' | 'spot'>;

const BRACKET = /^([^([【〔]*)[([【〔]([^)\]】〕]*)[)\]】〕](.*)$/su;
const ROOM =
  /^@?(?:.*(?:室|馆|厅|房|操场|球场|田径场|运动场|场地|礼堂|教室|楼[\dA-Z]*|楼层)\d*|[A-Z]?-?\d{3,4})$|^@/u;
const LIST = /[、,;/&+]/u;
const CUT = /[/:|—-]/u;
const SINGLE = /^\p{Script=Han}$/u;
const DASHES = /^[-/\\—–_×xX*.·\s无]+$/u;

/**
 * The lessons that the cells of one period hold: one, or one for odd and one for even weeks. Of several cells
 * (subject above, teacher below) each part keeps the address of its own.
 * @param classes whether the cells name classes, as in a teacher's own timetable
 * @returns an empty list where no lesson is held: a dash, a break
 */
export function lessonsOf(spots: readonly Spot[], classes: boolean): Lesson[] {
  const [first] = spots;
  if (first === undefined) return [];
  const broken = spots.find(({ cell: { kind } }) => kind === 'error' || kind === 'uncalculated');
  if (broken) return [{ ...NOTHING, subject: wholeOf(broken) }];
  const items = spots.filter(({ cell }) => !DASHES.test(cell.text)).flatMap(itemsOf);
  const lessons = items.length === 0 ? [] : lessonsIn(items);
  return lessons.flatMap(({ words, weeks, parity }) => {
    const lesson = lessonOf(words, classes) ?? { ...NOTHING, subject: wholeOf(first) };
    if (lesson.teacher === null && lesson.subject && isBreak(lesson.subject.cell.text)) return [];
    return [{ ...lesson, weeks: weeks && saying(weeks.text, weeks.spot), parity: parity && saying(parity.text, parity.spot) }]; // prettier-ignore
  });
}

const NOTHING: Omit<Lesson, 'subject'> = {
  teacher: null,
  room: null,
  class: null,
  weeks: null,
  parity: null,
};

function lessonOf(given: readonly Word[], classes: boolean): Lesson | null {
  const named = classes ? given.filter(({ text }) => isClass(text)) : [];
  const words = inOrder(joinSingles(given.filter((word) => !named.includes(word)).flatMap(opened)));
  const [subject, ...rest] = words;
  const classOf = said(named, '、');
  if (subject === undefined) return classOf && { ...NOTHING, subject: null, class: classOf };
  const rooms = rest.filter(({ text }) => ROOM.test(text));
  const teachers = rest.filter((word) => !rooms.includes(word) && isTeacher(word.text));
  const others = rest.filter((word) => !rooms.includes(word) && !teachers.includes(word));
  return {
    ...NOTHING,
    subject: saying([subject, ...others].map(({ text }) => text).join(' '), subject.spot),
    teacher: said(teachers, '、'),
    room: said(
      rooms.map(({ text, spot }) => ({ text: text.replace(/^@/u, ''), spot })),
      ' ',
    ),
    class: classOf,
  };
}

function said(words: readonly Word[], between: string): Said | null {
  return words[0] ? saying(words.map(({ text }) => text).join(between), words[0].spot) : null;
}

function isTeacher(text: string): boolean {
  return !isSubject(text) && text.split(LIST).every((name) => isNameShaped(name.trim()));
}

/** 语文(周海燕) is two words; 数学(二) and 周海燕(大) are one. */
function opened({ text, spot }: Word): Word[] {
  const match = BRACKET.exec(text);
  if (match === null) return [{ text, spot }];
  const [, before = '', inside = '', behind = ''] = match;
  const apart = before === '' || ROOM.test(inside) || (isTeacher(inside) && !isLikelyName(before));
  if (!apart) return [{ text, spot }];
  return [before, inside, behind].filter((part) => part.trim() !== '').map((part) => ({ text: part, spot }));
}

/** 语 文, 金 玉: words that are spaced out for the look of it. */
function joinSingles(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  let single = false;
  for (const word of words) {
    const last = joined.at(-1);
    const isSingle = SINGLE.test(word.text);
    if (last && single && isSingle) joined[joined.length - 1] = { ...last, text: last.text + word.text };
    else joined.push(word);
    single = isSingle;
  }
  return joined.flatMap(cutSubject);
}

/** 语文金玉, which was 语 文 金 玉. */
function cutSubject({ text, spot }: Word): Word[] {
  const subject = isSubject(text) ? null : subjectBefore(text);
  if (subject === null || !isLikelyName(text.slice(subject.length))) return [{ text, spot }];
  return [subject, text.slice(subject.length)].map((part) => ({ text: part, spot }));
}

/** The subject first, whatever the order and the sign between the two: 语文/周海燕, 周海燕 语文, 信息 技术. */
function inOrder(words: readonly Word[]): Word[] {
  const [first, second, ...rest] = words;
  if (first === undefined) return [];
  const whole = words.map(({ text }) => text).join('');
  if (isSubject(whole)) return [{ text: whole, spot: first.spot }];
  const cut = first.text.split(CUT).filter((part) => part !== '');
  const parts = cut.slice(1).every((part) => ROOM.test(part) || isTeacher(part)) && cut.length > 1;
  if (parts) return [...cut.map((text) => ({ text, spot: first.spot })), ...words.slice(1)];
  const swapped = second !== undefined && !isSubject(first.text) && isSubject(second.text);
  return swapped && isNameShaped(first.text) ? [second, first, ...rest] : [...words];
}
