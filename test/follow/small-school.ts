import { check, type CheckOptions } from '../../src/check.js';
import type { PastReport } from '../../src/model/past.js';
import type { Report } from '../../src/model/report.js';
import { readRuleFiles } from '../../src/node/rule-files.js';
import { json } from '../../src/report/json.js';
import { readPastReport } from '../../src/validate/past-report.js';
import { readRuleBase } from '../../src/validate/rule-base.js';
import { csvFile, type Grid } from '../csv-file.js';

const rules = readRuleBase(await readRuleFiles());

/** Sheets of a school by their names. */
export type SchoolSheets = Readonly<Record<string, Grid>>;

/** A small school in which some things are gaps, some lack evidence, some are in order. */
export const school: SchoolSheets = {
  学校: [['项目', '内容'], ['学校名称', '青禾小学'], ['学校标识码', '3133000001'], ['学段', '小学'], ['校长', '王建国'], ['安全分管领导', '李秀英'], ['检查基准日', '2025-09-30']], // prettier-ignore
  教职工: [
    ['姓名', '岗位', '在岗状态'],
    ['王建国', '校长', '在岗'],
    ['李秀英', '安全副校长', '在岗'],
    ['张伟', '教务主任', '在岗'],
    ['陈静', '体育教师、班主任', '在岗'],
  ],
  班级: [['班级', '学生数', '班主任'], ['三年级1班', '40', '陈静']], // prettier-ignore
  课堂记录: [
    ['日期', '节次', '班级', '课程', '任课教师', '应开始时间', '应结束时间', '教师到岗时间', '教师离岗时间', '应到人数', '实到人数', '缺课登记', '旷课', '拖堂分钟'],
    ['2025-09-01', '第1节', '三年级1班', '语文', '陈静', '8:00', '8:40', '8:05', '8:40', '40', '39', '否', '否', ''],
    ['2025-09-01', '第2节', '三年级1班', '数学', '张伟', '8:50', '9:30', '8:50', '9:30', '40', '40', '', '否', '5'],
    ['2025-09-02', '第1节', '三年级1班', '语文', '陈静', '8:00', '8:40', '', '8:40', '40', '', '是', '否', ''],
  ], // prettier-ignore
  隐患台账: [
    ['隐患编号', '发现日期', '场所', '隐患描述', '隐患等级', '发现人', '报告日期', '整改责任人', '整改期限', '整改完成日期', '验收人', '验收日期'],
    ['YH1', '2025-09-01', '操场', '单杠螺栓松动', '一般', '陈静', '2025-09-01', '张伟', '2025-09-05', '', '', ''],
    ['YH2', '2025-09-02', '食堂', '灭火器过期', '一般', '陈静', '2025-09-02', '', '2025-09-20', '2025-09-19', '李秀英', '2025-09-20'],
    ['YH3', '2025-09-03', '三楼', '扶手断裂', '一般', '陈静', '2025-09-04', '张伟', '2025-09-10', '2025-09-12', '李秀英', '2025-09-13'],
  ], // prettier-ignore
};

/** Checks a school. */
export function checked(sheets: SchoolSheets, options: Partial<CheckOptions> = {}): Promise<Report> {
  const files = Object.entries(sheets).map(([name, grid]) => csvFile(name, grid));
  return check(files, { rules, lang: 'zh', today: '2025-10-01', ...options });
}

/** A report as a later run reads it from its file. */
export function asPast(report: Report): PastReport {
  return readPastReport('report.json', json(report));
}

/** The sheets with one cell changed, by the header of its column. */
export function edited(sheets: SchoolSheets, sheet: string, row: number, header: string, text: string) {
  const grid = sheets[sheet]!;
  const column = grid[0]!.indexOf(header);
  if (column < 0) throw new Error(`no column ${header}`);
  return { ...sheets, [sheet]: grid.map((cells, r) => r === row ? cells.map((cell, c) => (c === column ? text : cell)) : cells) }; // prettier-ignore
}

/** The sheets without one row (1 is the first below the header). */
export function withoutRow(sheets: SchoolSheets, sheet: string, row: number): SchoolSheets {
  return { ...sheets, [sheet]: sheets[sheet]!.filter((_, r) => r !== row) };
}

/** The sheets without one column. */
export function withoutColumn(sheets: SchoolSheets, sheet: string, header: string): SchoolSheets {
  const column = sheets[sheet]![0]!.indexOf(header);
  return { ...sheets, [sheet]: sheets[sheet]!.map((cells) => cells.filter((_, c) => c !== column)) };
}

/** The sheets without one of them. */
export function withoutSheet(sheets: SchoolSheets, sheet: string): SchoolSheets {
  return Object.fromEntries(Object.entries(sheets).filter(([name]) => name !== sheet));
}
