import { describe, expect, test } from 'vitest';
import { grid, type Written } from './grid.js';
import { cells, texts, week } from './matrix-cells.js';

const day = ['语文', '数学', '英语', '体育', '音乐'];

describe('one class: periods down, weekdays across', () => {
  test('each cell is a lesson, and each of its fields stands at its own cell', () => {
    const sheet = grid('课程表', [
      ['七年级1班课程表'],
      ['节次', ...week],
      ['第1节 8:00-8:40', '语文 周海燕', '数学 李明', '英语', '体育', ''],
      ['第2节', '数学', '', '—', '单:音乐 双:美术', '班会\n周海燕'],
    ], ['A1:F1']); // prettier-ignore
    const { records, summary, source, told } = cells(sheet);
    expect(records).toEqual([
      'class=七年级1班@A1 weekday=星期一@B2 period=第1节@A3 subject=语文@B3 teacher=周海燕@B3',
      'class=七年级1班@A1 weekday=星期二@C2 period=第1节@A3 subject=数学@C3 teacher=李明@C3',
      'class=七年级1班@A1 weekday=星期三@D2 period=第1节@A3 subject=英语@D3',
      'class=七年级1班@A1 weekday=星期四@E2 period=第1节@A3 subject=体育@E3',
      'class=七年级1班@A1 weekday=星期一@B2 period=第2节@A4 subject=数学@B4',
      'class=七年级1班@A1 weekday=星期四@E2 period=第2节@A4 subject=音乐@E4 parity=单@E4',
      'class=七年级1班@A1 weekday=星期四@E2 period=第2节@A4 subject=美术@E4 parity=双@E4',
      'class=七年级1班@A1 weekday=星期五@F2 period=第2节@A4 subject=班会@F4 teacher=周海燕@F4',
    ]);
    // 8 lessons and the dash.
    expect(summary).toMatchObject({ kind: 'timetable', layout: 'matrix', rows: 9, ignored: 1, headerRow: 2 });
    expect(summary.readAs).toEqual({
      zh: '读作课程表矩阵：1 个班，5 天 × 2 节，共 8 节课',
      en: 'read as a timetable matrix: 1 class, 5 days × 2 periods, 8 lessons',
    });
    expect(source).toMatchObject({ headerRow: 2, lastLetter: 'F', layout: 'matrix' });
    expect(told).toEqual([]);
  });

  test('blocks below each other have each their class', () => {
    const block = (name: string) => [[`${name}课程表`], ['节次', ...week], ['1', ...day], ['2', ...day], []];
    const sheet = grid('课程表', [...block('七年级1班'), ...block('七年级2班'), ...block('八(3)班')]);
    const { summary } = cells(sheet);
    expect(summary).toMatchObject({ rows: 30, ignored: 0 });
    expect(new Set(cells(sheet, 'class').records)).toEqual(
      new Set(['class=七年级1班@A1', 'class=七年级2班@A6', 'class=八(3)班@A11']),
    );
  });

  test('blocks side by side have each their class', () => {
    const sheet = grid('课程表', [
      ['七1班课程表', '', '', '', '', '', '', '七2班课程表'],
      ['节次', ...week, '', '节次', ...week],
      ['1', ...day, '', '1', '科学', ...day.slice(1)],
    ], ['A1:F1', 'H1:M1']); // prettier-ignore
    expect(cells(sheet, 'class', 'subject', 'weekday').records.filter((each) => /星期一/.test(each))).toEqual(
      [
        'class=七1班@A1 weekday=星期一@B2 subject=语文@B3',
        'class=七2班@H1 weekday=星期一@I2 subject=科学@I3',
      ],
    );
  });

  test.each([
    ['七(1)班', '七(1)班'],
    ['七1班课表', '七1班'],
    ['701', '701'],
    ['初一(3)班', '初一(3)班'],
    ['2025年秋高一12班', '高一12班'],
    ['2024级汽修1班课程表', '2024级汽修1班'],
    ['大一班', '大一班'],
    ['火箭班', '火箭班'],
  ])('a sheet named %s is the timetable of %s', (name, expected) => {
    const sheet = grid(name, [
      ['节次', ...week],
      ['第1节', ...day],
      ['第2节', ...day],
    ]);
    expect(cells(sheet, 'class').records).toEqual(Array(10).fill(`class=${expected}@A1`));
  });

  test.each<[string, Written[][], string]>([
    [
      'a title with the school and the term',
      [['某某小学2025学年第一学期三年级 (2) 班课程表']],
      'class=三年级(2)班@A1',
    ],
    ['班级: in a line', [['课程表'], ['班级:七(1)班   班主任:周海燕']], 'class=七(1)班@A2'],
    [
      '班级 in a cell of its own',
      [['课程表'], ['班级:', '七(1)班', '班主任:', '周海燕']],
      'class=七(1)班@B2',
    ],
    ['the English form', [['Class 701']], 'class=701@A1'],
  ])('the class is found in %s', (_, titles, expected) => {
    const sheet = grid('Sheet1', [...titles, ['节次', ...week], ['第1节', ...day], ['第2节', ...day]]);
    expect(cells(sheet, 'class').records).toEqual(Array(10).fill(expected));
  });

  test('the class in the corner', () => {
    const sheet = grid('课表', [
      ['七(1)班', ...week],
      ['1', ...day],
      ['2', ...day],
    ]);
    expect(cells(sheet, 'class').records[0]).toBe('class=七(1)班@A1');
  });

  test('bare 一 to 五 are weekdays across and periods down', () => {
    const sheet = grid('七(2)班', [
      ['', '一', '二', '三', '四', '五'],
      ['一', ...day],
      ['二', ...day],
    ]);
    expect(texts(sheet, 'weekday', 'period', 'subject').slice(0, 6)).toEqual([
      '星期一 一 语文', '星期二 一 数学', '星期三 一 英语', '星期四 一 体育', '星期五 一 音乐', '星期一 二 语文',
    ]); // prettier-ignore
  });

  test('English weekdays', () => {
    const sheet = grid('Timetable', [['Class 701'], ['Period', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri'], ['1', 'English Smith', 'Maths', 'Art', 'PE', 'Music']]); // prettier-ignore
    expect(texts(sheet, 'class', 'weekday', 'period', 'subject', 'teacher').slice(0, 2)).toEqual([
      '701 星期一 1 English Smith',
      '701 星期二 1 Maths -',
    ]);
  });

  test('halves of the day, times and breaks beside the periods', () => {
    const sheet = grid('七1班', [
      ['', '时间', '节次', ...week],
      ['上午', '7:40-8:00', '早读', ...day],
      ['', '8:10-8:50', '第1节', ...day],
      ['', '8:50-9:20', '大课间', '', '', '', '', ''],
      ['', '9:20-10:00', '第2节', ...day],
      ['午 休'],
      ['下午', '14:00-14:40', '第3节', ...day],
      ['晚上', '19:00-19:40', '晚自习', '自习', '自习', '自习', '自习', ''],
    ], ['A2:A5', 'A6:H6']); // prettier-ignore
    const { summary } = cells(sheet);
    expect(summary).toMatchObject({ rows: 24, ignored: 0 });
    expect([...new Set(texts(sheet, 'period'))]).toEqual(['早读', '第1节', '第2节', '第3节', '晚自习']);
  });

  test('periods that are counted anew in the afternoon', () => {
    const sheet = grid('七1班', [
      ['', '节次', ...week],
      ['上午', '1', ...day],
      ['', '2', ...day],
      ['下午', '1', ...day],
    ], ['A2:A3']); // prettier-ignore
    expect([...new Set(cells(sheet, 'period').records)]).toEqual([
      'period=上午第1节@B2',
      'period=上午第2节@B3',
      'period=下午第1节@B4',
    ]);
  });

  test('a lesson merged over two periods or several days counts in each', () => {
    const sheet = grid('七1班课表', [
      ['节次', ...week],
      ['1', '作文', '数学', '英语', '体育', '音乐'],
      ['2', '', '数学', '英语', '体育', '音乐'],
      ['3', '自习', '', '', '', ''],
    ], ['B2:B3', 'B4:F4']); // prettier-ignore
    const { records, summary } = cells(sheet, 'weekday', 'period', 'subject');
    expect(summary).toMatchObject({ rows: 15, ignored: 0 });
    expect(records.filter((each) => /作文|自习/.test(each))).toEqual([
      'weekday=星期一@B1 period=1@A2 subject=作文@B2',
      'weekday=星期一@B1 period=2@A3 subject=作文@B2',
      'weekday=星期一@B1 period=3@A4 subject=自习@B4',
      'weekday=星期二@C1 period=3@A4 subject=自习@B4',
      'weekday=星期三@D1 period=3@A4 subject=自习@B4',
      'weekday=星期四@E1 period=3@A4 subject=自习@B4',
      'weekday=星期五@F1 period=3@A4 subject=自习@B4',
    ]);
  });

  test('the teacher in a row below the subject', () => {
    const names = ['周海燕', '李明', '王芳', '陈强', '赵敏'];
    const sheet = grid('七1班', [['节次', ...week], ['1', ...day], ['', ...names], ['2', ...day], ['', ...names]], ['A2:A3', 'A4:A5']); // prettier-ignore
    const { records, summary } = cells(sheet, 'subject', 'teacher');
    expect(summary.rows).toBe(10);
    expect(records[5]).toBe('subject=语文@B4 teacher=周海燕@B5');
  });

  test('the teacher in a column beside the subject', () => {
    const sheet = grid('七1班课表', [
      ['节次', '星期一', '', '星期二', '', '星期三', ''],
      ['', '课程', '教师', '课程', '教师', '课程', '教师'],
      ['1', '语文', '周海燕', '数学', '李明', '英语', '王芳'],
    ], ['A1:A2', 'B1:C1', 'D1:E1', 'F1:G1']); // prettier-ignore
    expect(cells(sheet, 'weekday', 'subject', 'teacher').records).toEqual([
      'weekday=星期一@B1 subject=语文@B3 teacher=周海燕@C3',
      'weekday=星期二@D1 subject=数学@D3 teacher=李明@E3',
      'weekday=星期三@F1 subject=英语@F3 teacher=王芳@G3',
    ]);
  });

  test('the weeks and 单周 of a title hold for all its lessons', () => {
    const sheet = grid('七1班', [['七1班课程表(第1-9周,单周)'], ['节次', ...week], ['1', ...day]]);
    expect(cells(sheet, 'weeks', 'parity').records[0]).toBe('weeks=1-9@A1 parity=单@A1');
  });

  test('notes, signatures and the list of teachers below are no lessons', () => {
    const sheet = grid('七1班', [
      ['节次', ...week, '备注'],
      ['1', ...day],
      ['任课教师', '周海燕', '李明', '王芳', '陈强', '赵敏'],
      ['注:每周一升旗', '', ''],
      ['制表人:王芳', '', '审核:李明'],
    ]);
    const { records, summary, told } = cells(sheet);
    expect(records).toHaveLength(5);
    expect(summary).toMatchObject({ rows: 10, ignored: 5, unusedHeaders: ['任课教师', '备注'] });
    expect(told).toEqual(['MATRIX_LINES_UNUSED A3']);
  });
});

describe('one class: weekdays down, periods across', () => {
  test('is the same table turned', () => {
    const sheet = grid('七1班课表', [
      ['星期', '第1节', '第2节'],
      ['周一', '语文 周海燕', '数学'],
      ['周二', '英语', ''],
      ['周三', '体育', '音乐'],
    ]);
    expect(cells(sheet).records).toEqual([
      'class=七1班@A1 weekday=星期一@A2 period=第1节@B1 subject=语文@B2 teacher=周海燕@B2',
      'class=七1班@A1 weekday=星期一@A2 period=第2节@C1 subject=数学@C2',
      'class=七1班@A1 weekday=星期二@A3 period=第1节@B1 subject=英语@B3',
      'class=七1班@A1 weekday=星期三@A4 period=第1节@B1 subject=体育@B4',
      'class=七1班@A1 weekday=星期三@A4 period=第2节@C1 subject=音乐@C4',
    ]);
  });
});

describe('the whole school on one sheet', () => {
  const merges = ['A1:A2', 'B1:C1', 'D1:E1', 'F1:G1'];
  const classesDown: Written[][] = [
    ['班级', '星期一', '', '星期二', '', '星期三', ''],
    ['', '1', '2', '1', '2', '1', '2'],
    ['701', '语文', '数学', '英语', '语文', '数学', '英语'],
    ['702', '数学', '', '英语', '语文', '数学', '英语'],
  ];

  test.each([
    ['with its merged headers', merges],
    ['as a file that lost its merges', []],
  ])('classes down, periods of each weekday across, %s', (_, merged) => {
    const { records, summary } = cells(grid('总课表', classesDown, merged));
    expect(summary).toMatchObject({ rows: 11, ignored: 0 });
    expect(records[3]).toBe('class=701@A3 weekday=星期二@D1 period=2@E2 subject=语文@E3');
    expect(records[6]).toBe('class=702@A4 weekday=星期一@B1 period=1@B2 subject=数学@B4');
  });

  test('weekdays and periods down, classes across', () => {
    const sheet = grid('总课表', [
      ['星期', '节次', '七1班', '七2班'],
      ['星期一', '1', '语文 周海燕', '数学'],
      ['', '2', '数学', '语文'],
      ['星期二', '1', '英语', ''],
      ['', '2', '体育', '音乐'],
      ['星期三', '1', '语文', '数学'],
    ], ['A2:A3', 'A4:A5']); // prettier-ignore
    expect(cells(sheet).records.slice(0, 5)).toEqual([
      'class=七1班@C1 weekday=星期一@A2 period=1@B2 subject=语文@C2 teacher=周海燕@C2',
      'class=七2班@D1 weekday=星期一@A2 period=1@B2 subject=数学@D2',
      'class=七1班@C1 weekday=星期一@A2 period=2@B3 subject=数学@C3',
      'class=七2班@D1 weekday=星期一@A2 period=2@B3 subject=语文@D3',
      'class=七1班@C1 weekday=星期二@A4 period=1@B4 subject=英语@C4',
    ]);
  });

  test('classes above the weekdays', () => {
    const sheet = grid('全校课程表', [
      ['节次', '七1班', '', '', '', '', '七2班'],
      ['', ...week, ...week],
      ['1', ...day, '科学', ...day.slice(1)],
    ], ['A1:A2', 'B1:F1', 'G1:K1']); // prettier-ignore
    const { records } = cells(sheet, 'class', 'weekday', 'subject');
    expect(records).toHaveLength(10);
    expect([records[0], records[5]]).toEqual([
      'class=七1班@B1 weekday=星期一@B2 subject=语文@B3',
      'class=七2班@G1 weekday=星期一@G2 subject=科学@G3',
    ]);
  });

  test('a class in a merged cell beside its periods, its grade before it', () => {
    const sheet = grid('课程表', [
      ['年级', '班级', '节次', ...week],
      ['七年级', '1班', '1', ...day],
      ['', '', '2', ...day],
      ['', '2班', '1', ...day],
    ], ['A2:A4', 'B2:B3']); // prettier-ignore
    expect([...new Set(cells(sheet, 'class', 'period').records)]).toEqual([
      'class=七年级1班@B2 period=1@C2',
      'class=七年级1班@B2 period=2@C3',
      'class=七年级2班@B4 period=1@C4',
    ]);
  });

  test('the number of a class goes behind the grade of the title', () => {
    const rows = [['八年级总课程表'], ['班级', ...classesDown[0]!.slice(1)], classesDown[1]!, ['(3)', '语文', '数学', '英语', '体育', '音乐', '美术']]; // prettier-ignore
    expect(cells(grid('Sheet1', rows), 'class').records[0]).toBe('class=八年级(3)班@A4');
  });

  test('teachers down: the cells name the classes', () => {
    const sheet = grid('教师课表', [
      ['教师', '星期一', '', '星期二', '', '星期三', ''],
      ['', '1', '2', '1', '2', '1', '2'],
      ['周海燕', '七(1)班 语文', '', '七(2) 语文', '', '', ''],
      ['李明', '', '八1', '', '', '', ''],
    ], merges); // prettier-ignore
    expect(cells(sheet).records).toEqual([
      'class=七(1)班@B3 weekday=星期一@B1 period=1@B2 subject=语文@B3 teacher=周海燕@A3',
      'class=七(2)@D3 weekday=星期二@D1 period=1@D2 subject=语文@D3 teacher=周海燕@A3',
      'class=八1@C4 weekday=星期一@B1 period=2@C2 teacher=李明@A4',
    ]);
  });
});

describe('what is wrong is said at its cell, and the rest is used', () => {
  test('a weekday that stands twice', () => {
    const sheet = grid('七1班', [['节次', '星期一', '星期二', '星期二', '星期四', '星期五'], ['1', ...day], ['2', ...day]]); // prettier-ignore
    const { summary, told } = cells(sheet);
    expect(told).toEqual(['MATRIX_LINE_TWICE D1']);
    expect(summary).toMatchObject({ rows: 10, ignored: 2 });
    expect(texts(sheet, 'weekday', 'subject').slice(0, 4)).toEqual(['星期一 语文', '星期二 数学', '星期四 体育', '星期五 音乐']); // prettier-ignore
  });

  test('a period that stands twice', () => {
    const sheet = grid('七1班', [
      ['节次', ...week],
      ['第1节', ...day],
      ['第2节', ...day],
      ['第2节', ...day],
    ]);
    const { summary, told } = cells(sheet);
    expect(told).toEqual(['MATRIX_LINE_TWICE A4']);
    expect(summary).toMatchObject({ rows: 15, ignored: 5 });
  });

  test('a block of which the class is not said; the other one is used', () => {
    const sheet = grid('课程表', [['七1班'], ['节次', ...week], ['1', ...day], ['2', ...day], [], ['课程表'], ['节次', ...week], ['1', ...day], ['2', ...day]]); // prettier-ignore
    const { summary, told, records } = cells(sheet, 'class');
    expect(told).toEqual(['MATRIX_WITHOUT_CLASS A7']);
    expect(summary).toMatchObject({ rows: 20, ignored: 10 });
    expect(records).toEqual(Array(10).fill('class=七1班@A1'));
  });

  test('an Excel error is handed on as the subject, so that validation says it', () => {
    const sheet = grid('七1班', [
      ['节次', ...week],
      ['1', { kind: 'error', text: '#REF!' }, '数学'],
    ]);
    const { rows, source } = cells(sheet);
    expect(rows[0]!.cells[source!.fields.indexOf('subject')]).toEqual({ kind: 'error', text: '#REF!' });
  });
});
