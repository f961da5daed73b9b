import type { CellRef } from '../model/record.js';
import { tableOf, type Kind } from '../model/tables.js';
import type { Context } from './context.js';
import { few } from './in-short.js';

/**
 * The cells that should name the records of rows that were not taken, each once, the first few: any of those rows may be
 * the record that is missed, so that nothing follows from its absence. The header where the column itself is not there.
 */
export function unreadRowCells(kind: Kind, context: Context): readonly CellRef[] {
  const firsts = tableOf(kind).keys.map(([first]) => first!);
  const cells = new Map<string, CellRef>();
  for (const { record } of few(context.unread(kind))) {
    if (!record) continue;
    const field = firsts.find((each) => record.source.fields.includes(each)) ?? firsts[0]!;
    const cell = context.cell(record, field);
    cells.set(`${cell.file} ${cell.sheet} ${cell.cell}`, cell);
  }
  return [...cells.values()];
}

/** Whether nothing can be said to be missing of a kind: its sheet was not handed in, or rows of it were not taken. */
export function isIncomplete(kind: Kind, context: Context): boolean {
  return !context.present.has(kind) || context.unread(kind).length > 0;
}
