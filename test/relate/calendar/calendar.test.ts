import { describe, expect, it } from 'vitest';
import { calendarOf, daysSoFar } from '../../../src/relate/calendar/calendar.js';
import { isSchoolDay, type SchoolDay } from '../../../src/relate/calendar/school-day.js';
import type { TypedRow } from '../../build.js';
import { contextOf, term } from './context.js';

function dayOf(date: string, calendar: readonly TypedRow[]): SchoolDay {
  return calendarOf(contextOf({ school: term, calendar })).day(date);
}

describe('without 校历', () => {
  const { days, bounds } = calendarOf(contextOf({ school: term }));

  it('keeps school from Monday to Friday of the term', () => {
    expect(days).toHaveLength(26);
    expect(days.filter((day) => isSchoolDay(day)).map(({ date }) => date.slice(8))).toEqual(
      '01 02 03 04 05 08 09 10 11 12 15 16 17 18 19 22 23 24 25 26'.split(' '),
    );
    expect(bounds).toEqual({ from: '2025-09-01', to: '2025-09-26', startGiven: true, endGiven: true, cut: false }); // prettier-ignore
  });

  it.each([
    ['2025-09-01', 1],
    ['2025-09-07', 1],
    ['2025-09-08', 2],
    ['2025-09-26', 4],
    ['2025-08-31', 0],
  ])('%s is in week %i', (date, week) => {
    expect(dayOf(date, []).week).toBe(week);
  });

  it('counts weeks from the Monday of the week in which the term begins', () => {
    const school = [{ ...term[0], termStart: '2025-09-03' }];
    const { day } = calendarOf(contextOf({ school }));
    expect([day('2025-09-05').week, day('2025-09-08').week]).toEqual([1, 2]);
  });

  it('knows nothing before and after the term', () => {
    expect(['2025-08-29', '2025-09-29'].map((date) => dayOf(date, []).kind)).toEqual(['outside', 'outside']);
    expect(dayOf('2025-09-29', []).timetable).toBeNull();
  });
});

describe('校历', () => {
  const sunday = '2025-09-14';
  it.each([
    ['放假', { date: '2025-09-10', type: '放假' }, 'holiday', null],
    ['停课', { date: '2025-09-10', type: '停课' }, 'no-lessons', null],
    ['上课 on a Sunday', { date: sunday, type: '上课' }, 'school', 7],
    ['调休上课', { date: sunday, type: '调休上课', actsAs: '星期三' }, 'make-up', 3],
    ['调休上课, 周五', { date: sunday, type: '调休上课', actsAs: '按周五课表' }, 'make-up', 5],
    ['调休上课, 5', { date: sunday, type: '调休上课', actsAs: '5' }, 'make-up', 5],
    ['调休上课 as some day', { date: sunday, type: '调休上课', actsAs: '' }, 'make-up', undefined],
    ['调休上课 as no day', { date: sunday, type: '调休上课', actsAs: '待定' }, 'make-up', undefined],
    ['调休上课 in the week', { date: '2025-09-10', type: '调休上课', actsAs: '' }, 'make-up', 3],
    ['a note alone', { date: '2025-09-10', type: '', note: '教师节' }, 'school', 3],
    ['unreadable', { date: '2025-09-10', type: '半天' }, undefined, undefined],
    ['Sunday, boarders stay', { date: sunday, type: '', boardersStay: '是' }, 'weekend', 7],
    ['Sunday off, boarders stay', { date: sunday, type: '放假', boardersStay: '是' }, 'holiday', 7],
    ['Sunday, boarders do not stay', { date: sunday, type: '', boardersStay: '否' }, 'weekend', null],
    ['Wednesday off, boarders stay', { date: '2025-09-10', type: '放假', boardersStay: '是' }, 'holiday', null], // prettier-ignore
  ])('%s', (_, row, kind, timetable) => {
    const day = dayOf(row.date, [row]);
    expect([day.kind, day.timetable]).toEqual([kind, timetable]);
    expect(day.rows).toHaveLength(1);
  });

  it('is not known where two rows differ, and both are shown', () => {
    const day = dayOf(sunday, [{ date: sunday, type: '放假' }, { date: sunday, type: '调休上课' }]); // prettier-ignore
    expect([day.kind, day.timetable, isSchoolDay(day)]).toEqual([undefined, undefined, undefined]);
    expect(day.rows.map(({ record }) => record!.row.number)).toEqual([2, 3]);
  });

  it('is known where two rows agree, or one is silent', () => {
    const rows: TypedRow[] = [{ date: sunday, type: '调休上课', actsAs: '周一' }, { date: sunday, type: '', actsAs: '星期一', boardersStay: '是' }]; // prettier-ignore
    const day = dayOf(sunday, rows);
    expect([day.kind, day.boardersStay]).toEqual(['make-up', true]);
    expect(dayOf('2025-09-10', rows).boardersStay).toBeNull();
  });
});

describe('bounds', () => {
  const lesson = [{ date: '2025-09-03', class: '七1', period: '1' }];
  const shift = [{ date: '2025-09-12', shift: '午间' }];

  it('are those of the records without 学期开始, and then no week is counted', () => {
    const { bounds, day } = calendarOf(contextOf({ lesson, shift, hazard: [{ id: 'Y1', found: '2023-05-01' }] })); // prettier-ignore
    expect(bounds).toMatchObject({ from: '2025-09-03', to: '2025-09-12', startGiven: false, endGiven: false }); // prettier-ignore
    expect(day('2025-09-08').week).toBeUndefined();
  });

  it('keep the one that is given', () => {
    const school = [{ name: '校', termStart: '2025-09-01' }];
    expect(calendarOf(contextOf({ school, shift })).bounds).toMatchObject({ from: '2025-09-01', to: '2025-09-12', startGiven: true, endGiven: false }); // prettier-ignore
  });

  it('take an end before the start for none', () => {
    const school = [{ name: '校', termStart: '2025-09-01', termEnd: '2025-01-20' }];
    expect(calendarOf(contextOf({ school, shift })).bounds).toMatchObject({ to: '2025-09-12', endGiven: false }); // prettier-ignore
  });

  it.each([
    ['termEnd of another century', { school: [{ name: '校', termStart: '2025-09-01', termEnd: '2035-01-20' }] }, '2025-09-01'],
    ['a lesson of another century', { lesson: [{ date: '1925-09-03', class: '七1', period: '1' }, ...lesson] }, '2022-08-31'],
  ])('are cut: %s', (_, sheets, from) => {
    const { bounds, days } = calendarOf(contextOf(sheets));
    expect(bounds).toMatchObject({ from, cut: true });
    expect(days).toHaveLength(1100);
  }); // prettier-ignore

  it('are one day where only 学期开始 has a date', () => {
    const { days, day } = calendarOf(contextOf({ school: [{ name: '校', termStart: '2025-09-01' }] }));
    expect([days.length, day('2025-09-08').week]).toEqual([1, 2]);
    const later = [{ name: '校', termStart: '2025-10-01' }];
    expect(calendarOf(contextOf({ school: later, shift })).days).toHaveLength(1);
  });

  it('are none where nothing has a date', () => {
    const calendar = calendarOf(contextOf({ school: [{ name: '校' }] }));
    expect([calendar.bounds, calendar.days]).toEqual([null, []]);
  });

  it('end for the past at asOf', () => {
    expect(daysSoFar(contextOf({ school: term }, '2025-09-05')).map(({ date }) => date)).toHaveLength(5);
  });
});
