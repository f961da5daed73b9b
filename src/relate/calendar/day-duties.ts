import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { given, peopleIn } from '../claims/claim.js';
import { wordList, type Context } from '../context.js';
import { headerWhere } from '../header-cells.js';
import { ownCells } from '../own-cells.js';
import { inPostOn, staffCells } from '../people/on-staff.js';
import { once } from '../once.js';
import { allOf, type Maybe } from '../three-valued.js';
import { isOnDay, unfilledDuties } from '../shift/blank-duty-cells.js';
import { unreadRowCells } from '../unread-rows.js';
import { calendarOf } from './calendar.js';
import { dutiesOn, type Duty } from './duties.js';
import { DAY, midnightOf, without, type Interval } from './interval.js';
import { leavesIn } from './watching.js';

type Field = 'person' | 'leader';

/** What is asked of the duties of a day: in which columns somebody would be named, and whether a person is one. */
export interface Asked {
  /** The column whose head is shown where no duty is written. */
  readonly head: Field;
  fields(duty: Duty, context: Context): readonly Field[];
  fits(person: string, context: Context): Maybe;
}

/** Who is on a duty of a day, and the cells that say so, or leave it open. */
export interface OnDuty {
  /** [] where surely nobody is; undefined where somebody may be. */
  readonly people: readonly string[] | undefined;
  readonly cells: readonly CellRef[];
}

/** One column of one duty: whom it names, and whether they are surely there. */
interface Naming {
  readonly duty: Duty;
  readonly field: Field;
  readonly person: string | null;
  readonly there: Maybe;
}

/** More cells than these are not all shown. */
const MOST_CELLS = 5;

/** Who of the staff is on one of the duties that begin on an ISO date, in post and not on leave all its time. */
export function onDutyOn(date: string, asked: Asked, context: Context): OnDuty {
  const duties = [...dutiesOn(date, context).values()].flat().filter((duty) => duty.date === date);
  const namings = duties.flatMap((duty) => asked.fields(duty, context).flatMap((field) => namingsIn(duty, field, asked, context))); // prettier-ignore
  const sure = namings.filter(({ there }) => there === true);
  if (sure.length > 0) return { people: peopleOf(sure), cells: cellsOf(sure, context) };
  const maybe = namings.filter(({ there }) => there === UNKNOWN);
  if (maybe.length > 0) return { people: UNKNOWN, cells: maybe.flatMap((each) => openCells(each, context)) };
  const unread = [...unreadRowCells('roster', context), ...unreadRowCells('shift', context)];
  if (unread.length > 0) return { people: UNKNOWN, cells: unread };
  if (!isComplete(date, context)) return { people: UNKNOWN, cells: [context.absentSheet('roster', 'person')] }; // prettier-ignore
  const shown = [...blankCells(date, asked, context), ...cellsOf(namings, context)];
  return { people: [], cells: shown.length > 0 ? shown : [headCell(asked, context)] };
}

/** The head of the column that would name somebody, in the sheet that holds such duties. */
function headCell(asked: Asked, context: Context): CellRef {
  const kind = context.present.has('roster') ? 'roster' : 'shift';
  const isSuch = (row: Entity): boolean => asked.fields(undated(row), context).includes(asked.head);
  return headerWhere(kind, asked.head, isSuch, context);
}

function namingsIn(duty: Duty, field: Field, asked: Asked, context: Context): Naming[] {
  const value: Value = field === 'person' ? duty.people : duty.row.facts['leader'];
  if (value === UNKNOWN) return isElsewhere(duty, field, context) ? [] : [{ duty, field, person: null, there: UNKNOWN }]; // prettier-ignore
  // In the plan the cell is the assignment; in the record of what was, a blank is not known.
  if (value === null) return [{ duty, field, person: null, there: duty.source === 'roster' ? false : UNKNOWN }]; // prettier-ignore
  const people = peopleIn(value);
  if (people.length === 0) return [{ duty, field, person: null, there: false }];
  const stands = people.flatMap((person) => leavesIn(person, minutesOf(duty), context).flatMap(({ leave }) => peopleIn(leave.facts['substitute']))); // prettier-ignore
  return [...people, ...stands].map((person) => ({ duty, field, person, there: isThere(person, duty, asked, context) })); // prettier-ignore
}

/** Whether the duty's own sheet lacks a column that another sheet of duties has: then that one says who it is. */
function isElsewhere({ row: { record } }: Duty, field: Field, context: Context): boolean {
  const fields = record?.source.fields ?? [];
  return !fields.includes(field) && columns(context).has(field);
}

const columns = once(({ records }) => {
  const sources = new Set([...records('roster'), ...records('shift')].flatMap(({ record }) => record?.source ?? [])); // prettier-ignore
  return new Set([...sources].flatMap(({ fields }) => fields));
});

function isThere(person: string, duty: Duty, asked: Asked, context: Context): Maybe {
  const inPost = inPostOn(person, duty.date, context);
  return allOf(asked.fits(person, context), inPost, isFree(person, duty, context), duty.certain || UNKNOWN);
}

/** When a duty lasts; one without times, or of which others were recorded instead, the whole day. */
function minutesOf({ date, intervals }: Duty): readonly Interval[] {
  return intervals && intervals.length > 0 ? intervals : [{ from: midnightOf(date), to: midnightOf(date) + DAY }]; // prettier-ignore
}

/** Whether a person is not on leave all the time of a duty. */
function isFree(person: string, duty: Duty, context: Context): Maybe {
  const minutes = minutesOf(duty);
  const leaves = leavesIn(person, minutes, context); // prettier-ignore
  const left = (some: typeof leaves): boolean => without(minutes, some.map(({ interval }) => interval)).length > 0; // prettier-ignore
  if (left(leaves)) return true;
  return left(leaves.filter(({ certain }) => certain)) ? UNKNOWN : false;
}

const recordedDays = once(({ records }) => {
  const dates = records('shift').flatMap(({ facts: { date } }) => (given(date) ? [date.slice(0, 10)] : []));
  return { first: dates.reduce((a, b) => (a < b ? a : b), '9999'), last: dates.reduce((a, b) => (a > b ? a : b), '') }; // prettier-ignore
});

/** Whether what is not written is not: 值班安排 was handed in, or the day lies between the first and the last of 值班表. */
function isComplete(date: string, context: Context): boolean {
  const { first, last } = recordedDays(context);
  return context.present.has('roster') || (first <= date && date <= last);
}

/** The blank cells of a printed roster in which somebody would be named. */
function blankCells(date: string, asked: Asked, context: Context): readonly CellRef[] {
  const day = calendarOf(context).day(date);
  const blank = unfilledDuties(context).filter((row) => isOnDay(row, day) && asked.fields(undated(row), context).includes('person')); // prettier-ignore
  return blank.flatMap((row) => ownCells(row, ['person'], context)).slice(0, MOST_CELLS);
}

/** A row as the duty that it is on any day, without its people. */
function undated(row: Entity): Duty {
  const place = given(row.facts['place']) ? row.facts['place'] : null;
  return { source: 'roster', row, date: '', intervals: [], people: [], leader: null, place, roving: place === null, certain: true }; // prettier-ignore
}

function peopleOf(namings: readonly Naming[]): readonly string[] {
  return [...new Set(namings.flatMap(({ person }) => person ?? []))];
}

function cellsOf(namings: readonly Naming[], context: Context): readonly CellRef[] {
  const cells = namings.flatMap((each) => ownCells(each.duty.row, [shownField(each)], context));
  return cells.filter(({ cell }) => cell !== null).slice(0, MOST_CELLS);
}

/** In a printed roster the leader stands beside the others, so that the cell without one is theirs. */
function shownField({ duty, field, person }: Naming): Field {
  return person === null && duty.row.record?.source.layout === 'matrix' ? 'person' : field;
}

/** The cell that names nobody who is known; the posts or status of somebody of whom that is not known. */
function openCells({ duty, field, person }: Naming, context: Context): readonly CellRef[] {
  if (person === null) return ownCells(duty.row, [field], context);
  const staff = (['posts', 'status'] as const).flatMap((column) => staffCells(person, column, context));
  const blank = staff.filter(({ value }) => value === null);
  return blank.length > 0 ? blank : [...ownCells(duty.row, [field], context), ...staff];
}

/** Whether the name of a duty holds one of the words of a parameter. */
export function isCalled({ row }: Duty, list: string, context: Context): boolean {
  const { shift } = row.facts;
  return given(shift) && wordList(context, list).some((word) => shift.includes(word));
}
