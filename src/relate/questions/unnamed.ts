import type { CellRef } from '../../model/record.js';
import type { Moment, School } from '../../model/school.js';
import { DAY, midnightOf, minuteOf, type Interval } from '../calendar/interval.js';
import { given } from '../claims/claim.js';
import { isOutside } from '../claims/outside.js';
import { periodsAt } from '../claims/period.js';
import { rosteredAt } from '../claims/roster.js';
import { isThere, shiftClaims } from '../claims/shift.js';
import { blankDutyCells } from '../shift/blank-duty-cells.js';
import type { Context } from '../context.js';

/**
 * The cells that would name somebody for a moment: a blank cell of a roster matrix, a blank 默认责任岗位 of a period then; and where no duty (with a
 * class alone, no lesson) is written for it, the header of the column that would hold the name (rulings 19). What is
 * outside the school's care asks for none.
 */
export function unnamedCells(moment: Moment, context: Context): ReturnType<School['unnamed']> {
  if (moment.at === null || isOutside(moment, context)) return { blank: [], headers: [] };
  const duties = moment.place === null ? [] : blankDutyCells(moment.place, intervalAt(moment.at), context);
  const headers = headersOf(moment, context, duties.length > 0);
  return { blank: [...duties, ...blankPosts(moment, context)], headers };
}

/** The minute of a moment; without a time, the whole day. */
function intervalAt(at: string): Interval {
  const from = minuteOf(at);
  return from === undefined ? { from: midnightOf(at), to: midnightOf(at) + DAY } : { from, to: from + 1 };
}

function blankPosts(moment: Moment, context: Context): readonly CellRef[] {
  const then = periodsAt(moment, context).filter(
    ({ period, insideInterval, samePlace }) =>
      insideInterval === true && samePlace === true && !given(period.facts['defaultPost']),
  );
  return then.flatMap(({ period: { record } }) => (record ? [context.cell(record, 'defaultPost')] : []));
}

function headersOf(moment: Moment, context: Context, blank: boolean): readonly CellRef[] {
  const past = moment.at!.slice(0, 10) <= context.asOf.slice(0, 10);
  if (moment.place === null) {
    if (moment.class === null) return [];
    const taught = past ? [context.header('lesson', 'teacher')] : [];
    return [context.header('timetable', 'teacher'), ...taught];
  }
  const rostered = rosteredAt(moment, context).length > 0;
  const recorded = shiftClaims(rostered)(moment, context).some(isThere);
  return [
    ...(rostered || blank ? [] : [context.header('roster', 'person')]),
    ...(recorded || !past ? [] : [context.header('shift', 'person')]),
  ];
}
