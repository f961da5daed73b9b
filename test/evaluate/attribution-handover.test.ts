import { describe, expect, it } from 'vitest';
import { type Sheets, type TypedRow } from '../build.js';
import { incident, lesson, told, type Told } from './told.js';

describe('4: handover, bus and drill', () => {
  const handover = (at: string, more: TypedRow = {}): Sheets => ({
    incident: [incident({ at, place: '门厅' })],
    handover: [{ date: '2025-09-15', stage: '放晚学', group: '七(1)班', from: '孙六', to: '李二', toRole: '教职工', at: '17:00', fromSigned: '是', toSigned: '是', ...more }], // prettier-ignore
  });
  it.each<[string, Sheets, Partial<Told>]>([
    [
      'before it the giver',
      handover('2025-09-15 16:50'),
      { direct: ['孙六'], step: '4', lost: ['5 handover'] },
    ],
    [
      'long before it nobody',
      handover('2025-09-15 16:20'),
      { step: '8', lost: ['4 handover', '5 handover'] },
    ],
    [
      'after it the taker',
      handover('2025-09-15 17:10'),
      { direct: ['李二'], step: '5', lost: ['4 handover'] },
    ],
    ['the taker did not sign: the giver still', handover('2025-09-15 17:10', { toSigned: '否' }), { direct: ['孙六'], step: '4' }], // prettier-ignore
    ['the taker is a parent: nobody of the school', handover('2025-09-15 17:10', { toRole: '家长', to: '家长' }), { step: '8' }], // prettier-ignore
    ['over the night', handover('2025-09-16 4:00'), { direct: ['李二'] }],
    ['not for a day', handover('2025-09-16 6:00'), { step: '8', lost: [] }],
    [
      'another class is no claim',
      handover('2025-09-15 16:50', { group: '七(2)班' }),
      { step: '8', lost: [] },
    ],
    ['no time: unclear', handover('2025-09-15 16:50', { at: '' }), { unclear: ['4 handover', '5 handover'] }],
  ])('%s', async (_, sheets, expected) => {
    expect(await told(sheets)).toMatchObject(expected);
  });

  it('gives the pupils to the last taker', async () => {
    const first = handover('2025-09-15 22:00').handover![0]!;
    const second = { ...first, stage: '就寝前', from: '李二', to: '王三', at: '21:00' };
    const sheets = {
      incident: [incident({ at: '2025-09-15 22:00', place: '宿舍' })],
      handover: [first, second],
    };
    expect((await told(sheets)).direct).toEqual(['王三']);
  });

  const run = { date: '2025-09-15', plate: '京A12345', route: '东线', attendant: '张一', driver: '李二', start: '17:00', end: '18:00' }; // prettier-ignore
  const onBus = (place: string, runs: TypedRow[]): Sheets => ({ incident: [incident({ at: '2025-09-15 17:30', place })], bus: runs }); // prettier-ignore
  it.each<[string, Sheets, Partial<Told>]>([
    ['on the bus', onBus('校车上', [run]), { direct: ['张一', '李二'], step: '4b' }],
    ['its plate is named', onBus('京A12345', [run, { ...run, plate: '京B', route: '西线', attendant: '王三' }]), { direct: ['张一', '李二'], lost: ['4b bus'] }], // prettier-ignore
    ['which of two runs is not said', onBus('校车', [run, { ...run, plate: '京B', route: '西线' }]), { step: '8', unclear: ['4b bus', '4b bus'] }], // prettier-ignore
    ['no bus at all', onBus('食堂', [run]), { step: '8', lost: [] }],
    ['not then', onBus('校车', [{ ...run, end: '17:20' }]), { step: '8' }],
  ])('bus: %s', async (_, sheets, expected) => {
    expect(await told(sheets)).toMatchObject(expected);
  });

  const drill = {
    date: '2025-09-15',
    type: '消防',
    organizer: '王三',
    marshals: '李二、小明',
    start: '10:00',
    end: '10:30',
  };
  it.each<[string, TypedRow, Partial<Told>]>([
    [
      'the whole school: organizer and marshals of the staff',
      drill,
      { direct: ['王三', '李二'], step: '4c' },
    ],
    ['at that place', { ...drill, place: '操场' }, { step: '4c' }],
    ['elsewhere', { ...drill, place: '宿舍楼' }, { step: '7', lost: ['4c drill'] }],
    ['over', { ...drill, end: '10:10' }, { step: '7' }],
    ['no times', { ...drill, start: '', end: '' }, { step: '7', unclear: ['4c drill'] }],
  ])('drill: %s', async (_, row, expected) => {
    expect(await told({ incident: [incident()], drill: [row] })).toMatchObject(expected);
  });

  it('comes after the lesson', async () => {
    const { direct, supervising } = await told({
      incident: [incident()],
      lesson: [lesson()],
      drill: [drill],
    });
    expect([direct, supervising]).toEqual([['张一'], ['王三', '李二', '赵四', '孙六', '冯副校长']]);
  });
});
