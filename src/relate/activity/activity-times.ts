import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import type { FieldOf } from '../../model/tables.js';
import { isKnown, UNKNOWN, type Value } from '../../model/value.js';
import type { Context } from '../context.js';
import { daysBetween, minutesBetween, type Columns, type Derivation } from '../facts.js';

type Activity = Columns<'activity'>;
type Field = FieldOf<'activity'>;

/** Days from what was done to the start; asks for the cells that give no day (a mark gives none). */
export function daysBeforeStart(done: Field): Derivation<Activity> {
  return {
    value: (columns) => daysBetween(columns[done], columns.start),
    cells: cellsWithout((value) => typeof value === 'string', [done, 'start']),
  };
}

/**
 * Minutes from one moment to another, 0 where it came first; asks for the cells that give no time of day
 * (rulings 8). `shown`: the two in the order in which they are shown.
 */
export function minutesBeyond(from: Field, to: Field, shown: readonly Field[]): Derivation<Activity> {
  return {
    value: (columns) => {
      const minutes = minutesBetween(columns[from], columns[to]);
      return minutes === UNKNOWN ? UNKNOWN : Math.max(0, minutes);
    },
    cells: cellsWithout((value) => typeof value === 'string' && value.length > 10, shown),
  };
}

/** Whether a change was approved only after the activity was over, by its actual end, else by the planned one. */
export const approvedAfterwards: Derivation<Activity> = {
  value: (columns) => {
    const { changeApproved } = columns;
    // A mark says that it was approved, not when; nothing shows that it came too late.
    return typeof changeApproved === 'boolean' ? false : isAfter(changeApproved, columns[endOf(columns)]);
  },
  cells: (columns, context, activity) =>
    own(['changeApproved', ...(isKnown(columns.changeApproved) ? [endOf(columns)] : [])], context, activity),
};

function endOf({ actualEnd, end }: Activity): 'actualEnd' | 'end' {
  return isKnown(end) && !isKnown(actualEnd) ? 'end' : 'actualEnd';
}

/** The cells that do not say enough; all of them where each does. */
function cellsWithout(
  says: (value: Value) => boolean,
  fields: readonly Field[],
): Derivation<Activity>['cells'] {
  return (columns, context, activity) => {
    const silent = fields.filter((field) => !says(columns[field]));
    return own(silent.length > 0 ? silent : fields, context, activity);
  };
}

function own(fields: readonly Field[], context: Context, { record }: Entity): readonly CellRef[] {
  return record ? fields.map((field) => context.cell(record, field)) : [];
}

/** Whether one moment is later than another; calendar days where one has no time of day (rulings 8). */
function isAfter(a: Value, b: Value): boolean | undefined {
  if (typeof a !== 'string' || typeof b !== 'string') return UNKNOWN;
  const length = a.length > 10 && b.length > 10 ? UNKNOWN : 10;
  return a.slice(0, length) > b.slice(0, length);
}
