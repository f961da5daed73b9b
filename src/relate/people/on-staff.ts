import type { CellRef } from '../../model/record.js';
import type { FieldOf } from '../../model/tables.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import type { Context } from '../context.js';
import { isIncomplete, unreadRowCells } from '../unread-rows.js';
import { inPost } from './people.js';

/**
 * Whether a person's fact names somebody of the staff list: '' (无) and strangers do not (rulings 6).
 * Undefined where the fact is not known, the school handed in no list, or a row of the list that may be theirs was not taken.
 */
export function onStaff(key: Value, context: Context): boolean | undefined {
  if (typeof key !== 'string') return UNKNOWN;
  if (context.person(key) !== undefined) return true;
  return key !== '' && isIncomplete('staff', context)
    ? UNKNOWN
    : context.present.has('staff')
      ? false
      : UNKNOWN;
}

/** Whether a person's fact names somebody who is on the staff list and 在岗 on an ISO date; undefined as in `onStaff`, or where the status is blank. */
export function inPostOn(key: Value, date: Value, context: Context): boolean | undefined {
  const listed = onStaff(key, context);
  const person = listed ? context.person(key) : undefined;
  return person ? inPost(person.entity, typeof date === 'string' ? date : null) : listed;
}

/** As `staffCells`, on an ISO date: of somebody who joined after it 入职日期 says so, whatever 在岗状态 says today. */
export function staffCellsOn(
  key: Value,
  field: FieldOf<'staff'>,
  date: Value,
  context: Context,
): readonly CellRef[] {
  const joined = typeof key === 'string' ? context.person(key)?.entity.facts['joined'] : UNKNOWN;
  const day = typeof date === 'string' ? date.slice(0, 10) : '9999';
  const early = field === 'status' && typeof joined === 'string' && joined > day;
  return staffCells(key, early ? 'joined' : field, context);
}

/** The cell of the staff list that says something about a person; the list as absent where there is none; for strangers the rows that were not taken. */
export function staffCells(key: Value, field: FieldOf<'staff'>, context: Context): readonly CellRef[] {
  if (!context.present.has('staff')) return [context.absentSheet('staff', field)];
  const record = context.person(key)?.entity.record;
  return record ? [context.cell(record, field)] : unreadRowCells('staff', context);
}
