import type { Line } from './block.js';
import { periodNumber } from './period-label.js';
import type { Said } from './said.js';
import type { Facets } from './timetable-facets.js';

/** Lines that are one row or column of lessons, and what their labels say. */
export interface LessonGroup {
  readonly lines: readonly Line[];
  readonly facets: Facets;
}

const BARE_NUMBER = /^\d+$|^[一二三四五六七八九十]+$/u;

/** Names the periods of a table whose numbers begin anew in the afternoon by their half of the day: 下午第1节. */
export function withHalfDays(groups: readonly LessonGroup[]): readonly LessonGroup[] {
  return beginsAnew(groups.map(({ facets }) => facets)) ? groups.map(withHalfDay) : groups;
}

function beginsAnew(facets: readonly Facets[]): boolean {
  const halves = new Map<string, string>();
  return facets.some(({ period, halfDay, weekday, class: group }) => {
    const number = period && periodNumber(period.cell.text);
    if (!number || halfDay === undefined) return false;
    const key = JSON.stringify([number, weekday?.cell.text, group?.cell.text]);
    const before = halves.get(key);
    halves.set(key, halfDay.cell.text);
    return before !== undefined && before !== halfDay.cell.text;
  });
}

function withHalfDay(group: LessonGroup): LessonGroup {
  const { period, halfDay } = group.facets;
  if (period === undefined || halfDay === undefined) return group;
  const { text: number } = period.cell;
  const text = `${halfDay.cell.text}${BARE_NUMBER.test(number) ? `第${number}节` : number}`;
  return { ...group, facets: { ...group.facets, period: { ...period, cell: { kind: 'text', text } } } };
}

/** What a line is among its like; two lines of one name say the same thing twice. Null where it has no label. */
export function lineName(facets: Facets): string | null {
  const { weekday, period, halfDay, class: group, grade, teacher, other, times } = facets;
  const parts = [weekday, period, halfDay, group, grade, teacher, other, times];
  const texts = parts.map((said) => said?.cell.text ?? '');
  return texts.every((text) => text === '') ? null : texts.join('|');
}

/** The period of a lesson by its two lines: a name before a half of the day, and that before bare times. */
export function periodOf(row: Facets, column: Facets): Said | undefined {
  const said = (field: 'period' | 'other' | 'halfDay' | 'times') => row[field] ?? column[field];
  return said('period') ?? said('other') ?? said('halfDay') ?? said('times');
}

/** Whether two lines together say on which day and in which period a lesson is. */
export function isWhole(row: Facets, column: Facets): boolean {
  if (row.beside || column.beside) return false;
  return (row.weekday ?? column.weekday) !== undefined && periodOf(row, column) !== undefined;
}
