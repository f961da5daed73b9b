import { problem } from '../../model/problem.js';
import { titleFacets, type TitleFacets } from './block-title.js';
import type { Block, Line } from './block.js';
import { isClassNumber } from './class-label.js';
import type { BlockContext } from './context.js';
import { valuesOf, type BlockRead, type Entry } from './entry.js';
import { lessonsOf } from './lesson-cell.js';
import { isWhole, lineName, periodOf, withHalfDays, type LessonGroup } from './lesson-groups.js';
import { groupLines, lastLabel, twiceProblem, type LineGroups } from './line-groups.js';
import { saying, type Said } from './said.js';
import { seenAt } from './slot.js';
import { facetsOf, type Facets } from './timetable-facets.js';

/** The lines of one side of a table. */
interface Side extends LineGroups {
  readonly used: readonly LessonGroup[];
  readonly unused: readonly LessonGroup[];
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
  const [rows, columns] = sidesOf(block, context);
  const draft: Draft = { entries: [], ignored: lostCells(rows, columns, block, context) };
  const title = titleFacets(block, context.sheet);
  for (const row of rows.used)
    for (const column of columns.used) takeSlot(draft, { row, column, title }, block, context);
  const twice = [...rows.twice, ...columns.twice].map((each) => twiceProblem(context, each));
  const unused = [...rows.unused, ...columns.unused].map(({ lines }) => lastLabel(lines[0]!));
  const made = {
    ...draft,
    unfilled: [],
    unused: [...unused, ...block.unused],
    problems: twice,
    said: null,
    validity: null,
  };
  const classless = draft.entries.every(({ values }) => values['class'] === undefined);
  if (!classless || draft.entries.length === 0) return made;
  const { file, sheet } = context;
  const without = problem('MATRIX_WITHOUT_CLASS', { file, sheet, cell: block.corner.address });
  return {
    ...made,
    entries: [],
    ignored: draft.ignored + draft.entries.length,
    problems: [...twice, without],
  };
}

function sidesOf(block: Block, { form }: BlockContext): readonly [Side, Side] {
  const facets = (line: Line) => facetsOf(line, block.dayLabels, form);
  const side = (lines: readonly Line[]) => {
    const found = groupLines(lines, (line) => lineName(facets(line)));
    const groups = found.groups.map((group) => ({ lines: group, facets: facets(group[0]!) }));
    return { ...found, all: withHalfDays(groups) };
  };
  const [rows, columns] = [side(block.rows), side(block.columns)];
  const usable = (group: LessonGroup, others: readonly LessonGroup[]) =>
    others.some((other) => isWhole(group.facets, other.facets));
  const split = (own: typeof rows, { all: others }: typeof rows): Side => ({
    ...own,
    used: own.all.filter((group) => usable(group, others)),
    unused: own.all.filter((group) => !usable(group, others)),
  });
  return [split(rows, columns), split(columns, rows)];
}

/** How many filled cells stand in lines that are not used, each counted once. */
function lostCells(rows: Side, columns: Side, block: Block, { spots }: BlockContext): number {
  const lost = ({ unused, twice }: Side) => [
    ...unused.flatMap(({ lines }) => lines),
    ...twice.map(({ line }) => line),
  ];
  const [lostRows, lostColumns] = [lost(rows), lost(columns)];
  const keptRows = block.rows.filter((row) => !lostRows.includes(row));
  const filled = (row: Line, column: Line) => seenAt(spots, block, [row], [column]).length > 0;
  const count = (some: readonly Line[], others: readonly Line[]) =>
    some.reduce((sum, row) => sum + others.filter((column) => filled(row, column)).length, 0);
  return count(lostRows, block.columns) + count(keptRows, lostColumns);
}

interface Crossing {
  readonly row: LessonGroup;
  readonly column: LessonGroup;
  readonly title: TitleFacets;
}

function takeSlot(draft: Draft, crossing: Crossing, block: Block, { spots }: BlockContext): void {
  const { row, column } = crossing;
  const seen = seenAt(spots, block, row.lines, column.lines);
  const [home] = seen;
  if (home === undefined) return;
  const teacher = row.facets.teacher ?? column.facets.teacher;
  const lessons = lessonsOf(seen, teacher !== undefined);
  if (lessons.length === 0) draft.ignored += 1;
  for (const { class: own, ...lesson } of lessons) {
    const said = labelsOf(crossing, own);
    const values = valuesOf({
      ...said,
      ...lesson,
      ...weeksOf(lesson, crossing.title),
      teacher: lesson.teacher ?? teacher,
    });
    draft.entries.push({ home, row: row.lines[0]!.at, values });
  }
}

function labelsOf({ row, column, title }: Crossing, own: Said | null) {
  return {
    class: own ?? classOf(row.facets, column.facets, title),
    weekday: row.facets.weekday ?? column.facets.weekday,
    period: periodOf(row.facets, column.facets),
  };
}

function weeksOf(lesson: { weeks: Said | null; parity: Said | null }, title: TitleFacets) {
  return { weeks: lesson.weeks ?? title.weeks, parity: lesson.parity ?? title.parity };
}

/** The class of a lesson; the number of one goes behind the grade that is said elsewhere. */
function classOf(row: Facets, column: Facets, title: TitleFacets): Said | null {
  const said = row.class ?? column.class;
  if (said === undefined) return title.class;
  const grade = (row.grade ?? column.grade)?.cell.text ?? title.grade;
  const { text } = said.cell;
  return grade === null || !isClassNumber(text)
    ? said
    : saying(`${grade}${/班$/u.test(text) ? text : `${text}班`}`, said);
}
