import { describe, expect, it } from 'vitest';
import { build, entitiesOf } from '../build.js';
import { shiftFacts } from './shifts.js';

describe('who was on duty', () => {
  it.each([
    ['nobody stands in', { substitute: '' }, ['张三']],
    ['approved', { substitute: '李四', substituteApprovedBy: '李主任' }, ['李四']],
    ['approved by the principal', { substitute: '李四', substituteApprovedBy: '王校长' }, ['李四']],
    ['not approved', { substitute: '李四', substituteApprovedBy: '' }, ['张三', '李四']],
    ['approved by oneself', { substitute: '李四', substituteApprovedBy: '张三' }, ['张三', '李四']],
    ['one of two', { person: '张三、钱五', substitute: '李四', substituteApprovedBy: '李主任' }, ['张三', '钱五', '李四']],
    ['the roster is blank', { person: '', substitute: '李四', substituteApprovedBy: '李主任' }, ['李四']],
    ['nobody is known', { person: '', substitute: '' }, null],
  ])('%s', (_, row, expected) => {
    expect(shiftFacts('onDuty', [row])).toEqual([expected]);
  }); // prettier-ignore

  it.each([
    ['all on the staff', { person: '张三、李四', substitute: '' }, []],
    ['a stranger', { person: '张三、周某' }, ['周某']],
    ['somebody who has left', { person: '钱五' }, ['钱五']],
    ['a strange substitute', { substitute: '周某' }, ['周某']],
    ['a strange substitute for a blank', { person: '', substitute: '周某' }, ['周某']],
    ['no column for substitutes', {}, undefined],
    ['nobody written', { person: '', substitute: '' }, undefined],
    ['a substitute for a blank', { person: '', substitute: '李四' }, undefined],
    ['nobody', { person: '无', substitute: '' }, []],
    ['nobody, no column for substitutes', { person: '无' }, []],
    ['a strange substitute for nobody', { person: '无', substitute: '周某' }, ['周某']],
  ])('outsiders: %s', (_, row, expected) => {
    expect(shiftFacts('outsiders', [row])).toEqual([expected]);
  });

  it('says nothing of outsiders without a staff list', () => {
    const shift = [{ date: '2025-09-10', person: '张三', substitute: '', leader: '李主任' }];
    const [entity] = entitiesOf(build({ shift }), 'shift');
    expect([entity!.facts['outsiders'], entity!.facts['leaderIsLeader']]).toEqual([undefined, undefined]);
  });
});

describe('leaders', () => {
  it.each([
    ['李主任', true],
    ['张三', false],
    ['周某', false],
    ['孙六', undefined],
    ['', undefined],
    ['无', false],
  ])('%s leads: %s', (leader, expected) => {
    expect(shiftFacts('leaderIsLeader', [{ leader }])).toEqual([expected]);
  });

  it.each([
    ['李主任', '李主任', true, false],
    ['王校长', '李主任', true, false],
    ['李四', '李主任', false, false],
    ['李四', '', undefined, false],
    ['李四', '李四', true, false],
    ['张三', '张三', true, true],
    ['', '李主任', undefined, undefined],
    ['无', '李主任', false, false],
  ])('approved by "%s" under "%s"', (substituteApprovedBy, leader, may, self) => {
    const row = { substitute: '李四', substituteApprovedBy, leader };
    expect(shiftFacts('approverMay', [row])).toEqual([may]);
    expect(shiftFacts('approvedOwn', [row])).toEqual([self]);
  });

  it.each([
    ['王校长、李主任', {}, true],
    ['校长', {}, true],
    ['李主任', {}, false],
    ['副校长', {}, false],
    ['无', {}, false],
    ['', {}, undefined],
    ['', { person: '王校长' }, true],
  ])('told "%s": the principal knows: %s', (reportedTo, row, expected) => {
    expect(shiftFacts('principalTold', [{ reportedTo, ...row }])).toEqual([expected]);
  });

  it('takes the principal of 学校 first', () => {
    const school = [{ name: '实验中学', principal: '李四' }];
    expect(shiftFacts('principalTold', [{ reportedTo: '李四' }], { school })).toEqual([true]);
    expect(shiftFacts('principalTold', [{ reportedTo: '王校长' }], { school })).toEqual([false]);
  });
});
