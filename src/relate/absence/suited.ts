import type { CommitmentKind } from '../../model/absence.js';
import type { Entity } from '../../model/school.js';
import type { Kind } from '../../model/tables.js';
import type { Bilingual } from '../../model/text.js';
import { given, peopleIn } from '../claims/claim.js';
import { classIdsOf } from '../calendar/lesson-plans.js';
import type { Context } from '../context.js';
import { normalName } from '../../model/normal.js';
import { once } from '../once.js';

/** Why somebody could take something over, by the person's key. */
export type Suited = ReadonlyMap<string, Bilingual>;

const nobody: Suited = new Map();

/**
 * Who could take something over, whether free or not: for a lesson whoever teaches its subject, else (班会, 自习: nobody
 * else teaches it) whoever teaches its class; for a duty whoever stands duty; to lead it whoever leads duties; for an
 * activity whoever has led one.
 */
export function suitedFor(what: CommitmentKind, entity: Entity, absent: string, context: Context): Suited {
  switch (what) {
    case 'lesson':
      return teachersFor(entity, absent, context);
    case 'duty':
      return onDuty(context);
    case 'leader':
      return leading(context);
    case 'activity':
      return atActivities(context);
    case 'area':
      return nobody;
  }
}

const onDuty = once((context) =>
  named(
    context,
    { shift: ['person', 'substitute'], roster: ['person'] },
    { zh: '参加值班', en: 'stands duty' },
  ),
);
const leading = once((context) =>
  named(context, { shift: ['leader'], roster: ['leader'] }, { zh: '带过班', en: 'leads duties' }),
);
const atActivities = once((context) =>
  named(
    context,
    { activity: ['organizer', 'leaders', 'onSite', 'classLeaders'] },
    { zh: '带过活动', en: 'leads activities' },
  ),
);

function named(
  { records }: Context,
  columns: Readonly<Partial<Record<Kind, readonly string[]>>>,
  because: Bilingual,
): Suited {
  const people = Object.entries(columns).flatMap(([kind, fields]) =>
    records(kind as Kind).flatMap(({ facts }) => fields.flatMap((field) => peopleIn(facts[field]))),
  );
  return new Map(people.map((person) => [person, because]));
}

function teachersFor({ facts }: Entity, absent: string, context: Context): Suited {
  const { subject, class: name } = facts;
  const ofSubject = given(subject) ? subjectTeachers(normalName(subject), context) : [];
  if (given(subject) && ofSubject.some((person) => person !== absent)) {
    const because = { zh: `任教${subject}`, en: `teaches ${subject}` };
    return new Map(ofSubject.map((person) => [person, because]));
  }
  const ids = given(name) ? classIdsOf(name, context) : [];
  const ofClass = ids.flatMap((id) => [...(teaching(context).byClass.get(id) ?? [])]);
  return new Map(ofClass.map((person) => [person, { zh: '任教该班', en: 'teaches this class' }]));
}

/** 体育与健康 is taught by whoever teaches 体育. */
function subjectTeachers(subject: string, context: Context): readonly string[] {
  const { bySubject } = teaching(context);
  const same = [...bySubject].filter(([other]) => other === subject || isPart(other, subject) || isPart(subject, other)); // prettier-ignore
  return same.flatMap(([, people]) => [...people]);
}

function isPart(inner: string, whole: string): boolean {
  return inner.length > 1 && whole.includes(inner);
}

/** Who teaches what and whom, by 教职工, 课程表 and 课堂记录. */
const teaching = once((context: Context) => {
  const bySubject = new Map<string, Set<string>>();
  const byClass = new Map<string, Set<string>>();
  for (const { key, facts } of context.records('staff'))
    for (const subject of peopleIn(facts['subjects'])) add(bySubject, normalName(subject), [key]);
  for (const kind of ['timetable', 'lesson'] as const) {
    for (const { facts } of context.records(kind)) {
      const { subject, class: name, teacher } = facts;
      const people = peopleIn(teacher);
      if (given(subject)) add(bySubject, normalName(subject), people);
      if (given(name)) for (const id of classIdsOf(name, context)) add(byClass, id, people);
    }
  }
  return { bySubject, byClass };
});

function add(index: Map<string, Set<string>>, key: string, people: readonly string[]): void {
  const known = index.get(key);
  if (known) people.forEach((person) => known.add(person));
  else index.set(key, new Set(people));
}
