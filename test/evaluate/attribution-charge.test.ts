import { describe, expect, it } from 'vitest';
import { type Sheets, type TypedRow } from '../build.js';
import { incident, lesson, told, type Told } from './told.js';

describe('6 to 8: whoever is in charge', () => {
  const hazard = (more: TypedRow = {}): TypedRow => ({ id: 'YH-7', found: '2025-09-01', place: '操场', description: '球门松动', owner: '钱五', fixed: '', ...more }); // prettier-ignore
  const at = (rows: TypedRow[], event: TypedRow = { type: '设施事故' }): Sheets => ({ incident: [incident(event)], hazard: rows }); // prettier-ignore
  it.each<[string, Sheets, Partial<Told>]>([
    ['the owner of an open hazard', at([hazard()]), { direct: ['钱五'], step: '6', supervising: ['赵四', '孙六', '冯副校长'] }], // prettier-ignore
    ['the overdue one first', at([hazard(), hazard({ id: 'YH-8', owner: '李二', deadline: '2025-09-10' })]), { direct: ['李二', '钱五'] }], // prettier-ignore
    ['mended before', at([hazard({ fixed: '2025-09-14' })]), { step: '7' }],
    ['mended after', at([hazard({ fixed: '2025-09-16' })]), { step: '6' }],
    ['mended, nobody knows when', at([hazard({ fixed: '已' })]), { step: '7', unclear: ['6 hazard'] }],
    ['found later', at([hazard({ found: '2025-09-16' })]), { step: '7', lost: [] }],
    ['elsewhere', at([hazard({ place: '食堂' })]), { step: '7', lost: [] }],
    ['only a possible contribution to others', at([hazard()], {}), { step: '7', lost: ['6 hazard'] }],
    [
      'named in what the incident tells',
      at([hazard({ place: '食堂' })], { description: '与隐患YH-7有关' }),
      { step: '6' },
    ],
    ['YH-7 is not YH-70', at([hazard({ place: '食堂' })], { description: '与隐患YH-70有关' }), { step: '7' }],
    [
      'the area’s owner',
      { incident: [incident()] },
      { direct: ['赵四'], step: '7', supervising: ['孙六', '冯副校长'] },
    ],
    ['an area without an owner: the head teacher', { incident: [incident({ place: '走廊' })] }, { direct: ['孙六'], step: '8', unclear: ['7 area'] }], // prettier-ignore
    ['no such area', { incident: [incident({ place: '天台' })] }, { direct: ['孙六'], step: '8' }],
    ['nothing to go by', { incident: [incident({ place: '天台', class: '' })] }, { direct: [], step: null }],
  ])('%s', async (_, sheets, expected) => {
    expect(await told(sheets)).toMatchObject(expected);
  });

  it('stands behind whoever was there', async () => {
    const sheets = { ...at([hazard()]), lesson: [lesson()] };
    expect(await told(sheets)).toMatchObject({ direct: ['张一'], supervising: ['钱五', '赵四', '孙六', '冯副校长'] }); // prettier-ignore
  });
});
