import type { CellRef } from '../../model/record.js';
import { normalName } from '../../model/normal.js';
import type { Entity } from '../../model/school.js';
import { UNKNOWN, type Value } from '../../model/value.js';
import { substitutionsFor } from '../calendar/planned-lessons.js';
import { given, peopleIn } from '../claims/claim.js';
import { wordList, type Context } from '../context.js';
import { headerCells } from '../header-cells.js';
import { once } from '../once.js';
import { ownCells } from '../own-cells.js';
import { staffCells } from '../people/on-staff.js';
import { allOf, type Maybe } from '../three-valued.js';
import { isOutdatedFor, teacherAway } from './lesson-swaps.js';
import { isSwapped } from './timetabled.js';

/**
 * Who gave a lesson as a substitute: the teacher recorded, where 调代课 says so or 课程表 names others; 代管人, where
 * the teacher was away. [] where nobody did; undefined where that is not known.
 */
export function coverOf(lesson: Entity, context: Context): Value {
  const { teacher, standIn, absent } = lesson.facts;
  const swapped = isSubstitute(lesson, context);
  if (swapped && given(teacher)) return [teacher];
  const away = absent === true || teacherAway(lesson, context);
  if (away === true && given(standIn)) return [standIn];
  const mayHaveStoodIn = away !== false && standIn !== null && standIn !== '';
  return swapped === UNKNOWN || mayHaveStoodIn ? UNKNOWN : [];
}

/** Whether the teacher recorded is a substitute. A timetable that is out of date says nothing of it. */
function isSubstitute(lesson: Entity, context: Context): Maybe {
  const { teacher } = lesson.facts;
  const named = substitutionsFor(lesson, context).flatMap(({ facts }) =>
    peopleIn(facts['substituteTeacher']),
  );
  if (given(teacher) && named.includes(teacher)) return true;
  return isOutdatedFor(lesson, context) ? false : isSwapped(lesson, context);
}

/** Whether all who gave a lesson as substitutes teach its subject, by 任教学科, 岗位 or 课程表. */
export function coverTeaches(lesson: Entity, context: Context): Maybe {
  const cover = coverOf(lesson, context);
  const { subject } = lesson.facts;
  if (!Array.isArray(cover) || !given(subject)) return UNKNOWN;
  return allOf(...(cover as readonly string[]).map((person) => teaches(person, subject, context)));
}

function teaches(person: string, subject: string, context: Context): Maybe {
  const planned = timetabledSubjects(context).get(person);
  if (planned && [...planned].some((each) => isSameSubject(each, subject, context))) return true;
  const facts = context.person(person)?.entity.facts;
  if (!facts) return UNKNOWN;
  const { subjects, posts } = facts;
  if (peopleIn(subjects).some((each) => isSameSubject(each, subject, context))) return true;
  // 体育教师 says it too.
  const inPosts = peopleIn(posts).flatMap(
    (post) => /^(.{2,})(?:教师|老师)$/.exec(normalName(post))?.[1] ?? [],
  );
  if (inPosts.some((each) => isSameSubject(each, subject, context))) return true;
  return Array.isArray(subjects) ? false : UNKNOWN;
}

const timetabledSubjects = once((context) => {
  const found = new Map<string, Set<string>>();
  for (const { facts } of context.records('timetable')) {
    const { subject, teacher } = facts;
    if (!given(subject)) continue;
    for (const person of peopleIn(teacher)) found.set(person, (found.get(person) ?? new Set()).add(subject));
  }
  return found;
});

/** 体育与健康 is 体育, 化学实验 is 化学, and what `sameSubjects` puts together is one. */
function isSameSubject(one: string, other: string, context: Context): boolean {
  const [a, b] = [plain(one), plain(other)];
  if (a === b || isPart(a, b) || isPart(b, a)) return true;
  return wordList(context, 'sameSubjects').some((line) => {
    const names = line.split('/');
    return [a, b].every((subject) => names.some((name) => subject.includes(name)));
  });
}

/** Without what stands in brackets: 体育(男生). */
function plain(subject: string): string {
  return normalName(subject).replace(/[(（].*?[)）]/g, '');
}

function isPart(inner: string, whole: string): boolean {
  return inner.length > 1 && whole.includes(inner);
}

/** Who gave the lesson, its subject, and what the staff list says that they teach. */
export function coverCells(lesson: Entity, context: Context): readonly CellRef[] {
  const cover = coverOf(lesson, context);
  const people = Array.isArray(cover) ? (cover as readonly string[]) : [];
  return [
    ...ownCells(lesson, ['subject', people.includes(String(lesson.facts['standIn'])) ? 'standIn' : 'teacher'], context), // prettier-ignore
    ...people.flatMap((person) => {
      const cells = staffCells(person, 'subjects', context);
      return cells.length > 0 ? cells : headerCells('staff', 'subjects', context);
    }),
  ];
}
