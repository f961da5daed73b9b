import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../src/relate/calendar/calendar.js';
import { allDuties } from '../../../src/relate/calendar/duties.js';
import { momentAt, type Interval } from '../../../src/relate/calendar/interval.js';
import { dutiesPlannedOn, dutiesUnplaced, plannedDuties } from '../../../src/relate/calendar/planned-duties.js'; // prettier-ignore
import { rosterOverlaps } from '../../../src/relate/calendar/roster-overlaps.js';
import type { Sheets, TypedRow } from '../../build.js';
import { contextOf, staff, term } from './context.js';

const noon: TypedRow = { weekday: '周一', shift: '午间', start: '12:00', end: '13:30', place: '操场', person: '张三' }; // prettier-ignore
const dated: TypedRow = { ...noon, weekday: '', date: '2025-09-08' };

function datesIn(roster: readonly TypedRow[], more: Sheets = {}): string[] {
  const context = contextOf({ school: term, staff, roster, ...more });
  return plannedDuties(context).map(({ day, holds }) => day.date.slice(8) + (holds ? '' : '?'));
}

function clock(intervals: readonly Interval[] | undefined): string[] | undefined {
  return intervals?.map(({ from, to }) => `${momentAt(from).slice(5)}–${momentAt(to).slice(5)}`);
}

describe('the days of a duty', () => {
  const make = { date: '2025-09-13', type: '调休上课', actsAs: '周一' };
  it.each([
    ['a weekday', noon, [], ['01', '08', '15', '22']],
    ['from the second week', { ...noon, validFrom: '2025-09-08' }, [], ['08', '15', '22']],
    ['to the day itself', { ...noon, validTo: '2025-09-08' }, [], ['01', '08']],
    ['to the day before', { ...noon, validTo: '2025-09-07' }, [], ['01']],
    ['an unreadable validity', { ...noon, validTo: '期中' }, [], ['01?', '08?', '15?', '22?']],
    ['a make-up day', noon, [make], ['01', '08', '13', '15', '22']],
    ['a holiday', noon, [{ date: '2025-09-08', type: '放假' }], ['01', '15', '22']],
    ['a make-up day as some day', noon, [{ ...make, actsAs: '' }], ['01', '08', '13?', '15', '22']],
    ['a plain weekend', { ...noon, weekday: '周六' }, [], ['06', '13', '20']],
    ['a weekend that acts as Monday', { ...noon, weekday: '周六' }, [make], ['06', '20']],
    ['a date', dated, [], ['08']],
    ['a date on a holiday', dated, [{ date: '2025-09-08', type: '放假' }], ['08']],
    ['a date after the term', { ...dated, date: '2025-10-08' }, [], []],
  ])('%s', (_, row, calendar, expected) => {
    expect(datesIn([row], { calendar })).toEqual(expected);
  });

  it('is every day, holidays too, where the row says so', () => {
    const calendar = [{ date: '2025-09-08', type: '放假' }];
    expect(datesIn([{ ...noon, weekday: '每天' }], { calendar })).toHaveLength(26);
    expect(datesIn([{ ...noon, weekday: '周一至周五' }], { calendar })).toHaveLength(19);
  });

  it('says which rows it cannot place', () => {
    const context = contextOf({ school: term, roster: [noon, { ...noon, weekday: '轮流' }] });
    expect(dutiesUnplaced(context).map(({ row, field }) => [row.record!.row.number, field])).toEqual([[3, 'weekday']]); // prettier-ignore
  });
});

describe('the time of a duty', () => {
  const period: TypedRow = { name: '午间', start: '12:10', end: '13:00', weekdays: '' };
  it.each([
    ['its own', {}, ['09-01T12:00–09-01T13:30']],
    ['to 24:00', { start: '22:00', end: '24:00' }, ['09-01T22:00–09-02T00:00']],
    ['over midnight', { start: '22:00', end: '6:00' }, ['09-01T22:00–09-02T06:00']],
    ['a day and a night', { start: '8:00', end: '8:00' }, ['09-01T08:00–09-02T08:00']],
    ['that of 作息时段', { start: '', end: '' }, ['09-01T12:10–09-01T13:00']],
    ['not said', { shift: '晚间', start: '', end: '' }, undefined],
    ['half said', { end: '' }, undefined],
    ['unreadable', { end: '饭后' }, undefined],
  ])('%s', (_, row, expected) => {
    const context = contextOf({ school: term, staff, roster: [{ ...noon, ...row }], period: [period] });
    const [duty] = dutiesPlannedOn(calendarOf(context).day('2025-09-01'), context);
    expect(clock(duty!.interval && [duty!.interval])).toEqual(expected);
  });
});

describe('versions that run into each other', () => {
  const first = { ...noon, validFrom: '2025-09-01', validTo: '2025-09-14' };
  const second = { ...noon, person: '李四', validFrom: '2025-09-08', validTo: '2025-09-26' };
  const overlapsOf = (...roster: TypedRow[]): string[][] =>
    rosterOverlaps(contextOf({ school: term, staff, roster })).map(({ dates }) =>
      dates.map((date) => date.slice(8)),
    );

  it('are both kept, and told with the days', () => {
    expect(overlapsOf(first, second)).toEqual([['08']]);
    expect(datesIn([first, second])).toEqual(['01', '08', '08', '15', '22']);
  });

  it.each([
    ['next to each other', [first, { ...second, validFrom: '2025-09-15' }], []],
    ['elsewhere', [first, { ...second, place: '食堂' }], []],
    ['another duty', [first, { ...second, shift: '早活动' }], []],
    ['one after the other', [first, { ...second, start: '13:30', end: '14:00' }], []],
    ['a minute together', [first, { ...second, start: '13:29', end: '14:00' }], [['08']]],
    ['two people of one version', [first, { ...first, person: '李四', start: '12:10' }], []],
    ['a date beside a weekday', [noon, { ...dated, weekday: '', person: '李四' }], [['08']]],
  ])('%s', (_, roster, expected) => {
    expect(overlapsOf(...(roster as TypedRow[]))).toEqual(expected);
  });
});

describe('a record beats the plan for its place and time', () => {
  const shift: TypedRow = { date: '2025-09-08', shift: '午间', start: '12:00', end: '13:30', place: '操场', person: '李四', substitute: '' }; // prettier-ignore
  const left = (...rows: TypedRow[]): string[] | undefined => {
    const all = allDuties(contextOf({ school: term, staff, roster: [dated], shift: rows }));
    return clock(all.find(({ source }) => source === 'roster')!.intervals);
  };

  it.each([
    ['no record', [], ['09-08T12:00–09-08T13:30']],
    ['the same time', [shift], []],
    ['a part of it', [{ ...shift, end: '13:00' }], ['09-08T13:00–09-08T13:30']],
    ['the middle', [{ ...shift, start: '12:30', end: '13:00' }], ['09-08T12:00–09-08T12:30', '09-08T13:00–09-08T13:30']],
    ['a part of the place', [{ ...shift, place: '操场东侧' }], []],
    ['elsewhere', [{ ...shift, place: '食堂' }], ['09-08T12:00–09-08T13:30']],
    ['another day', [{ ...shift, date: '2025-09-09' }], ['09-08T12:00–09-08T13:30']],
    ['nobody written', [{ ...shift, person: '' }], ['09-08T12:00–09-08T13:30']],
    ['nobody', [{ ...shift, person: '无' }], []],
    ['no times', [{ ...shift, start: '', end: '' }], []],
    ['no times, another duty', [{ ...shift, shift: '早活动', start: '', end: '' }], ['09-08T12:00–09-08T13:30']],
    ['the night before', [{ ...shift, date: '2025-09-07', start: '22:00', end: '12:30' }], ['09-08T12:30–09-08T13:30']],
  ])('%s', (_, rows, expected) => {
    expect(left(...rows)).toEqual(expected);
  }); // prettier-ignore
});
