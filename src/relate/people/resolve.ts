import { cellOf, type DataRecord } from '../../model/record.js';
import { problem, type Problem, type ProblemCode } from '../../model/problem.js';
import { tableOf, type Kind } from '../../model/tables.js';
import type { Column } from '../../model/tables/table.js';
import { plainFacts } from '../entity.js';
import { inShort } from '../in-short.js';
import { UNKNOWN, type Facts, type Value } from '../../model/value.js';
import type { Match, Person } from '../../model/school.js';
import type { People } from './people.js';

/** Columns that hold units, pupils or parents as well as staff, so that an unknown name there is no news. */
const mayNameOthers: ReadonlySet<string> = new Set([
  'activity.partners',
  'incident.discoverer',
  'warning.finder',
  'handover.from',
  'handover.to',
]);

/** Doubts about names, each said once with the number of cells it stands in. */
export class NameProblems {
  private readonly seen = new Map<string, { first: Problem; count: number }>();

  add(code: ProblemCode, record: DataRecord, field: string, values: Problem['values']): void {
    const { file, sheet, cell } = cellOf(record, field);
    const key = JSON.stringify([code, file, sheet, field, values['found']]);
    const known = this.seen.get(key);
    if (known) known.count++;
    else this.seen.set(key, { first: problem(code, { file, sheet, cell }, values), count: 1 });
  }

  all(): Problem[] {
    return [...this.seen.values()].map(({ first, count }) => ({
      ...first,
      values: { ...first.values, count },
    }));
  }
}

/**
 * The plain facts of a record with people found: a name of the staff becomes that person's key, a name
 * that nobody bears stays as written and is said, an ambiguous one becomes unknown (rulings 6, 9).
 */
export function withPeople(record: DataRecord, people: People, problems: NameProblems): Facts {
  const found: Record<string, Value> = plainFacts(record);
  for (const [field, column] of peopleColumns(record.kind)) {
    const value = record.values[field];
    if (typeof value === 'string' && value !== '')
      found[field] = one(value, record, field, column, people, problems);
    else if (Array.isArray(value)) found[field] = many(value, record, field, column, people, problems);
  }
  return found;
}

const cache = new Map<Kind, [string, Column][]>();

/** The columns of a kind that name people; posts and classes are lists of names too, but not of people. */
function peopleColumns(kind: Kind): readonly [string, Column][] {
  let columns = cache.get(kind);
  if (!columns) {
    columns = Object.entries(tableOf(kind).columns).filter(
      ([, column]) => column.private !== undefined && (column.type === 'person' || column.type === 'names'),
    );
    cache.set(kind, columns);
  }
  return columns;
}

function one(
  written: string,
  record: DataRecord,
  field: string,
  column: Column,
  people: People,
  problems: NameProblems,
): Value {
  const match = people.match(written);
  if (match.state === 'known') return match.person.entity.key;
  const [first = written, ...others] = splitAtSpaces(written, people);
  if (others.length > 0) {
    const header = { zh: column.zh, en: column.en };
    problems.add('SEVERAL_NAMES', record, field, { found: written, header, near: first });
    return one(first, record, field, column, people, problems);
  }
  say(match, written, record, field, column, people, problems);
  return match.state === 'ambiguous' ? UNKNOWN : written;
}

function many(
  written: readonly string[],
  record: DataRecord,
  field: string,
  column: Column,
  people: People,
  problems: NameProblems,
): Value {
  const keys = written
    .flatMap((name) => splitAtSpaces(name, people))
    .map((name) => one(name, record, field, column, people, problems));
  return keys.some((key) => key === UNKNOWN) ? UNKNOWN : (keys as string[]);
}

/** A cell is cut at spaces only where the whole is nobody's name and every part is somebody's (rulings 9). */
function splitAtSpaces(name: string, people: People): string[] {
  const parts = name.split(/\s+/).filter(Boolean);
  if (parts.length < 2 || people.match(name).state !== 'stranger') return [name];
  return parts.every((part) => people.match(part).state !== 'stranger') ? parts : [name];
}

function say(
  match: Match,
  written: string,
  record: DataRecord,
  field: string,
  column: Column,
  people: People,
  problems: NameProblems,
): void {
  const header = { zh: column.zh, en: column.en };
  if (match.state === 'ambiguous') {
    problems.add('AMBIGUOUS_NAME', record, field, { found: written, header, among: among(match.among) });
    return;
  }
  if (people.all.length === 0 || mayNameOthers.has(`${record.kind}.${field}`)) return;
  const near = people.near(written);
  if (near) problems.add('UNKNOWN_PERSON_NEAR', record, field, { found: written, header, near });
  else problems.add('UNKNOWN_PERSON', record, field, { found: written, header });
}

function among(people: readonly Person[]): string {
  return inShort(
    people,
    ({ name, staffId, entity }) => `${name} ${staffId ?? entity.record?.row.number ?? ''}`,
  ).join('、');
}
