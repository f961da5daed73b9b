import type { Cell } from '../model/sheet.js';
import type { Column } from '../model/tables/table.js';
import {
  absenceRemark,
  hasTimesByName,
  isNoName,
  parseItems,
  parseNames,
  recordedName,
  saysNobody,
} from './names.js';
import { doubted, refused, type Parsed, type Taker } from './parsed.js';
import { lostDigits } from './take-texts.js';

/** names: a list; people where the column holds people (it is private), else places, classes, posts as typed; none is []. */
export const takeNames: Taker = (column, cell) => {
  if (lostDigits(cell)) return refused(column, cell, { fault: 'ID_AS_NUMBER' });
  if (column.private) return peopleOf(column, cell, (names) => withTimes(names, column, cell));
  const items = parseItems(cell.text);
  return cell.kind === 'date' ? doubted(items, column, cell, { fault: 'DATE_IN_TEXT' }) : { value: items };
};

/** Several people in one cell, each at times of his own: all are taken to be there for as long as the row says. */
function withTimes(names: readonly string[], column: Column, cell: Cell): Parsed {
  return hasTimesByName(cell.text)
    ? doubted(names, column, cell, { fault: 'TIMES_BEHIND_NAMES' })
    : { value: names };
}

/**
 * person: one name, none is ''. Several names: the first, with a doubt that lists them, since the first
 * named answers first and a rule needs one; `relate` finds the rest in the cell (`parseNames`).
 */
export const takePerson: Taker = (column, cell) => {
  if (lostDigits(cell)) return refused(column, cell, { fault: 'ID_AS_NUMBER' });
  return peopleOf(column, cell, ([first = '', ...others]) => {
    if (others.length === 0) return { value: first };
    return doubted(first, column, cell, { fault: 'SEVERAL_NAMES', values: { near: first } });
  });
};

function peopleOf(column: Column, cell: Cell, give: (names: string[]) => Parsed): Parsed {
  const names = cell.kind === 'text' || cell.kind === 'number' ? parseNames(cell.text).map(recordedName) : [];
  const none = saysNobody(cell.text);
  if ((names.length === 0 && !none) || names.some(isNoName))
    return refused(column, cell, { fault: 'NOT_A_NAME' });
  const remark = column.private === 'staff' && !column.away ? absenceRemark(cell.text) : undefined;
  if (remark) return refused(column, cell, { fault: 'ABSENT_BEHIND_NAME', values: { near: remark } });
  return give(names);
}
