import type { Grid } from '../csv-file.js';
import { workbookOf } from './school.js';

/** A small workbook in which rows multiply each other, and what does. */
export interface Bomb {
  readonly name: string;
  readonly what: string;
  readonly bytes: () => Uint8Array;
}

type Rows = (index: number) => readonly string[];
const lines = (head: string, count: number, row: Rows): Grid => [head.split(' '), ...Array.from({ length: count }, (_, i) => [...row(i)])]; // prettier-ignore
const nameOf = (i: number): string => String.fromCharCode(0x5f20 + (i % 40), 0x4e00 + (Math.floor(i / 40) % 3000), 0x6000 + ((i * 7) % 2000)); // prettier-ignore
const years: Grid = [['项目', '内容'], ['学校名称', '云溪小学'], ['校长', '王建国'], ['学期开始', '2023-09-01'], ['学期结束', '2026-08-30'], ['检查基准日', '2026-08-30']]; // prettier-ignore
const STAFF = '工号 姓名 岗位 直接上级 在岗状态';
const teachers = (count: number, name: Rows, above: Rows): Grid => lines(STAFF, count, (i) => [`S${i}`, ...name(i), '教师', ...above(i), '在岗']); // prettier-ignore
const few = teachers(200, (i) => [nameOf(i)], () => ['']); // prettier-ignore
const ROSTER = '日期 星期 班次 开始时间 结束时间 值守场所 值班人';
const LESSON = '日期 节次 班级 课程 任课教师 上课地点 应开始时间 应结束时间 教师到岗时间';
const SHIFT = '日期 班次 开始时间 结束时间 值守场所 值班人 到岗时间';

function bomb(name: string, what: string, sheets: Readonly<Record<string, Grid>>): Bomb {
  const file = `${name}.xlsx`;
  return { name: file, what, bytes: () => workbookOf(file, { 学校: years, 教职工: few, ...sheets }).bytes };
}

/** Schools of a few hundred kilobytes that nobody has; each once took minutes, or gigabytes. */
export const bombs: readonly Bomb[] = [
  bomb('long-names', '8 members of staff and 8 unknown names of 12,000 characters', {
    教职工: teachers(8, (i) => [`王${i}${'王'.repeat(12_000)}`], () => ['']),
    责任区: lines('场所 安全责任人', 8, (i) => [`场${i}`, `李${i}${'李'.repeat(12_000)}`]),
  }),
  bomb('unknown-names', '3,000 members of staff and 6,000 names of none of them', {
    教职工: teachers(3000, (i) => [nameOf(i)], () => ['']),
    责任区: lines('场所 安全责任人 备岗人', 3000, (i) => [`场${i}`, nameOf(i + 50_000), nameOf(i + 90_000)]),
  }),
  bomb('ring', '10,000 members of staff, each under the next', {
    教职工: teachers(10_000, (i) => [nameOf(i)], (i) => [nameOf((i + 1) % 10_000)]),
  }),
  bomb('namesakes', '10,000 members of staff of one name', {
    教职工: teachers(10_000, () => ['王建国'], () => ['王建国']),
  }),
  bomb('classes', '5,000 classes of 5,000 grades under one head teacher', {
    班级: lines('班级 年级 学生数 班主任', 5000, (i) => [`${i}年级1班`, '一年级', '40', nameOf(0)]),
  }),
  bomb('periods', '500 periods at 4 places over three years', {
    作息时段: lines('时段 开始时间 结束时间 适用星期 值守场所', 500, (i) => [`时段${i}`, `${7 + (i % 12)}:00`, `${8 + (i % 12)}:00`, '每天', '操场、体育馆、校门、教学楼']),
    值班安排: lines(ROSTER, 1, () => ['', '每天', '护导', '7:20', '8:00', '操场', nameOf(0)]),
  }),
  bomb('rosters', '2,000 duties of every day at one place and time over three years', {
    作息时段: lines('时段 开始时间 结束时间 适用星期 值守场所', 1, () => ['上学', '7:20', '8:00', '每天', '操场']),
    值班安排: lines(ROSTER, 2000, (i) => ['', '每天', `护导${i}`, '7:20', '8:00', '操场', nameOf(i % 2)]),
  }),
  bomb('periods-and-rosters', '400 periods and 400 duties of every day at one place and time', {
    作息时段: lines('时段 开始时间 结束时间 适用星期 值守场所', 400, (i) => [`时段${i}`, '7:20', '8:00', '每天', '操场']),
    值班安排: lines(ROSTER, 400, (i) => ['', '每天', `护导${i}`, '7:20', '8:00', '操场', nameOf(i)]),
  }),
  bomb('in-two-places', '4,000 duties of every Monday, 99 of each member of staff at one time', {
    值班安排: lines(ROSTER, 4000, (i) => ['', '星期一', `护导${i}`, '7:20', '8:00', `地${i}`, nameOf(Math.floor(i / 99))]),
  }),
  bomb('lessons-at-once', '8,000 lessons of one teacher at one time', {
    课堂记录: lines(LESSON, 8000, (i) => ['2025-09-01', `第${i}节`, '一年级1班', '语文', nameOf(0), '一年级1班教室', '8:10', '8:50', '8:06']),
  }),
  bomb('lessons-in-rooms', '8,000 lessons, 99 of each teacher and day at one time in as many rooms', {
    课堂记录: lines(LESSON, 8000, (i) => [`2025-09-${String(1 + (Math.floor(i / 99) % 28)).padStart(2, '0')}`, `第${i}节`, `班${i}`, `科${i}`, nameOf(Math.floor(i / 99 / 28)), `室${i}`, '8:10', '8:50', '8:06']),
  }),
  bomb('lessons-without-class', '8,000 planned lessons of one weekday and 8,000 recorded on one day without a class', {
    课程表: lines('班级 星期 节次 课程 任课教师', 8000, (i) => [`班${i}`, '周一', '第1节', `科${i}`, nameOf(i % 200)]),
    课堂记录: lines(LESSON, 8000, (i) => ['2025-09-01', '第1节', '', '语文', nameOf(i % 200), `室${i}`, '8:10', '8:50', '8:06']),
  }),
  bomb('shifts-at-once', '4,000 duties of one member of staff on one day', {
    值班表: lines(SHIFT, 4000, (i) => ['2025-09-01', `护导${i}`, '0:00', '24:00', '操场', nameOf(0), '7:19']),
  }),
  bomb('pupils', '2,500 incidents with the names of 60 pupils each, all different', {
    事件记录: lines('事件编号 发生时间 地点 事件类别 涉及学生', 2500, (i) => [`SJ${i}`, '2025-09-01 10:00', '操场', '受伤', Array.from({ length: 60 }, (_, k) => nameOf(60 * i + k)).join('、')]),
  }),
]; // prettier-ignore
