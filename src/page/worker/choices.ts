import { clockTime } from '../../model/clock.js';
import type { Report } from '../../model/report.js';
import type { Entity, School } from '../../model/school.js';
import type { Kind } from '../../model/tables.js';
import { byCodePoint } from '../../model/text.js';
import { isKnown } from '../../model/value.js';
import type { WhoQuestion } from '../../model/who.js';
import type { Choices } from '../messages.js';

/** When nothing in the records suggests a time: most of a school is at lunch. */
const NOON = '12:30';

/** What may be asked of a school that was checked. */
export function choicesOf(school: School, report: Report): Choices {
  const texts = (kind: Kind, field: string): string[] =>
    entitiesOf(school, kind).flatMap(({ facts }) => (typeof facts[field] === 'string' ? [facts[field]] : []));
  const watched = entitiesOf(school, 'period').flatMap(({ facts }) => namesIn(facts['places']));
  const places = [...new Set([...watched, ...texts('area', 'name'), ...texts('place', 'name')])];
  return {
    places: places.sort(byCodePoint),
    classes: [...new Set(texts('class', 'name'))],
    periods: periodsOf(school),
    people: school.people.map(({ name, staffId }) => (isShared(name, school) ? (staffId ?? name) : name)),
    first: firstQuestion(report, dayToAsk(school), places),
  };
}

function entitiesOf(school: School, kind: Kind): readonly Entity[] {
  return school.entities.get(kind) ?? [];
}

function namesIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** Periods to choose from: those that differ by weekday or place alone stand once. */
function periodsOf(school: School): Choices['periods'] {
  const all = entitiesOf(school, 'period').flatMap(periodIn);
  return [...new Map(all.map((period) => [`${period.name} ${period.time}`, period])).values()];
}

/** A period with the time in the middle of it. */
function periodIn({ facts }: Entity): Choices['periods'] {
  const { name, start, end } = facts;
  if (!isKnown(name) || typeof start !== 'number' || typeof end !== 'number' || end < start) return [];
  return [{ name: String(name), time: clockTime(Math.floor((start + end) / 2)) }];
}

function isShared(name: string, { people }: School): boolean {
  return people.filter((person) => person.name === name).length > 1;
}

/** The last day of school up to the day of judgement: one of holidays, or after the term, is answered by nobody. */
function dayToAsk(school: School): string {
  const days = entitiesOf(school, 'day').filter(({ facts }) => facts['schoolDay'] === true);
  const asOf = school.asOf.slice(0, 10);
  const { from } = school.term;
  return days.at(-1)?.date ?? (from !== null && from > asOf ? from : asOf);
}

/** The last time at which the map shows nobody; else noon of the given day, at the first place. */
function firstQuestion({ coverage }: Report, day: string, places: readonly string[]): WhoQuestion {
  const open = coverage.cells.filter(({ nobody }) => nobody > 0);
  const worst = open.sort((a, b) => b.nobody - a.nobody)[0];
  const days = worst?.behind.filter(({ state }) => state === 'nobody').at(-1);
  if (!worst || !days) return { at: `${day}T${NOON}`, where: places[0] ?? null, class: null };
  const time = /^\d\d:\d\d/.exec(worst.times[0] ?? '')?.[0];
  return { at: `${days.dates.at(-1) ?? day}T${time ?? NOON}`, where: worst.place, class: null };
}
