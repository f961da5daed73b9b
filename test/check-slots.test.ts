import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { check } from '../src/check.js';
import type { Finding } from '../src/model/finding.js';
import type { Report } from '../src/model/report.js';
import type { InputFile } from '../src/model/sheet.js';
import { whoAnswers } from '../src/who.js';
import { rulesOf } from './build.js';
import type { Grid } from './csv-file.js';

const rules = rulesOf('slot');
const asked = { lang: 'zh', today: '2025-09-30' } as const;

/** Two weeks from Monday 2025-09-01; the north gate is watched before school, the playground at noon. */
const school: Readonly<Record<string, Grid>> = {
  学校: [['项目', '内容'], ['学校名称', '青禾小学'], ['校长', '王建国'], ['安全分管领导', '李秀英'], ['学期开始', '2025-09-01'], ['学期结束', '2025-09-12'], ['寄宿生数', '0']],
  教职工: [['姓名', '部门', '岗位', '在岗状态'], ...['王建国 校长', '李秀英 安全副校长', '陈静 体育教师', '张琦 语文教师', '刘洋 语文教师'].map((each) => [each.split(' ')[0]!, '教导处', each.split(' ')[1]!, '在岗'])],
  班级: [['班级', '学生数', '班主任'], ['三年级1班', '40', '陈静']],
  作息时段: [['时段', '开始时间', '结束时间', '适用星期', '值守场所', '默认责任岗位'], ['早活动', '7:30', '8:00', '周一至周五', '北校门', '值班教师'], ['午间', '12:00', '13:00', '周一至周五', '操场', '值班教师']],
}; // prettier-ignore
const week = ['周一', '周二', '周三', '周四', '周五'];
/** A duty roster as schools print it. */
const roster = (change: Readonly<Record<string, readonly [string, string]>> = {}): Grid => [
  ['青禾小学护导安排表(2025年9月1日-11月7日)', '', ''],
  ['星期', '北校门 7:30-8:00', '操场 12:00-13:00'],
  ...week.map((day) => [day, ...(change[day] ?? ['陈静', '张琦'])]),
];

/** The sheets as one workbook. */
async function workbook(sheets: Readonly<Record<string, Grid>>): Promise<InputFile> {
  const book = new ExcelJS.Workbook();
  for (const [name, grid] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    sheet.addRows(grid.map((row) => row.map((text) => text || null)));
    if (name === '护导安排') sheet.mergeCells('A1:C1');
  }
  return { name: '青禾小学.xlsx', bytes: new Uint8Array(await book.xlsx.writeBuffer()) };
}

async function checked(sheets: Readonly<Record<string, Grid>>): Promise<Report> {
  return check([await workbook({ ...school, ...sheets })], { rules, ...asked });
}

const of = (report: Report, rule: string): readonly Finding[] => report.findings.filter((each) => each.rule === `slot/${rule}`); // prettier-ignore
const at = ({ at: cells }: Pick<Finding, 'at'>): string => cells.map(({ sheet, cell, value }) => `${sheet}!${cell}=${value}`).join(' '); // prettier-ignore

describe('a blank cell of a printed roster', () => {
  it.each<[string, Grid, string]>([
    ['beside a filled one', roster({ 周三: ['陈静', ''] }), '护导安排!C5=null'],
    ['in a line that is blank', roster({ 周三: ['', ''] }), '护导安排!C5=null'],
    ['with a dash', roster({ 周三: ['陈静', '/'] }), '护导安排!C5=/'],
    ['of the only post', [['2025.9.1-11.7'], ['星期', '操场 12:00-13:00'], ...week.map((day) => [day, day === '周三' ? '' : '张琦'])], '护导安排!B5=null'],
    ['with the days across', [['2025.9.1-11.7'], ['岗位', ...week], ['操场 12:00-13:00', '张琦', '张琦', '', '张琦', '张琦']], '护导安排!D3=null'],
    ['in the second half of term', [...roster().slice(1).map((row, i) => (i === 0 ? row : row.with(2, '张琦'))).toSpliced(0, 0, ['2025.8.25-9.5']), [], ['2025.9.8-11.7'], ...roster({ 周三: ['陈静', ''] }).slice(1)], '护导安排!C13=null'],
  ])('%s: the gap and the answer of `who` name it', async (_, grid, cell) => {
    const report = await checked({ 护导安排: grid });
    const gaps = of(report, 'covered').filter(({ subject }) => subject.key.startsWith('2025-09-10|操场'));
    expect(gaps.map(at)).toEqual([`作息时段!E3=操场 ${cell}`]);
    expect(gaps[0]).toMatchObject({
      verdict: 'gap',
      message: '2025-09-10 午间，操场有 60 分钟没有人值守：12:00–13:00。排在这一时段的人：无。',
      subject: { kind: 'slot', place: '操场', date: '2025-09-10' },
      responsible: [{ name: null, post: '值班教师', role: 'direct' }, { name: '李秀英', role: 'supervising' }, { name: '王建国', role: 'leading' }],
    }); // prettier-ignore
    const others = of(report, 'covered').filter(({ subject }) => /\|操场/.test(subject.key) && !/-(03|10)\|/.test(subject.key)); // prettier-ignore
    expect(others).toEqual([]);
    const file = await workbook({ ...school, 护导安排: grid });
    const answer = await whoAnswers([file], { at: '2025-09-10T12:30', where: '操场', class: null }, { rules, ...asked }); // prettier-ignore
    expect(answer.nobody).toBe(true);
    expect(answer.wouldChange.map((each) => `${each.sheet}!${each.cell}=${each.value}`)).toContain(cell);
  }); // prettier-ignore

  it('is none where the day’s other line names somebody', async () => {
    const lines = week.flatMap((day) => [
      [day, '陈静', '张琦'],
      ['', '刘洋', ''],
    ]);
    const report = await checked({ 护导安排: [['2025.9.1-11.7'], ['星期', '北校门 7:30-8:00', '操场 12:00-13:00'], ...lines] }); // prettier-ignore
    expect(of(report, 'covered')).toEqual([]);
    expect(of(report, 'one-owner')).toEqual([]);
  });
});

describe('four ways in which it is not said who answers', () => {
  it.each<[string, readonly [string, string], readonly string[], string]>([
    ['nobody', ['陈静', ''], ['covered'], '2025-09-10 午间，操场有 60 分钟没有人值守：12:00–13:00。排在这一时段的人：无。'],
    ['everybody', ['陈静', '全体教师'], ['covered', 'somebody-by-name'], '“护导安排”表的这一格写的是“全体教师”：“全体教师”泛指众人，等于没有写明由谁负责。'],
    ['a unit', ['陈静', '德育处'], ['covered', 'person-not-unit'], '“护导安排”表的这一格写的是“德育处”：“德育处”是岗位或部门，没有写到人。'],
    ['a post', ['陈静', '值班教师'], ['covered', 'person-not-unit'], '“护导安排”表的这一格写的是“值班教师”：“值班教师”是岗位或部门，没有写到人。'],
  ])('%s', async (_, cells, found, message) => {
    const report = await checked({ 护导安排: roster({ 周三: cells }) });
    const told = report.findings.filter((each) => ['covered', 'one-owner', 'somebody-by-name', 'person-not-unit'].includes(each.rule.slice(5))); // prettier-ignore
    expect(new Set(told.map(({ rule }) => rule.slice(5)))).toEqual(new Set(found));
    expect(told.map((each) => each.message)).toContain(message);
    if (found.length > 1) expect(at(of(report, found[1]!)[0]!)).toBe(`护导安排!C5=${cells[1]}`);
  }); // prettier-ignore

  it('two firsts: each with its cell', async () => {
    const list: Grid = [['星期', '班次', '开始时间', '结束时间', '值守场所', '值班人'], ['周三', '午间', '12:00', '13:00', '操场', '刘洋']]; // prettier-ignore
    const report = await checked({ 护导安排: roster(), 值班安排: list });
    expect(of(report, 'one-owner').map(at)).toEqual(
      Array(2).fill('作息时段!E3=操场 护导安排!C5=张琦 值班安排!F2=刘洋'),
    );
    expect(of(report, 'one-owner')[1]!.message).toContain('不同的格里写了不同的人（张琦、刘洋）');
    expect(of(report, 'covered')).toEqual([]);
  });
});

describe('what is wrong with a plan is said at its cell, and the rest is used', () => {
  const list = (...rows: string[][]): Grid => [
    ['星期', '班次', '开始时间', '结束时间', '值守场所', '值班人'],
    ...rows,
  ];
  const gate = ['周一至周五', '早活动', '7:30', '8:00', '北校门', '陈静'];
  it.each<[string, Readonly<Record<string, Grid>>, string]>([
    ['a name that nobody bears', { 护导安排: roster({ 周三: ['陈静', '吴刚'] }) }, '护导安排!C5 UNKNOWN_PERSON'],
    ['a name that is nearly somebody’s', { 护导安排: roster({ 周三: ['陈静', '张琪'] }) }, '护导安排!C5 UNKNOWN_PERSON_NEAR'],
    ['a time that cannot be read', { 护导安排: roster().with(1, ['星期', '北校门 7:30-8:00', '操场 12:0O-13:00']) }, '护导安排!C2 NOT_A_TIME'],
    ['a time that cannot be read, in a list', { 值班安排: list(gate, ['周一至周五', '午间', '中午', '13:00', '操场', '张琦']) }, '值班安排!C3 NOT_A_TIME'],
    ['blocks that overlap', { 护导安排: [...roster(), [], ['2025.9.8-2026.1.16'], ...roster().slice(1)] }, '护导安排!A9 MATRICES_OVERLAP'],
    ['a weekday twice', { 护导安排: [...roster(), ['周五', '刘洋', '刘洋']] }, '护导安排!A8 MATRIX_LINE_TWICE'],
    ['a duty twice, in a list', { 值班安排: list(gate, gate) }, '值班安排!A3 DUPLICATE_KEY'],
    ['a class that is not in 班级', { 护导安排: roster(), 课程表: [['三年级9班课程表'], ['节次', ...week], ['第1节', '语文 张琦', '', '', '', '']] }, '课程表!A1 UNKNOWN_CLASS'],
    ['a roster without dates', { 护导安排: roster().with(0, ['护导安排表', '', '']) }, '护导安排!A1 MATRIX_WITHOUT_DATES'],
    ['a duty without a day, in a list', { 值班安排: list(gate, ['', '午间', '12:00', '13:00', '操场', '张琦']) }, '值班安排!A3 ROW_WITHOUT_KEY'],
  ])('%s', async (_, sheets, expected) => {
    const report = await checked(sheets);
    expect(report.problems.map(({ sheet, cell, code }) => `${sheet}!${cell} ${code}`)).toContain(expected);
    const gateGaps = of(report, 'covered').filter(({ subject }) => subject.place === '北校门');
    expect(gateGaps).toEqual([]);
  }); // prettier-ignore
});

describe('a general duty that is not written', () => {
  const general = (...dates: readonly string[]): Grid => [
    ['值班日期', '班次', '开始时间', '结束时间', '值班人'],
    ...dates.map((date) => [date, '总值班', '7:00', '18:00', '王建国']),
  ];
  const 校历: Grid = [
    ['日期', '类型'],
    ['2025-09-09', '放假'],
    ['2025-09-10', '放假'],
  ];

  it('is shown at the head of the sheet that holds such duties, not of the first roster', async () => {
    const 课程表: Grid = [
      ['三年级1班课程表'],
      ['节次', ...week],
      ['第1节 8:00-8:40', ...week.map(() => '语文 张琦')],
    ];
    const sheets = { 校历, 课程表, 护导安排: roster(), 总值班安排: general('2025-09-01', '2025-09-09') };
    const report = await checked(sheets);
    expect(of(report, 'holiday-duty').map(at)).toEqual(['总值班安排!E1=null']);
    const gap = of(report, 'day-without-gap').find(({ subject }) => subject.key === '2025-09-02');
    expect(at(gap!)).toMatch(/ 总值班安排!E1=null$/);
  });

  it('is shown at the first roster where no sheet holds any', async () => {
    const report = await checked({ 校历, 护导安排: roster() });
    expect(of(report, 'holiday-duty').map(at)).toEqual(Array(2).fill('护导安排!C2=null'));
  });
});
