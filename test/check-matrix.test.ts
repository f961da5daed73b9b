import { expect, test } from 'vitest';
import { check } from '../src/check.js';
import { readRuleFiles } from '../src/node/rule-files.js';
import { terminal } from '../src/report/terminal.js';
import { readRuleBase } from '../src/validate/rule-base.js';
import { csvFile, type Grid } from './csv-file.js';

const rules = readRuleBase(await readRuleFiles());
const week = ['周一', '周二', '周三', '周四', '周五'];
const school: Readonly<Record<string, Grid>> = {
  学校: [['项目', '内容'], ['学校名称', '青禾小学'], ['学段', '小学'], ['校长', '王建国'], ['检查基准日', '2025-09-30']],
  教职工: [['姓名', '岗位', '在岗状态'], ['王建国', '校长', '在岗'], ['陈静', '体育教师', '在岗'], ['张琦', '语文教师', '在岗']],
  班级: [['班级', '学生数', '班主任'], ['三年级1班', '40', '陈静']],
  课程表: [
    ['三年级1班课程表'],
    ['节次', ...week],
    ['1', '语文 张琦', '体育 陈静', '语文 张琪', '语文', ''],
    [],
    ['三年级9班课程表'],
    ['节次', ...week],
    ['1', '语文 张琦', '', '', '', ''],
  ],
  护导安排: [
    ['2025学年第一学期 9月1日-11月7日'],
    ['星期', '北校门 730~800', '食堂'],
    ['周一', '王建国(总值)、陈静', '张琦(大)'],
    ['周二', '陈静', '无名氏'],
    ['周三', '陈静', ''],
  ],
}; // prettier-ignore

test('printed tables in a whole check: what they were read as, and every doubt at its cell', async () => {
  const files = Object.entries(school).map(([name, grid]) => csvFile(name, grid));
  const report = await check(files, { rules, lang: 'en', today: '2026-01-01' });
  const sheets = report.inputs.flatMap((input) => input.sheets);
  expect(sheets.filter(({ readAs }) => readAs)).toEqual([
    { name: '课程表', kind: 'timetable', rows: 5, records: 5, rejected: 0, ignored: 0, readAs: 'read as a timetable matrix: 2 classes, 4 days × 1 period, 5 lessons' },
    { name: '护导安排', kind: 'roster', rows: 5, records: 5, rejected: 0, ignored: 0, readAs: 'read as a duty matrix: 2 posts × 3 days, valid 2025-09-01–2025-11-07' },
  ]); // prettier-ignore
  const told = report.problems.map(({ sheet, cell, code }) => `${sheet}!${cell} ${code}`);
  expect(told).toEqual(
    expect.arrayContaining([
      '课程表!D3 UNKNOWN_PERSON_NEAR',
      '课程表!A5 UNKNOWN_CLASS',
      '护导安排!C4 UNKNOWN_PERSON',
    ]),
  );
  const page = terminal(report, { columns: 120, color: false });
  expect(page).toContain('Layouts recognised');
  expect(page).toContain('护导安排.csv 护导安排: read as a duty matrix: 2 posts × 3 days, valid 2025-09-01–2025-11-07');
}); // prettier-ignore
