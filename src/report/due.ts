import type { Due } from '../model/due.js';
import { fill, type Bilingual, type Lang } from '../model/text.js';
import { addressOf } from './story.js';

/** What is said of a time by which something is due, and of why there is none. */
const dueWords = {
  by: { zh: '{at}', en: '{at}' },
  overdue: { zh: '{at}（已过）', en: '{at} (past)' },
  sameDay: { zh: '{since}当日', en: 'the day of “{since}”' },
  minutes: { zh: '{since}起 {within} 分钟内', en: 'within {within minute|minutes} of “{since}”' },
  hours: { zh: '{since}起 {within} 小时内', en: 'within {within hour|hours} of “{since}”' },
  days: { zh: '{since}起 {within} 天内', en: 'within {within day|days} of “{since}”' },
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
  return fill(dueWords[unit][lang], { since: since.label, within });
}

function whyNot({ since: { label, at, cells } }: Due, lang: Lang): string {
  const word = cells[0] === undefined ? 'noCell' : at === null ? 'unknown' : 'noTime';
  return fill(dueWords[word][lang], { since: label, cell: cells[0] ? addressOf(cells[0]) : '' });
}
