import { commonSurnames } from '../model/surnames.js';
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
 * Remarks that say of the person before them that somebody else was there: 病假, 缺岗, 已离职, 原. Others that hold such
 * words (离校护送, 退休返聘, 疏散撤离) say what somebody does.
 */
const ABSENT =
  /^(?:(?:已|现|暂|因|正|请)*(?:[病事产婚丧公年休]|陪产)?假(?:中|期间|[\d一二两三四五六七八九十半]+天)?|(?:暂时?)?(?:缺|缺岗|缺勤|缺席)|未到岗?|未在岗?|不在岗?|未到场|生病|住院|出差|外出(?:学习|培训|开会)?|已?(?:离职|离任|离岗|调离|调出|调走|退休|停职|辞职)|原任?|前任)$/u;
/** 换于雪琴, 于雪琴代, 由于雪琴替班: who was there instead; 语文代课 and 副校长代 name nobody, 代于雪琴 says that this one was. */
const INSTEAD = /^(?:换成?|改为|由)(\p{Script=Han}{2,3})$|^由?(\p{Script=Han}{2,3})[代替顶][课班岗]?$/u;

/** The first remark behind a name after which it cannot be told who answers. */
export function absenceRemark(text: string): string | undefined {
  const roles = pieces(text).flatMap((piece) => [...rolesOf(piece), labelOf(piece) ?? '']);
  return roles.find((role) => role.split(/[\s,，、;；]+/).some(saysAbsent));
}

function saysAbsent(remark: string): boolean {
  const instead = INSTEAD.exec(remark);
  return (
    ABSENT.test(remark) || (instead !== null && commonSurnames.has((instead[1] ?? instead[2]!).charAt(0)))
  );
}

/** Whether several names have times of their own: 曾少华(7:20-7:40)、于雪琴(16:00-16:30). */
export function hasTimesByName(text: string): boolean {
  const timed = pieces(text).flatMap(rolesOf).filter((role) => CLOCK.test(role)); // prettier-ignore
  return new Set(timed).size > 1;
}

const CLOCK = /\d:\d\d/;

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
