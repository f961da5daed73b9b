import { describe, expect, it } from 'vitest';
import type { Kind } from '../../src/model/tables.js';
import { build, entitiesOf, type Sheets, type TypedRow } from '../build.js';

const school: TypedRow = { name: '云溪小学', termStart: '2025-09-01', termEnd: '2026-01-20' };
const staff: readonly TypedRow[] = [
  { name: '周海燕', status: '在岗', joined: '2020-9-1' },
  { name: '孙新来', status: '在岗', joined: '2025-9-11' },
];
const duty: Sheets = {
  period: [{ name: '午间', start: '12:00', end: '13:00', weekdays: '周三', places: '操场' }],
  roster: [{ weekday: '周三', shift: '午间', start: '12:00', end: '13:00', place: '操场', person: '孙新来' }],
};
const lesson: Sheets = { lesson: [{ date: '2025-09-10', period: '第1节', class: '七1', teacher: '孙新来' }] };
const shift: Sheets = { shift: [{ date: '2025-09-10', shift: '午间', person: '周海燕、孙新来', substitute: '' }] }; // prettier-ignore
const activity: Sheets = { activity: [{ id: 'HD-1', name: '秋游', start: '2025-09-10', organizer: '孙新来', leaders: '周海燕、孙新来' }] }; // prettier-ignore
const opening: Sheets = { opening: [{ date: '2025-09-10', place: '操场', start: '8:00', end: '9:00', supervisor: '孙新来' }] }; // prettier-ignore

const status = ['B2', 'B3'];
const cases: readonly (readonly [Kind, string, Sheets, string, readonly string[]])[] = [
  ['lesson', 'teacherInPost', lesson, '2025-09-12', ['C3']],
  ['slot', 'covered', duty, '2025-09-12', ['C3']],
  ['shift', 'outsiders', shift, '2025-09-12', ['B2', 'C3']],
  ['activity', 'organizerOnStaff', activity, '2025-09-12', ['C3']],
  ['activity', 'leadersInPost', activity, '2025-09-12', ['B2', 'C3']],
  ['opening', 'uncoveredTimes', opening, '2025-09-12', ['C3']],
  ['area', 'ownerInPost', { area: [{ name: '操场', owner: '孙新来' }] }, '2025-09-10', ['C3']],
  ['area', 'ownerInPost', { area: [{ name: '操场', owner: '孙新来' }] }, '2025-09-11', ['B3']],
  ['class', 'headInPost', { class: [{ name: '七1', headTeacher: '周海燕、孙新来' }] }, '2025-09-10', ['B2', 'C3']],
  ['class', 'headInPost', { class: [{ name: '七1', headTeacher: '周海燕、孙新来' }] }, '2025-09-11', status],
]; // prettier-ignore

describe('the cell of 教职工 that says whether somebody was in post', () => {
  it.each(cases)('%s.%s %o by %s: %o', (kind, fact, sheets, asOf, cells) => {
    const made = build({ school: [school], staff, ...sheets }, asOf);
    const shown = made.cells(entitiesOf(made, kind)[0]!, fact).filter(({ sheet }) => sheet === '教职工');
    expect(shown.map(({ cell }) => cell)).toEqual(cells);
  });
});
