import { describe, expect, it } from 'vitest';
import { entitiesOf } from '../build.js';
import { shiftFacts, withShifts } from './shifts.js';

const night = { shift: '夜间', start: '22:00', end: '6:00' };
const small = { shift: '夜间', start: '0:00', end: '6:00' };
const dayAndNight = { shift: '总值班', start: '8:00', end: '8:00' };
const evening = { shift: '晚间', start: '18:00', end: '23:00' };

describe('minutesLate', () => {
  it.each([
    ['noon, on the minute', {}, '12:00', 0],
    ['noon, late', {}, '12:07', 7],
    ['noon, hours early', {}, '8:00', -240],
    ['noon, in the evening', {}, '19:00', 420],
    ['night, early', night, '21:50', -10],
    ['night, after midnight', night, '0:10', 130],
    ['from midnight, the evening before', small, '23:50', -10],
    ['a day and a night, early', dayAndNight, '7:50', -10],
    ['a day and a night, late', dayAndNight, '8:10', 10],
    ['not said', {}, '', undefined],
    ['unreadable', {}, '准时', undefined],
    ['end not said, after midnight or not?', { ...night, end: '' }, '0:10', undefined],
    ['end not said, but plainly late', { end: '' }, '12:07', 7],
  ])('%s', (_, times, arrived, expected) => {
    expect(shiftFacts('minutesLate', [{ ...times, arrived }])).toEqual([expected]);
  });
});

describe('minutesLeftEarly', () => {
  it.each([
    ['noon, at the end', {}, '13:30', 0],
    ['noon, early', {}, '13:20', 10],
    ['noon, before it began', {}, '11:50', 100],
    ['noon, stayed', {}, '15:00', -90],
    ['night, the next morning', night, '6:05', -5],
    ['night, at night', night, '23:00', 420],
    ['night, early in the morning', night, '5:00', 60],
    ['evening, past midnight', evening, '0:30', -90],
    ['a day and a night, the next morning', dayAndNight, '8:05', -5],
    ['a day and a night, the same evening', dayAndNight, '19:30', 750],
    ['not said', {}, '', undefined],
    ['end not said', { end: '' }, '13:30', undefined],
  ])('%s', (_, times, left, expected) => {
    expect(shiftFacts('minutesLeftEarly', [{ ...times, left }])).toEqual([expected]);
  });
});

describe('over, startsAt and lengthMinutes', () => {
  it.each([
    ['2025-09-29', {}, true],
    ['2025-09-30', {}, true],
    ['2025-10-01', {}, false],
    ['2025-09-29', night, true],
    ['2025-09-30', night, false],
    ['2025-09-29', { end: '' }, true],
    ['2025-09-30', { end: '' }, undefined],
    ['2025-09-30', { start: '22:00', end: '24:00' }, true],
  ])('%s %o is over on 2025-09-30: %s', (date, times, expected) => {
    expect(shiftFacts('over', [{ ...times, date }])).toEqual([expected]);
  });

  it('counts past midnight', () => {
    expect(shiftFacts('lengthMinutes', [night, dayAndNight, {}, { end: '' }])).toEqual([
      480,
      1440,
      90,
      undefined,
    ]);
    expect(shiftFacts('startsAt', [{}, { start: '' }])).toEqual(['2025-09-10T12:00', undefined]);
  });
});

describe('the shift that follows at once', () => {
  const first = { left: '13:30' };
  const next = { start: '13:30', end: '17:00', person: '李四' };

  it.each([
    ['touching', next, true],
    ['overlapping', { ...next, start: '13:00' }, true],
    ['a minute later', { ...next, start: '13:31' }, false],
    ['elsewhere', { ...next, place: '校门' }, false],
    ['beside it', { ...next, start: '12:00' }, false],
    ['inside it', { ...next, start: '12:30', end: '13:00' }, false],
    ['the next day', { ...next, date: '2025-09-11' }, false],
    ['the same place in other words', { ...next, place: ' 操 场' }, true],
  ])('%s', (_, later, expected) => {
    expect(shiftFacts('followedAtOnce', [first, later])[0]).toBe(expected);
  });

  it('is not known where the end is not', () => {
    expect(shiftFacts('followedAtOnce', [{ end: '' }, next])[0]).toBeUndefined();
  });

  it('runs over midnight', () => {
    const morning = { date: '2025-09-11', shift: '早活动', start: '6:00', end: '8:00', arrived: '6:20' };
    expect(shiftFacts('minutesAlone', [{ ...night, left: '6:05' }, morning])).toEqual([15, undefined]);
  });

  it('is the next of the same 班次 where no place is written', () => {
    const rows = ['2025-09-10', '2025-09-11'].map((date) => ({
      ...dayAndNight, date, place: '', arrived: '8:00', left: '8:02',
    })); // prettier-ignore
    expect(shiftFacts('minutesAlone', rows)).toEqual([-2, undefined]);
  });

  it('is relieved by whoever of several comes first', () => {
    const rows = [first, { ...next, person: '钱五', arrived: '13:40' }, { ...next, arrived: '13:25' }];
    expect(shiftFacts('minutesAlone', rows)[0]).toBe(-5);
  });

  it('names the late ones alone', () => {
    const late = { ...next, arrived: '13:40' };
    expect(shiftFacts('lateSuccessor', [first, late])[0]).toEqual(['李四']);
    expect(shiftFacts('lateSuccessor', [first, { ...late, arrived: '13:30' }])[0]).toEqual([]);
    expect(shiftFacts('lateSuccessor', [first, { ...late, arrived: '' }])[0]).toEqual([]);
  });
});

describe('relieved', () => {
  const next = { start: '13:30', end: '17:00' };
  it.each([
    ['both signed', { handedOver: '是' }, { takenOver: '是', arrived: '13:00' }, true],
    ['both signed, arrival not said', { handedOver: '张三' }, { takenOver: '李四' }, true],
    ['the taker did not', { handedOver: '是' }, { takenOver: '否', arrived: '13:00' }, false],
    ['the taker is blank', { handedOver: '是' }, { arrived: '13:00' }, undefined],
    ['the taker came later', { handedOver: '是' }, { takenOver: '是', arrived: '13:20' }, false],
    ['blank, the taker came later', {}, { arrived: '13:20' }, false],
  ])('with a shift that follows: %s', (_, first, later, expected) => {
    const rows = [
      { left: '13:10', ...first },
      { ...next, ...later },
    ];
    expect(shiftFacts('relieved', rows)[0]).toBe(expected);
  });

  it.each([
    ['both signed in the row itself', { handedOver: '是', takenOver: '是' }, undefined],
    ['one blank', { handedOver: '是', takenOver: '' }, undefined],
    ['one known not signed', { handedOver: '是', takenOver: '否' }, false],
    ['one known not signed, the other blank', { handedOver: '', takenOver: '无' }, false],
    ['neither column', {}, undefined],
  ])('with none: %s', (_, signed, expected) => {
    expect(shiftFacts('relieved', [{ left: '13:10', ...signed }])).toEqual([expected]);
  });
});

describe('patrolsDue', () => {
  it.each([
    ['night of eight hours', night, 4],
    ['night of seven hours', { ...night, end: '5:00' }, 3],
    ['night of an hour', { ...night, end: '23:00' }, 1],
    ['夜班', { ...night, shift: '夜班' }, 4],
    ['evening', evening, 1],
    ['night without an end', { ...night, end: '' }, undefined],
    ['not said which', { shift: '' }, undefined],
  ])('%s', (_, row, expected) => {
    expect(shiftFacts('patrolsDue', [row])).toEqual([expected]);
  });
});

describe('minutesToReport', () => {
  it.each([
    ['times alone', {}, '12:30', '12:45', 15],
    ['date and time', {}, '2025-09-10 12:30', '2025-09-10 13:00', 30],
    ['over midnight', night, '23:50', '0:10', 20],
    ['after midnight', night, '0:10', '0:40', 30],
    ['after midnight, one with its date', night, '0:10', '2025-09-11 0:40', 30],
    ['at the seam of a day and a night', dayAndNight, '7:55', '8:05', 10],
    ['a day alone', {}, '2025-09-10', '2025-09-10 13:00', undefined],
    ['before it happened', {}, '12:30', '12:00', undefined],
    ['not said', {}, '12:30', '', undefined],
  ])('%s', (_, times, eventAt, eventReportedAt, expected) => {
    expect(shiftFacts('minutesToReport', [{ ...times, eventAt, eventReportedAt }])).toEqual([expected]);
  });
});

describe('breachSaid', () => {
  it.each([
    ['脱岗10分钟', '脱岗10分钟'],
    ['迟到,未脱岗', '迟到'],
    ['迟到，早退；未脱岗', '迟到；早退'],
    ['无脱岗、睡岗现象', ''],
    ['无故脱岗', '无故脱岗'],
    ['无人在岗', '无人在岗'],
    ['没有人在岗', '没有人在岗'],
    ['未在岗', '未在岗'],
    ['无', ''],
    ['', ''],
  ])('%s → %s', (breach, expected) => {
    expect(shiftFacts('breachSaid', [{ breach }])).toEqual([expected]);
  });

  it('is not known where no column is for it', () => {
    expect(shiftFacts('breachSaid', [{}])).toEqual([undefined]);
  });
});

describe('cells', () => {
  it('points to the rows that a fact was read from', () => {
    const school = withShifts([
      { left: '13:30', arrived: '12:00' },
      { start: '13:30', end: '17:00', left: '', arrived: '' },
    ]);
    const [first] = entitiesOf(school, 'shift');
    const at = (fact: string): string[] =>
      school.cells(first!, fact).map(({ sheet, cell }) => `${sheet}!${cell}`);
    expect(at('minutesAlone')).toEqual(['值班表!H2', '值班表!I3']);
    expect(at('leaderIsLeader')).toEqual(['值班表!G2', '教职工!B3']);
    expect(school.openCells(first!, 'minutesAlone').map(({ cell }) => cell)).toEqual(['I3']);
  });
});

describe('breachers', () => {
  it.each([
    ['the one whom it names', '李四睡岗', ['李四']],
    ['both whom it names', '张三、李四脱岗', ['张三', '李四']],
    ['all, where it names none', '睡岗', ['张三', '李四']],
    ['all, where it names somebody else', '王五脱岗', ['张三', '李四']],
  ])('%s', (_, breach, expected) => {
    expect(shiftFacts('breachers', [{ person: '张三、李四', breach }])).toEqual([expected]);
  });
});
