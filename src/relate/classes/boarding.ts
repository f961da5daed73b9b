import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import { byDay } from '../claims/claim.js';
import type { Context } from '../context.js';
import { once } from '../once.js';
import { isSchoolDay, type SchoolDay } from '../calendar/school-day.js';
import type { Maybe } from '../three-valued.js';

const known = once((context) => {
  const counts = context.records('class').map(({ facts: { boarders } }) => boarders);
  const numbers = counts.filter((count) => typeof count === 'number');
  const sum = numbers.reduce((a, b) => a + b, 0);
  return { total: context.school['boarders'], sum, complete: counts.length > 0 && counts.length === numbers.length };
}); // prettier-ignore

/**
 * Whether pupils board: 学校 or 班级 gives their number, 宿舍日志 has rows, or 校历 a day on which they stay.
 * Undefined where none of them says so and the numbers are not all given.
 */
export function schoolBoards(context: Context): Maybe {
  const { total, sum, complete } = known(context);
  if (sum > 0 || (typeof total === 'number' && total > 0)) return true;
  if (context.records('dormitory').length > 0) return true;
  if (context.records('calendar').some(({ facts }) => facts['boardersStay'] === true)) return true;
  return total === 0 || complete ? false : UNKNOWN;
}

/** The cell of 学校 that says how many pupils board. */
export function schoolBoardsCells(context: Context): readonly CellRef[] {
  const record = context.records('school')[0]?.record;
  return [record ? context.cell(record, 'boarders') : context.absentSheet('school', 'boarders')];
}

/**
 * Whether a class has boarders. A blank number is none where the other classes have all boarders of the school, or
 * where nothing says that pupils board; else it is not known.
 */
export function classBoards({ facts: { boarders } }: Entity, context: Context): Maybe {
  if (typeof boarders === 'number') return boarders > 0;
  const { total, sum } = known(context);
  const allFound = typeof total === 'number' && sum >= total;
  return allFound || schoolBoards(context) !== true ? false : UNKNOWN;
}

const logsOn = byDay('dormitory', 'date');
const handoversOn = byDay('handover', 'date');

/**
 * Whether boarders stay on a day: 住宿日 of 校历; where it does not say, a row of the dormitory log or a handover
 * before bed shows that they did (what was recorded counts). Else it is not known.
 */
export function boardersStayOn({ date, boardersStay }: SchoolDay, context: Context): Maybe {
  if (boardersStay !== null) return boardersStay;
  const logged = logsOn(date, context).some(({ facts }) => facts['present'] !== 0);
  const handed = handoversOn(date, context).some(({ facts }) => facts['stage'] === '就寝前' && facts['present'] !== 0); // prettier-ignore
  return logged || handed ? true : UNKNOWN;
}

/** Whether boarders stay on a day, or may. */
export function mayStay(day: SchoolDay, context: Context): boolean {
  const stay = boardersStayOn(day, context);
  return stay === true || (stay === undefined && (isSchoolDay(day) !== false || day.boardersStay !== null));
}

/** 住宿日 of the day; where 校历 has no row for it, the column as missing, once for all such days. */
export function boardersStayCells({ rows }: SchoolDay, context: Context): readonly CellRef[] {
  const cells = rows.flatMap(({ record }) => (record ? [context.cell(record, 'boardersStay')] : []));
  return cells.length > 0 ? cells : [context.absentSheet('calendar', 'boardersStay')];
}

/** The logs of the dormitory of an ISO date. */
export function dormitoryOn(date: string, context: Context): readonly Entity[] {
  return logsOn(date, context);
}
