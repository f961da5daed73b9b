import { normaliseHeader } from '../header-text.js';
import { plainText } from './said.js';

const NUMERAL = '(?:[一二三四五六七八九十]{1,3}|\\d{1,2})';
const HAN_GRADE = '(?:十[一二]?|[一二三四五六七八九])';
const GRADE = `(?:小学部?|初中部?|高中部?|初|高)?(?:${HAN_GRADE}|1[0-2]|[1-9])年级?`;
const SENIOR = '[初高][一二三四]年?级?';
const NUMBERED = `[(〔[]?${NUMERAL}[)〕\\]]?`;

/** The spellings of a class that has a grade, most telling first. */
const SPELLINGS = [
  `${GRADE}${NUMBERED}班?`,
  `${SENIOR}${NUMBERED}班?`,
  `[一二三四五六七八九][(〔[]${NUMERAL}[)〕\\]]班?`,
  `[一二三四五六七八九1-9][#·.-]?\\d{1,2}班`,
  `(?:20)?\\d{2}级.{0,8}?${NUMBERED}班`,
  '[托小中大][(]?[一二三四五六七八九\\d][)]?班',
  '(?:1[0-2]|[1-9])[0-3]\\d班',
  `${NUMERAL}班`,
];
const WHOLE = new RegExp(
  `^(?:${SPELLINGS.join('|')}|[七八九][(]?\\d{1,2}[)]?|(?:1[0-2]|[1-9])(?:0[1-9]|[1-3]\\d)|[(]\\d{1,2}[)]班?)$`,
  'u',
);
const NAMED = /^[\p{Script=Han}A-Za-z\d]{1,10}班(?:[(][^)]*[)])?$/u;
const NO_CLASS =
  /(?:值|带|早|晚|夜|白|接|交|上|下|加|当|换|顶|各|全|本|每|走|轮|排|跟|代|年级|兴趣|培训|托管)班$/u;
const LABELLED = /(?:班\s*级|班\s*别)\s*:\s*([^\s:,;]+)|\b(?:class|form)\s*:?\s*([A-Z]?\d[\w().-]*)/iu;
/** In a title 小学 and 高中 end the school's name rather than begin the class. */
const TITLE_GRADE = GRADE.replace(/部\?/gu, '部');
const WITHIN = [
  `${TITLE_GRADE}\\s*${NUMBERED}\\s*班`,
  `${TITLE_GRADE}\\s*[(]\\s*${NUMERAL}\\s*[)]`,
  ...SPELLINGS.slice(1),
].map((form) => new RegExp(`(?<!\\d)(${form})`, 'u'));
const GRADED = new RegExp(`${GRADE.replace('年级?', '年级')}|[初高][一二三](?![\\d(班])`, 'u');
const WHOLE_GRADE = new RegExp(`^(?:${GRADE.replace('年级?', '年级')}|[初高][一二三四])$`, 'u');
const ONLY_NUMBER = new RegExp(`^[(]?${NUMERAL}[)]?班?$`, 'u');

/** Whether a whole label is a class: 七年级1班, 七(1)班, 701, 高一(3)班, 大一班, 火箭班; not 早班 or 值班. */
export function isClass(text: string): boolean {
  const word = normaliseHeader(text);
  return WHOLE.test(word) || (NAMED.test(word) && !NO_CLASS.test(word));
}

/** The class that a title or a sheet's name speaks of: 某校七年级(1)班课程表 is 七年级(1)班; null where none. */
export function classIn(title: string): string | null {
  const plain = plainText(title).replace(/\s+/gu, ' ');
  const labelled = LABELLED.exec(plain);
  if (labelled) return labelled[1] ?? labelled[2]!;
  const solid = plain.replace(/\s*([()〔〕[\]])\s*/gu, '$1');
  for (const form of WITHIN) {
    const match = form.exec(solid);
    if (match) return match[1]!.replace(/\s+/gu, '');
  }
  return null;
}

/** The grade that a title speaks of (七年级); null where none. */
export function gradeIn(title: string): string | null {
  return GRADED.exec(normaliseHeader(title))?.[0] ?? null;
}

/** Whether a whole label is a grade: 七年级, 初一. */
export function isGrade(text: string): boolean {
  return WHOLE_GRADE.test(normaliseHeader(text));
}

/** Whether a label numbers a class within a grade that is said elsewhere: 1班, (1), 3. */
export function isClassNumber(text: string): boolean {
  return ONLY_NUMBER.test(normaliseHeader(text));
}
