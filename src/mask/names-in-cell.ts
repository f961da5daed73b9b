import { bareName, isLikelyName, maybeName, partsOf, withoutOthers } from './bare-name.js';
import { dotted, latinNames } from './name-pattern.js';

/** 1. and 2) number a list. */
const numbering = /(?<!\d)\d{1,2}[.、)]/g;
const invisible = /[\u200B-\u200F\u2060\uFEFF]/g;
/** What stands beside a name in a list; beside any other sign, or a number, a part must begin with a surname. */
const [listedBefore, listedBehind] = [/^[、,;/+&·•:\s)\]】}>》〉”]?$/, /^[、,;/+&·•:\s([【{<《〈“]?$/];
/** 小名丰丰. */
const called = /(?:小名|乳名|昵称|曾用名|又名|原名|化名|别名)[:叫]?(\p{Script=Han}{2,4})/gu;
/** 刘 洋, and more letters in a line that stand alone. */
const lone = /(?<!\p{Script=Han})\p{Script=Han}(?:[^\S\n]+\p{Script=Han})+(?!\p{Script=Han})/gu;
/** 三年级2班庚大凤, 未大林同学: a class right before a name, or a word for a pupil; 学生处 is an office. */
const saysPupil =
  /同学|小朋友|学生(?![处科部会])|(?:级|[\d一二三四五六七八九十)])班[\s)]*(?=\p{Script=Han})|[\d一二三四五六七八九十)]班\)?$/u;
/** 三年级2班班主任张老师, 学生家长 and 全体同学 are none. */
const saysOther =
  /老师|教师|教练|主任|校长|书记|组长|园长|辅导员|家长|保安|医生|师傅|全[体班校]|[各本每]班|值[日周班]/;
/** A part that is longer is no name, and is not looked into. */
const LONGEST = 40;

/** The names in a cell that holds names, in whatever way they are written there; the cell's own parts among them. */
export function namesInCell(text: string): string[] {
  const parts = text.split(/[、,;/\uFF0C\uFF1B\s]+/).map(withoutOthers);
  const typed = parts.filter((part) => part.length <= LONGEST && bareName(part).length > 1);
  const plain = text.normalize('NFKC').replace(invisible, ' ').replace(numbering, '、');
  const names = [...typed, ...latinNames(plain), ...spacedNames(plain), ...dottedNames(plain), ...hanNames(plain)]; // prettier-ignore
  return [...new Set([...names, ...Array.from(plain.matchAll(called), ([, name]) => name!)])];
}

/** The parts of a cell for staff that say that whom they name is a pupil. */
export function pupilsAmong(text: string): string[] {
  const parts = text.normalize('NFKC').split(/[、,;/\n]+/);
  return parts.filter((part) => part.length <= LONGEST && saysPupil.test(part) && !saysOther.test(part));
}

/** 欧阳 静, and 刘 洋 陈 晨. */
function spacedNames(plain: string): string[] {
  const parts = plain.split(/[、,;/]+/).flatMap((part) => [part, ...part.split('\n')]);
  const joined = [...new Set(parts.map(withoutSpaces))].filter((part) => maybeName(part) && bareName(part).length > 1); // prettier-ignore
  const letters = (plain.match(lone) ?? []).filter((run) => run.length <= LONGEST).map(withoutSpaces);
  return [...joined, ...letters.flatMap((run) => [...parted(run, 2), ...parted(run, 3)])];
}

function withoutSpaces(part: string): string {
  return part.replace(/\s+/g, '');
}

/** 古丽仙·热合曼: the whole name, and each side of its dot, which may as well be between two names. */
function dottedNames(plain: string): string[] {
  const runs = plain.match(/[\p{Script=Han}·•.・‧∙⋅]+/gu) ?? [];
  return runs.filter((run) => run.length < LONGEST && dotted.test(run));
}

/** The names among the runs of Chinese letters between any other signs. */
function hanNames(plain: string): string[] {
  return [...plain.matchAll(/\p{Script=Han}+/gu)].flatMap(({ 0: run, index }) => {
    if (run.length > LONGEST) return [];
    const [left, right] = [plain.charAt(index - 1), plain.charAt(index + run.length)];
    const isListed = listedBefore.test(left) && listedBehind.test(right);
    const bare = bareName(/\d/.test(right) ? run.replace(/(?:[男女]|[小初高][一二三四五六]?)$/, '') : run);
    return [
      ...[bare, ...parted(bare, 3)].filter(isListed ? maybeName : isLikelyName),
      ...partsOf(run).filter(isLikelyName),
    ];
  });
}

/** Names right behind each other, which all begin with a surname; unless spaced out, two letters are too often a word. */
function parted(bare: string, length: number): string[] {
  const names = bare.length % length === 0 ? (bare.match(new RegExp(`.{${length}}`, 'gu')) ?? []) : [];
  return names.every(isLikelyName) ? names : [];
}
