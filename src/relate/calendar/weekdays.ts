import { normalName } from '../../model/normal.js';

const days = '一二三四五六日';
// A map: a cell may say `constructor`, which every plain object has.
const fixed: ReadonlyMap<string, readonly number[]> = new Map([
  ['工作日', [1, 2, 3, 4, 5]],
  ['上学日', [1, 2, 3, 4, 5]],
  ['周末', [6, 7]],
  ['双休日', [6, 7]],
  ['每天', [1, 2, 3, 4, 5, 6, 7]],
  ['每日', [1, 2, 3, 4, 5, 6, 7]],
]);

/** The weekdays that a cell names (周一, 星期1, 周一至周五, 1-5, 一二三四五, 工作日); undefined where it names none (rulings 41). */
export function weekdaysIn(text: string): ReadonlySet<number> | undefined {
  const plain = normalName(text).replace(/星期|礼拜|周(?!末)/g, '').replace(/[天7七]/g, '日').replace(/[1-6]/g, (digit) => days[Number(digit) - 1]!); // prettier-ignore
  const word = fixed.get(normalName(text));
  if (word) return new Set(word);
  const range = /^([一二三四五六日])(?:至|到|-|—|~|–)([一二三四五六日])$/.exec(plain);
  if (range) return between(days.indexOf(range[1]!) + 1, days.indexOf(range[2]!) + 1);
  const listed = plain.replace(/[、,;/]/g, '');
  if (!/^[一二三四五六日]+$/.test(listed)) return undefined;
  return new Set([...listed].map((day) => days.indexOf(day) + 1));
}

function between(first: number, last: number): ReadonlySet<number> {
  const end = last >= first ? last : last + 7;
  return new Set(Array.from({ length: end - first + 1 }, (_, i) => ((first + i - 1) % 7) + 1));
}
