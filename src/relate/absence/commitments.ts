import type { CommitmentKind } from '../../model/absence.js';
import type { CellRef } from '../../model/record.js';
import type { Entity } from '../../model/school.js';
import { dutySupply } from '../calendar/duty-supply.js';
import { merged, minutesIn, within, without, type Interval } from '../calendar/interval.js';
import { leaveSpansOf } from '../calendar/leave-spans.js';
import { lessonSupply } from '../calendar/lesson-supply.js';
import { presenceOf } from '../calendar/presence.js';
import type { Whereabouts } from '../calendar/whereabouts.js';
import { given, peopleIn } from '../claims/claim.js';
import type { Context } from '../context.js';
import { inPost } from '../people/people.js';

/** One thing that falls away, before anybody is found for it. */
export interface Falling {
  readonly what: CommitmentKind;
  readonly entity: Entity;
  /** Undefined: the whole day. */
  readonly interval: Interval | undefined;
  readonly place: string | null;
  readonly others: readonly string[];
  readonly uncovered: readonly Interval[];
  readonly losesCover: boolean;
  readonly cells: readonly CellRef[];
}

/** What the records have a person doing on an ISO date: lessons, duties, activities, then the places answered for. */
export function fallingAway(person: string, date: string, context: Context): readonly Falling[] {
  const there = presenceOf(context)
    .on(person, date)
    .filter(({ source }) => source !== 'leave');
  const leading = there.filter((each) => leadsOnly(each));
  const own = there.filter((each) => !leadsOnly(each)).map((each) => fallingOf(each, date, context));
  return [...own, ...asLeader(leading, date, context), ...areasOf(person, date, context)];
}

/** Whether a person is only the leader of a duty, not one who stands it. */
function leadsOnly({ source, entity: { facts }, person }: Whereabouts): boolean {
  if (source !== 'shift' && source !== 'roster') return false;
  return facts['leader'] === person && ![facts['person'], facts['substitute']].flatMap(peopleIn).includes(person); // prettier-ignore
}

function fallingOf(each: Whereabouts, date: string, context: Context): Falling {
  const { source, entity, interval, where, person } = each;
  const base = { entity, interval, place: where.place, cells: cellsNaming(entity, person, context) };
  if (source === 'activity') return { what: 'activity', ...base, ...atActivity(each, date, context) };
  if (source === 'lesson' || source === 'planned-lesson')
    return { what: 'lesson', ...base, ...leftTo(withSubstitutes(each, date, context), interval) };
  const others = where.place === null ? leftTo(sameRecord(each, date, context), interval) : onDutyThere(each, where.place, context); // prettier-ignore
  return { what: 'duty', ...base, ...others };
}

type Left = Pick<Falling, 'others' | 'uncovered' | 'losesCover'>;

function leftTo(others: readonly string[], interval: Interval): Left {
  return { others, uncovered: others.length > 0 ? [] : [interval], losesCover: others.length === 0 };
}

/** An organizer leaves the activity without its organizer, whoever else is there. */
function atActivity(each: Whereabouts, date: string, context: Context): Left {
  const others = sameRecord(each, date, context);
  const organizes = each.entity.facts['organizer'] === each.person;
  return { others, uncovered: others.length > 0 ? [] : [each.interval], losesCover: organizes || others.length === 0 }; // prettier-ignore
}

/** Everybody else whom the same record has there at that time and who is not on leave then. */
function sameRecord(each: Whereabouts, date: string, context: Context): readonly string[] {
  const presence = presenceOf(context);
  const all = presence.people.filter((person) => person !== each.person);
  return all.filter((person) => {
    const there = presence.on(person, date);
    const same = there.filter(({ entity, source }) => entity === each.entity && source !== 'leave');
    const minutes = within(same.map(({ interval }) => interval), each.interval); // prettier-ignore
    const away = leaveSpansOf(person, context).map(({ interval }) => interval);
    return minutesIn(without(minutes, away)) > 0;
  });
}

/** Those who stand in by the person's own leave count too. */
function withSubstitutes(each: Whereabouts, date: string, context: Context): readonly string[] {
  const leaves = leaveSpansOf(each.person, context).filter(({ interval }) => within([each.interval], interval).length > 0); // prettier-ignore
  const covers = leaves.flatMap(({ leave }) => peopleIn(leave.facts['substitute']));
  return [...new Set([...sameRecord(each, date, context), ...covers])];
}

/** Who else is surely there: by this duty, another one or a lesson. */
function onDutyThere({ person, interval }: Whereabouts, place: string, context: Context): Left {
  const supplies = [
    ...dutySupply(place, interval, context),
    ...lessonSupply(place, interval, context).supplies,
  ];
  const watches = supplies.flatMap(({ watches: each, open }) => (open === null ? each : []));
  const others = watches.filter((watch) => watch.person !== person && minutesIn(watch.sure) > 0);
  const uncovered = without([interval], others.flatMap(({ sure }) => sure)); // prettier-ignore
  const names = [...new Set(others.map((watch) => watch.person))];
  return { others: names, uncovered, losesCover: uncovered.length > 0 };
}

/** The duties that a leader leads on a day are one thing: somebody else must lead them. */
function asLeader(all: readonly Whereabouts[], date: string, context: Context): readonly Falling[] {
  const [first] = all;
  if (!first) return [];
  const parts = merged(all.map(({ interval }) => interval));
  const interval = { from: parts[0]!.from, to: parts.at(-1)!.to };
  const presence = presenceOf(context);
  const others = presence.people.filter(
    (person) => person !== first.person && presence.on(person, date).some(leadsOnly),
  );
  const cells = all.flatMap(({ entity, person }) => cellsNaming(entity, person, context));
  return [
    { what: 'leader', entity: first.entity, interval, place: null, cells, ...leftTo(others, interval) },
  ];
}

/** The areas of responsibility of a person; 备岗人 stands in where that one is there. */
function areasOf(person: string, date: string, context: Context): readonly Falling[] {
  const own = context.records('area').filter(({ facts }) => facts['owner'] === person);
  return own.map((area) => {
    const { name, backup } = area.facts;
    const others = given(backup) && backup !== person && isThere(backup, date, context) ? [backup] : [];
    const cells = area.record ? ['owner', 'backup'].map((field) => context.cell(area.record!, field)) : [];
    const place = given(name) ? name : null;
    return { what: 'area', entity: area, interval: undefined, place, others, uncovered: [], losesCover: others.length === 0, cells }; // prettier-ignore
  });
}

function isThere(person: string, date: string, context: Context): boolean {
  const staff = context.person(person);
  const away = presenceOf(context).on(person, date).some(({ source }) => source === 'leave'); // prettier-ignore
  return staff !== undefined && inPost(staff.entity, date) !== false && !away;
}

/** The cells of a record in which a person is named. */
function cellsNaming({ record, facts }: Entity, person: string, context: Context): readonly CellRef[] {
  if (!record) return [];
  const fields = record.source.fields.filter((field) => peopleIn(facts[field]).includes(person));
  return fields.map((field) => context.cell(record, field));
}
