import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.js';
import { readRuleFiles } from '../../src/node/rule-files.js';
import { readRuleBase } from '../../src/validate/rule-base.js';
import { csvFile, type Grid } from '../csv-file.js';

const rules = readRuleBase(await readRuleFiles());

const roster = (weekday: string): Grid => [
  ['星期', '班次', '开始时间', '结束时间', '场所', '值班人'],
  [weekday, '午间', '12:00', '13:00', '操场', '张三'],
];
const timetable = (weekday: string): Grid => [
  ['班级', '星期', '节次', '课程', '任课教师'],
  ['三年级1班', weekday, '第1节', '语文', '张三'],
];
const periods = (weekday: string): Grid => [
  ['时段', '开始时间', '结束时间', '适用星期', '值守场所'],
  ['午间', '12:00', '13:00', weekday, '操场'],
];

async function told(name: string, grid: Grid): Promise<string[]> {
  const { problems } = await check([csvFile(name, grid)], { rules, lang: 'zh', today: '2025-10-01' });
  return problems
    .filter(({ code }) => code === 'UNREADABLE_WEEKDAY')
    .map(({ cell, message }) => `${cell} ${message}`);
}

describe('a weekday of a plan', () => {
  it.each([
    ['值班安排', roster, 'A2'],
    ['课程表', timetable, 'B2'],
    ['作息时段', periods, 'D2'],
  ] as const)('of %s that is none is said at its cell', async (name, grid, cell) => {
    for (const weekday of ['周八', '周一至周八', '星期X'])
      expect(await told(name, grid(weekday))).toEqual([
        expect.stringMatching(new RegExp(`^${cell} .*“${weekday}”，看不出是星期几`)),
      ]);
    for (const weekday of ['周一', '周一至周五', '工作日', '周七', '']) expect(await told(name, grid(weekday))).toEqual([]); // prettier-ignore
  });
});
