import { describe, expect, test } from 'vitest';
import { classIn, isClass } from '../../src/read/matrices/class-label.js';
import { clockRangeIn } from '../../src/read/matrices/clock-range.js';
import { dayLabelOf } from '../../src/read/matrices/day-label.js';
import { leaderIn } from '../../src/read/matrices/leader-mark.js';
import { lessonsOf } from '../../src/read/matrices/lesson-cell.js';
import { dayRangeIn } from '../../src/read/matrices/month-day.js';
import { isPeriod, periodText } from '../../src/read/matrices/period-label.js';
import { postLabelOf } from '../../src/read/matrices/post-label.js';
import { yearHintIn } from '../../src/read/matrices/school-year.js';
import type { Spot } from '../../src/read/matrices/spots.js';

const spot = (text: string, index = 0): Spot => ({
  cell: { kind: 'text', text }, row: index + 1, bottom: index + 1, column: 0, right: 0, address: `A${index + 1}`,
}); // prettier-ignore

describe('what a cell of a timetable says', () => {
  /** subject/teacher/room/weeks/parity, blanks as they are. */
  const read = (...texts: string[]) =>
    lessonsOf(texts.map(spot), false).map(({ subject, teacher, room, weeks, parity }) =>
      [subject, teacher, room, weeks, parity].map((said) => said?.cell.text ?? '').join('|'),
    );

  test.each([
    ['语文', '语文||||'],
    ['语文 周海燕', '语文|周海燕|||'],
    ['语文\n周海燕', '语文|周海燕|||'],
    ['语文(周海燕)', '语文|周海燕|||'],
    ['语文（周海燕）', '语文|周海燕|||'],
    ['语文/周海燕', '语文|周海燕|||'],
    ['语文:周海燕', '语文|周海燕|||'],
    ['语文周海燕', '语文|周海燕|||'],
    ['周海燕 语文', '语文|周海燕|||'],
    ['语 文\n金 玉', '语文|金玉|||'],
    ['信息 技术', '信息技术||||'],
    ['语文 周海燕/李明', '语文|周海燕/李明|||'],
    ['英语(周海燕、李明)', '英语|周海燕、李明|||'],
    ['语文 张琦(大)', '语文|张琦(大)|||'],
    ['语文 周老师', '语文|周老师|||'],
    ['数 李明', '数|李明|||'],
    ['数学(二)', '数学(二)||||'],
    ['数学(二) 李明', '数学(二)|李明|||'],
    ['体育与健康 王强', '体育与健康|王强|||'],
    ['物理实验', '物理实验||||'],
    ['数学活动', '数学活动||||'],
    ['单元测试', '单元测试||||'],
    ['足球训练', '足球训练||||'],
    ['音乐/美术', '音乐/美术||||'],
    ['语文/周海燕/201', '语文|周海燕|201||'],
    ['体育 陈强 操场', '体育|陈强|操场||'],
    ['劳动 @301', '劳动||301||'],
    ['科学\n(实验室)', '科学||实验室||'],
    ['语文 1-8周 周海燕', '语文|周海燕||1-8|'],
    ['语文(第1—8、10-16周)', '语文|||1-8,10-16|'],
    ['语文(1-16单周)', '语文|||1-16|单'],
    ['书法(单周)王芳', '书法|王芳|||单'],
    ['单双周 语文', '语文||||'],
  ])('%j', (text, expected) => expect(read(text)).toEqual([expected]));

  test.each([
    ['单:音乐 双:美术', '音乐||||单', '美术||||双'],
    ['音乐(单)/美术(双)', '音乐||||单', '美术||||双'],
    ['单周音乐/双周美术', '音乐||||单', '美术||||双'],
    ['音乐(单)周海燕 美术(双)李明', '音乐|周海燕|||单', '美术|李明|||双'],
    ['单:音乐/周海燕\n双:美术/李明', '音乐|周海燕|||单', '美术|李明|||双'],
    ['飞盘(单) 桥牌(双)', '飞盘||||单', '桥牌||||双'],
    ['语文(1-8周)周海燕 数学(9-16周)李明', '语文|周海燕||1-8|', '数学|李明||9-16|'],
  ])('%j is two lessons', (text, one, other) => expect(read(text)).toEqual([one, other]));

  test.each(['—', '/', '午休', '大课间', '无', ' × '])('%j is no lesson', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('a break with somebody to watch it is one', () =>
    expect(read('午休 周海燕')).toEqual(['午休|周海燕|||']));

  test('of two cells each part stands at its own', () => {
    const [lesson] = lessonsOf([spot('语文', 0), spot('周海燕', 1)], false);
    expect([lesson!.subject!.address, lesson!.teacher!.address]).toEqual(['A1', 'A2']);
  });
});

describe('what the headers of a post say', () => {
  /** shift|place|start-end, ! for a leader. */
  const read = (...texts: string[]) => {
    const { leader, shift, place, start, end } = postLabelOf(texts.map((text) => ({ spot: spot(text), header: '' }))); // prettier-ignore
    const [a, b, c, d] = [shift, place, start, end].map((said) => said?.cell.text ?? '');
    return `${leader ? '!' : ''}${a}|${b}|${c}-${d}`;
  };

  test.each([
    [['北校门'], '|北校门|-'],
    [['北校门 730~800'], '|北校门|730-800'],
    [['早活动\n7:30-8:00'], '早活动||7:30-8:00'],
    [['午间值班(食堂)'], '午间|食堂|-'],
    [['护学岗(北校门)'], '护学岗|北校门|-'],
    [['岗位1\n(北校门)'], '|北校门|-'],
    [['岗位1', '北校门'], '|北校门|-'],
    [['岗位2'], '|岗位2|-'],
    [['早活动', '北校门'], '早活动|北校门|-'],
    [['一号楼', '底楼'], '|一号楼底楼|-'],
    [['食堂(底楼)'], '|食堂(底楼)|-'],
    [['课间操场'], '课间|操场|-'],
    [['课间操'], '课间操||-'],
    [['宿舍夜间'], '夜间|宿舍|-'],
    [['值班教师'], '||-'],
    [['早'], '早||-'],
    [['中午(11:40—12:30)', '餐厅一楼'], '中午|餐厅一楼|11:40-12:30'],
    [['中午11:40—12:30'], '中午||中午11:40-12:30'],
    [['夜间值班(22:00-次日6:00)'], '夜间||22:00-次日6:00'],
    [['校门 7.30-8.00'], '|校门|7:30-8:00'],
    [['总值'], '!||-'],
    [['带班领导'], '!||-'],
    [['行政值班 7:00-17:00'], '!||7:00-17:00'],
    [['北校门 7:3O~8:00'], '|北校门|7:3O~8:00-'],
    [['7:30-8:00 11:40-12:20'], '||7:30-8:00 11:40-12:20-'],
  ])('%j', (texts, expected) => expect(read(...texts)).toBe(expected));

  test.each([
    ['张三(总值)、李四', '张三'],
    ['张三 李四(总值)', '李四'],
    ['金 玉(总值)\n徐亚洁', '金玉'],
    ['张三【总值】', '张三'],
    ['总值:张三\n李四', '张三'],
    ['李四、张琦(大)', null],
    ['总值室', null],
  ])('the leader of %j is %s', (text, expected) => expect(leaderIn(text)).toBe(expected));
});

describe('labels', () => {
  test.each(['七年级1班', '七(1)班', '七1', '701', '初一(3)班', '高二12班', '大一班', '2024级汽修1班', '火箭班', '1班'])('%s is a class', (text) => {
    expect(isClass(text)).toBe(true);
  }); // prettier-ignore

  test.each(['早班', '值班', '1', '第1节', '语文', '班会', '全班', '730~800', '一'])('%s is none', (text) => {
    expect(isClass(text)).toBe(false);
  });

  test.each([
    ['某某中学2025学年第一学期七年级(1)班课程表', '七年级(1)班'],
    ['育才小学一年级1班', '一年级1班'],
    ['高中部高二(12)班课表', '高二(12)班'],
    ['班级:火箭班 班主任:周海燕', '火箭班'],
    ['第一学期七年级总课程表', null],
    ['2025学年第一学期课程表', null],
  ])('the class in %j is %s', (title, expected) => expect(classIn(title)).toBe(expected));

  test.each([
    ['第1节 8:00-8:40', '第1节'],
    ['第一节\n(8:00—8:40)', '第一节'],
    ['晚自习2', '晚自习2'],
    ['1', '1'],
    ['早读', '早读'],
  ])('%j is the period %s', (text, expected) => {
    expect(isPeriod(text)).toBe(true);
    expect(periodText(text)).toBe(expected);
  });

  test.each([
    ['周一', '星期一'],
    ['星 期 天', '星期日'],
    ['礼拜3', '星期三'],
    ['Thursday', '星期四'],
    ['周一(9月1日)', '星期一'],
    ['周一至周五', '周一至周五'],
    ['周末', '周末'],
    ['9月1日', null],
  ])('%s is the weekday %s', (text, expected) => {
    expect(dayLabelOf({ kind: 'text', text })!.weekday).toBe(expected);
  });

  test.each(['星期', '周海燕', '周一早', '语文', '1'])('%s is no day', (text) => {
    expect(dayLabelOf({ kind: 'text', text })).toBeNull();
  });
});

describe('days and times in titles', () => {
  const day = (month: number, date: number, year: number | null = null) => ({ year, month, day: date });

  test.each([
    ['第一学期前半段 9月1日-11月7日', day(9, 1), day(11, 7)],
    ['2025.9.1—11.7', day(9, 1, 2025), day(11, 7)],
    ['(2025年9月1日(周一)至2025年11月7日)', day(9, 1, 2025), day(11, 7, 2025)],
    ['2025-9-1-2025-11-7', day(9, 1, 2025), day(11, 7, 2025)],
    ['9月1日至5日', day(9, 1), day(9, 5)],
    ['9月1日起执行', day(9, 1), null],
  ])('%s', (text, from, to) => expect(dayRangeIn(text)).toEqual({ from, to }));

  test.each(['7:30-8:00', '8.00-8.40', '13月1日-14月2日', '2月30日-3月1日', '2025-2026学年', '七1-七2'])('no days: %s', (text) => {
    expect(dayRangeIn(text)).toBeNull();
  }); // prettier-ignore

  test.each([
    ['北校门 730~800', '730', '800'],
    ['值班时间:7:30~8:00', '7:30', '8:00'],
    ['早上七点半到八点', '早上七点半', '八点'],
    ['下午2:00至4:00', '下午2:00', '下午4:00'],
    ['11:40—12:30', '11:40', '12:30'],
  ])('%s', (text, start, end) => expect(clockRangeIn(text, false)).toMatchObject({ start, end }));

  test.each(['9月1日-11月7日', '2025.9.1—11.7', '2025-2026学年', '2025-09-01至2025-11-07', '7:3O~8:00', '7.30-8.00'])('no times: %s', (text) => {
    expect(clockRangeIn(text, false)).toBeNull();
  }); // prettier-ignore

  test.each([
    ['2025-2026学年第一学期', { schoolYear: 2025 }],
    ['2025学年', { schoolYear: 2025 }],
    ['2025年秋季', { schoolYear: 2025 }],
    ['2026年春', { schoolYear: 2025 }],
    ['2026.3.1', { schoolYear: 2025 }],
    ['2025年护导安排', { calendarYear: 2025 }],
    ['第一学期', null],
  ])('the year in %s', (text, expected) => expect(yearHintIn(text)).toEqual(expected));
});
