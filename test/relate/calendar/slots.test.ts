import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesIn, momentAt } from '../../../src/relate/calendar/interval.js';
import { openSlotCells, slotCells } from '../../../src/relate/calendar/slot-cells.js';
import { slots, type Slot } from '../../../src/relate/calendar/slots.js';
import type { CellRef } from '../../../src/model/record.js';
import type { Sheets, TypedRow } from '../../build.js';
import { contextOf, staff } from './context.js';

/** One week, and of it one Monday noon on the playground is watched. */
const school: readonly TypedRow[] = [{ name: '校', termStart: '2025-09-01', termEnd: '2025-09-07' }];
const period: TypedRow = { name: '午间', start: '12:00', end: '13:00', weekdays: '周一', places: '操场', defaultPost: '值班教师' }; // prettier-ignore
const duty: TypedRow = { weekday: '周一', shift: '午间', start: '12:00', end: '13:00', place: '操场', person: '张三' }; // prettier-ignore
const shift: TypedRow = { date: '2025-09-01', shift: '午间', start: '12:00', end: '13:00', place: '操场', person: '张三', substitute: '' }; // prettier-ignore
const lesson: TypedRow = { date: '2025-09-01', class: '七1', period: '5', subject: '语文', teacher: '张三', start: '12:00', end: '12:40' }; // prettier-ignore

function contextWith(sheets: Sheets): ReturnType<typeof contextOf> {
  return contextOf({ school, staff, period: [period], roster: [duty], ...sheets });
}

/** `state` and the minutes that are surely covered, and surely not. */
function told({ state, covered, uncovered, open }: Slot): string {
  const part = [...uncovered, ...open].map(({ from, to }) => `${momentAt(from).slice(11)}–${momentAt(to).slice(11)}`); // prettier-ignore
  return [state, covered, ...part].join(' ');
}

function watched(sheets: Sheets): string[] {
  return slots(contextWith(sheets)).map(told);
}

describe('a slot', () => {
  it('names its place, period, day, default post and people', () => {
    const [slot] = slots(contextWith({}));
    expect(slot).toMatchObject({ key: '2025-09-01|操场|午间|720', place: '操场', defaultPost: '值班教师', named: ['张三'], state: 'covered', covered: 60 }); // prettier-ignore
  });

  it.each([
    ['the whole time', [duty], ['covered 60']],
    ['an empty roster', [], ['nobody 0 12:00–13:00']],
    ['another day', [{ ...duty, weekday: '周二' }], ['nobody 0 12:00–13:00']],
    ['another place', [{ ...duty, place: '食堂' }], ['nobody 0 12:00–13:00']],
    ['a part of the place', [{ ...duty, place: '操场东侧' }], ['covered 60']],
    ['a part of the time', [{ ...duty, start: '12:10', end: '12:50' }], ['thin 40 12:00–12:10 12:50–13:00']],
    ['a minute too short', [{ ...duty, end: '12:59' }], ['thin 59 12:59–13:00']],
    ['one minute', [{ ...duty, end: '12:01' }], ['thin 1 12:01–13:00']],
    ['two who follow each other', [{ ...duty, end: '12:30' }, { ...duty, start: '12:30', person: '李四' }], ['covered 60']],
    ['two with a minute between', [{ ...duty, end: '12:30' }, { ...duty, start: '12:31', person: '李四' }], ['thin 59 12:30–12:31']],
    ['two at once', [duty, { ...duty, person: '李四' }], ['covered 60']],
    ['nobody named', [{ ...duty, person: '' }], ['nobody 0 12:00–13:00']],
    ['a name that cannot be read', [{ ...duty, person: '周一' }], ['unknown 0 12:00–13:00']],
    ['one who has left', [{ ...duty, person: '钱七' }], ['nobody 0 12:00–13:00']],
    ['one who is not on the staff', [{ ...duty, person: '家长志愿者' }], ['nobody 0 12:00–13:00']],
    ['no times', [{ ...duty, shift: '值日', start: '', end: '' }], ['unknown 0 12:00–13:00']],
    ['the times of the period', [{ ...duty, start: '', end: '' }], ['covered 60']],
    ['no place', [{ ...duty, place: '' }], ['unknown 0 12:00–13:00']],
    ['总值班', [{ ...duty, shift: '总值班', place: '' }], ['nobody 0 12:00–13:00']],
    ['a validity that cannot be read', [{ ...duty, validTo: '期中' }], ['unknown 0 12:00–13:00']],
  ])('%s', (_, roster, expected) => {
    const twins = [{ name: '周一', staffId: 'A', status: '在岗' }, { name: '周一', staffId: 'B', status: '在岗' }];
    expect(watched({ roster, staff: [...staff, ...twins] })).toEqual(expected);
  }); // prettier-ignore

  it('is unknown without a roster, but for what a log shows', () => {
    const sheets = { school, staff, period: [period] };
    expect(slots(contextOf(sheets)).map(told)).toEqual(['unknown 0 12:00–13:00']);
    expect(slots(contextOf({ ...sheets, shift: [{ ...shift, end: '12:30' }] })).map(told)).toEqual(['unknown 30 12:30–13:00']); // prettier-ignore
    expect(slots(contextOf({ ...sheets, shift: [shift] })).map(told)).toEqual(['covered 60']);
  });

  it.each([
    ['recorded instead of the plan', [{ ...shift, person: '钱七' }], ['nobody 0 12:00–13:00']],
    ['recorded for a part', [{ ...shift, person: '钱七', end: '12:30' }], ['thin 30 12:00–12:30']],
    ['recorded without a name', [{ ...shift, person: '' }], ['covered 60']],
  ])('%s', (_, rows, expected) => {
    expect(watched({ shift: rows })).toEqual(expected);
  });
});

describe('days of a slot', () => {
  const daysWith = (weekdays: string, calendar: readonly TypedRow[]): string[] =>
    slots(contextWith({ period: [{ ...period, weekdays }], calendar })).map(({ day, state }) => `${day.date.slice(9)} ${state}`); // prettier-ignore
  const sunday = '2025-09-07';

  it.each([
    ['weekdays', '周一至周三', [], ['1 covered', '2 nobody', '3 nobody']],
    ['no weekdays are all school days', '', [], ['1 covered', '2 nobody', '3 nobody', '4 nobody', '5 nobody']],
    ['a holiday', '周一', [{ date: '2025-09-01', type: '放假' }], []],
    ['停课', '周一', [{ date: '2025-09-01', type: '停课' }], []],
    ['a make-up day', '周一', [{ date: sunday, type: '调休上课', actsAs: '周一' }], ['1 covered', '7 covered']],
    ['a make-up day as some day', '周一', [{ date: sunday, type: '调休上课' }], ['1 covered', '7 unknown']],
    ['boarders who stay', '周日', [{ date: sunday, boardersStay: '是' }], ['7 nobody']],
    ['no boarders', '周日', [], []],
    ['a day that contradicts itself', '周一', [{ date: '2025-09-01', type: '放假' }, { date: '2025-09-01', type: '上课' }], ['1 unknown']],
    ['weekdays that cannot be read', '平时', [], ['1 unknown', '2 unknown', '3 unknown', '4 unknown', '5 unknown']],
  ])('%s', (_, weekdays, calendar, expected) => {
    expect(daysWith(weekdays, calendar as readonly TypedRow[])).toEqual(expected);
  }); // prettier-ignore

  it.each([
    ['周一至周五', '周一至周五', 'covered'],
    ['周一', '每天', 'unknown'],
    ['周一至周五', '周一', 'unknown'],
  ])('a make-up day as some day: period %s, duty %s', (weekdays, weekday, expected) => {
    const calendar = [{ date: sunday, type: '调休上课' }];
    const found = slots(contextWith({ period: [{ ...period, weekdays }], roster: [{ ...duty, weekday }], calendar })); // prettier-ignore
    expect(found.at(-1)).toMatchObject({ day: { date: sunday }, state: expected });
  });

  it('are past', () => {
    const sheets = { school, staff, period: [{ ...period, weekdays: '' }], roster: [duty] };
    expect(slots(contextOf(sheets, '2025-09-02'))).toHaveLength(2);
  });
});

describe('night', () => {
  const night = { ...period, name: '夜间', start: '21:30', end: '6:00', places: '宿舍' };
  const keeper = { ...duty, shift: '夜间', start: '21:30', end: '6:00', place: '宿舍' };
  it.each([
    ['the whole night', [keeper], ['covered 510']],
    ['to 24:00', [{ ...keeper, end: '24:00' }], ['thin 150 00:00–06:00']],
    ['two who meet at midnight', [{ ...keeper, end: '24:00' }, { ...keeper, weekday: '周二', start: '0:00' }], ['covered 510']],
    ['the night before', [{ ...keeper, weekday: '周二' }], ['nobody 0 21:30–06:00']],
  ])('%s', (_, roster, expected) => {
    expect(watched({ period: [night], roster })).toEqual(expected);
  }); // prettier-ignore
});

describe('people who are named but are not there', () => {
  const trip: TypedRow = { id: 'HD1', name: '秋游', place: '校外', location: '科技馆', start: '2025-09-01 8:00', end: '2025-09-01 12:15', organizer: '张三' }; // prettier-ignore
  const leave: TypedRow = { person: '张三', start: '2025-09-01', end: '2025-09-01', substitute: '', approver: '李四' }; // prettier-ignore
  it.each([
    ['on leave', { leave: [leave] }, ['nobody 0 12:00–13:00']],
    ['on leave that nobody granted', { leave: [{ ...leave, approver: '' }] }, ['nobody 0 12:00–13:00']],
    ['back from leave', { leave: [{ ...leave, end: '2025-09-01 12:30' }] }, ['thin 30 12:00–12:30']],
    ['on leave without an end', { leave: [{ ...leave, end: '' }] }, ['unknown 0 12:00–13:00']],
    ['on leave with somebody to stand in', { leave: [{ ...leave, substitute: '李四' }] }, ['covered 60']],
    ['on leave, the substitute too', { leave: [{ ...leave, substitute: '李四' }, { ...leave, person: '李四' }] }, ['nobody 0 12:00–13:00']],
    ['in a lesson', { lesson: [lesson] }, ['thin 20 12:00–12:40']],
    ['in a lesson here', { lesson: [{ ...lesson, room: '操场' }] }, ['covered 60']],
    ['in a lesson in a place not said', { lesson: [{ ...lesson, subject: '体育' }] }, ['unknown 20 12:00–12:40']],
    ['in a planned lesson', { timetable: [{ class: '七1', weekday: '周一', period: '午间', subject: '语文', teacher: '张三' }] }, ['nobody 0 12:00–13:00']],
    ['off campus', { activity: [trip] }, ['thin 45 12:00–12:15']],
    ['off campus some time of the day', { activity: [{ ...trip, start: '2025-09-01', end: '' }] }, ['unknown 0 12:00–13:00']],
    ['on another duty: in one of the two', { roster: [duty, { ...duty, place: '校门' }] }, ['unknown 0 12:00–13:00']],
    ['on another duty that was recorded', { shift: [{ ...shift, place: '校门' }] }, ['nobody 0 12:00–13:00']],
    ['recorded here, planned there', { shift: [shift], timetable: [{ class: '七1', weekday: '周一', period: '午间', subject: '语文', teacher: '张三' }] }, ['unknown 0 12:00–13:00']],
    ['总值班 beside it', { roster: [duty, { ...duty, shift: '总值班', place: '' }] }, ['covered 60']],
  ])('%s', (_, sheets, expected) => {
    expect(watched(sheets)).toEqual(expected);
  }); // prettier-ignore

  it('says why', () => {
    const [slot] = slots(contextWith({ leave: [leave], lesson: [lesson] }));
    expect(slot!.named).toEqual(['张三']);
    const losses = slot!.supplies[0]!.watches[0]!.losses;
    expect(losses.map(({ reason, entity, certain }) => [reason, entity?.kind, certain])).toEqual([['on-leave', 'leave', true], ['elsewhere', 'lesson', true]]); // prettier-ignore
  });

  it('cannot say who is there where nothing says who is 在岗', () => {
    const unsaid = staff.map(({ name }) => ({ name: name!, posts: '语文教师' }));
    expect(watched({ staff: unsaid })).toEqual(['unknown 0 12:00–13:00']);
  });
});

describe('classrooms', () => {
  const first = { ...period, name: '第5节', start: '12:00', end: '12:40', places: '教室', defaultPost: '任课教师' }; // prettier-ignore
  const row: TypedRow = { class: '七1', weekday: '周一', period: '第5节', subject: '语文', teacher: '张三', room: '' }; // prettier-ignore
  const other = { ...row, class: '七2', teacher: '李四' };
  const leave = [{ person: '李四', start: '2025-09-01', end: '2025-09-01' }];
  it.each([
    ['every class has its teacher', { timetable: [row, other] }, ['covered 40']],
    ['one teacher is on leave', { timetable: [row, other], leave }, ['nobody 0 12:00–12:40']],
    ['one teacher is not written', { timetable: [row, { ...other, teacher: '' }] }, ['unknown 0 12:00–12:40']],
    ['one is covered', { timetable: [row, other], leave, substitution: [{ date: '2025-09-01', period: '5', class: '七2', originalTeacher: '李四', substituteTeacher: '王五', approver: '赵六' }] }, ['covered 40']],
    ['one teacher has two classes', { timetable: [row, { ...other, teacher: '张三', subject: '数学' }] }, ['unknown 0 12:00–12:40']],
    ['no lesson then', { timetable: [{ ...row, weekday: '周二' }] }, ['nobody 0 12:00–12:40']],
    ['a lesson recorded', { lesson: [{ ...lesson, period: '第5节' }] }, ['covered 40']],
    ['a lesson off campus', { lesson: [{ ...lesson, period: '第5节', offCampus: '是' }] }, ['nobody 0 12:00–12:40']],
    ['a lesson recorded as empty', { timetable: [row], lesson: [{ ...lesson, absent: '是' }] }, ['nobody 0 12:00–12:40']],
  ])('%s', (_, sheets, expected) => {
    expect(watched({ period: [first], roster: [], ...sheets })).toEqual(expected);
  }); // prettier-ignore

  it('a room of its own is watched while a lesson names it', () => {
    const lab = { ...first, places: '科学实验室' };
    const timetable = [{ ...row, room: '科学实验室' }];
    expect(watched({ period: [lab], roster: [], timetable })).toEqual(['covered 40']);
    expect(watched({ period: [{ ...lab, places: '音乐室' }], roster: [], timetable })).toEqual(['nobody 0 12:00–12:40']); // prettier-ignore
  });
});

describe('cells', () => {
  const at = (cells: readonly CellRef[]): string[] => cells.map(({ sheet, cell }) => `${sheet}!${cell}`);
  const cellsOf = (sheets: Sheets): string[] => {
    const context = contextWith(sheets);
    return at(slotCells(slots(context)[0]!, context));
  };

  it('are that of 作息时段 first, then the duties looked at or the head of the roster, then what keeps their people away', () => {
    expect(cellsOf({})).toEqual(['作息时段!E2', '值班安排!F2', '值班安排!C2', '值班安排!D2']);
    expect(cellsOf({ roster: [] })).toEqual(['作息时段!E2', '值班安排!null']);
    expect(cellsOf({ roster: [{ ...duty, person: '' }] })).toEqual(['作息时段!E2', '值班安排!F2', '值班安排!C2', '值班安排!D2']); // prettier-ignore
    expect(cellsOf({ leave: [{ person: '张三', start: '2025-09-01', end: '2025-09-01' }] })).toEqual([
      '作息时段!E2', '值班安排!F2', '值班安排!C2', '值班安排!D2', '请假!A2', '请假!B2', '请假!C2',
    ]); // prettier-ignore
    expect(cellsOf({ roster: [{ ...duty, person: '钱七' }] }).at(-1)).toBe('教职工!C6');
  });

  it('say what would decide it', () => {
    const openOf = (sheets: Sheets): string[] => {
      const context = contextOf({ school, staff, period: [period], ...sheets });
      return at(openSlotCells(slots(context)[0]!, context));
    };
    expect(openOf({})).toEqual(['值班安排!null']);
    expect(openOf({ roster: [{ ...duty, place: '' }] })).toEqual(['值班安排!E2']);
    expect(openOf({ roster: [{ ...duty, shift: '值日', start: '', end: '' }] })).toEqual(['值班安排!C2', '值班安排!D2']); // prettier-ignore
    expect(openOf({ roster: [duty], period: [{ ...period, end: '' }] })).toEqual([
      '作息时段!B2',
      '作息时段!C2',
    ]);
    expect(openOf({ roster: [duty], period: [{ ...period, weekdays: '平时' }] })).toEqual(['作息时段!D2']);
    const calendar = [{ date: '2025-09-01', type: '半天' }];
    expect(openOf({ roster: [duty], calendar })[0]).toBe('校历!B2');
  });
});

describe('no minute is lost or counted twice', () => {
  it('covered, uncovered and open minutes are those of the slot', () => {
    const minute = fc.integer({ min: 690, max: 810 });
    const rows = fc.array(fc.tuple(minute, fc.integer({ min: 1, max: 60 }), fc.constantFrom('张三', '李四', '钱七', '')), { maxLength: 5 }); // prettier-ignore
    fc.assert(
      fc.property(rows, (some) => {
        const roster = some.map(([start, length, person]) => ({ ...duty, start: clock(start), end: clock(start + length), person })); // prettier-ignore
        const { covered, uncovered, open } = slots(contextWith({ roster }))[0]!;
        const there = some.filter(([, , person]) => person === '张三' || person === '李四');
        const surely = minutesIn(there.map(([start, length]) => ({ from: Math.max(start, 720), to: Math.min(start + length, 780) }))); // prettier-ignore
        expect([covered, minutesIn(uncovered), open]).toEqual([surely, 60 - surely, []]);
      }),
      { numRuns: 50 },
    );
  });
});

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
