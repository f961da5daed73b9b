import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import { given, silent } from '../claims/claim.js';
import { wordList, type Context } from '../context.js';
import { headerCells } from '../header-cells.js';
import { ownCells } from '../own-cells.js';
import { during } from '../tally.js';
import { isIncomplete, unreadRowCells } from '../unread-rows.js';

const checksIn = during('facility', 'date');

/**
 * The items of `facilityTermItems` (several ways to write one are split by a slash) that no check of the term names by
 * item or place. Undefined where the sheet was not handed in, or a check without its item, or one not taken, may be the one that is short.
 */
export function uncheckedItems(term: Entity, context: Context): readonly string[] | undefined {
  if (!context.present.has('facility')) return UNKNOWN;
  const checks = checksIn(term, context);
  const open = wordList(context, 'facilityTermItems').map((item) => item.split('/')).filter((words) => !checks.some((check) => names(check, words))); // prettier-ignore
  const more = checks.some(hasNoItem) || isIncomplete('facility', context);
  return open.length > 0 && more ? UNKNOWN : open.map(([first]) => first!);
}

function names({ facts: { item, place } }: Entity, words: readonly string[]): boolean {
  return [item, place].filter(given).some((text) => words.some((word) => text.includes(word)));
}

function hasNoItem(check: Entity): boolean {
  return check.facts['item'] === UNKNOWN || silent(check, 'item');
}

/** The blank items of the term's checks, else the head of the column. */
export function facilityCells(term: Entity, context: Context): readonly CellRef[] {
  const blank = context.present.has('facility') ? checksIn(term, context).filter(hasNoItem) : [];
  const cells = blank.flatMap((check) => ownCells(check, ['item'], context));
  const shown = [...cells, ...unreadRowCells('facility', context)];
  return shown.length > 0 ? shown : headerCells('facility', 'item', context);
}
