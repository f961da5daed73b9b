import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import { calendarOf } from '../calendar/calendar.js';
import { dutiesPlannedOn } from '../calendar/planned-duties.js';
import { byDay, given, peopleIn } from '../claims/claim.js';
import { wordList, type Context } from '../context.js';
import { headerCells } from '../header-cells.js';
import { once } from '../once.js';

/** Who is on duty of one kind (evening, night) on a day, and the rows that say so. */
export interface DutyOf {
  /** Undefined where no row names anybody. */
  readonly people: readonly string[] | undefined;
  readonly rows: readonly Entity[];
}

const shiftsOn = byDay('shift', 'date');
const known = once(() => new Map<string, DutyOf>());

/**
 * Who is on the duty whose name holds a word of a list (晚间, 夜间) on an ISO date: by 值班表, substitutes too; where
 * that has none, by 值班安排 (what was recorded beats the plan, rulings 12).
 */
export function dutyOn(date: string, words: string, context: Context): DutyOf {
  const key = `${words} ${date}`;
  const days = known(context);
  let duty = days.get(key);
  if (!duty) days.set(key, (duty = find(date, wordList(context, words), context)));
  return duty;
}

function find(date: string, words: readonly string[], context: Context): DutyOf {
  const named = (row: Entity): boolean => {
    const { shift } = row.facts;
    return given(shift) && words.some((word) => shift.includes(word));
  };
  const recorded = shiftsOn(date, context).filter(named);
  const planned = dutiesPlannedOn(calendarOf(context).day(date), context).filter(({ holds }) => holds);
  const rows = recorded.length > 0 ? recorded : planned.map(({ row }) => row).filter(named);
  const people = rows.flatMap(({ facts: { person, substitute } }) => [...peopleIn(person), ...peopleIn(substitute)]); // prettier-ignore
  return { people: people.length > 0 ? [...new Set(people)] : UNKNOWN, rows };
}

/** The cells that name who is on duty; where no row does, where one would stand. */
export function dutyCells({ rows }: DutyOf, context: Context): readonly CellRef[] {
  const cells = rows.flatMap(({ record }) => (record ? [context.cell(record, 'person')] : []));
  if (cells.length > 0) return cells;
  return context.present.has('roster') && !context.present.has('shift')
    ? headerCells('roster', 'person', context)
    : headerCells('shift', 'person', context);
}
