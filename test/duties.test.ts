import { describe, expect, it } from 'vitest';
import { dutiesOf, type Duties, type DutiesOptions } from '../src/duties.js';
import type { DutyList } from '../src/model/duty-list.js';
import { readRuleFiles } from '../src/node/rule-files.js';
import { earlierLists } from '../src/papers/duties/changes.js';
import { fileNames } from '../src/papers/duties/file-names.js';
import { listSheets } from '../src/papers/duties/list-sheets.js';
import { readRuleBase } from '../src/validate/rule-base.js';
import type { Grid } from './csv-file.js';
import { schoolFiles, sheets } from './papers/duties/school.js';

const rules = readRuleBase(await readRuleFiles());
const made = (over: Readonly<Record<string, Grid | null>> = {}, options: Partial<DutiesOptions> = {}): Promise<Duties> => dutiesOf(schoolFiles(over), { rules, lang: 'zh', today: '2025-09-30', ...options }); // prettier-ignore
const usual = await made();
const byId = ({ lists }: Duties, staffId: string): DutyList => lists.people.find((list) => list.staffId === staffId)!; // prettier-ignore
const slots = (list: DutyList): string[] => list.entries.filter(({ key }) => /^(lesson|duty|leading):[["]/.test(key)).map(({ text }) => text); // prettier-ignore

describe('where and when somebody is responsible', () => {
  it.each<[string, string, string[]]>([
    ['lessons with the times of each weekday, their places and weeks', 'T3', ['周一 第1节 08:10–08:50 体育 二年级1班 操场', '周五 第3节 10:00–10:40 体育 三年级1班 体育馆 （第1–8周）']],
    ['odd and even weeks, a period without a time, a duty within its dates', 'T4', ['周一 午间 12:00–13:00 值班 操场 （9月1日–11月7日）', '周二 第1节 08:10–08:50 语文 二年级1班 教学楼201', '周三 第3节 10:15–10:55 语文 三年级1班 三年级1班教室 （双周）', '周三 第3节 10:15–10:55 语文 二年级1班 教学楼201 （单周）', '周四 第9节 语文 三年级1班 三年级1班教室']],
    ['leading a duty', 'T2', ['周一 午间 12:00–13:00 带班 操场 （9月1日–11月7日）']],
    ['a lesson of somebody else, and duties by date together', 'T5', ['9月16日 第1节 代课 二年级1班', '10月1日、10月4日 节假日 08:00–次日08:00 值班 全校']],
    ['a night of every day', 'T7', ['一', '二', '三', '四', '五', '六', '日'].map((day) => `周${day} 夜间 22:00–次日06:00 值班 校门`)],
    ['nothing', 'T6', []],
  ])('%s', (_, staffId, texts) => {
    expect(slots(byId(usual, staffId))).toEqual(texts);
  }); // prettier-ignore

  it('comes from the records where there is no plan: what came back, not what happened once', async () => {
    const lesson = (date: string, teacher: string): string[] => [date, '第1节', '二年级1班', '体育', teacher, '8:10', '8:50']; // prettier-ignore
    const 课堂记录: Grid = [
      ['日期', '节次', '班级', '课程', '任课教师', '应开始时间', '应结束时间'],
      ...['2025-09-01', '2025-09-08'].map((date) => lesson(date, '陈静(T3)')),
      lesson('2025-09-02', '陈静(T3)'),
    ];
    const 值班表: Grid = [['日期', '班次', '开始时间', '结束时间', '值守场所', '值班人', '带班领导'], ...['2025-09-01', '2025-09-08'].map((date) => [date, '午间', '12:00', '13:00', '操场', '刘洋', '李秀英'])]; // prettier-ignore
    const duties = await made({ 课程表: null, 值班安排: null, 调代课: null, 课堂记录, 值班表 });
    expect(slots(byId(duties, 'T3'))).toEqual(['周一 第1节 08:10–08:50 体育 二年级1班']);
    expect(slots(byId(duties, 'T4'))).toEqual(['周一 午间 12:00–13:00 值班 操场']);
    expect(slots(byId(duties, 'T2'))).toEqual(['周一 午间 12:00–13:00 带班 操场']);
    expect(byId(duties, 'T3').slots[0]!.recorded).toBe(true);
    const oneWeek = await made({ 课程表: null, 课堂记录: 课堂记录.slice(0, 2) });
    expect(slots(byId(oneWeek, 'T3'))).toEqual(['周一 第1节 08:10–08:50 体育 二年级1班']);
  });
});

describe('the calendar', () => {
  const dates = (staffId: string, summary: RegExp): string[] => usual.events(byId(usual, staffId)).filter((each) => summary.test(each.summary)).map(({ from }) => from); // prettier-ignore

  it('has every lesson of the term: not on holidays, on make-up days by the weekday they follow, by odd and even weeks', () => {
    const tuesdays = dates('T4', /^语文 二年级1班 第1节/);
    expect(tuesdays.slice(0, 4)).toEqual(['2025-09-02T08:10', '2025-09-09T08:10', '2025-09-23T08:10', '2025-09-28T08:10']); // prettier-ignore
    expect(dates('T4', /^语文 二年级1班 第3节/).slice(0, 2)).toEqual(['2025-09-03T10:15', '2025-09-17T10:15']); // prettier-ignore
    expect(dates('T3', /三年级1班/)).toHaveLength(8);
    expect(tuesdays.at(-1)!.slice(0, 10) <= '2026-01-16').toBe(true);
  });

  it('leaves out what falls into a granted leave, gives it to whoever stands in, and knows activities', () => {
    expect(dates('T3', /体育/).slice(0, 2)).toEqual(['2025-09-01T08:10', '2025-09-05T10:00']);
    expect(dates('T3', /体育/)).not.toContain('2025-09-15T08:10');
    expect(dates('T5', /语文 二年级1班/)).toEqual(['2025-09-16T08:10']);
    expect(dates('T3', /^运动会$/)).toEqual(['2025-10-17T08:00']);
  });

  it('names each event so that a later import replaces it', async () => {
    const again = await made({ 请假: null });
    const uids = usual.events(byId(usual, 'T4')).map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
    expect(again.events(byId(again, 'T4')).map(({ uid }) => uid)).toEqual(uids);
  });
});

describe('what somebody answers for', () => {
  it('names classes, areas, activities of the term and hazards that are not shown to be corrected', () => {
    const { classes, areas, activities, hazards } = byId(usual, 'T3');
    expect([classes, areas.map(({ name, as }) => `${name} ${as}`)]).toEqual([[], ['操场 owner']]);
    expect(activities.map(({ name, as }) => [name, ...as])).toEqual([['运动会', 'organizer', 'onSite']]);
    expect(hazards.map(({ number }) => number)).toEqual(['YH-1']);
    expect(byId(usual, 'T4').classes).toEqual([{ key: 'class:二年级1班', name: '二年级1班', students: 38, room: '教学楼201' }]); // prettier-ignore
    expect(byId(usual, 'T4').areas.map(({ as }) => as)).toEqual(['backup']);
  });

  it('lists the duties of posts held, taught or recorded, those of the school alone that arise there', () => {
    const posts = (staffId: string): string[] => [...new Set(byId(usual, staffId).duties.map(({ post }) => post))]; // prettier-ignore
    expect(posts('T3')).toEqual(['体育教师', '任课教师', '学生活动负责人', '责任区安全责任人', '全体教职工']);
    expect(posts('T4')).toEqual(['任课教师', '班主任', '值班教师', '全体教职工']);
    expect(posts('T1').slice(0, 1)).toEqual(['校长']);
    expect(byId(usual, 'T1').duties.some(({ text }) => text.includes('食堂许可证'))).toBe(false);
    expect(byId(usual, 'T4').duties.some(({ text }) => text.includes('就寝'))).toBe(false);
  });

  it('cites only what is in force and has been read; says what is no law', () => {
    const basis = usual.lists.people.flatMap(({ duties, lines }) => [...duties, ...(lines ?? [])].flatMap((each) => each.basis)); // prettier-ignore
    expect(basis.length).toBeGreaterThan(100);
    for (const { law, article, title } of basis) {
      if (law === 'practice' || law === 'product') expect(title).toContain('不是法律法规');
      else expect(rules.laws.laws.some(({ id, title: { zh }, to }) => id === law && zh === title && (to === null || to >= '2025-09-10'))).toBe(true); // prettier-ignore
      expect(String(article)).not.toMatch(/环保局|广电局/);
    }
  });

  it('has the eleven lines for whoever teaches, those that this run judges', async () => {
    expect(byId(usual, 'T6').lines!.map(({ line }) => line)).toHaveLength(11);
    expect(byId(usual, 'T6').lines!.every(({ how }) => how.length > 0)).toBe(true);
    expect(byId(usual, 'T7').lines).toBeNull();
    const fewer = { ...rules, rules: rules.rules.filter(({ line }) => line !== 'mustnot-4') };
    expect(byId(await made({}, { rules: fewer }), 'T6').lines).toHaveLength(10);
  });

  it('has a pledge by the post with the widest duties', () => {
    expect(usual.lists.people.map(({ level }) => level)).toEqual(['principal', 'leader', 'teacher', 'head-teacher', 'director', 'teacher', 'guard']); // prettier-ignore
  });

  it('says what the officer should look at', () => {
    expect(byId(usual, 'T7').notes).toEqual(['教职工表没有写明在岗状态，请核对。', '岗位“花匠”不在已知岗位之列，没有列出它的职责，请学校补写。']); // prettier-ignore
    expect(byId(usual, 'T3').notes).toEqual([]);
  });
});

describe('whose lists are made', () => {
  it('everybody’s but those who are not in post', () => {
    expect(usual.lists.people.map(({ staffId }) => staffId)).toEqual(['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7']); // prettier-ignore
    expect(usual.lists.notInPost).toEqual([{ name: '孙丽', staffId: 'T8' }]);
    expect(usual.lists.partial).toBe(false);
  });

  it('those who are asked for, by name or 工号, also somebody on leave', async () => {
    const { lists } = await made({}, { persons: ['T8', '刘洋'] });
    expect(lists.people.map(({ name }) => name)).toEqual(['刘洋', '孙丽']);
    expect(lists.partial).toBe(true);
    expect(lists.people[1]!.notes).toEqual(['教职工表写明不在岗（请假）。']);
  });

  it.each([
    ['nobody', '刘杨', '教职工表里没有“刘杨”。是否想问“刘洋”？'],
    ['two', '陈静', '有几位教职工叫“陈静”（陈静 T3, 陈静 T6）；请改用工号。'],
  ])('refuses a name that is that of %s', async (_, name, sentence) => {
    await expect(made({}, { persons: [name] })).rejects.toMatchObject({ exitCode: 2, words: { zh: sentence } }); // prettier-ignore
  });

  it('needs a staff sheet', async () => {
    await expect(made({ 教职工: null })).rejects.toMatchObject({ exitCode: 3 });
  });
});

describe('the number of a list', () => {
  it('is the same for the same content, whenever it is made, and another for another', async () => {
    const ids = usual.lists.people.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[0-9A-F]{4}-[0-9A-F]{4}$/.test(id))).toBe(true);
    const later = await made({}, { today: '2025-12-01' });
    expect(later.lists.people.map(({ id }) => id)).toEqual(ids);
    const moved = await made({ 班级: [['班级', '学生数', '班主任', '教室'], ['二年级1班', '39', '刘洋', '教学楼201']] }); // prettier-ignore
    expect(moved.lists.people.map(({ id }, i) => id === ids[i])).toEqual([true, true, true, false, true, true, true]); // prettier-ignore
  });
});

describe('what changed since an earlier list', () => {
  const earlier = earlierLists(JSON.parse(JSON.stringify(usual.lists)))!;

  it('is nothing where nothing did', async () => {
    const { lists } = await made({}, { earlier });
    for (const { changes } of lists.people) expect(changes).toMatchObject({ added: [], removed: [], changed: [] }); // prettier-ignore
    expect(lists.gone).toEqual([]);
  });

  it('is what was added, removed and changed', async () => {
    const 课程表 = sheets['课程表']!.map((row) => (row[5] === '体育馆' ? row.with(5, '风雨操场') : row)).filter((row) => row[1] !== '周一'); // prettier-ignore
    const 责任区: Grid = [...sheets['责任区']!, ['器材室', '陈静(T3)', '']];
    const { changes } = byId(await made({ 课程表, 责任区 }, { earlier }), 'T3');
    expect(changes).toEqual({
      since: { id: byId(usual, 'T3').id, asOf: '2025-09-10' },
      added: ['场所：器材室 安全责任人'],
      removed: ['周一 第1节 08:10–08:50 体育 二年级1班 操场'],
      changed: [{ before: '周五 第3节 10:00–10:40 体育 三年级1班 体育馆 （第1–8周）', after: '周五 第3节 10:00–10:40 体育 三年级1班 风雨操场 （第1–8周）' }],
    }); // prettier-ignore
  });

  it('is told once for all weekdays on which it is the same', async () => {
    const lesson = sheets['课程表']!.find((row) => row[1] === '周一')!;
    const more = ['周二', '周三', '周四', '周五'].map((day) => lesson.with(1, day));
    const { changes } = byId(await made({ 课程表: [...sheets['课程表']!, ...more] }, { earlier }), 'T3');
    expect(changes).toMatchObject({ added: ['周二至周五 第1节 08:10–08:50 体育 二年级1班 操场'] });
  });

  it('tells namesakes apart, and who has no list any more', async () => {
    const 教职工 = sheets['教职工']!.filter(([id]) => id !== 'T6').concat([['T9', '郑新', '', '教师', '', '', '在岗', '']]); // prettier-ignore
    const { lists } = await made({ 教职工 }, { earlier });
    expect(lists.gone).toEqual([{ name: '陈静', staffId: 'T6' }]);
    expect(lists.people.find(({ staffId }) => staffId === 'T9')!.changes).toBeNull();
    expect((await made({}, { earlier, persons: ['T1'] })).lists.gone).toEqual([]);
  });

  it.each([[null], [{}], [{ schemaVersion: 2 }], [[]]])('takes %j for no earlier list', (json) => {
    expect(earlierLists(json)).toBeUndefined();
  });
});

describe('names', () => {
  it('of pupils are in no list and no calendar', async () => {
    const duties = await made({}, { withFindings: true });
    expect(JSON.stringify(duties.lists)).not.toContain('张小明');
    expect(byId(duties, 'T3').hazards[0]!.description).toBe('螺栓松动，张**擦伤');
  });

  it('make names of sheets that Excel takes, unlike each other', () => {
    const names = ['目录', '[a]*:?/b', "'", '很长'.repeat(20), '很长'.repeat(20), 'Ann', 'ANN'];
    const people = names.map((name) => ({ ...usual.lists.people[0]!, name }));
    const [, ...persons] = listSheets({ ...usual.lists, people }).sheets.map((sheet) => sheet.name);
    const long = '很长'.repeat(20);
    expect(persons).toEqual(['目录-2', 'a b', '_', long.slice(0, 31), `${long.slice(0, 29)}-2`, 'Ann', 'ANN-2']); // prettier-ignore
  });

  it('make file names that any system takes, unlike each other', () => {
    const people = [['陈静', 'T3'], ['陈静', 'T6'], ['CON', null], ['a/b:c', null], ['..', null], ['Ann', null], ['ANN', null], [' 李 ', null]] as const; // prettier-ignore
    const lists = people.map(([name, staffId]) => ({ name, staffId }) as DutyList);
    expect([...fileNames(lists).values()]).toEqual(['陈静-T3', '陈静-T6', '_CON', 'a_b_c', '_', 'Ann', 'ANN-2', '李']); // prettier-ignore
  });
});

describe('with findings', () => {
  const graded = sheets['隐患台账']!.map((row, i) => [...row, i === 0 ? '隐患等级' : '一般']);
  const late = ['YH-3', '2025-08-01', '操场', '围网破损', '陈静(T3)', '2025-08-10', '', '一般'];
  const done = ['YH-4', '2025-08-01', '操场', '灯不亮', '陈静(T3)', '2025-08-10', '2025-08-02', '一般'];
  const pointed = made({ 隐患台账: [...graded, late, done] }, { withFindings: true });

  it('has what speaks for somebody beside what speaks against', async () => {
    const { findings } = byId(await pointed, 'T3');
    const shown = (id: string) => findings!.find(({ rule }) => rule === id)!;
    expect(shown('hazard/owner-named')).toMatchObject({ open: [], met: 4 });
    const { open, met, nature } = shown('hazard/fixed-in-time');
    expect([open.map(({ verdict }) => verdict), met, nature]).toEqual([['gap'], 1, 'conduct']);
    expect(open[0]!.at.map(({ sheet }) => sheet)).toContain('隐患台账');
  });

  it('blames nobody for a column that the school does not keep, and scores nobody', async () => {
    const all = (await pointed).lists.people.flatMap(({ findings }) => findings!);
    expect(all.flatMap(({ open }) => open).every(({ at }) => at.some(({ cell }) => cell !== null))).toBe(true); // prettier-ignore
    expect(JSON.stringify(all)).not.toMatch(/score|rank|得分|排名/);
  });

  it('is left out unless it is asked for', () => {
    expect(usual.lists.people.every((list) => !('findings' in list))).toBe(true);
  });
});

describe('in English', () => {
  it('says everything but what the school wrote', async () => {
    const { lists } = await made({}, { lang: 'en' });
    const english = lists.people.flatMap(({ duties, lines }) => [...duties.flatMap((each) => [each.post, each.text, each.howOften, ...each.basis.flatMap(({ title, article }) => [title, article ?? ''])]), ...(lines ?? []).flatMap(({ text, how }) => [text, ...how])]); // prettier-ignore
    expect(english.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
    expect(slots(byId({ lists } as Duties, 'T3'))[1]).toBe('Fri 第3节 10:00–10:40 体育 三年级1班 体育馆 (weeks 1–8)'); // prettier-ignore
  });
});
