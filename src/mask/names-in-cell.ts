import { bareName, isLikelyName, maybeName, withoutOthers } from './bare-name.js';
import { dotted, latinNames } from './name-pattern.js';

/** 1. and 2) number a list. */
const numbering = /(?<!\d)\d{1,2}[.、)]/g;
const invisible = /[\u200B-\u200F\u2060\uFEFF]/g;
/** What stands beside a name in a list; beside any other sign, or a number, a part must begin with a surname. */
const [listedBefore, listedBehind] = [/^[、,;/+&·•:\s)\]】}>》〉”]?$/, /^[、,;/+&·•:\s([【{<《〈“]?$/];
/** A word for “and”, and what one pupil did to another. */
const and = /以及|[和与及跟]|同(?!学)/;
const did = /[把被将]|[撞推绊踢打碰砸踩抓咬](?:倒|伤|到|中|了)/;
/** A part that is longer is no name, and is not looked into. */
const LONGEST = 40;

/** The names in a cell that holds names, in whatever way they are written there; the cell's own parts among them. */
export function namesInCell(text: string): string[] {
  const parts = text.split(/[、,;/\uFF0C\uFF1B\s]+/).map(withoutOthers);
  const typed = parts.filter((part) => part.length <= LONGEST && bareName(part).length > 1);
  const plain = text.normalize('NFKC').replace(invisible, ' ').replace(numbering, '、');
  const joined = plain.split(/[、,;/]+/).map((part) => part.replace(/\s+/g, ''));
  const spaced = joined.filter((part) => maybeName(part) && bareName(part).length > 1);
  return [...new Set([...latinNames(plain), ...typed, ...spaced, ...dottedNames(plain), ...hanNames(plain)])];
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
    const bare = bareName(/\d/.test(right) ? run.replace(/[男女]$/, '') : run);
    return [bare, ...both(bare), ...acting(bare), ...unparted(bare)].filter(
      isListed ? maybeName : isLikelyName,
    );
  });
}

/** Each side of a 和 or 与. */
function both(bare: string): string[] {
  const sides = bare.split(and);
  return sides.length > 1 && sides.every((side) => side.length > 1) ? sides.map(bareName) : [];
}

/** 甲 and 乙 of 甲把乙推倒. */
function acting(bare: string): string[] {
  if (!did.test(bare)) return [];
  return bare.split(did).flatMap((side) => side.split(and)).map(bareName).filter(isLikelyName); // prettier-ignore
}

/** Names right behind each other, of three letters each that all begin with a surname; two letters are too often a word. */
function unparted(bare: string): string[] {
  const names = bare.length > 3 && bare.length % 3 === 0 ? (bare.match(/.{3}/gu) ?? []) : [];
  return names.every(isLikelyName) ? names : [];
}
