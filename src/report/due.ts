import type { Due } from '../model/due.js';
import { fill, type Bilingual, type Lang } from '../model/text.js';
import { addressOf } from './story.js';

/** What is said of a time by which something is due, and of why there is none. */
export const dueWords = {
  by: { zh: '{at}', en: '{at}' },
  overdue: { zh: '{at}（已过）', en: '{at} (past)' },
  sameDay: { zh: '{since}当日', en: 'the day of “{since}”' },
  within: { zh: '{since}起 {within} {unit}内', en: 'within {within} {unit} of “{since}”' },
  unknown: {
    zh: '无法推算：{cell}（{since}）没有写明',
    en: 'Cannot be reckoned: {cell} ({since}) does not say',
  },
  noCell: { zh: '无法推算：记录中没有{since}', en: 'Cannot be reckoned: the record has no “{since}”' },
  noTime: {
    zh: '无法推算到几点几分：{cell}（{since}）只有日期',
    en: 'Cannot be reckoned to the minute: {cell} ({since}) has a date alone',
  },
  none: { zh: '规则未定期限，由学校定', en: 'The rule sets no time; the school does' },
  minutes: { zh: '分钟', en: 'minutes' },
  hours: { zh: '小时', en: 'hours' },
  days: { zh: '天', en: 'days' },
} as const satisfies Record<string, Bilingual>;

/** By when something is due and from what that was reckoned; or why it cannot be. `asOf`: whether it is past. */
export function dueLines(due: Due | null, asOf: string, lang: Lang): string[] {
  if (due === null) return [dueWords.none[lang]];
  const { at } = due;
  if (at === null) return [whyNot(due, lang), withinOf(due, lang)];
  const word = at.slice(0, 10) < asOf ? 'overdue' : 'by';
  return [fill(dueWords[word][lang], { at: at.replace('T', ' ') }), withinOf(due, lang)];
}

function withinOf({ within, unit, since }: Due, lang: Lang): string {
  if (unit === 'days' && within === 0) return fill(dueWords.sameDay[lang], { since: since.label });
  return fill(dueWords.within[lang], { since: since.label, within, unit: dueWords[unit][lang] });
}

function whyNot({ since: { label, at, cells } }: Due, lang: Lang): string {
  const word = cells[0] === undefined ? 'noCell' : at === null ? 'unknown' : 'noTime';
  return fill(dueWords[word][lang], { since: label, cell: cells[0] ? addressOf(cells[0]) : '' });
}
