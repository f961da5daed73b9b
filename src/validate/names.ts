import { compact, matchable } from './characters.js';
import { saysNone } from './nothing.js';

/** One name of a cell, and what stood in brackets behind it or as a label before it (总值, 大, 一层). */
export interface WrittenName {
  readonly name: string;
  readonly role?: string;
}

const BREAKS = /[、,;/\n]/;
const OPENING = new Set('([【〔');
const CLOSING = new Set(')]】〕');
const HAN = '\\p{Script=Han}';
/** 一层:张三 二层:李四: a label begins a new name. */
const BEFORE_LABEL = /\s+(?=[^\s、,;/:()]+:)/g;
const LABELLED = /^([^:]{1,8}):(\D.*)$/s;
const BRACKETED = /[([【〔]([^)\]】〕]*)[)\]】〕]?/gu;
const TITLED = new RegExp(`^(${HAN}{2,}?)\\s?(?:老师|同志)$`, 'u');
/** What tells namesakes apart belongs to the name: 张琦(大), 周海燕(T012). */
const DISTINGUISHES = /^(?:[大小老男女甲乙丙]|[A-Za-z]{0,4}\d*[A-Za-z]?)$/;
/** Words in a column of names that are nobody's name (records.md "Names as schools type them"). */
const NO_NAMES = new Set(
  '是 否 有 已 未 √ × ✓ ✗ ☑ y n yes no true false 全勤 零报告 已通知 已报告 已告知 未通知 正常 合格 同上 〃 " ″ ′′ null undefined nan'.split(
    ' ',
  ),
);
/** Words under 姓名 for many people at once, or for what somebody is. */
const NO_SINGLE_NAMES = new Set(
  '姓名 学生 家长 教师 老师 教职工 全体 全校 全体教师 全体教职工 全体师生 全体学生 name all everybody'.split(
    ' ',
  ),
);
const HAN_NAME = new RegExp(`${HAN}{2}`, 'u');
const PHONE = /^(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/u;
const NOBODY = new Set('空缺 空 待定 暂缺 未定 无人'.split(' '));

/**
 * The people or posts that a cell names: cut at 、 , ; / and line breaks (not inside brackets), 老师 behind
 * a name taken off, roles apart from names, 金 玉 joined to 金玉. A space between two whole names stays,
 * as only the staff list can tell whether it parts them (rulings 9). The telephone beside a name is nobody. "None"
 * gives an empty list.
 */
export function parseNames(text: string): WrittenName[] {
  const found = pieces(text)
    .map(nameOf)
    .filter(({ name }) => name !== '' && !saysNobody(name));
  const named = found.filter(({ name }) => !PHONE.test(name));
  return named.length > 0 ? named : found;
}

/** The items of a cell that lists things that are no people (places, classes, posts): cut as names are, else as typed. */
export function parseItems(text: string): string[] {
  return pieces(text)
    .map((piece) => joined(piece.trim()))
    .filter((item) => item !== '' && !saysNobody(item));
}

/**
 * What stands behind a name in brackets and says that somebody else may have been there: 病假, 缺岗, 已离职, 换于雪琴,
 * 于雪琴代, 原. Who answers cannot be told then. 代, 替班 and 代于雪琴 say that this one stood in; 暑假 is no leave.
 */
const ABSENT =
  /[病事产婚丧公年休请陪]假|缺|未[到在]|不在|^病$|生病|住院|出差|外出(?!带队|活动)|离[职任岗校]|停职|辞职|已?调[离走出]|退休|换|撤|\p{Script=Han}{2}[代替][课班岗]?$|^原|^前任/u;
const STANDS_IN = /^临时[代替][课班岗]?$/;
const CLOCK = /\d:\d\d/;

/** The first remark behind a name after which it cannot be told who answers; of times in brackets where each name has its own. */
export function absenceRemark(text: string): string | undefined {
  const roles = pieces(text).flatMap((piece) => [...rolesOf(piece), labelOf(piece) ?? '']);
  const timed = roles.filter((role) => CLOCK.test(role));
  if (new Set(timed).size > 1) return timed[0];
  return roles.find((role) => ABSENT.test(role) && !STANDS_IN.test(role));
}

/** A name as records hold it: with its brackets only where they tell namesakes apart (大, a staff ID). */
export function recordedName({ name, role }: WrittenName): string {
  return role !== undefined && role !== '' && DISTINGUISHES.test(role) ? `${name}(${role})` : name;
}

/** Whether a text says that there is nobody: 无, /, 空缺. */
export function saysNobody(text: string): boolean {
  return saysNone(text) || NOBODY.has(matchable(text));
}

/** Whether a word is certainly no name: a mark, a report, a ditto sign. */
export function isNoName(word: string): boolean {
  return NO_NAMES.has(matchable(word).toLowerCase()) || !/[\p{L}\p{N}]/u.test(word);
}

/** What lists of staff have between people: 一、行政人员, 初一年级组, 2025年9月30日, 共45人, 联系人：李梅. */
const BETWEEN_PEOPLE =
  /^[一二三四五六七八九十\d]+[、.．]|\d[年月日人名份]|(?:人员|年级|[年教].?组|名单|部门|处室)$|[:：]/u;

/** Whether a text can be the name of one person: no heading, no mark or ditto sign, no number, no two names. Smith, John is one. */
export function isOneName(text: string): boolean {
  const name = compact(text);
  if (isNoName(name) || NO_SINGLE_NAMES.has(name.toLowerCase()) || !/\p{L}/u.test(name)) return false;
  if (BETWEEN_PEOPLE.test(name)) return false;
  return pieces(text).filter((piece) => HAN_NAME.test(piece)).length < 2;
}

function pieces(text: string): string[] {
  const lines = text.split(/[\r\n]+/).map((line) => matchable(line).replace(BEFORE_LABEL, '\n'));
  return cut(lines.join('\n'));
}

function cut(text: string): string[] {
  const found = [''];
  let depth = 0;
  for (const char of text) {
    if (OPENING.has(char)) depth++;
    if (CLOSING.has(char)) depth = Math.max(0, depth - 1);
    if (char === '\n') depth = 0;
    if (depth === 0 && BREAKS.test(char)) found.push('');
    else found[found.length - 1] += char;
  }
  return found;
}

function nameOf(piece: string): WrittenName {
  const body = LABELLED.exec(piece.trim())?.[2] ?? piece;
  const roles = rolesOf(body);
  const name = joined(body.replace(BRACKETED, ' ').trim());
  const role = roles[0] ?? labelOf(piece);
  const bare = TITLED.exec(name)?.[1] ?? name;
  return role === undefined || role === '' ? { name: bare } : { name: bare, role };
}

/** 一层 of 一层:张三. */
function labelOf(piece: string): string | undefined {
  return LABELLED.exec(piece.trim())?.[1]?.trim();
}

/** What stands in brackets. */
function rolesOf(text: string): string[] {
  return [...text.matchAll(BRACKETED)].map((match) => match[1]!.trim());
}

/** 金 玉, 徐 亚 洁: single characters of one name, spaced out for the look of it. */
function joined(name: string): string {
  const plain = name.replace(/[・•∙‧]/g, '·').replace(/\s+/g, ' ');
  const parts = plain.split(' ');
  const spaced =
    parts.length > 1 &&
    parts.every((part) => SOLID.test(part)) &&
    parts.some((part) => [...part].length === 1);
  return spaced ? parts.join('') : plain;
}

const SOLID = new RegExp(`^${HAN}+$`, 'u');
