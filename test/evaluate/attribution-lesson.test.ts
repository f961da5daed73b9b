import { describe, expect, it } from 'vitest';
import { type Sheets, type TypedRow } from '../build.js';
import { incident, lesson, told, type Told } from './told.js';

describe('3: whoever teaches', () => {
  const at = (more: TypedRow, others: Sheets = {}, event: TypedRow = {}): Sheets => ({ incident: [incident(event)], lesson: [lesson(more)], ...others }); // prettier-ignore
  const leave: Sheets = { leave: [{ person: '张一', start: '2025-09-15 8:00', end: '2025-09-15 12:00', approver: '周七' }] }; // prettier-ignore
  const covered: Sheets = { leave: [{ ...leave.leave![0]!, substitute: '钱五' }] };
  it.each<[string, Sheets, Partial<Told>]>([
    ['the teacher', at({}), { direct: ['张一'], step: '3', supervising: ['赵四', '孙六', '冯副校长'] }],
    ['two teachers stand first', at({ assistant: '钱五' }), { direct: ['张一', '钱五'] }],
    ['at the first minute still', at({}, {}, { at: '2025-09-15 10:00' }), { direct: ['张一'] }],
    ['at the last minute no more', at({}, {}, { at: '2025-09-15 10:40' }), { step: '7', lost: ['3 lesson'] }],
    [
      'overrunning is the lesson',
      at({ overrunMinutes: '5' }, {}, { at: '2025-09-15 10:44' }),
      { direct: ['张一'] },
    ],
    ['a truant teacher still', at({ absent: '是' }), { direct: ['张一'] }],
    ['one who left, with a stand-in', at({ leftMidway: '是', standIn: '钱五' }), { direct: ['钱五'] }],
    ['a pupil is no stand-in', at({ leftMidway: '是', standIn: '小明' }), { direct: ['张一'] }],
    ['on approved leave, nobody arranged', at({}, leave), { direct: ['周七'] }],
    ['on approved leave with cover', at({}, covered), { direct: ['钱五'] }],
    ['on approved leave with an approved swap', at({}, { ...leave, substitution: [{ date: '2025-09-15', period: '3', class: '七年级1班', originalTeacher: '张一', substituteTeacher: '李二', approver: '周七', approved: '' }] }), { direct: ['李二'] }], // prettier-ignore
    [
      'leave that nobody approved',
      at({}, { leave: [{ ...leave.leave![0]!, approver: '' }] }),
      { direct: ['张一'] },
    ],
    [
      'leave that is over',
      at({}, { leave: [{ ...leave.leave![0]!, end: '2025-09-15 9:00' }] }),
      { direct: ['张一'] },
    ],
    ['another class’s lesson there lost', at({ class: '七年级2班' }), { step: '7', lost: ['3 lesson'] }],
    ['another class elsewhere is no claim', at({ class: '七年级2班', room: '301' }), { lost: [] }],
    ['that class elsewhere: its teacher', at({ room: '301' }), { direct: ['张一'] }],
    [
      'no class said: whose lesson was there',
      at({ class: '七年级2班' }, {}, { class: '' }),
      { direct: ['张一'] },
    ],
    ['no times: unclear', at({ start: '', end: '' }), { step: '7', unclear: ['3 lesson'] }],
    ['no times, but 作息时段 has the period', at({ start: '', end: '' }, { period: [{ name: '第3节', start: '10:00', end: '10:40' }] }), { direct: ['张一'] }], // prettier-ignore
    [
      'only the day of the incident is known',
      at({}, {}, { at: '2025-09-15' }),
      { step: '7', unclear: ['3 lesson'] },
    ],
    ['no teacher written', at({ teacher: '' }), { direct: ['(任课教师)'], step: '3' }],
  ])('%s', async (_, sheets, expected) => {
    expect(await told(sheets)).toMatchObject(expected);
  });

  const swap = { date: '2025-09-15', period: '第3节', class: '七(1)班', originalTeacher: '钱五', substituteTeacher: '李二', approver: '周七', approved: '2025-09-12' }; // prettier-ignore
  const planned = (teacher: string, more: TypedRow = {}): Sheets => ({
    timetable: [{ class: '七年级1班', weekday: '周一', period: '第三节', teacher, ...more }],
    period: [{ name: '第3节', start: '10:00', end: '10:40', weekdays: '周一至周五' }],
  });
  it.each<[string, Sheets, Partial<Told>]>([
    ['what was recorded beats the plan', { lesson: [lesson()], ...planned('钱五') }, { direct: ['张一'], lost: ['3 timetable'] }], // prettier-ignore
    ['the plan stands where nothing was recorded', planned('钱五'), { direct: ['钱五'], step: '3' }],
    ['not on another weekday', planned('钱五', { weekday: '周二' }), { step: '7' }],
    ['a make-up day follows its timetable', { ...planned('钱五', { weekday: '周二' }), calendar: [{ date: '2025-09-15', type: '调休上课', actsAs: '周二' }] }, { direct: ['钱五'] }], // prettier-ignore
    ['odd weeks: the third is one', planned('钱五', { parity: '单' }), { direct: ['钱五'] }],
    ['even weeks: the third is none', planned('钱五', { parity: '双' }), { step: '7' }],
    ['weeks of the row', planned('钱五', { weekFrom: '4', weekTo: '18' }), { step: '7' }],
    ['a planned teacher on leave', { ...planned('张一'), ...leave }, { direct: ['周七'] }],
    [
      'an approved swap is the plan',
      { ...planned('钱五'), substitution: [swap] },
      { direct: ['李二'], step: '3' },
    ],
    [
      'a swap that was refused',
      { ...planned('钱五'), substitution: [{ ...swap, approved: '未' }] },
      { direct: ['钱五'] },
    ],
    [
      'a swap of another period',
      { ...planned('钱五'), substitution: [{ ...swap, period: '4' }] },
      { direct: ['钱五'] },
    ],
    [
      'no lessons that day',
      { ...planned('钱五'), calendar: [{ date: '2025-09-15', type: '停课' }] },
      { step: '7' },
    ],
  ])('%s', async (_, sheets, expected) => {
    expect(await told({ incident: [incident()], ...sheets })).toMatchObject(expected);
  });
});
