import { describe, expect, it } from 'vitest';
import { build, entitiesOf, rulesOf, verdictsOf, type Sheets, type TypedRow } from '../build.js';

const school: TypedRow = { name: '云溪小学', termStart: '2025-09-01', termEnd: '2026-01-20', boarders: '60' };
const calendar = [{ date: '2025-09-02', type: '', boardersStay: '是' }, { date: '2025-09-03', type: '', boardersStay: '否' }]; // prettier-ignore
const log: TypedRow = { date: '2025-09-02', building: '1号楼', keeper: '王五' };

const night = async (sheets: Sheets): Promise<string[]> =>
  verdictsOf(rulesOf('dormitory'), 'dormitory/every-night', build({ school: [school], calendar, ...sheets }, '2025-09-04')); // prettier-ignore

describe('dormitory/every-night', () => {
  it('asks for a log for each night before asOf on which boarders stay', async () => {
    const dates = entitiesOf(build({ school: [school], calendar }, '2025-09-04'), 'night').map(({ key }) => key.slice(8)); // prettier-ignore
    expect(dates).toEqual(['01', '02']);
    expect(await night({ dormitory: [log] })).toEqual(['no-evidence', 'met']);
    expect(await night({ dormitory: [{ ...log, date: '2025-09-01' }] })).toEqual(['met', 'gap']);
    expect(await night({})).toEqual(['no-evidence', 'no-evidence']);
  });

  it('asks nothing of a school without boarders', async () => {
    expect(await night({ school: [{ ...school, boarders: '0' }], calendar: [] })).toEqual([]);
    expect(await night({ school: [{ ...school, boarders: '' }], calendar: [] })).toEqual([]);
  });
});
