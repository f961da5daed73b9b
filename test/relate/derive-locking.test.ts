import { describe, expect, it } from 'vitest';
import { build, entitiesOf, rulesOf, verdictsOf, type Sheets, type TypedRow } from '../build.js';
import type { School } from '../../src/model/school.js';

const locking: TypedRow = { date: '2025-09-10', place: '教学楼', lockedAt: '18:00', openedAt: '6:30', keeper: '钱五', cleared: '是' }; // prettier-ignore
const lesson: TypedRow = { date: '2025-09-10', period: '晚自习', class: '七年级1班', subject: '自习', room: '教学楼101', start: '19:00', end: '20:00', absent: '' }; // prettier-ignore
const log: TypedRow = { date: '2025-09-10', building: '1号宿舍楼', present: '100', exitsOpen: '' };

function withLocking(row: TypedRow, others: Sheets = {}): School {
  return build({ ...others, locking: [{ ...locking, ...row }] });
}

type Case = readonly [what: string, row: TypedRow, others: Sheets, verdict: string];
const dormitory = { place: '1号宿舍楼', lockedAt: '22:30' };

const cases: readonly Case[] = [
  ['cleared', {}, {}, 'met'],
  ['not cleared', { cleared: '否' }, {}, 'gap'],
  ['left blank', { cleared: '' }, {}, 'no-evidence'],
  ['after asOf', { date: '2025-10-01', cleared: '否' }, {}, 'not-applicable'],
  ['a lesson there in the evening', {}, { lesson: [lesson] }, 'gap'],
  ['a lesson that was not held', {}, { lesson: [{ ...lesson, absent: '是' }] }, 'met'],
  ['a lesson that ends as it is locked', {}, { lesson: [{ ...lesson, start: '17:20', end: '18:00' }] }, 'met'], // prettier-ignore
  ['a lesson that ends a minute later', {}, { lesson: [{ ...lesson, start: '17:20', end: '18:01' }] }, 'gap'], // prettier-ignore
  ['a lesson after it is opened again', { lockedAt: '12:00', openedAt: '14:00' }, { lesson: [{ ...lesson, start: '14:00', end: '14:40' }] }, 'met'], // prettier-ignore
  ['a lesson elsewhere', {}, { lesson: [{ ...lesson, room: '实验楼201' }] }, 'met'],
  ['a lesson, and no time of locking', { lockedAt: '' }, { lesson: [lesson] }, 'no-evidence'],
  ['a dormitory with its exits open', dormitory, { dormitory: [{ ...log, exitsOpen: '是' }] }, 'met'],
  ['a dormitory with its exits locked', dormitory, { dormitory: [{ ...log, exitsOpen: '否' }] }, 'gap'],
  ['a dormitory, not said whether exits are open', dormitory, { dormitory: [log] }, 'no-evidence'],
  ['an empty dormitory', dormitory, { dormitory: [{ ...log, present: '0', exitsOpen: '否' }] }, 'met'],
  ['a dormitory by day', { ...dormitory, lockedAt: '8:00', openedAt: '11:30' }, { dormitory: [{ ...log, exitsOpen: '否' }] }, 'met'], // prettier-ignore
];

describe('locking/cleared-before-locking on typed rows', () => {
  it.each(cases)('%s', async (_, row, others, verdict) => {
    const school = withLocking(row, others);
    expect(await verdictsOf(rulesOf('locking'), 'locking/cleared-before-locking', school)).toEqual([verdict]);
  });

  it('says which record shows pupils inside, and asks for whether exits were open', () => {
    const school = withLocking({}, { lesson: [lesson] });
    const [entity] = entitiesOf(school, 'locking');
    expect(entity!.facts['stillInside']).toMatch(/晚自习/);
    expect(school.cells(entity!, 'stillInside').map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(['清楼锁门!C2', '清楼锁门!D2', '课堂记录!F2']); // prettier-ignore
    const shut = withLocking(dormitory, { dormitory: [log] });
    const [open] = shut.openCells(entitiesOf(shut, 'locking')[0]!, 'stillInside');
    expect(open).toMatchObject({ sheet: '宿舍日志', field: 'exitsOpen' });
  });
});
