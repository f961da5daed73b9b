import { problem, type Problem } from '../../model/problem.js';
import type { Line } from './block.js';
import type { BlockContext } from './context.js';
import { isPartHeader, isRemarkLabel } from './header-words.js';
import type { Spot } from './spots.js';

/** Lines that have the same labels, and those whose labels another line had before. */
export interface LineGroups {
  /** Lines below (beside) one label are together: a subject above its teacher. */
  readonly groups: readonly (readonly Line[])[];
  /** Lines that say once more what another one says; the first one is used. */
  readonly twice: readonly Twice[];
}

/** A line whose labels another one had before. */
export interface Twice {
  readonly line: Line;
  readonly first: Line;
}

/**
 * Puts lines together that stand at the same labels, or whose every label is printed twice in turn.
 * @param nameOf what a line is, of which there should be one; null where it doesn't matter
 */
export function groupLines(lines: readonly Line[], nameOf: (line: Line) => string | null): LineGroups {
  const doubled = allDoubled(lines, nameOf);
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1)?.at(-1);
    const goesOn =
      last !== undefined && (sameLabels(last, line) || (doubled && sameName(last, line, nameOf)));
    if (goesOn) groups.at(-1)!.push(line);
    else groups.push([line]);
  }
  const first = new Map<string, Line>();
  const twice: Twice[] = [];
  const once = groups.filter((group) => {
    const line = group[0]!;
    const name = nameOf(line);
    const before = name === null ? undefined : first.get(name);
    if (before !== undefined) twice.push(...group.map((each) => ({ line: each, first: before })));
    else if (name !== null) first.set(name, line);
    return before === undefined;
  });
  return { groups: once, twice };
}

/** Whether a line is for remarks, signatures or sums. */
export function isRemark({ labels }: Line): boolean {
  return labels.some(({ spot }) => isRemarkLabel(spot.cell.text));
}

/** Says that a line stands twice, at its own label. */
export function twiceProblem({ file, sheet }: BlockContext, { line, first }: Twice): Problem {
  const { cell, address } = lastLabel(line);
  const found = cell.text.replace(/\s+/gu, ' ').trim();
  return problem(
    'MATRIX_LINE_TWICE',
    { file, sheet, cell: address },
    { found, first: lastLabel(first).address },
  );
}

/** The label nearest to the body, at which a line is shown. */
export function lastLabel({ labels }: Line): Spot {
  return labels.at(-1)!.spot;
}

/** The labels that say which line it is; 课程 and 教师 below a weekday are one line. */
function tellingLabels({ labels }: Line): Spot[] {
  return labels.map(({ spot }) => spot).filter(({ cell }) => !isPartHeader(cell.text));
}

function sameLabels(a: Line, b: Line): boolean {
  const [one, other] = [tellingLabels(a), tellingLabels(b)];
  return one.length === other.length && one.every((spot, i) => spot === other[i]);
}

function sameName(a: Line, b: Line, nameOf: (line: Line) => string | null): boolean {
  const name = nameOf(a);
  return name !== null && name === nameOf(b);
}

/** 周一 周一 周二 周二: each name as often as the others, at least twice, one beside the other. */
function allDoubled(lines: readonly Line[], nameOf: (line: Line) => string | null): boolean {
  const runs: { name: string | null; count: number }[] = [];
  for (const line of lines) {
    const name = nameOf(line);
    const last = runs.at(-1);
    if (last && last.name === name && name !== null) last.count += 1;
    else runs.push({ name, count: 1 });
  }
  const [first] = runs;
  const unique = new Set(runs.map(({ name }) => name)).size === runs.length;
  return (
    first !== undefined &&
    runs.length > 1 &&
    first.count > 1 &&
    unique &&
    runs.every(({ count }) => count === first.count)
  );
}
