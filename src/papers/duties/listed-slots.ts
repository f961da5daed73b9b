import { clockTime } from '../../model/clock.js';
import type { ListedSlot } from '../../model/duty-list.js';
import type { Assignment, Validity } from '../../model/responsibilities.js';
import { fill, type Lang } from '../../model/text.js';
import { distinct } from './keys.js';
import { listWords as words } from './words.js';

/** Lessons and duties as a list has them, in the same order. */
export function slotsOf(assignments: readonly Assignment[], lang: Lang): ListedSlot[] {
  return distinct(assignments.map((each) => slotOf(each, lang)));
}

function slotOf(each: Assignment, lang: Lang): ListedSlot {
  const { what, weekday, dates, name, span, subject, class: of, place, roving, validity, recorded } = each;
  const { weeks, parity, from, to } = validity;
  const subjectOfKey = what === 'lesson' ? [of, weeks, parity] : [place, from, to];
  return {
    key: `${what}:${JSON.stringify([weekday, name, ...subjectOfKey])}`,
    what,
    weekday,
    dates,
    name,
    from: span ? clock(span.start) : null,
    to: span ? clock(span.end) : null,
    subject,
    class: of,
    place,
    roving,
    holds: holdsIn(validity, lang),
    recorded,
  };
}

/** Minutes since midnight, of the next day too, as `08:05`. */
function clock(minutes: number): string {
  return clockTime(Math.floor(minutes) % 1440);
}

/** 第1–8周 单周, 9月1日–11月7日; '' the whole term. */
function holdsIn({ weeks, parity, from, to }: Validity, lang: Lang): string {
  const runs = weeks?.map(([first, last]) => (first === last ? `${first}` : Number.isFinite(last) ? `${first}–${last}` : `${first}+`)); // prettier-ignore
  const parts = [
    runs && fill(words.weeks[lang], { weeks: runs.join(',') }),
    parity && words[parity === 'odd' ? 'oddWeeks' : 'evenWeeks'][lang],
    dateRange(from, to, lang),
  ];
  return parts.filter(Boolean).join(' ');
}

function dateRange(from: string | null, to: string | null, lang: Lang): string {
  if (from !== null && to !== null) return `${shortDate(from, lang)}–${shortDate(to, lang)}`;
  if (from !== null) return `${words.from[lang]} ${shortDate(from, lang)}`;
  return to === null ? '' : `${words.until[lang]} ${shortDate(to, lang)}`;
}

/** 9月1日; in English `09-01`. */
export function shortDate(date: string, lang: Lang): string {
  const [, month, day] = date.slice(0, 10).split('-');
  return lang === 'zh' ? `${Number(month)}月${Number(day)}日` : `${month}-${day}`;
}
