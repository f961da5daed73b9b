import { describe, expect, it } from 'vitest';
import { exampleSchool } from '../fixtures/example/school.js';
import { check } from '../src/check.js';
import { coverageOf } from '../src/evaluate/coverage.js';
import { absenceView } from '../src/evaluate/absence-view.js';
import { answerWho, type Answer } from '../src/evaluate/who.js';
import type { School } from '../src/model/school.js';
import { readRuleFiles } from '../src/node/rule-files.js';
import { exampleSchema, type ExampleSchool } from '../src/papers/example.js';
import { template } from '../src/papers/template.js';
import { readSchool } from '../src/read-school.js';
import { relate } from '../src/relate/relate.js';
import { readRuleBase } from '../src/validate/rule-base.js';

// What the officer of the example school finds with the printed sheets and a pencil, beside what the program finds.
// The reckoning stands in the comments; nothing here was copied from the program's answer.

const base = readRuleBase(await readRuleFiles());
const example = exampleSchema.parse(exampleSchool());
const ROSTER = '护导值班安排表';

async function schoolOf(sheets: ExampleSchool['sheets'], asOf = '2025-09-30'): Promise<School> {
  const bytes = await template(base, 'zh', { sheets });
  const { records, present, sources, unfilled, unread } = await readSchool([{ name: 'example.xlsx', bytes }]);
  const { posts, parameters } = base;
  return relate(records, { asOf, today: asOf, posts, parameters, present, sources, unfilled, unread }).school;
}

const september = await schoolOf(example.sheets);

/** Each cell of the heat map as `place period covered/thin/nobody/unknown`. */
function heatMap(school: School): string[] {
  const told = coverageOf(school, base.posts, 'zh').cells.map(
    ({ place, period, covered, thin, nobody, unknown }) =>
      `${place} ${period} ${covered}/${thin}/${nobody}/${unknown}`,
  );
  return told.sort();
}

describe('the heat map by hand', () => {
  // School days of September: Mondays 1, 8, 15, 22, 29 = 5; Tuesdays 2, 9, 16, 23, 30 and Sunday 28, which follows
  // Tuesday = 6; Wednesdays 3, 10, 17, 24 = 4; Thursdays 4, 11, 18, 25 = 4; Fridays 5, 12, 26 = 3 (on the 19th, the
  // sports day, there are no lessons and no duties). Together 22; Monday to Thursday 19.
  it('of September, by the duty log and the lesson log', () => {
    expect(coverageOf(september, base.posts, 'zh').days).toBe(22);
    expect(heatMap(september)).toEqual(
      [
        '校门 上学 22/0/0/0', // a leader and a teacher
        '操场 早活动 19/0/3/0', // Fridays: 全体教职工, and nobody wrote a log
        '各班教室 第1节 22/0/0/0', // on the 5th all classes are at the opening ceremony: the rooms are empty
        '各班教室 第2节 21/0/0/1', // the 11th: 邓国强 stands in the log of 一年级1班 and of 四年级2班
        '教学楼A楼梯 大课间 22/0/0/0', // Monday the 8th 邓志强 is ill, 于志强 stood in
        '教学楼B楼梯 大课间 21/0/1/0', // Wednesday the 17th 何春花 is away, nobody stands in
        '各班教室 第3节 21/0/1/0', // the 10th: “刘老师(代)” of 一年级2班 is nobody on the staff
        '各班教室 第4节 21/0/1/0', // the 17th: 五年级2班 of 何春花 has no cover
        '食堂 午餐 22/0/0/0', // on Wednesdays 曾少华 still teaches until 11:45, 沈雪琴 is there
        '操场 午间 14/4/4/0', // Thursdays blank; on Wednesdays 作息时段 goes on to 13:50, the duty ends at 13:40
        '各班教室 第5节 22/0/0/0', // the 25th without a record for 八年级1班: by the timetable its teacher was there
        '各班教室 第6节 21/0/1/0', // the 4th: the music teacher of one class did not come
        '校门 放学 21/0/1/0', // Tuesday the 16th a parent stood in, who is not on the staff
        '东路口 放学 20/0/2/0', // Mondays: 保卫科; a guard came on the 1st, 15th and 29th
        '阅览室 晚自习 19/0/0/0',
        '男生宿舍 就寝 19/0/0/0',
        '女生宿舍 就寝 19/0/0/0',
        '体育馆 社团活动 0/0/0/3', // Fridays; it is not written when it ends
      ].sort(),
    );
  });

  // Until 21 November there are further, by the plans alone: from 9 October to 7 November (1 to 8 are holidays)
  // Mondays 13, 20, 27, 3 = 4; Tuesdays 14, 21, 28, 4 = 4; Wednesdays 15, 22, 29, 5 and Saturday 11, which follows
  // Wednesday = 5; Thursdays 9, 16, 23, 30, 6 = 5; Fridays 10, 17, 24, 31, 7 = 5: 23 days. Then two weeks of the
  // second table: 10 days. Together 22 + 23 + 10 = 55; Monday to Thursday 19 + 18 + 8 = 45.
  it('until 21 November, by both tables of the roster', async () => {
    const school = await schoolOf(example.sheets, '2025-11-21');
    expect(coverageOf(school, base.posts, 'zh').days).toBe(55);
    expect(heatMap(school)).toEqual(
      [
        '校门 上学 55/0/0/0',
        '操场 早活动 47/0/8/0', // 3 Fridays and 5 more; the second table names two people
        // On Friday 17 October the head teachers of 二年级 and 三年级 are on a trip all day, and nobody takes their lessons
        // in other classes: 1 徐俊杰 (五年级2班), 2 and 3 徐俊杰 (九年级2班), 4 徐俊杰 (五年级2班), 5 黄家豪 (七年级1班),
        // 6 谢国强 (六年级2班).
        '各班教室 第1节 54/0/1/0',
        '各班教室 第2节 53/0/1/1',
        '教学楼A楼梯 大课间 55/0/0/0',
        '教学楼B楼梯 大课间 54/0/1/0',
        '各班教室 第3节 53/0/2/0',
        '各班教室 第4节 53/0/2/0',
        '食堂 午餐 55/0/0/0',
        '操场 午间 35/11/9/0', // thin: Wednesdays 4 + 5 + 2; nobody: Thursdays of the first table 4 + 5
        '各班教室 第5节 54/0/1/0',
        '各班教室 第6节 53/0/2/0',
        '校门 放学 54/0/1/0',
        '东路口 放学 49/0/6/0', // 2 Mondays and 4 more, on which no log shows that a guard came
        '阅览室 晚自习 45/0/0/0',
        '男生宿舍 就寝 45/0/0/0',
        '女生宿舍 就寝 45/0/0/0',
        '体育馆 社团活动 0/0/0/10', // Fridays 3 + 5 + 2
      ].sort(),
    );
  });

  it('leads from a square to the blank cell of the printed roster', () => {
    const noon = coverageOf(september, base.posts, 'zh').cells.find(({ place, period }) => place === '操场' && period === '午间')!; // prettier-ignore
    const [nobody] = noon.behind;
    expect(nobody).toMatchObject({ state: 'nobody', dates: ['2025-09-04', '2025-09-11', '2025-09-18', '2025-09-25'], at: [`${ROSTER}!G8`] }); // prettier-ignore
  });
});

function who(school: School, at: string, where: string, name = ''): Promise<Answer> {
  const question = { at: at.replace(' ', 'T'), where: where || null, class: name || null };
  return answerWho(question, { school, base, lang: 'zh' });
}

const direct = ({ responsible }: Answer): (string | null)[] =>
  responsible.filter(({ role }) => role === 'direct').map((each) => each.name);
const changing = ({ wouldChange }: Answer): string[] => wouldChange.map(({ sheet, cell }) => `${sheet}!${cell}`); // prettier-ignore

describe('who is responsible, by hand', () => {
  it.each([
    ['noon on the playground, a Tuesday', '2025-09-02 12:30', '操场', '', ['黄思远', '陈庆丰'], 'shift'],
    ['a make-up Sunday follows Tuesday', '2025-09-28 12:30', '操场', '', ['黄思远', '陈庆丰'], 'shift'],
    ['a make-up Saturday to come follows Wednesday', '2025-10-11 12:30', '操场', '', ['彭国强', '吕慧敏'], 'shift'],
    ['one of two is away with leave, somebody stands in', '2025-10-14 12:30', '操场', '', ['傅晓梅', '陈庆丰'], 'shift'],
    ['a holiday: who goes round', '2025-10-03 12:30', '操场', '', ['梁子涵'], 'shift'],
    ['the gate in the morning: leader and teacher', '2025-09-01 07:40', '校门', '', ['于雪琴', '吕慧敏'], 'shift'],
    ['the guard at night on a weekend', '2025-09-20 23:00', '门卫室', '', ['谢家豪'], 'shift'],
    ['the approved substitute of a teacher on leave', '2025-09-08 10:00', '教学楼A楼梯', '', ['于志强'], 'shift'],
    ['on granted leave without a substitute: who arranges', '2025-09-17 10:00', '教学楼B楼梯', '', ['于雪琴'], 'shift'],
    ['the last Monday of the first table', '2025-11-03 10:00', '教学楼A楼梯', '', ['邓志强'], 'shift'],
    ['a Monday of the second table', '2025-11-17 10:00', '教学楼A楼梯', '', ['沈雪琴'], 'shift'],
    ['a lesson', '2025-09-01 08:20', '', '一年级1班', ['谢子涵'], 'lesson'],
    ['PE on the playground', '2025-09-12 09:10', '操场', '一年级1班', ['曾少华'], 'lesson'],
    ['a lesson of a teacher on leave without cover: who arranges', '2025-09-17 11:10', '', '五年级2班', ['朱雅婷'], 'lesson'],
    ['the opening ceremony: organizer and supervisor', '2025-09-05 08:30', '操场', '', ['梁子涵', '赵美玲'], 'activity'],
    ['a trip', '2025-09-12 10:30', '云溪湿地公园', '六年级2班', ['梁子涵', '赵美玲'], 'activity'],
    ['boarders before the evening duty has signed', '2025-09-10 17:10', '', '八年级1班', ['王国强'], 'handover'],
    ['between the two handovers', '2025-09-10 19:00', '', '八年级1班', ['黄静怡'], 'handover'],
    ['after the second', '2025-09-10 21:40', '', '八年级1班', ['马庆丰'], 'handover'],
    ['night in the dormitory', '2025-09-16 23:30', '男生宿舍', '', ['曹小曼', '唐国强'], 'shift'],
  ])('%s', async (_, at, where, name, names, principle) => {
    const answer = await who(september, at, where, name);
    expect([direct(answer).sort(), answer.principle]).toEqual([[...names].sort(), principle]);
  }); // prettier-ignore

  // Rows 5 to 9 of the roster are Monday to Friday of the first half; G is noon on the playground, I the crossing,
  // C the early activities.
  it.each([
    ['a blank cell', '2025-09-11 12:30', '操场', 'G8'],
    ['the same cell in October', '2025-10-16 12:30', '操场', 'G8'],
    ['保卫科', '2025-10-13 15:40', '东路口', 'I5'],
    ['全体教职工', '2025-10-17 07:40', '操场', 'C9'],
  ])('nobody: %s', async (_, at, where, cell) => {
    const answer = await who(september, at, where);
    expect([answer.nobody, direct(answer)]).toEqual([true, []]);
    expect(changing(answer)).toContain(`${ROSTER}!${cell}`);
  });

  it('blanking a filled cell of the roster makes it nobody, and names that very cell', async () => {
    const blanked = await schoolOf(withBlank('D6'));
    const question = ['2025-10-21 10:00', '教学楼A楼梯'] as const; // a Tuesday
    expect(direct(await who(september, ...question))).toEqual(['郭家豪']);
    const answer = await who(blanked, ...question);
    expect([answer.nobody, direct(answer)]).toEqual([true, []]);
    expect(changing(answer)).toContain(`${ROSTER}!D6`);
  });
});

/** What some rules find, as `verdict when where: cells of the roster`. */
async function found(sheets: ExampleSchool['sheets'], rule: string, asOf: string): Promise<string[]> {
  const bytes = await template(base, 'zh', { sheets });
  const rules = { ...base, rules: base.rules.filter(({ id }) => id === rule) };
  const report = await check([{ name: 'example.xlsx', bytes }], { rules, lang: 'zh', today: asOf, asOf });
  return report.findings.map(({ verdict, subject, at }) => {
    const cells = at.flatMap(({ sheet, cell }) => (sheet === ROSTER ? (cell ?? []) : []));
    return `${verdict} ${subject.label}: ${cells.join(' ')}`;
  });
}

describe('the finding', () => {
  it('of a blanked cell of the roster names that very cell', async () => {
    const tuesday = 'gap 2025-10-14 大课间 教学楼A楼梯';
    const whole = await found(example.sheets, 'slot/covered', '2025-10-14');
    expect(whole.filter((each) => each.startsWith(tuesday))).toEqual([]);
    const blanked = await found(withBlank('D6'), 'slot/covered', '2025-10-14');
    expect(blanked.filter((each) => each.startsWith(tuesday))).toEqual([`${tuesday}: D6`]);
  });
});

describe('the example school', () => {
  it('is read as it hangs on the wall', async () => {
    const bytes = await template(base, 'zh', example);
    const { inputs } = await readSchool([{ name: 'example.xlsx', bytes }], [], 'en');
    const layouts = inputs[0]!.sheets.flatMap(({ readAs }) => readAs ?? []);
    expect(layouts).toEqual([
      'read as a timetable matrix: 24 classes, 5 days × 6 periods, 720 lessons',
      'read as a duty matrix: 9 posts × 5 days, valid 2025-09-01–2025-11-07; 9 posts × 5 days, valid 2025-11-10–2026-01-23',
    ]);
  });

  // 曾少华 teaches PE; so do 冯志强, 傅晓梅 and 陈庆丰. Wednesday's lessons: 曾少华 3 (八1), 4 (二2), 5 (一1); 冯志强 1, 2, 4;
  // 傅晓梅 1, 2, 4; 陈庆丰 2, 3, 5, 6. At lunch 沈雪琴 is there too; both areas have a backup.
  it('knows what falls away when the PE teacher is absent on a Wednesday', () => {
    const { commitments } = absenceView(september.absence(person('曾少华'), '2025-10-15'), september, 'zh');
    const told = commitments.map(({ what, span, place, losesCover, free, others }) =>
      [what, span?.from.slice(11), place, ...(losesCover ? free.map(({ name }) => name).sort() : ['+', ...others])].join(' ')); // prettier-ignore
    expect(told.sort()).toEqual([
      'area  操场 + 梁子涵',
      'area  体育馆 + 沈静怡',
      'duty 11:40 食堂 + 沈雪琴',
      'lesson 10:15 操场 傅晓梅 冯志强',
      'lesson 11:05 操场 陈庆丰',
      'lesson 14:00 操场 傅晓梅 冯志强',
    ].sort());
  }); // prettier-ignore
});

function person(name: string) {
  const match = september.match(name);
  if (match.state !== 'known') throw new Error(`${name} is not on the staff list`);
  return match.person;
}

/** The sheets with one cell of the roster blank. */
function withBlank(address: string): ExampleSchool['sheets'] {
  return example.sheets.map((sheet) => 'printed' in sheet && sheet.name === ROSTER ? { ...sheet, printed: blankAt(sheet.printed, address) } : sheet); // prettier-ignore
}

/** A printed sheet with one cell blank. */
function blankAt(rows: (string | null)[][], address: string): (string | null)[][] {
  const [row, column] = [Number(address.slice(1)) - 1, address.charCodeAt(0) - 65];
  return rows.map((cells, r) => (r === row ? cells.with(column, null) : cells));
}
