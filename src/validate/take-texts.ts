import type { Cell } from '../model/sheet.js';
import type { Column } from '../model/tables/table.js';
import { tidy } from './characters.js';
import { isOneName } from './names.js';
import { oneWordReport, saysNone, saysNothingWrong } from './nothing.js';
import { doubted, refused, type Parsed, type Taker } from './parsed.js';
import { closedWord, nearestWord, suggestedWord } from './words.js';

/** Beyond 15 digits Excel keeps no number whole. */
const FIRST_BROKEN = 1e15;
const IN_POWERS = /^\d(?:\.\d+)?E\+(?:1[5-9]|[2-9]\d)$/i;

/** text: as typed, tidied; a closed list gives its word; none is ''. */
export const takeText: Taker = (column, cell) => {
  if (lostDigits(cell)) return refused(column, cell, { fault: 'ID_AS_NUMBER' });
  if (column.words) return takeWord(column, column.words, cell);
  const value = textOf(column, cell.text);
  if (column.oneName && value !== '' && !isOneName(value))
    return refused(column, cell, { fault: 'NOT_ONE_NAME' });
  return cell.kind === 'date' ? doubted(value, column, cell, { fault: 'DATE_IN_TEXT' }) : { value };
};

/** Whether a number can no longer be the code or ID that was typed: an 18-digit ID has lost its end. */
export function lostDigits(cell: Cell): boolean {
  return cell.kind === 'number' ? Math.abs(cell.number) >= FIRST_BROKEN : IN_POWERS.test(cell.text.trim());
}

function textOf(column: Column, typed: string): string {
  const text = tidy(typed);
  if (saysNone(text) || oneWordReport(text) || (column.exception && saysNothingWrong(text))) return '';
  return suggestedWord(column, text) ?? text;
}

function takeWord(column: Column, words: NonNullable<Column['words']>, cell: Cell): Parsed {
  const value = closedWord(words, cell.text);
  if (value !== undefined) return { value };
  const expected = { zh: Object.keys(words).join('、'), en: Object.values(words).join(', ') };
  const near = nearestWord(words, cell.text);
  if (near === undefined) return refused(column, cell, { fault: 'NOT_IN_LIST', values: { expected } });
  const nearest = { zh: near, en: words[near] ?? near };
  return refused(column, cell, { fault: 'NOT_IN_LIST_NEAR', values: { expected, near: nearest } });
}
