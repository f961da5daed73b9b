import { describe, expect, it } from 'vitest';
import { check } from '../src/check.js';
import type { Report } from '../src/model/report.js';
import { loadRules } from '../src/node/rule-base.js';
import { csvFile } from './csv-file.js';

const rules = await loadRules(undefined);
const school = [['项目', '内容'], ['学校名称', '青禾小学'], ['校长', '王建国'], ['学期开始', '2025-09-01'], ['学期结束', '2026-01-20'], ['检查基准日', '2025-09-30']]; // prettier-ignore
const staff = [['姓名', '岗位', '在岗状态'], ['王建国', '校长', '在岗'], ['李梅', '教师', '在岗'], ['张三', '教师', '在岗']]; // prettier-ignore
const checks = [
  ['日期', '检查内容', '检查人'],
  ['2025-09-02', '教室', '张三'],
];
const incidents = [['事件编号', '发生时间', '地点', '事件类别', '班级'], ['SJ1', '2025-09-06 12:38', '操场', '学生伤害', '一年级1班']]; // prettier-ignore

/** What a check says of each finding, without the places, which move with the rows. */
async function said(sheets: Record<string, string[][]>): Promise<string[]> {
  const all = { 学校: school, 教职工: staff, 安全检查: checks, 事件记录: incidents, ...sheets };
  const files = Object.entries(all).map(([name, rows]) => csvFile(name, rows));
  const { findings, incidents: told }: Report = await check(files, {
    rules,
    lang: 'zh',
    today: '2025-10-01',
  });
  const people = (each: { responsible: readonly { name: string | null }[] }): string => each.responsible.map(({ name }) => name).join(); // prettier-ignore
  return [
    ...findings.map((each) => `${each.id} ${each.verdict} ${people(each)}`),
    ...told.map(people),
  ].sort();
}

describe('of two rows of one key that differ, the same one answers in any order', () => {
  it.each<[string, string[], string[], string[]]>([
    ['班级', ['班级', '班主任'], ['一年级1班', ''], ['一年级1班', '张三']],
    ['班级', ['班级', '班主任'], ['一年级1班', '李梅'], ['一年级1班', '张三']],
    ['责任区', ['场所', '安全责任人'], ['操场', '李梅'], ['操场', '张三']],
  ])('%s', async (sheet, head, one, other) => {
    expect(await said({ [sheet]: [head, other, one] })).toEqual(await said({ [sheet]: [head, one, other] }));
  });
});
