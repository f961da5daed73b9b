import { describe, expect, it } from 'vitest';
import type { TypedRow } from '../build.js';
import { checkSheets } from '../check-sheets.js';
import type { Kind } from '../../src/model/tables.js';

const school = { name: '一小', termStart: '2025-09-01', termEnd: '2026-01-20', asOf: '2025-10-31' };

describe('what lies before its beginning', () => {
  it.each<[Kind, TypedRow, string[]]>([
    ['hazard', { place: '操场', found: '2025-09-10', fixed: '2025-09-09' }, ['fixed']],
    ['hazard', { place: '操场', found: '2025-09-10 10:00', fixed: '2025-09-10', deadline: '2025-09-10' }, []],
    ['hazard', { place: '操场', found: '2025-09-10 10:00', fixed: '2025-09-10 9:00' }, ['fixed']],
    ['hazard', { place: '操场', found: '2025-09-10', fixed: '已整改', deadline: '2025-09-01' }, ['deadline']],
    ['hazard', { place: '操场', found: '9月', fixed: '2025-09-09' }, []],
    ['leave', { person: '张三', start: '2025-09-18', end: '2025-09-16' }, ['end']],
    ['activity', { name: '春游', start: '2025-09-18 16:00', end: '2025-09-18 8:00' }, ['end']],
    ['incident', { place: '操场', at: '2025-09-18 16:00', reportedSchool: '2025-09-18 15:00' }, ['reportedSchool']],
    ['waiver', { rule: 'lesson/*', approved: '2025-09-18', until: '2024-12-31' }, ['until']],
  ])('%s %j: %j', async (kind, row, fields) => {
    const { problems } = await checkSheets(kind, { school: [school], [kind]: [row] });
    const told = problems.filter(({ code }) => code === 'BEFORE_ITS_BEGINNING');
    expect(told.map(({ cell }) => Object.keys(row)[cell!.charCodeAt(0) - 65])).toEqual(fields);
  }); // prettier-ignore
});
