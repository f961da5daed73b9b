import { describe, expect, it } from 'vitest';
import { attributeMoment } from '../../src/evaluate/attribution.js';
import type { Moment } from '../../src/model/school.js';
import { build, type Sheets, type TypedRow } from '../build.js';
import { activity, asked, base, incident, lesson, school, shift, tell, told, type Told } from './told.js';

describe('0: outside the school’s care', () => {
  it.each<[string, Sheets, string[]]>([
    ['on the way to school nobody is first', { incident: [incident({ place: '放学路上', at: '2025-09-15 17:30' })] }, []], // prettier-ignore
    ['nor at lesson time', { incident: [incident({ place: '上学路上' })], lesson: [lesson()] }, []],
    ['nor at the week-end', { incident: [incident({ at: '2025-09-14 10:10' })] }, []],
    ['nor in the holidays of 校历', { incident: [incident()], calendar: [{ date: '2025-09-15', type: '放假' }] }, []], // prettier-ignore
    ['but a bus of the school is the school', { incident: [incident({ place: '放学路上校车', at: '2025-09-15 17:30' })], bus: [{ date: '2025-09-15', plate: '京A12345', driver: '李二', attendant: '张一', start: '17:00', end: '18:00' }] }, ['张一', '李二']], // prettier-ignore
    ['and so is an activity at the week-end', { incident: [incident({ at: '2025-09-14 10:10' })], activity: [activity({ start: '2025-09-14 8:00', end: '2025-09-14 17:00', onSite: '' })] }, ['王三']], // prettier-ignore
    ['and a hazard that was left open', { incident: [incident({ at: '2025-09-14 10:10', type: '设施事故' })], hazard: [{ id: 'YH-1', found: '2025-09-01', place: '操场', owner: '李二', fixed: '' }] }, ['李二']], // prettier-ignore
  ])('%s', async (_, sheets, direct) => {
    const { direct: found } = await told(sheets);
    expect(found).toEqual(direct);
  });

  it('says that nobody is first, and why, and lists who is in charge as supervising', async () => {
    const answered = await asked({ incident: [incident({ place: '回家路上' })] });
    expect(answered.nobody).toBe(true);
    expect(answered.principle).toBeNull();
    expect(tell(answered).supervising).toEqual(['孙六', '冯副校长']);
    expect(answered.exemptions.map(({ text }) => text.zh)).toContain('在自行上学、放学、返校、离校途中发生，学校行为并无不当'); // prettier-ignore
  });
});

describe('0b and 1: whoever ordered, whoever infringes', () => {
  const hit = (more: TypedRow): Sheets => ({ incident: [incident({ type: '体罚', actor: '张一', actorRole: '教职工', finding: '属实', ...more })], shift: [shift()] }); // prettier-ignore
  it.each<[string, Sheets, Partial<Told>]>([
    ['a confirmed infringement', hit({}), { direct: ['张一'], step: '1', supervising: ['李二', '王三', '赵四', '孙六', '冯副校长'] }], // prettier-ignore
    ['concluded with an outcome', hit({ finding: '', concluded: '2025-09-18', outcome: '记过' }), { direct: ['张一'], step: '1' }], // prettier-ignore
    ['a pending allegation brands nobody', hit({ finding: '待查' }), { direct: ['李二'], step: '5', unclear: ['1 actor'] }], // prettier-ignore
    ['a mere allegation', hit({ finding: '' }), { direct: ['李二'], unclear: ['1 actor'] }],
    ['an unfounded one', hit({ finding: '不属实' }), { direct: ['李二'], lost: ['1 actor'] }],
    [
      'a pupil never stands',
      hit({ actor: '小明', actorRole: '学生' }),
      { direct: ['李二'], lost: ['1 actor'] },
    ],
    [
      'an outsider neither',
      hit({ actor: '路人', actorRole: '校外人员' }),
      { direct: ['李二'], lost: ['1 actor'] },
    ],
    [
      'no accusation needs no finding',
      hit({ type: '学生伤害', finding: '' }),
      { direct: ['张一'], step: '1' },
    ],
    ['who ordered stands first; the order excuses nobody', hit({ orderedBy: '钱五' }), { direct: ['钱五', '张一'], step: '0b' }], // prettier-ignore
    ['beyond conduct the actor only follows', hit({ orderedBy: '钱五', type: '学生伤害' }), { direct: ['钱五'], step: '0b', supervising: ['张一', '李二', '王三', '赵四', '孙六', '冯副校长'] }], // prettier-ignore
    ['an order from outside', hit({ orderedBy: '某局长' }), { direct: ['张一'], lost: ['0b order'] }],
  ])('%s', async (_, sheets, expected) => {
    expect(await told(sheets)).toMatchObject(expected);
  });

  it('names no pupil anywhere', async () => {
    const answered = await asked(hit({ actor: '小明', actorRole: '学生' }));
    const said = answered.path.map(({ claim }) => [claim.label, claim.facts['actor']]);
    expect(answered.path.map(({ claim }) => claim.facts['source'])).toContain('actor');
    expect(JSON.stringify([said, answered.responsible])).not.toContain('小明');
  });
});

describe('who answers', () => {
  it('ends with the safety leader, the principal and the party secretary', async () => {
    const { responsible } = await asked({ incident: [incident()], lesson: [lesson()] });
    const last = responsible.slice(-3).map(({ name, role }) => [name, role]);
    expect(last).toEqual([['冯副校长', 'supervising'], ['郑校长', 'leading'], ['吴八', 'leading']]); // prettier-ignore
  });

  it('lists everybody once, in the first role', async () => {
    const { responsible } = await asked({ incident: [incident()], lesson: [lesson({ teacher: '孙六' })] });
    expect(responsible.filter(({ name }) => name === '孙六').map(({ role }) => role)).toEqual(['direct']);
  });

  it('cites its cells', async () => {
    const { responsible, principle } = await asked({ incident: [incident()], lesson: [lesson()] });
    expect(principle).toBe('lesson');
    expect(responsible[0]!.because.zh).toBe('任课教师：当时该班正在上这节课');
    expect(responsible[0]!.cells.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(['课堂记录!E2']);
  });
});

describe('a moment without an incident', () => {
  const moment = (more: Partial<Moment> = {}): Moment => ({ key: 'asked', at: '2025-09-15T10:10', place: '操场', class: '七年级1班', incident: null, ...more }); // prettier-ignore
  it.each<[string, Sheets, Partial<Moment>, Partial<Told>]>([
    ['a lesson', { lesson: [lesson()] }, {}, { direct: ['张一'], step: '3' }],
    ['a duty, no class asked', { shift: [shift()] }, { class: null }, { direct: ['李二'], step: '5' }],
    ['only in charge: nobody is first', {}, {}, { direct: [], step: null, supervising: ['赵四', '孙六', '冯副校长'] }], // prettier-ignore
  ])('%s', async (_, sheets, more, expected) => {
    const answered = await attributeMoment(build({ ...school, ...sheets }), base, moment(more));
    expect(tell(answered)).toMatchObject(expected);
    expect(answered.nobody).toBe(expected.direct?.length === 0);
  });
});
