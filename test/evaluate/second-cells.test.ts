import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { findingsOf } from '../../src/evaluate/findings.js';
import { withSecondCells } from '../../src/evaluate/second-cells.js';
import { build, rulesOf, type Sheets, type TypedRow } from '../build.js';
import { lesson, school } from './told.js';

const rules = rulesOf('incident');
const lessons = rulesOf('lesson').rules.filter(({ id }) => id === 'lesson/brief-before');
const base = { ...rules, rules: [...lessons, ...rules.rules] };

/** What a rule of the second pass says that the first incident lacks, as `sheet field`. */
async function missing(id: string, row: TypedRow, sheets: Sheets = {}): Promise<string[] | undefined> {
  const incident = [{ id: 'SJ-1', at: '2025-09-15 10:10', place: '天台', type: '体罚', recordedResponsible: '张一', ...row }]; // prettier-ignore
  const joined = build({ ...school, ...sheets, incident });
  const evaluation = await evaluate(joined, base);
  const run = { school: withSecondCells(joined, evaluation), base, lang: 'zh' as const };
  const outcome = evaluation.outcomes.find(({ rule }) => rule.id === `incident/${id}`)!;
  const [finding] = findingsOf(outcome, run);
  if (finding?.verdict !== 'no-evidence') return undefined;
  for (const { value } of finding.missing) expect([null, '待查']).toContain(value);
  expect(finding.message).not.toMatch(/缺，/);
  return finding.missing.map(
    ({ sheet, field, cell }) => `${sheet} ${field}${cell === null ? ' absent' : ''}`,
  );
}

const accused = { actor: '李二', actorRole: '教职工', concluded: '', outcome: '' };
const young = { class: '一年级1班', type: '学生伤害', actorRole: '无' };
const primary: Sheets = { school: [{ name: '试验小学', stage: '小学' }] };

describe('what a rule of the second pass lacks', () => {
  it.each<[string, string, TypedRow, Sheets, string[]]>([
    ['an allegation under inquiry: the finding', 'responsible-agrees', { ...accused, finding: '待查' }, {}, ['事件记录 finding']], // prettier-ignore
    [
      'no finding yet: the finding',
      'responsible-agrees',
      { ...accused, finding: '' },
      {},
      ['事件记录 finding'],
    ],
    ['a lesson that may have been on: its times', 'young-children', young, { ...primary, lesson: [lesson({ class: '一年级1班', start: '', end: '' })] }, ['课堂记录 start', '课堂记录 end']], // prettier-ignore
    ['no row of a lesson that was on elsewhere: a lesson', 'young-children', young, { ...primary, lesson: [lesson({ class: '二年级1班' })], shift: [] }, ['课堂记录 date']], // prettier-ignore
    ['nothing was taught then: a duty', 'young-children', { ...young, at: '2025-09-15 12:10' }, { ...primary, lesson: [lesson()], shift: [{ date: '2025-09-01', person: '李二', place: '校门' }] }, ['值班表 date']], // prettier-ignore
    ['no lesson log', 'young-children', young, primary, ['课堂记录 date absent']],
    ['no class: no lesson is asked for', 'young-children', { ...young, class: '' }, { school: [{ name: '园', stage: '幼儿园' }] }, ['值班表 date absent']], // prettier-ignore
    ['duties without evidence: what they lack', 'basis-and-exemption', { ...young, exemption: '不可抗力' }, { lesson: [lesson({ class: '一年级1班', room: '天台', briefed: '' })] }, ['课堂记录 briefed']], // prettier-ignore
    ['an exemption and no record', 'basis-and-exemption', { ...young, exemption: '不可抗力' }, {}, ['课堂记录 date absent']], // prettier-ignore
  ])('%s', async (_, rule, row, sheets, expected) => {
    expect(await missing(rule, row, sheets)).toEqual(expected);
  });
});
