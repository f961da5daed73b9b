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
const says = /同学|小朋友|学生/;
/** What stands behind 学生 and is no pupil (学生食堂, 学生安全员), or before it as what is done for pupils (管理学生). */
const noPupil =
  '食堂|宿舍|公寓|中心|工作|资助|发展|安全|[处科部会]|社团|活动|成长|管理|卫生|纪律|上下|放学|课间|代表|常规|应急|安保|安排|安抚|查看|关爱|关心';
const noneBehind = `(?!\\s*(?:${noPupil}))`;
/** Offices and places, 学生机房 and 学生合唱团 among them. */
const isNoPupil = new RegExp(`^(?:${noPupil})|(?:中心|[楼室馆房堂棚厅台场区门道站岗阵队团员处科会])$`);
/** A class alone says nothing, as teachers are written with theirs; it may stand between the name and the word. */
const inClass = '[小初高]?[\\d一二三四五六七八九十()年级\\s]{0,12}[班级]';
/** 学生己大虎. */
const wordBefore = new RegExp(
  `^[([【]?(?:${inClass})?[男女]?(?:${says.source})${noneBehind}[\\s:)\\]】([【-]*([^([【]+)`,
);
/** 未大林同学, 午大涛(三年级2班学生); 学生 with more behind it is a word of its own. */
const wordBehind = new RegExp(
  `^(.+?)(?:[\\s:([【-]{1,3}(?:${inClass})?)?(?:同学|小朋友|学生(?!\\p{Script=Han}))${noneBehind}`,
  'u',
);
const foreign = /^\p{Lu}(?=.*\p{Ll})[\p{Script=Latin}\s.'’-]+$/u;
/** What parts those who are named in a cell for staff; 和 also begins a name. */
const between = /[、,;/\n+&|→]+|(?<!\d)\d{1,2}\.|(?<=同学|小朋友|学生|\))[和与及跟]/;
const besideHan = /(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/u;
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

/** The names in a cell for staff beside which it says that they are a pupil's. */
export function pupilsAmong(text: string): string[] {
  if (!says.test(text)) return [];
  const plain = text.normalize('NFKC').replace(invisible, ' ').replace(/(?<!\s)\s+(?=同学|小朋友)/g, ''); // prettier-ignore
  const parts = plain.split(between).filter((part) => part.length <= LONGEST);
  return parts.flatMap((part) => {
    // 陈静 己大虎同学 is two; 己 大 虎同学 is one.
    const found = part.trim().split(besideHan).flatMap(pupilIn);
    return found.length > 0 ? found : pupilIn(part.trim());
  });
}

function pupilIn(part: string): string[] {
  if (saysOther.test(part)) return [];
  const [before, behind] = [wordBefore.exec(part)?.[1], wordBehind.exec(part)?.[1]];
  const beside = (before ?? behind ?? '').split(besideHan).join('');
  const next = partsOf(beside).at(before ? 0 : -1)!;
  return [bareName(beside), next].filter(isPupil).slice(0, 1);
}

/** Beside the word three letters are a name whatever they begin with: no list has all surnames. */
function isPupil(name: string): boolean {
  const isHan = isLikelyName(name) || (name.length === 3 && maybeName(name));
  return (isHan || dotted.test(name) || foreign.test(name)) && !isNoPupil.test(name);
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
