import { build, entitiesOf, type Sheets, type TypedRow } from '../build.js';
import type { School } from '../../src/model/school.js';

/** Staff of the school in the tests of shifts and hazards. */
export const staff: readonly TypedRow[] = [
  { name: '王校长', posts: '校长', status: '在岗' },
  { name: '李主任', posts: '教务主任', status: '在岗' },
  { name: '张三', posts: '语文教师', status: '在岗' },
  { name: '李四', posts: '数学教师', status: '在岗' },
  { name: '钱五', posts: '保安', status: '离职' },
  { name: '孙六', posts: '', status: '在岗' },
];

const shift: TypedRow = {
  date: '2025-09-10',
  shift: '午间',
  start: '12:00',
  end: '13:30',
  place: '操场',
  person: '张三',
  leader: '李主任',
};

/** A school with these shifts; a field that no row names is a column that is not there. */
export function withShifts(rows: readonly TypedRow[], others: Sheets = {}, asOf?: string): School {
  return build({ staff, ...others, shift: rows.map((row) => ({ ...shift, ...row })) }, asOf);
}

/** One fact of every shift, in order. */
export function shiftFacts(fact: string, rows: readonly TypedRow[], others: Sheets = {}): unknown[] {
  return entitiesOf(withShifts(rows, others), 'shift').map(({ facts }) => facts[fact]);
}
