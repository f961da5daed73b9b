import { describe, expect, it } from 'vitest';
import { type Sheets, type TypedRow } from '../build.js';
import { incident, shift, told, type Told } from './told.js';

const leave = { person: '李二', start: '2025-09-13', end: '2025-09-16', approver: '冯副校长' };

describe('5: whoever supervises a room that is open', () => {
  // A Saturday: outside of the school's care but for its own act of opening the room.
  const opening = (more: TypedRow = {}): TypedRow => ({ date: '2025-09-13', place: '阅览室', start: '9:00', end: '11:00', supervisor: '李二', ...more }); // prettier-ignore
  const event = (more: TypedRow = {}): TypedRow => incident({ at: '2025-09-13 9:30', place: '阅览室', class: '', ...more }); // prettier-ignore
  it.each<[string, Sheets, Partial<Told>]>([
    ['the supervisor', { incident: [event()], opening: [opening()] }, { direct: ['李二'], step: '5' }],
    ['nobody without it', { incident: [event()], opening: [] }, { direct: [], step: null }],
    ['not once it is closed', { incident: [event({ at: '2025-09-13 11:00' })], opening: [opening()] }, { direct: [], lost: [] }], // prettier-ignore
    ['not in another room', { incident: [event({ place: '机房' })], opening: [opening()] }, { direct: [], lost: [] }], // prettier-ignore
    ['two stand first', { incident: [event()], opening: [opening({ supervisor: '李二、钱五' })] }, { direct: ['李二', '钱五'] }], // prettier-ignore
    ['a unit is nobody', { incident: [event()], opening: [opening({ supervisor: '总务处' })] }, { direct: ['(值班人)'] }], // prettier-ignore
    ['no times: unclear', { incident: [event()], opening: [opening({ start: '', end: '' })] }, { unclear: ['5 opening'] }], // prettier-ignore
    ['who was recorded there beats the plan', { incident: [event()], opening: [opening()], shift: [shift({ date: '2025-09-13', start: '9:00', end: '11:00', place: '阅览室', person: '钱五' })] }, { direct: ['钱五'], lost: ['5 opening'] }], // prettier-ignore
    ['a roving duty does not', { incident: [event()], opening: [opening()], shift: [shift({ date: '2025-09-13', start: '8:00', end: '18:00', shift: '总值班', place: '', person: '钱五' })] }, { direct: ['李二'], lost: ['5 shift'] }], // prettier-ignore
    ['on leave, another stands in', { incident: [event()], opening: [opening()], leave: [{ ...leave, substitute: '钱五' }] }, { direct: ['钱五'] }], // prettier-ignore
    ['on leave, and nobody stands in', { incident: [event()], opening: [opening()], leave: [leave] }, { direct: [], lost: ['5 opening'] }], // prettier-ignore
  ])('%s', async (_, sheets, expected) => {
    expect(await told(sheets)).toMatchObject(expected);
  });
});

describe('5: whoever keeps the dormitory at night', () => {
  const night = (more: TypedRow = {}): TypedRow => ({ date: '2025-09-15', building: '1号宿舍楼', keeper: '李二', keepersByFloor: '', ...more }); // prettier-ignore
  const event = (more: TypedRow = {}): TypedRow => incident({ at: '2025-09-16 1:30', place: '1号宿舍楼203室', ...more }); // prettier-ignore
  it.each<[string, Sheets, Partial<Told>]>([
    ['the keeper of that night', { incident: [event()], dormitory: [night(), night({ date: '2025-09-16', keeper: '钱五' })] }, { direct: ['李二'], step: '5' }], // prettier-ignore
    ['from lights-out', { incident: [event({ at: '2025-09-15 22:00' })], dormitory: [night()] }, { direct: ['李二'] }], // prettier-ignore
    ['not before', { incident: [event({ at: '2025-09-15 21:59' })], dormitory: [night()] }, { step: '8' }],
    ['not once pupils are up', { incident: [event({ at: '2025-09-16 6:00' })], dormitory: [night()] }, { step: '8' }], // prettier-ignore
    ['not of another building', { incident: [event({ place: '2号宿舍楼' })], dormitory: [night()] }, { step: '8' }], // prettier-ignore
    ['of the floors, where no keeper is named', { incident: [event()], dormitory: [night({ keeper: '', keepersByFloor: '钱五、赵四' })] }, { direct: ['钱五', '赵四'] }], // prettier-ignore
    ['the log beats the roster', { incident: [event()], dormitory: [night()], roster: [{ weekday: '星期一', shift: '夜间', start: '21:00', end: '6:30', place: '1号宿舍楼', person: '钱五' }] }, { direct: ['李二'], lost: ['5 roster'] }], // prettier-ignore
    ['a log without a name leaves it to the roster', { incident: [event()], dormitory: [night({ keeper: '' })], roster: [{ weekday: '星期一', shift: '夜间', start: '21:00', end: '6:30', place: '1号宿舍楼', person: '钱五' }] }, { direct: ['钱五'] }], // prettier-ignore
    ['no time of day: unclear', { incident: [event({ at: '2025-09-15' })], dormitory: [night()] }, { unclear: ['5 dormitory'] }], // prettier-ignore
  ])('%s', async (_, sheets, expected) => {
    expect(await told(sheets)).toMatchObject(expected);
  });
});
