import { describe, expect, it } from 'vitest';
import type { DerivedOf } from '../../src/model/tables.js';
import { build, entitiesOf, type Sheets, type TypedRow } from '../build.js';
import { incidentStaff as staff } from './incidents.js';

/** One derived fact of every incident, in order. */
function facts(fact: DerivedOf<'incident'>, rows: readonly TypedRow[], others: Sheets = {}): unknown[] {
  const incident = rows.map((row, i) => ({ id: `SJ-${i + 1}`, at: '2025-09-10 10:00', ...row }));
  return entitiesOf(build({ staff, ...others, incident }), 'incident').map((entity) => entity.facts[fact]);
}

function fact(name: DerivedOf<'incident'>, row: TypedRow, others: Sheets = {}): unknown {
  return facts(name, [row], others)[0];
}

describe('when it became known', () => {
  it.each<[TypedRow, unknown]>([
    [{ discoveredAt: '2025-09-10 10:05' }, '2025-09-10T10:05'],
    [{ discoveredAt: '' }, '2025-09-10T10:00'],
    [{}, '2025-09-10T10:00'],
    [{ discoveredAt: '中午' }, undefined],
    [{ discoveredAt: '10:05' }, '2025-09-10T10:05'],
  ])('%j', (row, expected) => {
    expect(fact('knownAt', row)).toBe(expected);
  });
});

describe('whether it happened by the day of judgement', () => {
  it.each<[TypedRow, unknown]>([
    [{ at: '2025-09-30 23:00' }, true],
    [{ at: '2025-10-01 0:10' }, false],
    [{ at: '' }, true],
    [{ at: '国庆' }, undefined],
    [{ at: '国庆', discoveredAt: '2025-09-30 8:00' }, true],
    [{ at: '国庆', discoveredAt: '2025-10-01' }, undefined],
    [{ at: '2025-10-01', discoveredAt: '2025-09-30' }, false],
  ])('%j', (row, expected) => {
    expect(fact('happenedByThen', row)).toBe(expected);
  });
});

describe('how long it took', () => {
  it.each<[DerivedOf<'incident'>, TypedRow, unknown]>([
    ['daysSinceKnown', {}, 20],
    ['minutesToSchool', { reportedSchool: '2025-09-10 10:30' }, 30],
    ['minutesToSchool', { reportedSchool: '2025-09-10' }, undefined],
    ['minutesToSchool', { reportedSchool: '已' }, undefined],
    ['minutesToSchool', { reportedSchool: '' }, undefined],
    ['daysToSchool', { reportedSchool: '2025-09-11' }, 1],
    ['minutesToParents', { discoveredAt: '2025-09-10 10:20', parentsNotified: '2025-09-10 11:00' }, 40],
    ['daysToParents', { parentsNotified: '2025-09-10 23:00' }, 0],
    ['minutesToHospital', { takenToHospital: '2025-09-10 11:01' }, 61],
    ['hoursToAuthority', { reportedAuthority: '2025-09-11 10:00' }, 24],
    ['hoursToAuthority', { reportedAuthority: '2025-09-11' }, 24],
    ['hoursToAuthority', { reportedAuthority: '2025-09-12' }, 48],
    ['hoursToAuthority', { reportedAuthority: '未' }, undefined],
    ['daysToPolice', { policeCalled: '2025-09-10' }, 0],
    ['daysToSuspend', { suspended: '2025-09-11' }, 1],
    ['daysToConclude', { concluded: '2025-09-20' }, 10],
  ])('%s of %j', (name, row, expected) => {
    expect(fact(name, row)).toBe(expected);
  });
});

describe('what kind of incident', () => {
  it.each<[DerivedOf<'incident'>, TypedRow, unknown]>([
    ['hurtOrIll', { severity: '轻微', type: '其他' }, true],
    ['hurtOrIll', { severity: '无', type: '其他' }, false],
    ['hurtOrIll', { severity: '', type: '食物中毒' }, true],
    ['hurtOrIll', { severity: '', type: '其他' }, undefined],
    ['hurtOrIll', { severity: '无', type: '' }, undefined],
    ['crimeSuspected', { type: '性侵害性骚扰', severity: '' }, true],
    ['crimeSuspected', { type: '学生伤害', severity: '重伤', actorRole: '校外人员' }, true],
    ['crimeSuspected', { type: '学生伤害', severity: '重伤', actorRole: '无' }, false],
    ['crimeSuspected', { type: '学生伤害', severity: '重伤', actorRole: '', actor: '小明' }, true],
    ['crimeSuspected', { type: '学生伤害', severity: '重伤', actorRole: '', actor: '' }, undefined],
    ['crimeSuspected', { type: '学生伤害', severity: '', actorRole: '学生' }, undefined],
    ['crimeSuspected', { type: '学生伤害', severity: '轻伤', actorRole: '学生' }, false],
    ['crimeSuspected', { type: '火灾', severity: '无', actorRole: '学生' }, true],
    ['crimeSuspected', { type: '火灾', severity: '无', actorRole: '无' }, false],
    ['crimeSuspected', { type: '学生欺凌', severity: '无', serious: '是' }, true],
    ['crimeSuspected', { type: '学生欺凌', severity: '无', serious: '否' }, false],
    ['crimeSuspected', { type: '学生欺凌', severity: '无', serious: '' }, undefined],
    ['crimeSuspected', { type: '其他', severity: '无', suspectIsGuardian: '是' }, true],
    ['crimeSuspected', { type: '', severity: '无' }, undefined],
    ['guardianSuspected', { suspectIsGuardian: '是' }, true],
    ['guardianSuspected', { suspectIsGuardian: '' }, false],
    ['guardianSuspected', {}, false],
    ['confirmed', { finding: '属实' }, true],
    ['confirmed', { finding: '不属实' }, false],
    ['confirmed', { finding: '待查', concluded: '2025-09-20', outcome: '记过' }, undefined],
    ['confirmed', { finding: '', concluded: '2025-09-20', outcome: '记过' }, true],
    ['confirmed', { finding: '', concluded: '2025-09-20', outcome: '' }, undefined],
    ['confirmed', { finding: '', concluded: '', outcome: '记过' }, undefined],
    ['confirmed', { finding: '', concluded: '2025-09-20', outcome: '不属实，不予处理' }, undefined],
    ['confirmed', { finding: '', concluded: '2025-09-20', outcome: '待处理' }, undefined],
    ['confirmed', { finding: '', concluded: '2025-09-20', outcome: '撤销教师资格' }, true],
    ['confirmed', { concluded: '2025-09-20', outcome: '记过' }, true],
    ['confirmed', { finding: '说不清', concluded: '2025-09-20', outcome: '记过' }, undefined],
    ['isConcluded', { concluded: '2025-09-30' }, true],
    ['isConcluded', { concluded: '2025-10-01' }, false],
    ['isConcluded', { concluded: '' }, false],
    ['isConcluded', { concluded: '月底' }, undefined],
    ['recordedArePeople', { recordedResponsible: '张一、路人' }, true],
    ['recordedArePeople', { recordedResponsible: '张一、德育处' }, false],
    ['recordedArePeople', { recordedResponsible: '' }, undefined],
    ['recordedArePeople', { recordedResponsible: '食堂' }, false],
    ['leaderArrivalNoted', { leaderArrivedAt: '2025-09-10 9:00' }, true],
    ['leaderArrivalNoted', { leaderArrivedAt: '2025-09-10' }, true],
    ['leaderArrivalNoted', { leaderArrivedAt: '' }, undefined],
    ['leaderArrivalNoted', { leaderArrivedAt: '很快' }, undefined],
    ['staffDiscoverer', { discoverer: '张一' }, '张一'],
    ['staffDiscoverer', { discoverer: '小明' }, ''],
    ['staffDiscoverer', { discoverer: '同名' }, undefined],
  ])('%s of %j', (name, row, expected) => {
    expect(fact(name, row)).toBe(expected);
  });
});

describe('who did it', () => {
  it.each<[TypedRow, unknown]>([
    [{ actor: '张一', actorRole: '教职工' }, ['张一']],
    [{ actor: '张一、小明', actorRole: '教职工' }, ['张一']],
    [{ actor: '新来的', actorRole: '教职工' }, ['新来的']],
    [{ actor: '小明', actorRole: '学生' }, []],
    [{ actor: '路人', actorRole: '校外人员' }, []],
    [{ actor: '同名', actorRole: '教职工' }, undefined],
    [{ actor: '张一', actorRole: '' }, undefined],
    [{ actor: '', actorRole: '教职工' }, undefined],
  ])('staffActor of %j', (row, expected) => {
    expect(fact('staffActor', row)).toEqual(expected);
  });

  it.each<[string, unknown]>([
    ['张一', true],
    ['李二', false],
    ['王三', undefined],
    ['已离开的人', false],
    ['同名', undefined],
  ])('actorInPost of %s', (actor, expected) => {
    expect(fact('actorInPost', { actor, actorRole: '教职工' })).toBe(expected);
  });

  it('needs the staff list', () => {
    const school = build({ incident: [{ id: 'SJ-1', actor: '张一', actorRole: '教职工' }] });
    expect(entitiesOf(school, 'incident')[0]!.facts['actorInPost']).toBeUndefined();
  });
});

describe('the same actor again', () => {
  const first = { actor: '张一', actorRole: '教职工', type: '体罚', finding: '属实', at: '2025-03-01 9:00' };
  const blank = { handledAt: '', suspended: '', correctiveAction: '', closed: '', concluded: '' };
  const second = { ...first, ...blank, at: '2025-09-10 10:00' };
  it.each<[string, TypedRow, unknown]>([
    ['confirmed', {}, 1],
    ['by somebody else', { actor: '李二' }, 0],
    ['no infringement', { type: '学生伤害' }, 0],
    ['unfounded', { finding: '不属实' }, 0],
    ['pending', { finding: '待查' }, 0],
    ['a year ago to the day', { at: '2024-09-10 9:00' }, 1],
    ['longer ago', { at: '2024-09-09 9:00' }, 0],
    ['afterwards', { at: '2025-09-11 9:00' }, 0],
  ])('confirmedBefore: %s', (_, more, expected) => {
    expect(facts('confirmedBefore', [{ ...first, ...blank, ...more }, second])[1]).toBe(expected);
  });

  it.each<[string, TypedRow, unknown]>([
    ['decided between', { handledAt: '2025-03-05' }, true],
    ['decided after the second', { handledAt: '2025-09-11', suspended: '未', correctiveAction: '无' }, false],
    ['suspended between', { suspended: '2025-03-01' }, true],
    ['suspended, nobody noted when', { suspended: '已' }, undefined],
    ['corrected and closed between', { correctiveAction: '培训', closed: '2025-04-01' }, true],
    ['corrected, nobody noted when', { correctiveAction: '培训' }, undefined],
    ['nothing noted', {}, undefined],
  ])('measureBetween: %s', (_, more, expected) => {
    expect(facts('measureBetween', [{ ...first, ...blank, ...more }, second])[1]).toBe(expected);
  });

  it.each<[string, TypedRow, string[]]>([
    ['nothing noted', {}, ['handledAt', 'suspended', 'correctiveAction', 'closed']],
    ['decided after the second', { handledAt: '2025-09-11' }, ['suspended', 'correctiveAction', 'closed']],
    ['suspended, nobody noted when', { handledAt: '2025-09-11', suspended: '已', correctiveAction: '无' }, ['suspended']], // prettier-ignore
    ['corrected, nobody noted when', { handledAt: '2025-09-11', suspended: '未', correctiveAction: '培训' }, ['closed']], // prettier-ignore
    ['concluded, correction blank', { handledAt: '2025-09-11', suspended: '未', concluded: '2025-03-09' }, ['correctiveAction']], // prettier-ignore
  ])('asks the first one for what would say it: %s', (_, more, expected) => {
    const school = build({ staff, incident: [{ id: 'SJ-1', ...first, ...blank, ...more }, { id: 'SJ-2', ...second }] }); // prettier-ignore
    const open = school.openCells(entitiesOf(school, 'incident')[1]!, 'measureBetween');
    expect(open.map(({ cell, field }) => `${cell?.slice(1)} ${field}`)).toEqual(expected.map((field) => `2 ${field}`)); // prettier-ignore
  });
});

describe('people and units', () => {
  const lists: Sheets = {
    staff: [{ name: '张一', department: '德育线、护卫线' }],
    area: [{ name: '北操', owner: '' }],
    class: [{ name: '小海豚' }],
  };
  it.each<[string, unknown]>([
    ['护卫线', false],
    ['北操', false],
    ['小海豚', false],
    ['张一、德育线', false],
    ['张一、路人甲', true],
    ['北操管理员', true],
  ])('%s: %s', (recordedResponsible, expected) => {
    expect(fact('recordedArePeople', { recordedResponsible }, lists)).toBe(expected);
  });
});

describe('youngChildren', () => {
  const stage = (name: string): Sheets => ({ school: [{ name: '试验', stage: name }] });
  const classes: Sheets = {
    class: [
      { name: '小海豚班', grade: '二年级' },
      { name: '3.1', grade: '' },
    ],
  };
  it.each<[string, Sheets, unknown]>([
    ['一年级1班', {}, true],
    ['二(3)班', {}, true],
    ['三年级1班', {}, false],
    ['七年级1班', {}, false],
    ['大班', {}, true],
    ['小二班', {}, true],
    ['小海豚班', {}, undefined],
    ['小海豚班', classes, true],
    ['', {}, undefined],
    ['', stage('幼儿园'), true],
    ['一(1)班', stage('初中'), false],
    ['三年级1班、一年级2班', {}, true],
  ])('%s %j', (name, others, expected) => {
    expect(fact('youngChildren', { class: name }, others)).toBe(expected);
  });
});
