import { normaliseHeader } from '../header-text.js';
import { isClass } from './class-label.js';
import { dayLabelOf } from './day-label.js';
import { isPeriod } from './period-label.js';
import type { Spot } from './spots.js';

/** Headers above the labels of rows. */
const LABEL_HEADERS =
  /^(?:(?:星期|日期|节次|节|课节|课次|时间|时段|时间段|作息|作息时间|班次|值班时间|值班时段|值日时间|护导时间|上岗时间|午别|上下午|项目|内容|类别|岗位|岗点|地点|场所|区域|位置|楼层|值班地点|值班岗位|值守场所|护导岗位|护导地点|班级|班别|年级|教师|姓名|任课教师|序号|周次|周|课程|科目|月份|[/\\|、和与])+|period|time|day|date|class|place|post|shift|no\.?)$/u;
const PARTS = /^(?:课程|科目|学科|教师|任课教师|老师|任课老师|地点|教室|场地)$/u;
// Longer texts are sentences.
const LONGEST = 30;
const REMARKS = /^(?:备注|说明|附注|备考|[合小总共]计|签[名字到]|签收|remarks?|notes?|signature)(?:$|[(:])/u;
const PERIODS = /节|课次|period/u;
const CLASSES = /^(?:年级|班|班级|班别|class)$/u;
const ROW_NUMBERS = /^(?:序号|序|周次|周|月份|no\.?|#)$/u;

/** Whether a header stands above the labels of rows (节次, 时间/星期), not above what the body holds. */
export function isLabelHeader(text: string): boolean {
  return text.length <= LONGEST && LABEL_HEADERS.test(normaliseHeader(text));
}

/** Whether a column only numbers its rows, or the weeks. */
export function isRowNumberHeader(text: string): boolean {
  return ROW_NUMBERS.test(normaliseHeader(text));
}

/** Whether a header stands above or before the numbers of lessons. */
export function isPeriodHeader(text: string): boolean {
  return PERIODS.test(normaliseHeader(text));
}

/** Whether a header stands above or before the names or numbers of classes. */
export function isClassHeader(text: string): boolean {
  return CLASSES.test(normaliseHeader(text));
}

/** Whether a label stands at remarks, signatures or sums, in which nobody is put on duty. */
export function isRemarkLabel(text: string): boolean {
  return REMARKS.test(normaliseHeader(text));
}

/** Whether a header names a part of each cell's content: 课程 and 教师 below a weekday. */
export function isPartHeader(text: string): boolean {
  return PARTS.test(normaliseHeader(text));
}

/** Whether a cell can only be a label: a day, a period, a class, or the name of a part. */
export function isSureLabel({ cell }: Spot): boolean {
  return isPeriod(cell.text) || isClass(cell.text) || dayLabelOf(cell) !== null || isPartHeader(cell.text);
}
