import { problem, type Problem } from '../../model/problem.js';
import { addressOf } from '../letters.js';
import type { Block, Line } from './block.js';
import type { BlockContext } from './context.js';
import type { NotedTime } from './duty-notes.js';
import type { BlockRead, Entry } from './entry.js';
import { groupLines, isRemark, lastLabel, twiceProblem, type Twice } from './line-groups.js';
import { rosterSaid } from './read-as.js';
import { takeDuty, takeUnfilled, type Draft, type Duty, type Whole } from './roster-duty.js';
import { marksIn, personLabel } from './marks.js';
import { dayOfMonth, hasDay, type Month } from './month-days.js';
import { dayNameOf, dutyFacets, type DaysOf, type DutyFacets } from './roster-facets.js';
import { plainText, wholeOf } from './said.js';
import type { YearHint } from './school-year.js';
import { seenAt } from './slot.js';
import type { Spot } from './spots.js';
import { validityOf } from './validity.js';

/** What the sheet says beside a block: the year of its days, and the times that are noted anywhere. */
export interface RosterNotes {
  readonly year: YearHint | null;
  /** Of days that are only numbered. */
  readonly month: Month | null;
  readonly noted: readonly NotedTime[];
}

/**
 * The duties of one block, one for each filled cell: its people, and of its labels the day, the post, the shift and
 * the times. A column of leaders is a roving duty of its own, and names the leader of all others of that day.
 */
export function readRoster(
  block: Block,
  context: BlockContext,
  { year, month, noted }: RosterNotes,
): BlockRead {
  const daysOf = { dayLabels: block.dayLabels, form: context.form, year, month };
  const facets = (line: Line) => dutyFacets(line, daysOf);
  const duty = (line: Line): Duty => ({ line, facets: facets(line) });
  const [dayLines, otherLines] = sidesOf(block);
  const postLines = otherLines.filter((line) => !isRemark(line));
  const { groups, twice } = groupLines(dayLines, (line) => dayNameOf(facets(line)));
  const posts = postLines.map(marksIn(block, context.spots) === null ? duty : ofPerson(facets, block.corner));
  const marked = posts.some(({ facets: { person } }) => person !== undefined);
  const whole: Whole = { validity: validityOf(block, context.sheet, year), noted, leaders: new Map() };
  const draft: Draft = { entries: [], unfilled: [], unclear: new Set(), ignored: 0 };
  const days = groups.flat().map(duty);
  takeDuties(draft, days, posts, block, context, whole);
  const bare = block.bare.filter((line) => !isRemark(line)).map(duty);
  const [blankDays, blankPosts] =
    block.days === 'down' ? [[...days, ...bare], posts] : [days, [...posts, ...bare]];
  // Where no mark stands somebody else is on duty.
  if (!marked) takeBlank(draft, blankDays.filter(isInMonth(daysOf)), blankPosts, block, context, whole);
  const filled = (day: Line, post: Line) => crossing(block, day, post, context).length > 0;
  const lost = lostCells(twice, dayLines, otherLines, filled);
  const entries = draft.entries.toSorted((a, b) => a.row - b.row || a.home.column - b.home.column);
  return {
    entries,
    unfilled: draft.unfilled,
    ignored: draft.ignored + lost,
    unused: [...otherLines.filter(isRemark).map(lastLabel), ...block.unused],
    validity: whole.validity,
    problems: [
      ...twice.map((each) => twiceProblem(context, each)),
      ...unclearProblems(draft, context),
      ...undatedProblem(entries, block, context),
    ],
    said: rosterSaid(entries, posts.filter(({ facets: { post } }) => !post.leader).length, whole.validity),
  };
}

/** A line of marks: the duties of a person, at what else its labels name; where none is a person, of nobody. */
function ofPerson(facets: (line: Line) => DutyFacets, corner: Spot): (line: Line) => Duty {
  return (line) => {
    const person = personLabel(line, corner);
    if (person === undefined) return { line, facets: facets(line) };
    const labels = line.labels.filter((label) => label !== person);
    return { line, facets: { ...facets({ ...line, labels }), person: wholeOf(person.spot) } };
  };
}

/** The 31st of September is printed on many forms, and is nobody's to fill. */
function isInMonth({ dayLabels, month }: DaysOf): (day: Duty) => boolean {
  return ({ line }) =>
    month === null ||
    line.labels.every(({ spot }) => !dayLabels.has(spot) || hasDay(month, dayOfMonth(spot.cell)!));
}

/** How many filled cells stand in lines that are not used, each counted once. */
function lostCells(
  twice: readonly Twice[],
  days: readonly Line[],
  posts: readonly Line[],
  filled: (day: Line, post: Line) => boolean,
): number {
  const again = twice.map(({ line }) => line);
  const inLine = (day: Line) =>
    posts.filter((post) => (again.includes(day) || isRemark(post)) && filled(day, post));
  return days.reduce((sum, day) => sum + inLine(day).length, 0);
}

/** The lines of days and those of posts. */
function sidesOf({ days, rows, columns }: Block): readonly [readonly Line[], readonly Line[]] {
  return days === 'down' ? [rows, columns] : [columns, rows];
}

function takeDuties(
  draft: Draft,
  days: readonly Duty[],
  posts: readonly Duty[],
  block: Block,
  context: BlockContext,
  whole: Whole,
): void {
  const pairs = posts.flatMap((post) => days.map((day) => ({ day, post })));
  const leading = ({ day, post }: { day: Duty; post: Duty }) =>
    post.facets.post.leader || day.facets.post.leader;
  const taken = new Set<string>();
  // Leaders first: the other duties of the day name them.
  for (const { day, post } of [...pairs.filter(leading), ...pairs.filter((pair) => !leading(pair))]) {
    const [spot] = crossing(block, day.line, post.line, context);
    const name = JSON.stringify([dayNameOf(day.facets), post.line.at, spot?.address]);
    if (spot === undefined || taken.has(name)) continue;
    taken.add(name);
    takeDuty(draft, spot, placeOf(block, day, post).row, { day, post }, whole);
  }
}

/** Notes the cells in which nothing is written. */
function takeBlank(
  draft: Draft,
  days: readonly Duty[],
  posts: readonly Duty[],
  block: Block,
  { spots }: BlockContext,
  whole: Whole,
): void {
  for (const post of posts) {
    for (const day of days) {
      const { row, column } = placeOf(block, day, post);
      if (spots.at(row, column) !== undefined) continue;
      takeUnfilled(draft, { address: addressOf(column, row), row, cell: undefined }, { day, post }, whole);
    }
  }
}

/** Where the lines of a day and a post cross; rows from 1, columns from 0. */
function placeOf({ days }: Block, day: Duty, post: Duty): { readonly row: number; readonly column: number } {
  const [row, column] = days === 'down' ? [day, post] : [post, day];
  return { row: row.line.at, column: column.line.at };
}

function crossing(block: Block, day: Line, post: Line, { spots }: BlockContext) {
  return block.days === 'down' ? seenAt(spots, block, [day], [post]) : seenAt(spots, block, [post], [day]);
}

function unclearProblems({ unclear }: Draft, { file, sheet }: BlockContext): Problem[] {
  return [...new Set([...unclear].map(({ spot }) => spot))].map(({ cell, address }) => {
    const found = plainText(cell.text).replace(/\s+/gu, ' ');
    return problem('MATRIX_TIMES_UNCLEAR', { file, sheet, cell: address }, { found });
  });
}

/** Duties by weekday of which it isn't known from when to when they hold. */
function undatedProblem(entries: readonly Entry[], block: Block, { file, sheet }: BlockContext): Problem[] {
  const undated = entries.some(
    ({ values }) => values['date'] === undefined && values['validFrom'] === undefined,
  );
  const { address } = block.above.at(-1) ?? block.corner;
  return undated ? [problem('MATRIX_WITHOUT_DATES', { file, sheet, cell: address })] : [];
}
