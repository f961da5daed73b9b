import ExcelJS from 'exceljs';
import { tables } from '../../src/model/tables/index.js';

/**
 * A workbook of one school with so many lessons, every lesson column filled as schools fill it, or only the first of
 * them.
 */
export async function bigWorkbook(lessons: number, most = Infinity): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const { school, staff, class: classes, lesson } = tables;
  book.addWorksheet(school.sheet.zh).addRows([['项目', '内容'], ['学校名称', '大表学校'], ['学段', '初中'], ['校长', '教师1'], ['检查基准日', '2026-01-31']]); // prettier-ignore
  const people = book.addWorksheet(staff.sheet.zh);
  people.addRow([
    staff.columns.staffId.zh,
    staff.columns.name.zh,
    staff.columns.posts.zh,
    staff.columns.status.zh,
  ]);
  for (let i = 1; i <= 200; i++) people.addRow([`T${i}`, `教师${i}`, i === 1 ? '校长' : '任课教师', '在岗']);
  const rooms = book.addWorksheet(classes.sheet.zh);
  rooms.addRow([classes.columns.name.zh, classes.columns.students.zh, classes.columns.headTeacher.zh]);
  for (let i = 0; i < 60; i++) rooms.addRow([className(i), 40, `教师${i + 2}`]);
  const sheet = book.addWorksheet(lesson.sheet.zh);
  const columns = Object.entries(lesson.columns).slice(0, most);
  sheet.addRow(columns.map(([, column]) => column.zh));
  for (let i = 0; i < lessons; i++) {
    const row: Record<string, unknown> = rowOf(i);
    sheet.addRow(columns.map(([field]) => row[field] ?? null));
  }
  for (const [field, format] of [['date', 'yyyy-mm-dd'], ['start', 'hh:mm'], ['end', 'hh:mm'], ['arrived', 'hh:mm'], ['left', 'hh:mm']] as const) {
    const index = columns.findIndex(([name]) => name === field);
    if (index >= 0) sheet.getColumn(index + 1).numFmt = format;
  } // prettier-ignore
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function className(i: number): string {
  return `${'七八九'[i % 3]}年级${Math.floor(i / 3) + 1}班`;
}

/** The i-th lesson: 60 classes, 6 periods a day, now and then a slip. */
function rowOf(i: number): Record<string, unknown> {
  const period = Math.floor(i / 60) % 6;
  const day = new Date(Date.UTC(2025, 8, 1 + Math.floor(i / 360)));
  const start = (480 + period * 50) / 1440;
  const subject = ['语文', '数学', '体育', '科学实验', '英语', '信息科技'][(i + period) % 6]!;
  const absent = i % 9 === 0 ? 1 : 0;
  return {
    date: day, period: `第${period + 1}节`, class: className(i % 60), subject, teacher: `教师${(i % 60) + 2}`, room: '教室',
    start, end: start + 40 / 1440, arrived: start + (i % 97 === 0 ? 3 : -2) / 1440, left: start + 41 / 1440,
    absent: '否', expected: 40, present: 40 - absent, excused: absent, absenteesRegistered: '是', absenteesReported: '是',
    abnormality: i % 500 === 0 ? '打闹' : '无', abnormalityHandled: '是', abnormalityReported: '是', parentsNotified: '是',
    inspectedBefore: i % 83 === 0 ? null : '是', briefed: '是', toSyllabus: '是', guided: '是', equipmentIssued: '是', equipmentReturned: '是',
    leftMidway: '否', tools: '无', protectiveGear: '是', unsafeHandling: '无', exempted: '是', overrunMinutes: 0, studentsLeft: 0, offCampus: '否',
  }; // prettier-ignore
}
