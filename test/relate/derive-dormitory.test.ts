import { describe, expect, it } from 'vitest';
import { build, rulesOf, verdictsOf, type TypedRow } from '../build.js';

/** A night in which nothing is wrong, as a school types it. */
const night: TypedRow = {
  date: '2025-09-10',
  building: '1号宿舍楼',
  keeper: '王五',
  expected: '100',
  present: '100',
  absenceHandled: '',
  checks: '2',
  keepersByFloor: '王五、赵六、李四',
  capacity: '120',
  residents: '100',
  exitsClear: '是',
  floors: '3',
  exitsOpen: '',
  disinfected: '',
};

const cases: readonly (readonly [rule: string, row: TypedRow, verdict: string])[] = [
  ['keeper', {}, 'met'],
  ['keeper', { keeper: '' }, 'gap'],
  ['keeper', { keeper: '无' }, 'gap'],
  ['keeper', { date: '2025-10-01', keeper: '' }, 'not-applicable'],
  ['exits-and-capacity', {}, 'met'],
  ['exits-and-capacity', { exitsClear: '否' }, 'gap'],
  ['exits-and-capacity', { exitsOpen: '否' }, 'gap'],
  ['exits-and-capacity', { exitsOpen: '是' }, 'met'],
  ['exits-and-capacity', { exitsOpen: '半开' }, 'no-evidence'],
  ['exits-and-capacity', { residents: '121' }, 'gap'],
  ['exits-and-capacity', { capacity: '' }, 'no-evidence'],
  ['keeper-per-floor', {}, 'met'],
  ['keeper-per-floor', { keepersByFloor: '王五、赵六' }, 'gap'],
  ['keeper-per-floor', { keepersByFloor: '' }, 'gap'],
  ['keeper-per-floor', { keepersByFloor: '无', floors: '' }, 'gap'],
  ['keeper-per-floor', { floors: '' }, 'no-evidence'],
  ['night-check', {}, 'met'],
  ['night-check', { checks: '0' }, 'gap'],
  ['night-check', { present: '99', absenceHandled: '是' }, 'met'],
  ['night-check', { present: '99', absenceHandled: '否' }, 'gap'],
  ['night-check', { present: '99' }, 'no-evidence'],
  ['night-check', { checks: '' }, 'no-evidence'],
];

describe('rules of the dormitory on typed rows', () => {
  it.each(cases)('dormitory/%s %o: %s', async (rule, row, verdict) => {
    const school = build({ dormitory: [{ ...night, ...row }] });
    expect(await verdictsOf(rulesOf('dormitory'), `dormitory/${rule}`, school)).toEqual([verdict]);
  });
});

describe('dormitory/disinfected', () => {
  const term: TypedRow = { name: '云溪小学', termStart: '2025-09-01', termEnd: '2026-01-20', boarders: '' };
  const disinfected = async (rows: readonly TypedRow[] | undefined, boarders = ''): Promise<string[]> => {
    const sheets = rows ? { dormitory: rows } : {};
    const school = build({ school: [{ ...term, boarders }], ...sheets });
    return verdictsOf(rulesOf('dormitory'), 'dormitory/disinfected', school);
  };

  it.each([
    ['once', [night, { ...night, date: '2025-09-11', disinfected: '是' }], '', 'met'],
    ['not once', [{ ...night, disinfected: '否' }], '', 'gap'],
    [
      'left blank',
      [
        { ...night, disinfected: '否' },
        { ...night, date: '2025-09-11' },
      ],
      '',
      'no-evidence',
    ],
    ['in another month', [{ ...night, date: '2025-08-31', disinfected: '是' }], '', 'gap'],
    ['no log, and boarders', undefined, '60', 'no-evidence'],
    ['no log, and no boarders', undefined, '0', 'not-applicable'],
    ['not known whether pupils board', undefined, '', 'no-evidence'],
  ])('%s', async (_, rows, boarders, verdict) => {
    expect(await disinfected(rows, boarders)).toEqual([verdict]);
  });
});
