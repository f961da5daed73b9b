import { addressOf } from '../../src/read/letters.js';
import type { InputFile } from '../../src/model/sheet.js';
import type { Grid } from '../csv-file.js';
import { bookBytes, escaped, inline, row } from '../read/torture.js';

/** A workbook of these sheets, every cell a text. */
export function workbookOf(name: string, sheets: Readonly<Record<string, Grid>>): InputFile {
  const rows = (grid: Grid): string =>
    grid.map((cells, i) => row(i + 1, cells.map((text, j) => (text === '' ? '' : inline(addressOf(j, i + 1), escaped(text)))).join(''))).join('');
  return { name, bytes: bookBytes({ names: Object.keys(sheets).map(escaped), sheets: Object.values(sheets).map(rows) }) };
} // prettier-ignore

/** What a small school keeps; `teacher` did not come to a lesson, was rostered, and answers for a hazard. */
export function sheetsOf(school: string, teacher: string, pupil = '李小明'): Readonly<Record<string, Grid>> {
  return {
    学校: [['项目', '内容'], ['学校名称', school], ['校长', '王建国'], ['检查基准日', '2025-09-30']],
    教职工: [['姓名', '岗位', '在岗状态', '联系电话'], ['王建国', '校长', '在岗', ''], [teacher, '教师', '在岗', '13800138000']],
    班级: [['班级', '学生数', '班主任'], ['三年级1班', '40', teacher]],
    课堂记录: [
      ['日期', '节次', '班级', '课程', '任课教师', '应开始时间', '应结束时间', '教师到岗时间', '应到人数', '实到人数', '学生异常情况', '旷课'],
      ['2025-09-02', '第1节', '三年级1班', '体育', teacher, '8:00', '8:40', '8:10', '40', '39', `${pupil}腹痛`, '否'],
    ],
    值班表: [
      ['日期', '班次', '开始时间', '结束时间', '值守场所', '值班人', '到岗时间', '违规情况'],
      ['2025-09-02', '午间', '12:00', '12:40', '操场', teacher, '12:20', '脱岗'],
    ],
    隐患台账: [
      ['隐患编号', '发现日期', '隐患描述', '场所', '整改责任人', '整改期限', '整改完成日期'],
      ['YH1', '2025-09-01', `${pupil}撞到的栏杆 电话13900139000 证件110101201503070011`, '操场', teacher, '2025-09-10', ''],
    ],
    事件记录: [
      ['事件编号', '发生时间', '地点', '事件类别', '简要经过', '涉及学生', '伤害程度', '行为人', '行为人身份'],
      ['SJ1', '2025-09-02 12:10', '操场', '学生伤害', `${pupil}跌倒，身份证110101201503070011`, pupil, '轻伤', '', ''],
    ],
  };
} // prettier-ignore
