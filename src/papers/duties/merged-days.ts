import { inList, type Lang } from '../../model/text.js';
import { listWords as words, shortWeekdays } from './words.js';

/** Texts about one weekday (1 = Monday), each beginning with its word; null: about no weekday. */
export interface OfWeekday {
  readonly weekday: number | null;
  readonly texts: readonly string[];
}

/** Texts that differ in nothing but the weekday, told once for all of its days: 周一至周五 07:20–08:00 值班 校门. */
export function mergedDays(all: readonly OfWeekday[], lang: Lang): (readonly string[])[] {
  const merged = new Map<string, { readonly days: number[]; readonly rest: readonly string[] }>();
  all.forEach(({ weekday, texts }, index) => {
    const rest = weekday === null ? texts : texts.map((text) => text.slice(wordOf(weekday, lang).length));
    const name = JSON.stringify(weekday === null ? index : rest);
    const known = merged.get(name) ?? { days: [], rest };
    merged.set(name, known);
    if (weekday !== null) known.days.push(weekday);
  });
  return [...merged.values()].map(({ days, rest }) => rest.map((text) => daysIn(days, lang) + text));
}

function wordOf(weekday: number, lang: Lang): string {
  return shortWeekdays[weekday - 1]![lang];
}

/** 周一至周三、周五; two days that follow each other stay two words. */
function daysIn(days: readonly number[], lang: Lang): string {
  const runs: number[][] = [];
  for (const day of [...new Set(days)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.at(-1) === day - 1) last.push(day);
    else runs.push([day]);
  }
  const said = runs.flatMap((run) =>
    run.length < 3
      ? run.map((day) => wordOf(day, lang))
      : [`${wordOf(run[0]!, lang)}${words.toDay[lang]}${wordOf(run.at(-1)!, lang)}`],
  );
  return inList(said, lang);
}
