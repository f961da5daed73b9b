import { describe, expect, it } from 'vitest';
import { build, entitiesOf, type TypedRow } from '../build.js';

const lesson: TypedRow = {
  date: '2025-09-10',
  period: '第1节',
  class: '七年级1班',
  room: '化学实验室',
  start: '8:00',
  end: '8:45',
};
const classes = [{ name: '七年级1班' }, { name: '七年级2班' }];

describe('incidentInLesson', () => {
  const noted = (incidents: readonly TypedRow[], row: TypedRow = {}): unknown => {
    const school = build({ class: classes, incident: incidents, lesson: [{ ...lesson, ...row }] });
    return entitiesOf(school, 'lesson')[0]!.facts['incidentInLesson'];
  };
  it.each([
    ['at its start', '2025-9-10 8:00', '七(1)班', true],
    ['in its last minute', '2025-9-10 8:44', '七年级1班', true],
    ['at its end', '2025-9-10 8:45', '七年级1班', false],
    ['the day after', '2025-9-11 8:10', '七年级1班', false],
    ['in another class', '2025-9-10 8:10', '七年级2班', false],
    ['in no class', '2025-9-10 8:10', '', false],
    ['that day, no time given', '2025-9-10', '七年级1班', undefined],
  ])('%s', (_, at, name, expected) => {
    expect(noted([{ id: '1', at, class: name }])).toBe(expected);
  });

  it('takes part in joint lessons, and needs the times of the lesson', () => {
    const incident = { id: '1', at: '2025-9-10 8:10', class: '七年级2班' };
    expect(noted([incident], { class: '七年级1班、七年级2班' })).toBe(true);
    expect(noted([{ ...incident, class: '七年级1班' }], { end: '' })).toBeUndefined();
  });

  it('is not known where there is no list of incidents', () => {
    const school = build({ class: classes, lesson: [lesson] });
    const [entity] = entitiesOf(school, 'lesson');
    expect(entity!.facts['incidentInLesson']).toBeUndefined();
    expect(school.openCells(entity!, 'incidentInLesson')).toMatchObject([{ sheet: '事件记录', cell: null }]);
  });
});

describe('inDangerousPlace', () => {
  const hazard: TypedRow = {
    id: '1',
    found: '2025-9-1',
    place: '化学实验室',
    level: '重大',
    owner: '李梅',
    fixed: '',
    outOfUseFrom: '',
  };
  const area = [{ name: '化学实验室' }, { name: '实验楼' }];
  const facts = (row: TypedRow, held: TypedRow = {}): unknown[] => {
    const school = build({ area, hazard: [{ ...hazard, ...row }], lesson: [{ ...lesson, ...held }] });
    const { inDangerousPlace, dangerOwners } = entitiesOf(school, 'lesson')[0]!.facts;
    return [inDangerousPlace, dangerOwners];
  };
  it.each<[string, TypedRow, unknown]>([
    ['a major hazard, open', {}, true],
    ['known not fixed', { fixed: '未' }, true],
    ['fixed the day before', { fixed: '2025-9-9' }, false],
    ['fixed the day after', { fixed: '2025-9-11' }, true],
    ['fixed, day unknown', { fixed: '已' }, undefined],
    ['found that day', { found: '2025-9-10' }, true],
    ['found the day after', { found: '2025-9-11' }, false],
    ['found that day before its end', { found: '2025-9-10 8:44' }, true],
    ['found that day at its end', { found: '2025-9-10 8:45' }, false],
    ['found that afternoon', { found: '2025-9-10 15:00' }, false],
    [
      'found that afternoon, and out of use from that day',
      { found: '2025-9-10 15:00', outOfUseFrom: '2025-9-10' },
      false,
    ],
    [
      'found that afternoon, and out of use since the day before',
      { found: '2025-9-10 15:00', outOfUseFrom: '2025-9-9' },
      true,
    ],
    ['fixed that day', { fixed: '2025-9-10' }, false],
    ['fixed that day by its start', { fixed: '2025-9-10 8:00' }, false],
    ['fixed that day after its start', { fixed: '2025-9-10 8:01' }, true],
    ['fixed that afternoon', { fixed: '2025-9-10 15:00' }, true],
    ['an ordinary one', { level: '一般' }, false],
    ['level left blank', { level: '' }, undefined],
    ['an ordinary one, out of use that day', { level: '一般', outOfUseFrom: '2025-9-10' }, true],
    ['an ordinary one, out of use later', { level: '一般', outOfUseFrom: '2025-9-11' }, false],
    ['elsewhere', { place: '操场' }, false],
    ['in a part of the room', { place: '化学实验室通风柜' }, undefined],
  ])('%s', (_, row, expected) => {
    expect(facts(row)[0]).toBe(expected);
  });

  it.each([
    ['the whole of which the room is part', '实验楼302', '实验楼', true],
    ['another part of the same whole', '实验楼302', '实验楼201', false],
    ['somewhere, and the room is not given', '', '实验楼201', undefined],
  ])('is at %s', (_, room, place, expected) => {
    expect(facts({ place }, { room })[0]).toBe(expected);
  });

  it('is not known to matter where no room is given and nothing is dangerous', () => {
    expect(facts({ level: '一般' }, { room: '' })[0]).toBe(false);
    expect(facts({ found: '2025-9-10 15:00' }, { room: '' })[0]).toBe(false);
    expect(facts({ found: '2025-9-10 7:00' }, { room: '' })[0]).toBeUndefined();
  });

  it.each([
    ['found', { found: '2025-9-10 15:00' }, { end: '' }, true],
    ['fixed', { fixed: '2025-9-10 15:00' }, { start: '' }, false],
  ])('compares days where the lesson has no time: %s', (_, row, held, expected) => {
    expect(facts(row, held)[0]).toBe(expected);
  });

  it('names who has to fix it', () => {
    expect(facts({})[1]).toEqual(['李梅']);
    expect(facts({ owner: '' })[1]).toEqual([]);
    expect(facts({ found: '2025-9-10 15:00' })[1]).toEqual([]);
  });
});
