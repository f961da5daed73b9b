import { describe, expect, it } from 'vitest';
import { build, rulesOf, verdictsOf, type Sheets, type TypedRow } from '../build.js';

/** A warning that was acted on the same day, as a school types it. */
const warning: TypedRow = {
  at: '2025-09-10 10:00',
  pupil: '小明',
  class: '七年级1班',
  finder: '张三',
  reported: '2025-09-10 10:20',
  parentsTold: '10:30',
  watch: '班主任陪护',
  assessed: '',
  suspectIsGuardian: '',
  policeCalled: '',
};

describe('warning/acted-on', () => {
  it.each<[TypedRow, string]>([
    [{}, 'met'],
    [{ at: '2025-09-10' }, 'met'],
    [{ reported: '2025-09-11' }, 'gap'],
    [{ reported: '未' }, 'gap'],
    [{ reported: '已' }, 'no-evidence'],
    [{ parentsTold: '无' }, 'gap'],
    [{ parentsTold: '' }, 'no-evidence'],
    [{ parentsTold: '', suspectIsGuardian: '是', policeCalled: '2025-09-10' }, 'met'],
    [{ suspectIsGuardian: '是', policeCalled: '未' }, 'gap'],
    [{ suspectIsGuardian: '是', policeCalled: '2025-09-11' }, 'gap'],
    [{ suspectIsGuardian: '是' }, 'no-evidence'],
    [{ watch: '无', assessed: '无' }, 'gap'],
    [{ watch: '无', assessed: '2025-09-15' }, 'met'],
    [{ watch: '无' }, 'no-evidence'],
    [{ at: '2025-10-01 8:00', reported: '未' }, 'not-applicable'],
  ])('%o: %s', async (row, verdict) => {
    const school = build({ warning: [{ ...warning, ...row }] });
    expect(await verdictsOf(rulesOf('warning'), 'warning/acted-on', school)).toEqual([verdict]);
  });
});

describe('condition/told', () => {
  const term: TypedRow = { name: '云溪中学', termStart: '2025-09-01', termEnd: '2026-01-20' };
  const classes = [{ name: '七年级1班' }, { name: '七年级2班' }];
  const told: TypedRow = {
    pupil: '小明',
    class: '七(1)班',
    registered: '2025-08-30',
    toldHeadTeacher: '2025-09-02',
    toldPeTeacher: '2025-09-02',
    parentConfirmed: '已',
  };
  /** PE on Tuesdays: the first one is on 2025-09-02. */
  const timetable: Sheets = {
    timetable: [
      { class: '七1', weekday: '周二', period: '1', subject: '体育', teacher: '张三' },
      { class: '七1', weekday: '周一', period: '1', subject: '语文', teacher: '张三' },
      { class: '七2', weekday: '周一', period: '1', subject: '体育', teacher: '张三' },
    ],
  };
  const held = (date: string, subject = '体育'): Sheets => ({ lesson: [{ date, period: '1', class: '七1', subject }] }); // prettier-ignore
  const judge = (row: TypedRow, sheets: Sheets = timetable, asOf = '2025-09-30'): Promise<string[]> => {
    const school = build({ school: [term], class: classes, ...sheets, condition: [{ ...told, ...row }] }, asOf); // prettier-ignore
    return verdictsOf(rulesOf('condition'), 'condition/told', school);
  };

  it.each<[string, TypedRow, string, Sheets?, string?]>([
    ['on the day of the first PE lesson', {}, 'met'],
    ['head teacher told the day after', { toldHeadTeacher: '2025-09-03' }, 'gap'],
    ['PE teacher told the day after', { toldPeTeacher: '2025-09-03' }, 'gap'],
    ['told last year', { toldHeadTeacher: '2024-09-01', toldPeTeacher: '2024-09-01' }, 'met'],
    ['not told', { toldPeTeacher: '未' }, 'gap'],
    ['told, not said when', { toldPeTeacher: '已' }, 'no-evidence'],
    ['left blank', { toldPeTeacher: '' }, 'no-evidence'],
    ['parents have not confirmed', { parentConfirmed: '未' }, 'gap'],
    ['parents confirmed on the day of judgement', { parentConfirmed: '2025-09-30' }, 'met'],
    ['parents are said to confirm later', { parentConfirmed: '2025-10-01' }, 'gap'],
    ['parents left blank', { parentConfirmed: '' }, 'no-evidence'],
    ['registered in term: the next PE lesson', { registered: '2025-09-10', toldHeadTeacher: '2025-09-16', toldPeTeacher: '2025-09-16' }, 'met'],
    ['registered in term, told later', { registered: '2025-09-10', toldPeTeacher: '2025-09-17' }, 'gap'],
    ['day of registration left blank', { registered: '', toldPeTeacher: '2025-09-03' }, 'gap'],
    ['day of registration not readable', { registered: '开学时', toldPeTeacher: '2025-09-03' }, 'no-evidence'],
    ['before the first PE lesson', { toldPeTeacher: '未' }, 'not-applicable', timetable, '2025-09-01'],
    ['by the lesson that was recorded', { toldPeTeacher: '2025-09-05' }, 'met', held('2025-09-08')],
    ['by a lesson that is to come', { toldPeTeacher: '未' }, 'no-evidence', held('2025-10-08')],
    ['another lesson is no PE', { toldPeTeacher: '未' }, 'not-applicable', held('2025-09-02', '语文')],
    ['no lessons of the class', { class: '八1', toldPeTeacher: '未' }, 'no-evidence'],
    ['no class', { class: '', toldPeTeacher: '未' }, 'no-evidence'],
    ['no lessons at all', { toldPeTeacher: '未' }, 'no-evidence', {}],
  ])('%s', async (_, row, verdict, sheets, asOf) => {
    expect(await judge(row, sheets, asOf)).toEqual([verdict]);
  }); // prettier-ignore
});

describe('gate/visitor-registered', () => {
  const visit: TypedRow = { date: '2025-09-10', enteredAt: '9:00', leftAt: '10:00', name: '刘某', reason: '送材料', host: '张三' }; // prettier-ignore

  it.each<[TypedRow, string]>([
    [{}, 'met'],
    [{ reason: '无' }, 'gap'],
    [{ host: '无' }, 'gap'],
    [{ leftAt: '8:50' }, 'gap'],
    [{ leftAt: '' }, 'no-evidence'],
    [{ enteredAt: '' }, 'no-evidence'],
    [{ host: '' }, 'no-evidence'],
    [{ date: '2025-10-01', host: '无' }, 'not-applicable'],
  ])('%o: %s', async (row, verdict) => {
    const school = build({ visit: [{ ...visit, ...row }] });
    expect(await verdictsOf(rulesOf('gate'), 'gate/visitor-registered', school)).toEqual([verdict]);
  });
});
