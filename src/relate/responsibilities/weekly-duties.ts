import { weekdayOf } from '../../model/days.js';
import type { Assignment } from '../../model/responsibilities.js';
import type { Entity } from '../../model/school.js';
import { dutyPlans, timeOfDuty, type DutyPlan } from '../calendar/planned-duties.js';
import { given, peopleIn } from '../claims/claim.js';
import { isRoving } from '../claims/shift.js';
import type { Context } from '../context.js';
import { WHOLE_TERM } from './assignment.js';
import { recordedDuties } from './recorded.js';

/** The duties of a person: those that 值班安排 plans, by weekday or date; without one, those that 值班表 shows again and again. */
export function dutiesOf(person: string, context: Context): Assignment[] {
  if (context.records('roster').length === 0) return recordedDuties(person, context);
  const { weekly, byDate } = dutyPlans(context);
  const dated = [...byDate].flatMap(([date, plans]) => plans.map((plan) => ({ plan, date })));
  return [
    ...weekly.flatMap((plan) => weeklyOf(plan, person, context)),
    ...together(dated.flatMap(({ plan, date }) => datedOf(plan, date, person, context))),
  ];
}

/** What a person is in a row: the one on duty, the leader, or neither. */
function partIn({ facts }: Entity, people: readonly string[], person: string): Assignment['what'] | null {
  // prettier-ignore
  if (people.includes(person)) return 'duty';
  return facts['leader'] === person ? 'leading' : null;
}

function weeklyOf(plan: DutyPlan, person: string, context: Context): Assignment[] {
  const what = partIn(plan.row, peopleIn(plan.row.facts['person']), person);
  if (!what) return [];
  const { validFrom, validTo } = plan.row.facts;
  const validity = { ...WHOLE_TERM, from: given(validFrom) ? validFrom.slice(0, 10) : null, to: given(validTo) ? validTo.slice(0, 10) : null }; // prettier-ignore
  return [...plan.weekdays].map((weekday) => ({ ...common(plan, weekday, context), what, weekday, dates: [], validity })); // prettier-ignore
}

function datedOf(plan: DutyPlan, date: string, person: string, context: Context): Assignment[] {
  const what = partIn(plan.row, peopleIn(plan.row.facts['person']), person);
  if (!what) return [];
  return [{ ...common(plan, weekdayOf(date), context), what, weekday: null, dates: [date], validity: WHOLE_TERM }]; // prettier-ignore
}

function common(plan: DutyPlan, weekday: number, context: Context) {
  const { shift, place } = plan.row.facts;
  return {
    name: given(shift) ? shift : null,
    span: timeOfDuty(plan, weekday, context).span ?? null,
    subject: null,
    class: null,
    place: given(place) ? place : null,
    roving: isRoving(plan.row),
    recorded: false,
  };
}

/** Single days of the same duty stand together. */
function together(all: readonly Assignment[]): Assignment[] {
  const groups = new Map<string, Assignment>();
  for (const each of all) {
    const key = JSON.stringify([each.what, each.name, each.span, each.place]);
    const known = groups.get(key);
    groups.set(key, known ? { ...known, dates: [...known.dates, ...each.dates].sort() } : each);
  }
  return [...groups.values()];
}
