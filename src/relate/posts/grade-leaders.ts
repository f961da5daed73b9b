import type { Entity } from '../../model/school.js';
import { UNKNOWN } from '../../model/value.js';
import { gradeOf } from '../../model/class-name.js';
import type { Context } from '../context.js';
import { gradeKey, gradesIn } from '../classes/grades.js';
import { headerCells } from '../header-cells.js';
import { rowNaming, together, unreadNamings, type Named, type Naming } from '../people/namings.js';
import { once } from '../once.js';
import { partsOf } from './staff-posts.js';

const POST = 'grade-leader';

/** A row of 教职工 that may name a grade leader; `grades` is null where it does not say of which. */
interface Leader {
  readonly row: Entity;
  readonly naming: Naming;
  readonly grades: readonly string[] | null;
}

/**
 * Who leads a grade, in post on asOf: grade leaders whose 岗位, 部门 or own class says which grade. Not known where
 * nobody is said to and one is left who may.
 */
export function gradeLeader(grade: string, context: Context): Named {
  const header = headerCells('staff', 'posts', context);
  if (!context.present.has('staff')) return together([{ bears: UNKNOWN, cells: header }], []);
  const namings = leaders(context).flatMap(({ naming, grades }): Naming[] => {
    if (grades === null) return naming.bears === false ? [] : [{ ...naming, bears: UNKNOWN }];
    return grades.includes(grade) ? [naming] : [];
  });
  return together([...namings, ...unreadNamings(context)], header);
}

const leaders = once((context): readonly Leader[] =>
  context.records('staff').flatMap((row) => {
    const holds = partsOf(row, context)?.some(({ post }) => post?.id === POST);
    const naming = rowNaming(row, 'posts', holds, context);
    return naming ? [{ row, naming, grades: gradesOf(row, context) }] : [];
  }),
);

/** The grades of a leader: those of 岗位, else of 部门, else of the classes that the leader heads; null where none is said. */
function gradesOf(row: Entity, context: Context): readonly string[] | null {
  const { department, headOf } = row.facts;
  const parts = partsOf(row, context);
  if (!parts) return null;
  const written = parts.filter(({ post }) => post?.id === POST).flatMap((part) => gradesIn(part.written));
  if (written.length > 0) return written;
  const ofDepartment = typeof department === 'string' ? gradesIn(department) : [];
  if (ofDepartment.length > 0) return ofDepartment;
  const ofClasses = [...classesHeaded(row.key, context), ...(Array.isArray(headOf) ? (headOf as readonly string[]) : []).map(gradeOfClass)]; // prettier-ignore
  const known = ofClasses.filter((grade) => grade !== '');
  return known.length > 0 ? [...new Set(known)] : null;
}

/** The grades of the classes that 班级 gives to a head teacher. */
function classesHeaded(key: string, context: Context): readonly string[] {
  const own = context.records('class').filter(({ facts: { headTeacher } }) => Array.isArray(headTeacher) && headTeacher.includes(key)); // prettier-ignore
  return own.map(({ facts: { grade } }) => (typeof grade === 'string' ? gradeKey(grade) : ''));
}

function gradeOfClass(name: string): string {
  return String(gradeOf(name) ?? '');
}
