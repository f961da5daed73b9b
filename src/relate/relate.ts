import { cellOf, headerOf, type CellRef, type DataRecord } from '../model/record.js';
import type { Citation } from '../model/citation.js';
import type { LawBook } from '../model/law.js';
import type { Problem } from '../model/problem.js';
import type { Post } from '../model/post.js';
import type { Limits } from '../model/rule.js';
import type { Entity, School } from '../model/school.js';
import type { Source } from '../model/sheet.js';
import type { Kind } from '../model/tables.js';
import { kinds, tableOf } from '../model/tables.js';
import type { Value } from '../model/value.js';
import { checkClasses } from './classes/check-classes.js';
import { sharedStaffIds } from './people/check-staff-ids.js';
import { Classes } from './classes/classes.js';
import type { Context } from './context.js';
import { answersOf } from './questions/answers.js';
import { cellsOf } from './cells.js';
import { checkAsOf } from './calendar/check-as-of.js';
import { checkTerm } from './calendar/check-term.js';
import { tooManyConflicts } from './calendar/conflicts.js';
import { crowdedSlots } from './calendar/slots.js';
import { checkWeekdays } from './calendar/check-weekdays.js';
import { checkTimetables } from './lesson/check-timetables.js';
import { derive } from './derive.js';
import { entityOf } from './entity.js';
import { schoolLimits, type SchoolLimits } from './limits/limits.js';
import { withinLimits } from './limits/within-limits.js';
import { madeFrom, presentWith } from './makers.js';
import { groupBy } from './once.js';
import { People } from './people/people.js';
import { Places } from './places/places.js';
import { questionsOf } from './questions/questions.js';
import { NameProblems, withPeople } from './people/resolve.js';
import { staffOf } from './people/staff.js';

/** What `relate` needs beside the records. */
export interface RelateOptions {
  /** ISO date of judgement; else 检查基准日, else `today`. */
  readonly asOf?: string | undefined;
  readonly today: string;
  readonly posts: readonly Post[];
  readonly parameters: Limits;
  /** Kinds whose sheet was found, also where it has no rows. */
  readonly present: ReadonlySet<Kind>;
  /** The sheets that were recognised; without them, those that have records. */
  readonly sources?: readonly Source[];
  /** The articles of laws that cells of the files quote, and the laws to hold them against. */
  readonly citations?: readonly Citation[];
  readonly laws?: LawBook;
  /** What the cells of printed rosters that name nobody would be. */
  readonly unfilled?: readonly DataRecord[] | undefined;
  /** The rows that were rejected. */
  readonly unread?: readonly DataRecord[] | undefined;
  /** The ISO date of a question (`who`). */
  readonly asked?: string | undefined;
  /** How much a school may hold; else `schoolLimits`. */
  readonly limits?: SchoolLimits | undefined;
}

/** The school, and the doubts about names that joining its records brought up. */
export interface Related {
  readonly school: School;
  /** The records that were over a limit (`schoolLimits`) and are none of the school's. */
  readonly refused: readonly DataRecord[];
  readonly problems: readonly Problem[];
}

/**
 * Joins the records of one school: who is who, which class, which place, and the facts derived from
 * several records. Pure: joins, counts, times; no law.
 */
export function relate(records: readonly DataRecord[], options: RelateOptions): Related {
  const problems = new NameProblems();
  const people = new People(staffOf(ofKind(records, 'staff'), options.posts));
  const all = new Map<Kind, Entity[]>();
  for (const kind of kinds) {
    // The ledger is what we wrote ourselves: no record of the school.
    if (kind === 'ledger') continue;
    const entities = ofKind(records, kind).map((record) =>
      entityOf(record, withPeople(record, people, problems)),
    );
    if (entities.length > 0) all.set(kind, entities);
  }
  const { kept, refused, problems: overs } = withinLimits(all, contextOf(all, people, options));
  const plain = new Map(kept);
  const unread = [...(options.unread ?? []), ...refused];
  const context = contextOf(plain, people, { ...options, unread });
  checkClasses(plain, context, problems);
  // A workbook without any record is not filled in: nothing follows from its silence.
  if (plain.size > 0) for (const [kind, made] of madeFrom(context)) plain.set(kind, made);
  derive(plain, context);
  const doubts = [
    ...problems.all(),
    ...overs,
    ...checkTerm(context),
    ...crowdedSlots(context),
    ...tooManyConflicts(context),
    ...sharedStaffIds(people.all),
    ...checkTimetables(context),
    ...checkWeekdays(context),
    ...checkAsOf(context),
  ];
  return { school: schoolOf(plain, context, unread), refused, problems: doubts };
}

function ofKind(records: readonly DataRecord[], kind: Kind): DataRecord[] {
  return records.filter((record) => record.kind === kind);
}

function contextOf(
  plain: ReadonlyMap<Kind, readonly Entity[]>,
  people: People,
  options: RelateOptions,
): Context {
  const school = plain.get('school')?.[0]?.facts ?? {};
  const byKey = new Map(people.all.map((person) => [person.entity.key, person]));
  const sources = options.sources ?? sourcesOf(plain);
  const unread = groupBy(unnamed(options.unread), ({ kind }) => kind);
  return {
    asOf: dateOfJudgement(school['asOf'], options),
    asked: options.asked,
    citations: options.citations ?? [],
    laws: options.laws,
    parameters: options.parameters,
    limits: options.limits ?? schoolLimits,
    posts: options.posts,
    school,
    people,
    classes: new Classes(plain.get('class') ?? []),
    places: new Places(plain.get('area') ?? []),
    present: options.present,
    records: (kind) => plain.get(kind) ?? [],
    unfilled: unnamed(options.unfilled),
    unread: (kind) => unread.get(kind) ?? [],
    person: (key) => (typeof key === 'string' ? byKey.get(key) : undefined),
    cell: cellOf,
    absentSheet,
    header: (kind, field) => headerOf(sources, kind, field) ?? absentSheet(kind, field),
  };
}

function dateOfJudgement(ofSchool: Value, { asOf, today }: RelateOptions): string {
  return asOf ?? (typeof ofSchool === 'string' ? ofSchool : today);
}

function unnamed(records: readonly DataRecord[] = []): readonly Entity[] {
  return records.map((record) => entityOf(record, record.values));
}

function sourcesOf(plain: ReadonlyMap<Kind, readonly Entity[]>): readonly Source[] {
  return [...plain.values()].flatMap(([first]) => first?.record?.source ?? []);
}

function absentSheet(kind: Kind, field: string): CellRef {
  return { file: '', sheet: tableOf(kind).sheet.zh, cell: null, field, value: null };
}

function schoolOf(
  entities: ReadonlyMap<Kind, readonly Entity[]>,
  context: Context,
  unread: readonly DataRecord[] = [],
): School {
  const { school, asOf, people } = context;
  return {
    info: {
      name: textOf(school['name']),
      code: textOf(school['code']),
      stage: textOf(school['stage']),
      students: typeof school['students'] === 'number' ? school['students'] : null,
    },
    asOf,
    period: periodOf(entities),
    people: people.all,
    entities,
    unread,
    present: presentWith(context),
    ...cellsOf(context),
    ...answersOf(entities, context),
    ...questionsOf(context),
  };
}

function textOf(value: Value): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** First and last record date (rulings 21); derived kinds have no record. */
function periodOf(entities: ReadonlyMap<Kind, readonly Entity[]>): School['period'] {
  let from = '';
  let to = '';
  for (const list of entities.values()) {
    for (const { date, record } of list) {
      if (!record || !date) continue;
      if (!from || date < from) from = date;
      if (date > to) to = date;
    }
  }
  return from ? { from, to } : null;
}
