import { describe, expect, it } from 'vitest';
import type { CellRef } from '../../src/model/record.js';
import type { Entity, School } from '../../src/model/school.js';
import { build, entitiesOf, type Sheets, type TypedRow } from '../build.js';
import { staff } from './calendar/context.js';

const period: TypedRow = { name: '夜间', start: '21:30', end: '24:00', weekdays: '周一', places: '宿舍', defaultPost: '宿舍管理员' }; // prettier-ignore
const duty: TypedRow = { weekday: '周一', shift: '夜间', start: '21:30', end: '24:00', place: '宿舍', person: '张三' }; // prettier-ignore
const leave: TypedRow = { person: '张三', start: '2025-09-01', end: '2025-09-01' };
const keeper: TypedRow = { name: '宿管一', posts: '宿舍管理员', status: '在岗' };

function schoolWith(sheets: Sheets): School {
  const school = [{ name: '校', termStart: '2025-09-01', termEnd: '2025-09-05' }];
  return build({ school, staff: [...staff, keeper], period: [period], roster: [duty], ...sheets });
}

function slotIn(sheets: Sheets): Entity {
  return entitiesOf(schoolWith(sheets), 'slot')[0]!;
}

describe('the facts of a slot', () => {
  it.each([
    ['covered', {}, { state: 'covered', covered: true, minutesUncovered: 0, uncoveredTimes: [], onDuty: ['张三'], absentOnDuty: [] }],
    ['thin', { roster: [{ ...duty, end: '23:00' }] }, { state: 'thin', covered: false, minutesUncovered: 60, uncoveredTimes: ['23:00–24:00'] }],
    ['nobody', { roster: [] }, { state: 'nobody', covered: false, minutesUncovered: 150, onDuty: [], absentOnDuty: [] }],
    ['on leave', { leave: [leave] }, { state: 'nobody', onDuty: ['张三'], absentOnDuty: ['张三'] }],
    ['perhaps on leave', { leave: [{ ...leave, end: '' }] }, { state: 'unknown', covered: undefined, minutesUncovered: undefined, absentOnDuty: undefined }],
    ['perhaps somebody, but surely not all the time', { roster: [{ ...duty, place: '', end: '22:30' }] }, { state: 'unknown', covered: false, minutesUncovered: 90 }],
    ['not on the staff', { roster: [{ ...duty, person: '钱七' }] }, { state: 'nobody', absentOnDuty: [] }],
    ['a day not known', { calendar: [{ date: '2025-09-01', type: '半天' }], leave: [leave] }, { state: 'unknown', covered: undefined, absentOnDuty: undefined }],
  ])('%s', (_, sheets, expected) => {
    expect(slotIn(sheets).facts).toMatchObject(expected);
  }); // prettier-ignore

  it('names its place, day and period, and who holds its default post', () => {
    const { facts, label, key, date } = slotIn({});
    expect(facts).toMatchObject({ date: '2025-09-01', place: '宿舍', period: '夜间', defaultPost: '宿舍管理员', defaultHolder: ['宿管一'] }); // prettier-ignore
    expect([label.zh, key, date]).toEqual([
      '2025-09-01 夜间 宿舍',
      '2025-09-01|宿舍|夜间|1290',
      '2025-09-01',
    ]);
  });

  it.each([
    ['任课教师', []],
    ['张三', ['张三']],
    ['', null],
  ])('default post %s is held by %o', (defaultPost, expected) => {
    expect(slotIn({ period: [{ ...period, defaultPost }] }).facts['defaultHolder']).toEqual(expected);
  });

  it('has a key of its own where two periods say the same', () => {
    const other = { ...period, weekdays: '周一、周二' };
    const keys = entitiesOf(schoolWith({ period: [period, other] }), 'slot').map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
  });

  it('is none without 作息时段', () => {
    expect(entitiesOf(schoolWith({ period: [] }), 'slot')).toEqual([]);
    expect(schoolWith({ period: [] }).present.has('slot')).toBe(true);
    expect(build({ roster: [duty] }).present.has('slot')).toBe(false);
  });
});

describe('the cells of a slot', () => {
  const at = (cells: readonly CellRef[]): string[] => cells.map(({ sheet, cell }) => `${sheet}!${cell}`);

  it('are 作息时段 first, then the duties', () => {
    const school = schoolWith({});
    const [slot] = entitiesOf(school, 'slot');
    expect(at(school.cells(slot!, 'covered'))).toEqual(['作息时段!E2', '值班安排!F2', '值班安排!C2', '值班安排!D2']); // prettier-ignore
    expect(at(school.cells(slot!, 'place'))).toEqual(['作息时段!E2']);
    expect(at(school.cells(slot!, 'defaultHolder'))).toEqual(['作息时段!F2']);
  });

  it('are those that would decide it where it is not known', () => {
    const school = schoolWith({ leave: [{ ...leave, end: '' }] });
    const [slot] = entitiesOf(school, 'slot');
    expect(at(school.openCells(slot!, 'covered'))).toEqual(['请假!C2']);
  });
});
