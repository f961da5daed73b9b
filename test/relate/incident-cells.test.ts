import { describe, expect, it } from 'vitest';
import type { DerivedOf } from '../../src/model/tables.js';
import { build, entitiesOf, type Sheets, type TypedRow } from '../build.js';
import { incidentStaff as staff } from './incidents.js';

describe('the cells that would have to be filled', () => {
  const onTime = { reportedSchool: '2025-09-10 10:05', discoveredAt: '2025-09-10 10:00' };
  it.each<[DerivedOf<'incident'>, TypedRow, string[]]>([
    ['minutesToSchool', { ...onTime, reportedSchool: '' }, ['reportedSchool']],
    ['minutesToSchool', { ...onTime, reportedSchool: '已' }, ['reportedSchool']],
    ['minutesToSchool', { ...onTime, reportedSchool: '2025-09-10' }, ['reportedSchool']],
    ['minutesToSchool', { ...onTime, discoveredAt: '2025-09-10' }, ['discoveredAt']],
    ['minutesToSchool', { ...onTime, discoveredAt: '中午' }, ['discoveredAt']],
    ['minutesToSchool', { reportedSchool: '', discoveredAt: '' }, ['reportedSchool']],
    ['minutesToSchool', { ...onTime, discoveredAt: '', at: '2025-09-10' }, ['at']],
    ['minutesToSchool', { ...onTime, discoveredAt: '', at: '上午' }, ['at']],
    ['minutesToSchool', { ...onTime, discoveredAt: '', at: '' }, ['discoveredAt']],
    ['minutesToSchool', { reportedSchool: '', at: '' }, ['reportedSchool', 'at']],
    ['minutesToParents', { parentsNotified: '' }, ['parentsNotified']],
    ['minutesToHospital', { takenToHospital: '已' }, ['takenToHospital']],
    ['hoursToAuthority', { reportedAuthority: '已', discoveredAt: '' }, ['reportedAuthority']],
    ['daysToPolice', { policeCalled: '已', discoveredAt: '2025-09-10' }, ['policeCalled']],
    ['daysToSuspend', { suspended: '' }, ['suspended']],
    ['daysToConclude', { concluded: '' }, ['concluded']],
    ['daysSinceKnown', { discoveredAt: '那天' }, ['discoveredAt']],
    ['happenedByThen', { at: '国庆', discoveredAt: '' }, ['at']],
    ['confirmed', { finding: '待查', concluded: '', outcome: '' }, ['finding']],
    ['confirmed', { finding: '', concluded: '', outcome: '' }, ['finding']],
    ['crimeSuspected', { type: '学生伤害', severity: '重伤', actorRole: '', actor: '', serious: '' }, ['actorRole']], // prettier-ignore
    ['crimeSuspected', { type: '学生伤害', severity: '', actorRole: '学生', actor: '', serious: '' }, ['severity']], // prettier-ignore
    ['crimeSuspected', { type: '学生欺凌', severity: '无', actorRole: '学生', serious: '' }, ['serious']], // prettier-ignore
    [
      'crimeSuspected',
      { type: '火灾', severity: '无', actorRole: '', actor: '', serious: '' },
      ['actorRole'],
    ],
    ['crimeSuspected', { type: '', severity: '轻微', actorRole: '无', serious: '否' }, ['type']],
    ['crimeSuspected', { type: '火灾', severity: '无', actor: '' }, ['actor']],
    ['actorInPost', { actor: '王三', actorRole: '教职工' }, ['status']],
    ['actorInPost', { actor: '', actorRole: '教职工' }, ['actor']],
    ['confirmedBefore', { actor: '', actorRole: '教职工' }, ['actor']],
    ['confirmedBefore', { actor: '张一', actorRole: '教职工', at: '' }, ['at']],
    ['confirmedBefore', { actor: '同名', actorRole: '教职工' }, ['actor']],
    ['youngChildren', { class: '' }, ['class']],
    ['youngChildren', { class: '小海豚班' }, ['grade']],
  ])('%s of %j: %j', (name, row, expected) => {
    const school = build({ staff, incident: [{ id: 'SJ-1', at: '2025-09-10 10:00', ...row }] });
    const open = school.openCells(entitiesOf(school, 'incident')[0]!, name);
    expect(open.map(({ field }) => field)).toEqual(expected);
  });

  it('shows the start that was used, and what speaks for a crime', () => {
    const cells = (name: DerivedOf<'incident'>, row: TypedRow): unknown => {
      const school = build({ staff, incident: [{ id: 'SJ-1', at: '2025-09-10 10:00', ...row }] });
      return school.cells(entitiesOf(school, 'incident')[0]!, name).map(({ field }) => field);
    };
    const told = { parentsNotified: '2025-09-10 12:00' };
    expect(cells('minutesToParents', { ...told, discoveredAt: '' })).toEqual(['parentsNotified', 'at']);
    expect(cells('minutesToParents', { ...told, discoveredAt: '2025-09-10 10:30' })).toEqual(['parentsNotified', 'discoveredAt']); // prettier-ignore
    const fire = { type: '火灾', severity: '', actorRole: '学生', serious: '', suspectIsGuardian: '' };
    expect(cells('crimeSuspected', fire)).toEqual(['type', 'actorRole']);
    expect(cells('crimeSuspected', { ...fire, suspectIsGuardian: '是', actorRole: '无' })).toEqual(['suspectIsGuardian']); // prettier-ignore
  });
});

describe('the leader in charge', () => {
  const school = { school: [{ name: '试验', safetyLeader: '李二' }] };
  const posts: Sheets = { staff: [{ name: '冯六', posts: '安全副校长', status: '在岗' }] };
  it.each<[TypedRow, Sheets, unknown, string | undefined]>([
    [{ leaderOnScene: '张一' }, school, ['张一'], 'leaderOnScene'],
    [{ leaderOnScene: '无' }, school, ['李二'], 'safetyLeader'],
    [{ leaderOnScene: '' }, school, ['李二'], 'safetyLeader'],
    [{}, school, ['李二'], 'safetyLeader'],
    [{ leaderOnScene: '' }, posts, ['冯六'], 'posts'],
    [{ leaderOnScene: '' }, {}, undefined, undefined],
    [{ leaderOnScene: '同名' }, school, undefined, 'leaderOnScene'],
  ])('%j %j', (row, others, expected, field) => {
    const joined = build({ staff, ...others, incident: [{ id: 'SJ-1', ...row }] });
    const [incident] = entitiesOf(joined, 'incident');
    expect(incident!.facts['leaderInCharge']).toEqual(expected);
    expect(joined.cells(incident!, 'leaderInCharge')[0]?.field).toBe(field);
  });
});
