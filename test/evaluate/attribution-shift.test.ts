import { describe, expect, it } from 'vitest';
import { type Sheets, type TypedRow } from '../build.js';
import { incident, lesson, shift, told, type Told } from './told.js';

describe('5: whoever stands on duty', () => {
  const leave = { person: '李二', start: '2025-09-15', end: '2025-09-15', approver: '冯副校长' };
  const at = (more: TypedRow, others: Sheets = {}, event: TypedRow = {}): Sheets => ({ incident: [incident(event)], shift: [shift(more)], ...others }); // prettier-ignore
  it.each<[string, Sheets, Partial<Told>]>([
    ['the person; the leader supervises', at({}), { direct: ['李二'], step: '5', supervising: ['王三', '赵四', '孙六', '冯副校长'] }], // prettier-ignore
    ['two guards stand first', at({ person: '李二、钱五' }), { direct: ['李二', '钱五'] }],
    ['nobody came: the person still', at({ arrived: '', breach: '空岗' }), { direct: ['李二'] }],
    ['over midnight', at({ shift: '夜间', start: '22:00', end: '6:00' }, {}, { at: '2025-09-16 2:00' }), { direct: ['李二'] }], // prettier-ignore
    ['after it ended at dawn', at({ shift: '夜间', start: '22:00', end: '6:00' }, {}, { at: '2025-09-16 6:00' }), { step: '7', lost: ['5 shift'] }], // prettier-ignore
    ['just over', at({}, {}, { at: '2025-09-15 10:20' }), { step: '7', lost: ['5 shift'] }],
    ['elsewhere is no claim', at({ place: '食堂' }), { step: '7', lost: [] }],
    ['a part of the place', at({ place: '操场东侧' }), { direct: ['李二'] }],
    [
      'substituted with approval',
      at({ substitute: '钱五', substituteApprovedBy: '王三' }),
      { direct: ['钱五'] },
    ],
    ['without: both', at({ substitute: '钱五' }), { direct: ['李二', '钱五'] }],
    [
      'approved by oneself: both',
      at({ substitute: '钱五', substituteApprovedBy: '李二' }),
      { direct: ['李二', '钱五'] },
    ],
    ['which of two is replaced', at({ person: '李二、赵四', substitute: '钱五', substituteApprovedBy: '王三' }), { direct: ['钱五', '李二', '赵四'] }], // prettier-ignore
    ['on approved leave: whoever arranges', at({}, { leave: [leave] }), { direct: ['冯副校长'] }],
    [
      'on approved leave with a substitute',
      at({}, { leave: [{ ...leave, substitute: '钱五' }] }),
      { direct: ['钱五'] },
    ],
    ['one of two on leave', at({ person: '李二、钱五' }, { leave: [leave] }), { direct: ['钱五'] }],
    ['no times: unclear', at({ start: '', end: '' }), { unclear: ['5 shift'] }],
    ['a roving duty where nobody else is', at({ shift: '总值班', place: '' }), { direct: ['李二'] }],
  ])('%s', async (_, sheets, expected) => {
    expect(await told(sheets)).toMatchObject(expected);
  });

  it('leaves a place to its own duty, not to the roving one', async () => {
    const sheets = { incident: [incident()], shift: [shift({ shift: '总值班', place: '', person: '钱五' }), shift()] }; // prettier-ignore
    expect(await told(sheets)).toMatchObject({ direct: ['李二'], lost: ['5 shift'] });
  });

  const roster = (more: TypedRow = {}): TypedRow => ({ weekday: '星期一', shift: '课间', start: '10:00', end: '10:20', place: '操场', person: '钱五', ...more }); // prettier-ignore
  it.each<[string, Sheets, Partial<Told>]>([
    ['the roster where nothing was recorded', { roster: [roster()] }, { direct: ['钱五'], step: '5' }],
    ['what was recorded beats it', { roster: [roster()], shift: [shift()] }, { direct: ['李二'], lost: ['5 roster'] }], // prettier-ignore
    ['not on another weekday', { roster: [roster({ weekday: '星期二' })] }, { step: '7' }],
    [
      'not after its validity',
      { roster: [roster({ validFrom: '2025-09-01', validTo: '2025-09-14' })] },
      { step: '7' },
    ],
    ['a record that names nobody does not', { roster: [roster()], shift: [shift({ person: '' })] }, { direct: ['钱五'], lost: [] }], // prettier-ignore
    ['nor does a roving duty, which is of no place', { roster: [roster()], shift: [shift({ shift: '总值班', place: '' })] }, { direct: ['钱五'], lost: ['5 shift'] }], // prettier-ignore
    ['no times: unclear', { roster: [roster({ start: '', end: '' })] }, { step: '7', unclear: ['5 roster'] }],
    ['of that date', { roster: [roster({ weekday: '', date: '2025-09-15' })] }, { direct: ['钱五'] }],
  ])('plan: %s', async (_, sheets, expected) => {
    expect(await told({ incident: [incident()], ...sheets })).toMatchObject(expected);
  });

  const period = (defaultPost: string, more: TypedRow = {}): TypedRow => ({ name: '大课间', start: '10:00', end: '10:20', weekdays: '周一至周五', places: '操场、走廊', defaultPost, ...more }); // prettier-ignore
  it.each<[string, Sheets, Partial<Told>]>([
    ['班主任 is that class’s own', { period: [period('班主任')] }, { direct: ['孙六'], step: '5a' }],
    ['任课教师 is who taught last', { period: [period('任课教师')], lesson: [lesson({ period: '2', start: '9:00', end: '9:50' }), lesson({ period: '1', start: '8:00', end: '8:40', teacher: '钱五' })] }, { direct: ['张一'], step: '5a' }], // prettier-ignore
    ['a post that one holds', { period: [period('教务主任')] }, { direct: ['周七'] }],
    ['a person', { period: [period('李二')] }, { direct: ['李二'] }],
    ['a post that nobody holds', { period: [period('校医')] }, { direct: ['(校医)'], step: '5a' }],
    ['a duty that names nobody leaves it to the post', { period: [period('教务主任')], roster: [roster({ person: '' })] }, { direct: ['周七'], step: '5a' }], // prettier-ignore
    ['lost to whoever is rostered', { period: [period('班主任')], shift: [shift()] }, { direct: ['李二'], lost: ['5a period'] }], // prettier-ignore
    ['another time', { period: [period('班主任', { start: '14:00', end: '14:10' })] }, { step: '7' }],
    ['another place', { period: [period('班主任', { places: '食堂' })] }, { step: '7' }],
    ['another weekday', { period: [period('班主任', { weekdays: '周二' })] }, { step: '7' }],
  ])('5a: %s', async (_, sheets, expected) => {
    expect(await told({ incident: [incident()], ...sheets })).toMatchObject(expected);
  });
});
