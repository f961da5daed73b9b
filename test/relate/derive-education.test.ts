import { describe, expect, it } from 'vitest';
import { build, entitiesOf, rulesOf, verdictsOf, type Sheets, type TypedRow } from '../build.js';

const rules = rulesOf('education');
const school: TypedRow = { name: '云溪小学', stage: '小学', termStart: '2025-09-01', termEnd: '2026-01-20' };
const one: TypedRow = { date: '2025-09-10', type: '安全课', topic: '防溺水', audience: '', class: '', speaker: '张三' }; // prettier-ignore
const on = (date: string, type: string, more: TypedRow = {}): TypedRow => ({ ...one, date, type, ...more });

describe('education in a term', () => {
  const judge = async (rule: string, sheets: Sheets, asOf = '2026-01-20'): Promise<string[]> =>
    verdictsOf(rules, `education/${rule}`, build({ school: [school], ...sheets }, asOf));

  it.each([
    ['term-opening', [on('2025-09-14', '开学教育')], 'met'],
    ['term-opening', [on('2025-09-15', '开学教育')], 'gap'],
    ['term-opening', [on('2025-08-31', '开学教育')], 'gap'],
    ['term-opening', [on('2025-09-10', '')], 'no-evidence'],
    ['term-opening', [on('2025-09-15', '')], 'gap'],
    ['before-holiday', [on('2026-01-07', '放假教育')], 'met'],
    ['before-holiday', [on('2026-01-06', '放假教育')], 'gap'],
    ['two-lectures', [on('2025-09-20', '专题讲座'), on('2025-12-20', '专题讲座')], 'met'],
    ['two-lectures', [on('2025-09-20', '专题讲座')], 'gap'],
    ['two-lectures', [on('2025-09-20', '专题讲座'), on('2025-10-20', '')], 'no-evidence'],
    ['staff-training', [on('2025-11-20', '教职工培训')], 'met'],
    ['staff-training', [on('2025-08-25', '教职工培训')], 'gap'],
    ['staff-training', [], 'gap'],
  ])('education/%s', async (rule, education, verdict) => {
    expect(await judge(rule, { education })).toEqual([verdict]);
  });

  it('is judged once the term is over, and not without the sheet', async () => {
    expect(await judge('term-opening', { education: [] }, '2026-01-19')).toEqual([]);
    expect(await judge('term-opening', {})).toEqual(['no-evidence']);
    expect(build({ school: [{ ...school, termEnd: '' }] }).present.has('term')).toBe(false);
  });

  it('shows where a session would stand', () => {
    const made = build({ school: [school], education: [one] }, '2026-01-20');
    const [term] = entitiesOf(made, 'term');
    expect(made.cells(term!, 'lectures')).toMatchObject([{ sheet: '安全教育', cell: 'B1', value: null }]);
  });
});

describe('education in a month', () => {
  it.each([
    ['monthly-theme', '主题教育'],
    ['monthly-issue', '专刊'],
    ['monthly-review', '月总结'],
  ])('education/%s', async (rule, type) => {
    const judge = (education: readonly TypedRow[]): Promise<string[]> => verdictsOf(rules, `education/${rule}`, build({ school: [school], education }, '2025-10-31')); // prettier-ignore
    expect(await judge([on('2025-09-30', type)])).toEqual(['met', 'gap']);
    expect(await judge([on('2025-10-01', type), on('2025-09-10', '')])).toEqual(['no-evidence', 'met']);
  });
});

describe('education of a class in a week', () => {
  const classes = ['七年级1班', '七年级2班', '八年级1班'].map((name) => ({ name, headTeacher: '周海燕' }));
  const judge = async (rule: string, sheets: Sheets, asOf = '2025-09-14'): Promise<string> =>
    (await verdictsOf(rules, `education/${rule}`, build({ school: [school], class: classes, ...sheets }, asOf))).map((verdict) => verdict[0]).join(''); // prettier-ignore

  /** By class and week: met, gap or no-evidence. */
  it.each([
    ['of one class', on('2025-09-10', '安全课', { class: '七(1)班' }), 'gmgggg'],
    ['of two', on('2025-09-10', '安全课', { class: '七1、七2' }), 'gmgmgg'],
    ['of a grade', on('2025-09-10', '安全课', { class: '七年级' }), 'gmgmgg'],
    ['of the whole school', on('2025-09-07', '安全课', { class: '全校' }), 'mgmgmg'],
    ['of every class', on('2025-09-07', '安全课', { class: '各班' }), 'mgmgmg'],
    ['of all pupils', on('2025-09-07', '安全课', { audience: '全体学生' }), 'mgmgmg'],
    ['of a grade’s pupils', on('2025-09-07', '安全课', { audience: '八年级学生' }), 'ggggmg'],
    ['of the staff', on('2025-09-07', '安全课', { audience: '全体教师' }), 'gggggg'],
    ['of pupils, not said whose', on('2025-09-07', '安全课', { audience: '学生' }), 'ngngng'],
    ['not said of whom', on('2025-09-07', '安全课'), 'ngngng'],
    ['of one class, type left blank', on('2025-09-10', '', { class: '七1' }), 'gngggg'],
    ['something else', on('2025-09-10', '周小结', { class: '七1' }), 'gggggg'],
  ])('education/weekly-lesson %s', async (_, row, verdicts) => {
    expect(await judge('weekly-lesson', { education: [row] })).toBe(verdicts);
  });

  it('counts safety lessons of the lesson log', async () => {
    const lesson = { date: '2025-09-10', period: '第3节', class: '七1', subject: '安全教育', absent: '' };
    expect(await judge('weekly-lesson', { education: [], lesson: [lesson] })).toBe('gmgggg');
    expect(await judge('weekly-lesson', { lesson: [lesson] })).toBe('nmnnnn');
    expect(await judge('weekly-lesson', { education: [], lesson: [{ ...lesson, absent: '是' }] })).toBe('gggggg'); // prettier-ignore
  });

  it('asks for a summary of each class and week of three school days', async () => {
    const calendar = ['09', '10', '11'].map((day) => ({ date: `2025-09-${day}`, type: '放假' }));
    expect(await judge('weekly-summary', { education: [on('2025-09-05', '周小结', { class: '七1' })] })).toBe('mggggg'); // prettier-ignore
    expect(await judge('weekly-summary', { education: [], calendar })).toBe('gngngn');
    expect(await judge('weekly-summary', { education: [], calendar: calendar.slice(1) })).toBe('gggggg');
  });

  it('answers: the head teacher', () => {
    const made = build({ school: [school], class: classes, education: [] }, '2025-09-14');
    const [week] = entitiesOf(made, 'class-week');
    expect(made.answer(week!, 'class.headTeacher').map(({ name }) => name)).toEqual(['周海燕']);
  });
});
