import { problem, type Problem } from '../../model/problem.js';
import type { Bilingual } from '../../model/text.js';
import { titleFacets, type TitleFacets } from './block-title.js';
import type { Block, Line } from './block.js';
import { isClassNumber } from './class-label.js';
import type { DayForm } from './day-lines.js';
import { valuesOf, type BlockRead, type Entry } from './entry.js';
import { lessonsOf } from './lesson-cell.js';
import { groupLines } from './line-groups.js';
import { periodNumber } from './period-label.js';
import { saying, type Said } from './said.js';
import { seenAt } from './slot.js';
import type { Spot, Spots } from './spots.js';
import { facetsOf, type Facets } from './timetable-facets.js';

/** Where a block stands, for its problems, and how its days are written. */
export interface BlockContext {
  readonly file: string;
  readonly sheet: string;
  readonly spots: Spots;
  readonly form: DayForm;
}

/** Lines that are one row or column of lessons, and what their labels say. */
interface Group {
  readonly lines: readonly Line[];
  readonly facets: Facets;
}

interface Draft {
  readonly entries: Entry[];
  ignored: number;
}

/**
 * The lessons of one block. A cell that is merged over two periods counts in both (ruling 25); one for odd and
 * even weeks is two lessons. What has no period, no weekday or no class is not used, and said.
 */
export function readTimetable(block: Block, context: BlockContext): BlockRead {
  const name = (line: Line) => nameOf(facetsOf(line, block.dayLabels, context.form));
  const sides = [block.rows, block.columns].map((lines) => groupLines(lines, name));
  const [rows, columns] = sides.map(({ groups }) => grouped(groups, block, context)) as [Group[], Group[]];
  const title = titleFacets(block, context.sheet);
  const usable = ({ facets }: Group, others: readonly Group[]) => others.some((other) => isWhole(facets, other.facets)); // prettier-ignore
  const used = [rows.filter((row) => usable(row, columns)), columns.filter((column) => usable(column, rows))] as const; // prettier-ignore
  const twice = sides.flatMap((side) => side.twice);
  const lost = [...twice.map(({ line }) => line), ...unusedLines(rows, used[0]), ...unusedLines(columns, used[1])];
  const draft: Draft = { entries: [], ignored: filledIn(lost, block, context.spots) };
  for (const row of used[0]) for (const column of used[1]) takeSlot(draft, row, column, title, block, context);
  const told = [...twice.map((each) => twiceProblem(each, context))];
  const without = draft.entries.filter(({ values }) => values['class'] === undefined);
  if (draft.entries.length > 0 && without.length === draft.entries.length) return withoutClass(draft, block, context, told); // prettier-ignore
  return {
    entries: draft.entries,
    ignored: draft.ignored,
    unused: [...unusedLines(rows, used[0]), ...unusedLines(columns, used[1])].map(firstLabel).concat(block.unused),
    problems: told,
    said: saidOf(draft.entries),
  };
}

function grouped(groups: readonly (readonly Line[])[], block: Block, { form }: BlockContext): Group[] {
  const found = groups.map((lines) => ({ lines, facets: facetsOf(lines[0]!, block.dayLabels, form) }));
  return beginsAnew(found.map(({ facets }) => facets)) ? found.map(withHalfDay) : found;
}

/** Whether periods are numbered from 1 again in the afternoon, so that the number alone tells not which. */
function beginsAnew(facets: readonly Facets[]): boolean {
  const halves = new Map<string, string>();
  return facets.some(({ period, halfDay, weekday, class: group }) => {
    const number = period && periodNumber(period.cell.text);
    if (number === undefined || number === null || halfDay === undefined) return false;
    const key = JSON.stringify([number, weekday?.cell.text, group?.cell.text]);
    const before = halves.get(key);
    halves.set(key, halfDay.cell.text);
    return before !== undefined && before !== halfDay.cell.text;
  });
}

function withHalfDay(group: Group): Group {
  const { period, halfDay } = group.facets;
  if (period === undefined || halfDay === undefined) return group;
  const bare = /^\d+$|^[一二三四五六七八九十]+$/u.test(period.cell.text);
  const text = `${halfDay.cell.text}${bare ? `第${period.cell.text}节` : period.cell.text}`;
  return { ...group, facets: { ...group.facets, period: { ...period, cell: { kind: 'text', text } } } };
}

/** What a line is among its like; two lines of one name say the same thing twice. */
function nameOf({ weekday, period, halfDay, class: group, grade, teacher, other, times }: Facets): string | null {
  const parts = [weekday, period, halfDay, group, grade, teacher, other, times].map((said) => said?.cell.text ?? '');
  return parts.every((part) => part === '') ? null : parts.join('|');
}

function periodOf(row: Facets, column: Facets): Said | undefined {
  return row.period ?? column.period ?? row.other ?? row.halfDay ?? row.times ?? column.halfDay ?? column.times ?? column.other; // prettier-ignore
}

function isWhole(row: Facets, column: Facets): boolean {
  return (row.weekday ?? column.weekday) !== undefined && periodOf(row, column) !== undefined;
}

function unusedLines(all: readonly Group[], used: readonly Group[]): Line[] {
  return all.filter((group) => !used.includes(group)).map(({ lines }) => lines[0]!);
}

function takeSlot(
  draft: Draft,
  row: Group,
  column: Group,
  title: TitleFacets,
  block: Block,
  { spots }: BlockContext,
): void {
  const seen = seenAt(spots, block, row.lines, column.lines);
  const [home] = seen;
  if (home === undefined) return;
  const teacher = row.facets.teacher ?? column.facets.teacher;
  const lessons = lessonsOf(seen, teacher !== undefined);
  if (lessons.length === 0) draft.ignored += 1;
  for (const lesson of lessons) {
    const values = valuesOf({
      class: lesson.class ?? classOf(row.facets, column.facets, title),
      weekday: row.facets.weekday ?? column.facets.weekday,
      period: periodOf(row.facets, column.facets),
      subject: lesson.subject,
      teacher: lesson.teacher ?? teacher,
      room: lesson.room,
      weeks: lesson.weeks ?? title.weeks,
      parity: lesson.parity ?? title.parity,
    });
    draft.entries.push({ home, row: row.lines[0]!.at, values });
  }
}

/** The class of a lesson; the number of one goes behind the grade that is said elsewhere. */
function classOf(row: Facets, column: Facets, title: TitleFacets): Said | null {
  const said = row.class ?? column.class;
  if (said === undefined) return title.class;
  const grade = (row.grade ?? column.grade)?.cell.text ?? title.grade;
  if (grade === null || !isClassNumber(said.cell.text)) return said;
  return saying(`${grade}${/班$/u.test(said.cell.text) ? said.cell.text : `${said.cell.text}班`}`, said);
}

function filledIn(lines: readonly Line[], block: Block, spots: Spots): number {
  const rows = lines.filter((line) => block.rows.includes(line));
  const columns = lines.filter((line) => block.columns.includes(line));
  const count = (some: readonly Line[], others: readonly Line[], isRow: boolean) =>
    some.reduce((sum, line) => sum + others.filter((other) => seenAt(spots, block, isRow ? [line] : [other], isRow ? [other] : [line]).length > 0).length, 0); // prettier-ignore
  return count(rows, block.columns, true) + count(columns, block.rows.filter((row) => !rows.includes(row)), false);
}

function firstLabel({ labels }: Line): Spot {
  return labels.at(-1)!.spot;
}

function twiceProblem({ line, first }: { line: Line; first: Line }, { file, sheet }: BlockContext): Problem {
  const { cell, address } = firstLabel(line);
  return problem('MATRIX_LINE_TWICE', { file, sheet, cell: address }, { found: cell.text, first: firstLabel(first).address }); // prettier-ignore
}

function withoutClass(draft: Draft, block: Block, { file, sheet }: BlockContext, told: readonly Problem[]): BlockRead {
  return {
    entries: [],
    ignored: draft.ignored + draft.entries.length,
    unused: [],
    problems: [...told, problem('MATRIX_WITHOUT_CLASS', { file, sheet, cell: block.corner.address }, {})],
    said: saidOf([]),
  };
}

function saidOf(entries: readonly Entry[]): Bilingual {
  const count = (field: string) => new Set(entries.map(({ values }) => values[field]?.cell.text)).size;
  const [classes, days, periods] = [count('class'), count('weekday'), count('period')];
  const plural = (n: number, word: string, several: string) => `${n} ${n === 1 ? word : several}`;
  return {
    zh: `${classes} 个班 × ${days} 天 × ${periods} 节,${entries.length} 节课`,
    en: `${plural(classes, 'class', 'classes')} × ${plural(days, 'day', 'days')} × ${plural(periods, 'period', 'periods')}, ${plural(entries.length, 'lesson', 'lessons')}`,
  };
}
