import { normaliseHeader } from '../header-text.js';
import type { Block, Label, Line } from './block.js';
import { isRemark } from './line-groups.js';
import { seenAt } from './slot.js';
import type { Spot, Spots } from './spots.js';

const TICK = /^[√✓✔☑●○◎▲△★☆◆■v]$/u;
const OFF = /^(?:[-/\\—–_×x·]+|休息?|假|公休)$/u;
const SHIFT = /^(?:[早中午晚夜白日班值全大小]|[早中午晚夜白日大小]班|值班)$/u;
const PEOPLE = /姓名|教师|老师|人员|值班人|人$|name|teacher/u;

/** How the cells of a table of duties mark who is on duty, where they name nobody: his name is the label of the line. */
export type Marks = 'ticks' | 'shifts';

/** Whether all cells of a body are marks: ticks alone, or some that name a shift; null where they are anything else. */
export function marksIn(block: Block, spots: Spots): Marks | null {
  const [rows, columns] = [block.rows, block.columns].map((lines) => lines.filter((line) => !isRemark(line)));
  const texts = seenAt(spots, block, rows!, columns!).map(({ cell }) => normaliseHeader(cell.text));
  const shifts = texts.some((text) => SHIFT.test(text));
  const marks = texts.every((text) => TICK.test(text) || OFF.test(text) || SHIFT.test(text));
  if (!marks || !(shifts || texts.some((text) => TICK.test(text)))) return null;
  return shifts ? 'shifts' : 'ticks';
}

/** Whether a mark says that somebody is on duty. */
export function isTick({ cell }: Spot): boolean {
  return TICK.test(normaliseHeader(cell.text));
}

/**
 * The label of a line of marks that is its person: the one below a header, or beside a corner, that says people.
 * Without one the label may be a place: then nobody is named.
 */
export function personLabel({ labels }: Line, corner: Spot): Label | undefined {
  return labels.findLast(({ header }) => PEOPLE.test(normaliseHeader(header || corner.cell.text)));
}
