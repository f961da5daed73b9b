import { cellOf } from '../../../src/model/record.js';
import type { Entity } from '../../../src/model/school.js';
import { tableOf, type Kind } from '../../../src/model/tables.js';
import { Classes } from '../../../src/relate/classes/classes.js';
import type { Context } from '../../../src/relate/context.js';
import { entityOf } from '../../../src/relate/entity.js';
import { schoolLimits } from '../../../src/relate/limits/limits.js';
import { groupBy } from '../../../src/relate/once.js';
import { People } from '../../../src/relate/people/people.js';
import { Places } from '../../../src/relate/places/places.js';
import { NameProblems, withPeople } from '../../../src/relate/people/resolve.js';
import { staffOf } from '../../../src/relate/people/staff.js';
import { kindsOf, recordsOf, rulesOf, type Sheets, type TypedRow } from '../../build.js';

const { posts, parameters } = rulesOf('no principle');

/** The school's records joined as far as the calendar needs it: people found, nothing derived. */
export function contextOf(sheets: Sheets, asOf = '2025-12-31'): Context {
  const records = recordsOf(sheets);
  const people = new People(staffOf(records.filter(({ kind }) => kind === 'staff'), posts)); // prettier-ignore
  const problems = new NameProblems();
  const entities = records.map((record) => entityOf(record, withPeople(record, people, problems)));
  const byKind = groupBy(entities, ({ kind }) => kind);
  const byKey = new Map(people.all.map((person) => [person.entity.key, person]));
  const all = (kind: Kind): readonly Entity[] => byKind.get(kind) ?? [];
  return {
    asOf,
    citations: [],
    laws: undefined,
    parameters,
    limits: schoolLimits,
    posts,
    school: all('school')[0]?.facts ?? {},
    people,
    classes: new Classes(all('class')),
    places: new Places(all('area')),
    present: kindsOf(sheets),
    records: all,
    unfilled: [],
    unread: () => [],
    person: (key) => (typeof key === 'string' ? byKey.get(key) : undefined),
    cell: cellOf,
    header: (kind, field) => ({ file: '', sheet: tableOf(kind).sheet.zh, cell: null, field, value: null }),
    absentSheet: (kind, field) => ({ file: '', sheet: tableOf(kind).sheet.zh, cell: null, field, value: null }), // prettier-ignore
  };
}

/** Four teachers, 在岗, and one who has left. */
export const staff: readonly TypedRow[] = [
  ...['张三', '李四', '王五', '赵六'].map((name) => ({ name, posts: '语文教师', status: '在岗' })),
  { name: '钱七', posts: '语文教师', status: '离职' },
];

/** The term of the tests: it begins on a Monday and ends on a Friday. */
export const term: readonly TypedRow[] = [
  { name: '云溪小学', termStart: '2025-09-01', termEnd: '2025-09-26', asOf: '2025-09-26' },
];
