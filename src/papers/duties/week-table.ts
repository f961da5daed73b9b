import type { ListedSlot } from '../../model/duty-list.js';
import type { Lang } from '../../model/text.js';
import type { PaperTable } from '../../report/blocks.js';
import { slotPlace, slotTime, slotWhat } from './entries.js';
import { listWords as words, shortWeekdays } from './words.js';

/** Monday to Friday are always shown, the weekend where something is on it. */
const WORKDAYS = 5;

/** A week at a glance: a row for each period in which there is something, a column for each day; null without any. */
export function weekTable(slots: readonly ListedSlot[], lang: Lang): PaperTable | null {
  const weekly = slots.filter(({ weekday }) => weekday !== null);
  if (weekly.length === 0) return null;
  const last = Math.max(WORKDAYS, ...weekly.map(({ weekday }) => weekday!));
  const mixed = new Set(slots.map(({ recorded }) => recorded)).size > 1;
  const days = Array.from({ length: last }, (_, i) => i + 1);
  return {
    kind: 'table',
    caption: words.weekTable[lang],
    columns: [
      { share: 1.3, centred: true, label: true },
      ...days.map(() => ({ share: 1.75, centred: true })),
    ],
    header: [words.period[lang], ...days.map((day) => shortWeekdays[day - 1]![lang])],
    rows: rowsOf(weekly, lang).map(({ name, time, slots: own }) => [
      [name, time].filter(Boolean).join('\n'),
      ...days.map((day) => own.filter(({ weekday }) => weekday === day).map((slot) => slotLines(slot, mixed, lang)).join('\n')), // prettier-ignore
    ]),
  };
}

/** Whether the weekend is left out of the table. */
export function isWithoutWeekend(slots: readonly ListedSlot[]): boolean {
  return slots.every(({ weekday }) => weekday === null || weekday <= WORKDAYS);
}

interface PeriodRow {
  readonly name: string;
  readonly time: string;
  readonly slots: ListedSlot[];
}

/** By time, those without one last; the same period at another time (on Fridays, say) is a row of its own. */
function rowsOf(weekly: readonly ListedSlot[], lang: Lang): readonly PeriodRow[] {
  const rows = new Map<string, PeriodRow>();
  for (const slot of weekly) {
    const [name, time] = [slot.name ?? '', slotTime(slot, lang)];
    const key = `${time || '~'} ${name}`;
    const row = rows.get(key) ?? { name, time, slots: [] };
    row.slots.push(slot);
    rows.set(key, row);
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** What is from the records is marked where the rest is not; a column takes one Chinese date, not two. */
function slotLines(slot: ListedSlot, mixed: boolean, lang: Lang): string {
  const mark = mixed && slot.recorded ? words.recordedMark[lang] : '';
  const more = [slot.holds, mark].filter(Boolean).join(' ');
  return [slotWhat(slot, lang), shortPlace(slot, lang), more && `[${more.replace('日–', '日–\n')}]`]
    .filter(Boolean)
    .join('\n');
}

/** The class's own room goes without saying. */
function shortPlace(slot: ListedSlot, lang: Lang): string {
  const place = slotPlace(slot, lang);
  return slot.class !== null && place === `${slot.class}教室` ? '' : place;
}
