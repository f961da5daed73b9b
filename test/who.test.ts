import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AbsenceAnswer, WhoAnswer, WhoQuestion } from '../src/model/who.js';
import { readRuleFiles } from '../src/node/rule-files.js';
import { absenceText } from '../src/report/absence.js';
import { whoText } from '../src/report/who.js';
import { readRuleBase } from '../src/validate/rule-base.js';
import { whoAnswers, whoStandsIn, type WhoOptions } from '../src/who.js';
import { csvFile, type Grid } from './csv-file.js';

const rules = readRuleBase(await readRuleFiles());
const options: WhoOptions = { rules, lang: 'zh', today: '2025-09-30' };
const look = { columns: 80, color: false };

/** 2025-09-15 is a Monday. */
const noon = '2025-09-15T12:30';
const school: Grid = [['项目', '内容'], ['学校名称', '青禾小学'], ['校长', '王建国'], ['安全分管领导', '李秀英'], ['检查基准日', '2025-09-30'], ['学期开始', '2025-09-01'], ['学期结束', '2026-01-20']]; // prettier-ignore
const staff: Grid = [
  ['工号', '姓名', '岗位', '任教学科', '直接上级', '在岗状态'],
  ['T1', '王建国', '校长', '', '', '在岗'],
  ['T2', '李秀英', '安全副校长', '', '王建国', '在岗'],
  ['T3', '陈静', '教师', '体育', '周强', '在岗'],
  ['T4', '刘洋', '教师', '语文', '周强', '在岗'],
  ['T5', '周强', '德育主任', '', '李秀英', '在岗'],
  ['T6', '赵敏', '班主任', '体育', '周强', '在岗'],
  ['T7', '孙丽', '教师', '体育', '周强', '在岗'],
  ['T8', '吴刚', '教师', '体育', '周强', '离职'],
];
const classes: Grid = [['班级', '班主任'], ['七年级1班', '赵敏'], ['七年级2班', '刘洋']]; // prettier-ignore
const areas: Grid = [['场所', '安全责任人', '备岗人'], ['操场', '孙丽', ''], ['食堂', '周强', '赵敏']]; // prettier-ignore
const base: Readonly<Record<string, Grid>> = { 学校: school, 教职工: staff, 班级: classes, 责任区: areas };

const roster = (person: string, ...more: string[][]): Grid => [
  ['星期', '班次', '开始时间', '结束时间', '值守场所', '值班人', '带班领导'],
  ['星期一', '午间', '12:00', '13:00', '操场', person, '李秀英'],
  ...more,
];
const shift = (person: string, place = '操场'): Grid => [
  ['日期', '班次', '开始时间', '结束时间', '值守场所', '值班人', '到岗时间'],
  ['2025-09-15', '午间', '12:00', '13:00', place, person, '12:00'],
];
const timetable: Grid = [
  ['班级', '星期', '节次', '课程', '任课教师', '地点'],
  ['七年级1班', '周一', '第4节', '体育', '陈静', '操场'],
  ['七年级2班', '周一', '第4节', '语文', '刘洋', ''],
  ['七年级2班', '周一', '第5节', '体育', '孙丽', '操场'],
];
const periods = (post: string): Grid => [
  ['时段', '开始时间', '结束时间', '适用星期', '值守场所', '默认责任岗位'],
  ['第4节', '11:00', '11:40', '周一至周五', '', ''],
  ['午间', '12:00', '13:00', '周一至周五', '操场', post],
  ['第5节', '14:00', '14:40', '周一至周五', '', ''],
];

type Sheets = Readonly<Record<string, Grid>>;
const filesOf = (sheets: Sheets) =>
  Object.entries({ ...base, ...sheets }).map(([name, grid]) => csvFile(name, grid));

function asked(
  sheets: Sheets,
  question: Partial<WhoQuestion> = {},
  more: Partial<WhoOptions> = {},
): Promise<WhoAnswer> {
  return whoAnswers(
    filesOf(sheets),
    { at: noon, where: '操场', class: null, ...question },
    { ...options, ...more },
  );
}

const direct = ({ responsible }: WhoAnswer): (string | null)[] =>
  responsible.filter(({ role }) => role === 'direct').map(({ name }) => name);
const lost = (answer: WhoAnswer): string[] => answer.lost.map(({ name, because }) => `${name} ${because}`);
const at = (cells: readonly { sheet: string; cell: string | null }[]): string[] =>
  cells.map(({ sheet, cell }) => `${sheet}!${cell}`);

describe('who is responsible', () => {
  it.each<[string, Sheets, Partial<WhoQuestion>, string[], string]>([
    ['planned duty', { 值班安排: roster('陈静') }, {}, ['陈静'], 'shift'],
    ['recorded duty', { 值班表: shift('刘洋') }, {}, ['刘洋'], 'shift'],
    ['what was recorded beats the plan', { 值班安排: roster('陈静'), 值班表: shift('刘洋') }, {}, ['刘洋'], 'shift'],
    ['a record that names nobody leaves the plan', { 值班安排: roster('陈静'), 值班表: shift('') }, {}, ['陈静'], 'shift'],
    ['two equal firsts', { 值班安排: roster('陈静、刘洋') }, {}, ['陈静', '刘洋'], 'shift'],
    ['a part of the place', { 值班安排: roster('陈静') }, { where: '操场东侧' }, ['陈静'], 'shift'],
    ['a lesson, class without place', { 课程表: timetable, 作息时段: periods('') }, { at: '2025-09-15T11:20', where: null, class: '七(1)班' }, ['陈静'], 'lesson'],
    ['a lesson, place without class', { 课程表: timetable, 作息时段: periods('') }, { at: '2025-09-15T11:20' }, ['陈静'], 'lesson'],
    ['the class’s own room', { 课程表: timetable, 作息时段: periods('') }, { at: '2025-09-15T11:20', where: '七年级2班教室' }, ['刘洋'], 'lesson'],
    ['an activity', { 学生活动: [['活动名称', '负责人', '现场监管人', '开始', '结束', '地点'], ['运动会', '周强', '孙丽', '2025-09-15 8:00', '2025-09-15 16:00', '操场']] }, {}, ['周强', '孙丽'], 'activity'],
    ['the default post of the period', { 作息时段: periods('德育主任'), 值班安排: roster('') }, {}, ['周强'], 'shift'],
    ['the class’s own head teacher', { 作息时段: periods('班主任') }, { class: '七年级1班' }, ['赵敏'], 'shift'],
    ['a roving duty where nobody else is', { 值班表: [...shift('刘洋', '').map((row) => row.map((cell) => cell.replace('午间', '总值班')))] }, {}, ['刘洋'], 'shift'],
  ])('%s', async (_, sheets, question, names, principle) => {
    const answer = await asked(sheets, question);
    expect([direct(answer), answer.principle, answer.nobody]).toEqual([names, principle, false]);
  }); // prettier-ignore

  it('leads from the direct one over every 直接上级 up to the principal, with the cells', async () => {
    const { path } = await asked({ 值班安排: roster('陈静') });
    expect(path.map(({ name, role }) => `${name} ${role}`)).toEqual(['陈静 direct', '周强 supervising', '李秀英 supervising', '孙丽 supervising', '王建国 leading']); // prettier-ignore
    expect(path.map((link) => at(link.at).join(' '))).toEqual(['值班安排!F2', '教职工!E4', '教职工!E6', '责任区!B2', '学校!B3']); // prettier-ignore
    expect(path[1]).toMatchObject({ post: '德育主任', because: '陈静的直接上级', step: null });
  });

  it.each(['2025-09-15 12:30', '2025-09-15', '12:30', ''])('refuses %j, which is no moment', async (at) => {
    await expect(whoAnswers([], { at, where: null, class: null }, options)).rejects.toThrow(/^at: found/);
  });

  it('does not go round in a circle of supervisors', async () => {
    const circle = staff.map((row) => (row[1] === '李秀英' ? row.with(4, '周强') : row));
    const { path } = await asked({ 教职工: circle, 值班安排: roster('陈静') });
    expect(path.map(({ name }) => name)).toEqual(['陈静', '周强', '李秀英', '孙丽', '王建国']);
  });

  it('names who lost, and why', async () => {
    const answer = await asked({
      值班安排: roster('陈静'),
      值班表: shift('刘洋'),
      作息时段: periods('德育主任'),
    });
    expect(lost(answer)).toEqual([
      '陈静 该值班与当时情形不符：当时当处另有实际记录（计划让位于记录）。',
      '周强 不由默认责任岗位负责：当时当处已排有值班人。',
    ]);
    const late = await asked({ 值班表: shift('刘洋') }, { at: '2025-09-15T13:10' });
    expect(lost(late)).toEqual(['刘洋 该值班与当时情形不符：时间不符。']);
    expect(late.lost[0]).toMatchObject({ step: '5', title: '谁值班，谁负责' });
  });

  it('answers the same as an incident of that time and place', async () => {
    const incident: Grid = [['事件编号', '发生时间', '地点', '类别'], ['SJ-1', '2025-09-15 12:30', '操场', '学生伤害']]; // prettier-ignore
    const { check } = await import('../src/check.js');
    const files = filesOf({ 值班安排: roster('陈静'), 事件记录: incident });
    const report = await check(files, { rules, lang: 'zh', today: '2025-09-30' });
    expect((await asked({ 值班安排: roster('陈静') })).responsible).toEqual(report.incidents[0]!.responsible);
  });
});

describe('nobody', () => {
  it('a blanked roster cell turns the answer into nobody and names that cell', async () => {
    expect((await asked({ 值班安排: roster('陈静') })).nobody).toBe(false);
    const answer = await asked({ 值班安排: roster('') });
    expect([answer.nobody, answer.principle, direct(answer)]).toEqual([true, null, []]);
    expect(answer.wouldChange[0]).toMatchObject({ sheet: '值班安排', cell: 'F2', field: 'person', value: null, lacks: 'value' }); // prettier-ignore
    expect(answer.responsible.map(({ name, role }) => `${name} ${role}`)).toEqual(['李秀英 supervising', '孙丽 supervising', '王建国 leading']); // prettier-ignore
  });

  it.each(['保卫科', '全体教职工', '全校师生', '操场'])('a unit is nobody: %s', async (unit) => {
    for (const sheets of [{ 值班安排: roster(unit) }, { 值班表: shift(unit) }] as readonly Sheets[]) {
      const answer = await asked(sheets);
      expect([answer.nobody, direct(answer)]).toEqual([true, []]);
      expect(at(answer.wouldChange)[0]).toBe(`${Object.keys(sheets)[0]}!F2`);
    }
    expect(direct(await asked({ 值班安排: roster(`${unit}、陈静`) }))).toEqual(['陈静']);
  });

  it('somebody who is not on the staff list is somebody', async () => {
    expect(direct(await asked({ 值班安排: roster('家长志愿者') }))).toEqual(['家长志愿者']);
  });

  it('also beside a roving duty', async () => {
    const roving = ['星期一', '总值班', '08:00', '17:00', '', '刘洋', ''];
    expect((await asked({ 值班安排: roster('', roving) })).nobody).toBe(true);
    expect(direct(await asked({ 值班安排: roster('陈静', roving) }))).toEqual(['陈静']);
  });

  it.each<[string, Sheets, Partial<WhoQuestion>, string[]]>([
    ['no row: the header of the column', { 值班安排: roster('陈静'), 值班表: shift('刘洋', '食堂') }, { at: '2025-09-16T12:30' }, ['值班安排!F1 row', '值班表!F1 row']],
    ['in the future nothing is recorded yet', { 值班安排: roster('陈静'), 值班表: shift('刘洋') }, { at: '2025-10-14T12:30' }, ['值班安排!F1 row']],
    ['a sheet without rows', { 值班安排: roster('').slice(0, 1) }, {}, ['值班安排!F1 row', '值班表!null column']],
    ['no sheet', {}, {}, ['值班安排!null column', '值班表!null column']],
    ['a blank default post', { 作息时段: periods(''), 值班安排: roster('') }, {}, ['值班安排!F2 value', '作息时段!F3 value', '值班表!null column']],
    ['a roster without times', { 值班安排: roster('陈静').map((row) => row.map((cell) => (/^1[23]:00$/.test(cell) ? '' : cell))) }, {}, ['值班安排!C2 value', '值班安排!D2 value', '值班安排!F1 row', '值班表!null column']],
    ['a class without a lesson', { 课程表: timetable, 作息时段: periods('') }, { at: '2025-10-14T11:20', where: null, class: '七年级1班' }, ['作息时段!F2 value', '课程表!E1 row']],
    ['the way to school is not the school’s', { 值班安排: roster('陈静') }, { where: '放学路上' }, []],
  ])('%s', async (_, sheets, question, cells) => {
    const answer = await asked(sheets, question);
    expect(answer.nobody).toBe(true);
    expect(answer.wouldChange.map((cell) => `${cell.sheet}!${cell.cell} ${cell.lacks}`)).toEqual(cells);
  }); // prettier-ignore

  it.each([
    ['days across', [['时间', '地点', '星期一', '星期二', '星期三', '星期四', '星期五'], ['午间 12:00-13:00', '操场', '', '刘洋', '陈静', '刘洋', '孙丽'], ['午间 12:00-13:00', '食堂', '周强', '赵敏', '', '陈静', '刘洋']], '操场', 'C2'],
    ['days across, the other place', [['时间', '地点', '星期一', '星期二', '星期三', '星期四', '星期五'], ['午间 12:00-13:00', '操场', '刘洋', '刘洋', '陈静', '刘洋', '孙丽'], ['午间 12:00-13:00', '食堂', '', '赵敏', '陈静', '陈静', '刘洋']], '食堂', 'C3'],
    ['days down', [['星期', '午间 12:00-13:00 操场', '午间 12:00-13:00 食堂'], ...['星期一', '星期二', '星期三', '星期四', '星期五'].map((day, i) => [day, i === 0 ? '' : '陈静', '周强'])], '操场', 'B2'],
    ['dates down', [['日期', '操场', '食堂'], ...['15', '16', '17', '18', '19'].map((day) => [`2025-09-${day}`, day === '15' ? '' : '陈静', '周强'])], '操场', 'B2'],
  ])('names the blank cell of a matrix: %s', async (_, grid, where, cell) => {
    const answer = await asked({ 值班安排: grid }, { where });
    expect(answer.wouldChange[0]).toMatchObject({ sheet: '值班安排', cell, field: 'person', lacks: 'value' });
  }); // prettier-ignore

  it('asks for what is blank, and filling it changes the answer', async () => {
    const [cell] = (await asked({ 作息时段: periods(''), 值班安排: roster('') })).wouldChange;
    expect(`${cell!.sheet}!${cell!.cell}`).toBe('值班安排!F2');
    expect(direct(await asked({ 作息时段: periods(''), 值班安排: roster('孙丽') }))).toEqual(['孙丽']);
    expect(direct(await asked({ 作息时段: periods('刘洋'), 值班安排: roster('') }))).toEqual(['刘洋']);
  });

  it('says what the question leaves open', async () => {
    const notes = async (question: Partial<WhoQuestion>, sheets: Sheets = {}) =>
      (await asked(sheets, question)).notes;
    expect(await notes({ where: '操埸' })).toEqual(['没有一条记录写到“操埸”这个地点。是否想问“操场”？']);
    expect(await notes({ where: null, class: '九年级9班' })).toEqual(['没有一条记录写到“九年级9班”这个班。']);
    expect(await notes({ where: null })).toHaveLength(1);
    expect(await notes({}, { 作息时段: periods('班主任') })).toEqual(['作息时段写明由班主任负责；说出是哪个班，才知道是谁。']); // prettier-ignore
    expect(await notes({}, { 作息时段: periods('值班教师') })).toEqual([]);
    expect((await notes({ at: '2026-09-14T12:30' }))[0]).toBe('2026-09-14 不在“学校”表写的本学期（2025-09-01 至 2026-01-20）之内。要问本学期，请换一个日期。'); // prettier-ignore
    expect((await notes({ at: '2026-01-20T12:30' })).join()).not.toContain('本学期');
    expect(await notes({ at: '2025-09-14T12:30' })).toEqual(['在上下学途中、家中或假期，当时没有学校的活动、课、值班或校车。']); // prettier-ignore
  });

  it('without a place it tells whom it would depend on', async () => {
    const answer = await asked({ 值班表: shift('刘洋') }, { where: null });
    expect([answer.nobody, answer.wouldChange]).toEqual([true, []]);
    expect(answer.unclear.map(({ name, because }) => [name, because])).toEqual([['刘洋', '要看问的是哪里、哪个班。']]); // prettier-ignore
  });

  it('reminds of a hazard that is open there, and lets it decide nothing', async () => {
    const 隐患台账: Grid = [['编号', '发现日期', '地点', '隐患描述', '整改责任人', '整改期限', '整改完成日期'], ['YH-1', '2025-09-01', '操场', '篮架松动', '刘洋', '2025-09-10', '']]; // prettier-ignore
    const answer = await asked({ 隐患台账 });
    expect(answer.hazards).toMatchObject([{ name: '刘洋', overdue: true }]);
    expect([answer.nobody, answer.lost, answer.unclear]).toEqual([true, [], []]);
  });

  it('counts a day as one of the term where the school gives none', async () => {
    const undated = school.filter(([item]) => !item!.startsWith('学期'));
    expect(direct(await asked({ 学校: undated, 值班安排: roster('陈静') }, { at: '2025-11-10T12:30' }))).toEqual(['陈静']); // prettier-ignore
  });
});

describe('the answer', () => {
  it('has the keys of the contract, and is the same whatever the order of the files', async () => {
    const answer = await asked({ 值班安排: roster('陈静') }, { class: '七年级1班' });
    expect(answer).toMatchObject({ schemaVersion: 1, school: '青禾小学', at: '2025-09-15 12:30', where: '操场', class: '七年级1班' }); // prettier-ignore
    const turned = await whoAnswers(filesOf({ 值班安排: roster('陈静') }).reverse(), { at: noon, where: '操场', class: '七年级1班' }, options); // prettier-ignore
    expect({ ...turned, inputs: [] }).toEqual({ ...answer, inputs: [] });
  });

  it('hides every name with mask all', async () => {
    const answer = await asked({ 值班安排: roster('陈静'), 值班表: shift('刘洋') }, {}, { mask: 'all' });
    expect(JSON.stringify(answer)).not.toMatch(/陈静|刘洋|王建国|周强|李秀英/);
    expect(direct(answer)).toEqual(['刘**']);
  });

  it('keeps to 80 columns, and says no name, cell or verdict twice in two languages', async () => {
    const stringWidth = (await import('string-width')).default;
    for (const lang of ['zh', 'en'] as const) {
      for (const person of ['陈静', '']) {
        const text = whoText(await asked({ 值班安排: roster(person), 值班表: shift('刘洋', '食堂') }, {}, { lang }), look);
        expect(Math.max(...text.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
        expect(text).toContain(person === '' ? '值班安排!F2' : '陈静');
        expect(/[a-z]{3}/.test(text)).toBe(lang === 'en');
      }
    }
  }); // prettier-ignore
});

describe('somebody is absent', () => {
  const monday = '2025-09-15';
  const away = (sheets: Sheets, absent = '陈静', on = monday, more: Partial<WhoOptions> = {}): Promise<AbsenceAnswer> =>
    whoStandsIn(filesOf(sheets), { absent, on }, { ...options, ...more }); // prettier-ignore
  const told = ({ commitments }: AbsenceAnswer): string[] =>
    commitments.map(({ what, span, place, losesCover, free, others }) => [what, span?.from.slice(11) ?? '-', place, losesCover ? `→ ${free.map(({ name }) => name).join('、')}` : `+ ${others.join('、')}`].join(' ')); // prettier-ignore
  const plan = { 课程表: timetable, 作息时段: periods('') };

  it('lists the lessons, duties and places, and who is free and suited for each', async () => {
    const answer = await away({ ...plan, 值班安排: roster('陈静', ['星期二', '午间', '12:00', '13:00', '操场', '刘洋', '']) }); // prettier-ignore
    expect(told(answer)).toEqual(['lesson 11:00 操场 → 赵敏、孙丽', 'duty 12:00 操场 → 刘洋']);
    expect(answer.commitments.map((each) => at(each.at).join())).toEqual(['课程表!E2', '值班安排!F2']);
    expect(answer.commitments[0]!.free[0]).toEqual({ name: '赵敏', staffId: 'T6', minutes: 0, because: '任教体育' }); // prettier-ignore
  });

  it.each<[string, Sheets, string[]]>([
    ['who teaches then is never suggested', { 课程表: [...timetable, ['七年级2班', '周一', '第4节', '音乐', '孙丽', '']] }, ['赵敏']],
    ['nor who may: a lesson of unknown time', { 课程表: [...timetable, ['七年级2班', '周一', '第9节', '音乐', '孙丽', '']] }, ['赵敏']],
    ['nor whose week is not known', { 学校: school.filter(([item]) => !item!.startsWith('学期')), 课程表: [...timetable.map((row, i) => [...row, i === 0 ? '单双周' : '']), ['七年级2班', '周一', '第4节', '音乐', '孙丽', '', '单']] }, ['赵敏']],
    ['nor a namesake of somebody who does', { 教职工: [...staff, ['T9', '孙丽', '教师', '音乐', '周强', '在岗']], 课程表: [...timetable.slice(0, 3), ['七年级2班', '周一', '第4节', '音乐', '孙丽', '']] }, ['赵敏']],
    ['nor who stands on duty', { 值班安排: [...roster('刘洋'), ['星期一', '护学岗', '11:30', '12:00', '校门', '孙丽', '']] }, ['赵敏']],
    ['nor who is on leave, granted or not', { 请假: [['姓名', '开始', '结束'], ['孙丽', '2025-09-15', '2025-09-15']] }, ['赵敏']],
    ['nor who is at an activity', { 学生活动: [['活动名称', '负责人', '开始', '结束', '地点'], ['研学', '孙丽', '2025-09-15 8:00', '2025-09-15 16:00', '公园']] }, ['赵敏']],
    ['nor whose status is blank', { 教职工: staff.map((row) => (row[1] === '孙丽' ? row.with(5, '') : row)) }, ['赵敏']],
    ['the least loaded first', { 课程表: [...timetable, ['七年级2班', '周一', '第5节', '音乐', '赵敏', '']].filter((row) => row[3] !== '体育' || row[4] !== '孙丽') }, ['孙丽', '赵敏']],
    ['a subject that nobody else teaches: who knows the class', { 教职工: staff.map((row) => (row[3] === '体育' ? row.with(3, '') : row)), 课程表: [...timetable.slice(0, 2), ['七年级1班', '周一', '第5节', '数学', '周强', '']] }, ['周强']],
  ])('%s', async (_, sheets, names) => {
    const { commitments } = await away({ ...plan, ...sheets });
    const lesson = commitments.find(({ what }) => what === 'lesson')!;
    expect(lesson.free.map(({ name }) => name)).toEqual(names);
  }); // prettier-ignore

  it.each<[string, Sheets, string[]]>([
    ['a second person keeps the place', { 值班安排: roster('陈静、刘洋') }, ['duty 12:00 操场 + 刘洋']],
    ['but not one who is on leave', { 值班安排: roster('陈静、刘洋'), 请假: [['姓名', '开始', '结束'], ['刘洋', '2025-09-15', '2025-09-16']] }, ['duty 12:00 操场 → ']],
    ['nor one who teaches then', { 值班安排: roster('陈静、刘洋'), 课程表: [timetable[0]!, ['七年级2班', '周一', '第6节', '语文', '刘洋', '']], 作息时段: [...periods(''), ['第6节', '12:20', '13:00', '', '', '']] }, ['duty 12:00 操场 → ']],
    ['another row for the same place does', { 值班安排: roster('陈静', ['星期一', '护导', '11:50', '13:10', '操场', '刘洋', '']) }, ['duty 12:00 操场 + 刘洋']],
    ['for a part of the time', { 值班安排: roster('陈静', ['星期一', '护导', '12:30', '13:10', '操场', '刘洋', '']) }, ['duty 12:00 操场 → ']],
    ['her substitute of 请假', { ...plan, 请假: [['姓名', '开始', '结束', '代课人', '批准人'], ['陈静', '2025-09-15', '2025-09-15', '孙丽', '周强']] }, ['lesson 11:00 操场 + 孙丽']],
    ['an approved swap is no longer hers', { ...plan, 调代课: [['日期', '节次', '班级', '原任课教师', '代课教师', '批准人'], ['2025-09-15', '第4节', '七年级1班', '陈静', '孙丽', '周强']] }, []],
    ['an activity loses its organizer', { 学生活动: [['活动名称', '负责人', '现场监管人', '开始', '结束', '地点'], ['运动会', '陈静', '孙丽', '2025-09-15 8:00', '2025-09-15 16:00', '操场']] }, ['activity 08:00 操场 → ']],
    ['not one of its supervisors', { 学生活动: [['活动名称', '负责人', '现场监管人', '开始', '结束', '地点'], ['运动会', '周强', '孙丽、陈静', '2025-09-15 8:00', '2025-09-15 16:00', '操场']] }, ['activity 08:00 操场 + 周强、孙丽']],
  ])('cover: %s', async (_, sheets, expected) => {
    expect(told(await away(sheets))).toEqual(expected);
  }); // prettier-ignore

  it('never suggests anybody who teaches then, whatever the timetable', async () => {
    const teachers = ['陈静', '赵敏', '孙丽', '刘洋'];
    const lessonsOf = fc.array(fc.record({ period: fc.constantFrom('第4节', '第5节'), teacher: fc.constantFrom(...teachers), name: fc.constantFrom('1班', '2班', '3班') }), { minLength: 1, maxLength: 8 }); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(lessonsOf, async (lessons) => {
        const rows = lessons.map(({ name, period, teacher }) => [`七年级${name}`, '周一', period, '体育', teacher, '操场']); // prettier-ignore
        const { commitments } = await away({ ...plan, 课程表: [timetable[0]!, ...rows] });
        for (const { span, free } of commitments) {
          const period = span!.from.endsWith('11:00') ? '第4节' : '第5节';
          const busy = lessons.filter((each) => each.period === period).map(({ teacher }) => teacher);
          for (const { name } of free) expect(busy).not.toContain(name);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('says which minutes are left open', async () => {
    const { commitments } = await away({ 值班安排: roster('陈静', ['星期一', '护导', '12:30', '13:10', '操场', '刘洋', '']) }); // prettier-ignore
    expect(commitments[0]!.uncovered).toEqual([{ from: '2025-09-15T12:00', to: '2025-09-15T12:30' }]);
  });

  it('tells a leader’s duties as one, and the places with their backup', async () => {
    const leader = await away({ 值班安排: roster('陈静', ['星期一', '护学岗', '7:30', '8:00', '校门', '刘洋', '李秀英']) }, '李秀英'); // prettier-ignore
    expect(told(leader)).toEqual(['leader 07:30  → ']);
    expect(told(await away({}, '周强'))).toEqual(['area - 食堂 + 赵敏']);
    expect(told(await away({}, '孙丽'))).toEqual(['area - 操场 → ']);
    const gone = staff.map((row) => (row[1] === '赵敏' ? row.with(5, '离职') : row));
    expect(told(await away({ 教职工: gone }, '周强'))).toEqual(['area - 食堂 → ']);
  });

  it('takes a staff ID for the name, and says how the name is written', async () => {
    expect((await away(plan, 'T3')).absent).toBe('陈静');
    await expect(away(plan, '陈竟')).rejects.toMatchObject({ exitCode: 2, words: { zh: '教职工表里没有“陈竟”。是否想问“陈静”？' } }); // prettier-ignore
    await expect(away(plan, '陈竟', monday, { mask: 'all' })).rejects.toMatchObject({ words: { zh: '教职工表里没有“陈竟”。' } }); // prettier-ignore
    const twins = { 教职工: [...staff, ['T9', '陈静', '教师', '', '', '在岗']] };
    await expect(away(twins)).rejects.toMatchObject({ words: { zh: expect.stringContaining('陈静 T3, 陈静 T9') } }); // prettier-ignore
    expect((await away(twins, 'T9')).staffId).toBe('T9');
  });

  it.each<[string, Sheets, string, string | null]>([
    ['a day of the plan', plan, monday, null],
    ['a Sunday', plan, '2025-09-14', 'no-school'],
    ['no plan at all', {}, '2025-10-14', 'no-plan'],
    ['a make-up day of no weekday', { ...plan, 校历: [['日期', '类型'], ['2025-09-14', '调休上课']] }, '2025-09-14', 'open'],
  ])('what it cannot know: %s', async (_, sheets, on, doubt) => {
    const answer = await away(sheets, '陈静', on);
    expect([answer.doubt, answer.notes.length]).toEqual([doubt, doubt === null ? 0 : 1]);
  }); // prettier-ignore

  it('reads well in both languages', async () => {
    const sheets = { ...plan, 值班安排: roster('陈静') };
    const zh = absenceText(await away(sheets), look);
    expect(zh).toContain('2025-09-15 星期一 · 陈静不在');
    expect(zh).toContain('赵敏（任教体育，当天已排 0 分钟）');
    expect(zh).toContain('课程表!E2 任课教师=陈静');
    const en = absenceText(await away(sheets, '陈静', monday, { lang: 'en' }), look);
    expect(en).toContain('Left without anybody: 2');
    expect(en).not.toMatch(/任教|没人管/);
  });
});
