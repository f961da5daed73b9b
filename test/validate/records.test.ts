import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../src/model/problem.js';
import { cellOf } from '../../src/model/record.js';
import type { SourceRows } from '../../src/model/sheet.js';
import { toRecords } from '../../src/validate/records.js';
import { cell, date, sheet, time } from './cells.js';

const lesson = { date: date('2025-09-01'), period: '1', class: '七(1)班' };
const keys = (...sources: SourceRows[]): string[] => toRecords(sources).records.map(({ key }) => key);
const told = (...sources: SourceRows[]): unknown[] =>
  toRecords(sources).problems.map(({ cell: at, code }) => [at, code]);

describe('records', () => {
  it('have typed values, and stand where they stood', () => {
    const { records, problems, counts } = toRecords([
      sheet('lesson', [{ ...lesson, teacher: '周海燕老师', arrived: '7：55', present: '40人', absent: '' }]),
    ]);
    expect(problems).toEqual([]);
    expect(counts).toMatchObject([{ records: 1, rejected: 0, ignored: 0 }]);
    expect(records).toMatchObject([
      {
        kind: 'lesson',
        key: '2025-09-01|1|七(1)班',
        values: {
          date: '2025-09-01',
          period: '1',
          class: '七(1)班',
          teacher: '周海燕',
          arrived: 475,
          present: 40,
          absent: false,
        },
      },
    ]);
    expect(cellOf(records[0]!, 'arrived')).toEqual({
      file: '校.xlsx',
      sheet: '表',
      cell: 'E2',
      field: 'arrived',
      value: '7：55',
    });
  });

  it('do not know a column that the sheet has not', () =>
    expect(toRecords([sheet('lesson', [lesson])]).records[0]!.values).not.toHaveProperty('absent'));

  it('leave a bad cell unknown, with its address, found, and how to mend it', () => {
    const { records, problems } = toRecords([sheet('lesson', [{ ...lesson, arrived: '准时' }])]);
    expect(records[0]!.values['arrived']).toBeUndefined();
    expect(problems).toMatchObject([
      { file: '校.xlsx', sheet: '表', cell: 'D2', code: 'NOT_A_TIME', severity: 'error' },
    ]);
    const { zh, en } = sentenceOf(problems[0]!.code, problems[0]!.values);
    expect(zh).toBe(
      '“教师到岗时间”一格写的是“准时”，不是一天中的时刻。请写成 8:00 这样的时间（24 小时制）。',
    );
    expect(en).toContain('“Teacher arrived” says “准时”');
  });

  it('show a merged cell at its own address', () => {
    const source = sheet('lesson', [{ ...lesson, arrived: '准时' }]);
    const merged = { ...source, rows: [{ ...source.rows[0]!, addresses: new Map([[3, 'D1']]) }] };
    expect(told(merged)).toEqual([['D1', 'NOT_A_TIME']]);
  });

  it('of a school are one row', () =>
    expect(keys(sheet('school', [{ name: '阳光中学', termStart: '2025年9月1日' }]))).toEqual(['阳光中学']));
});

describe('rows without a name', () => {
  it.each([
    [{ date: undefined, period: '1', class: '七1' }, 'A2', 'ROW_WITHOUT_KEY', '第 2 行没有填“日期”，无法知道是哪一条记录，整行没有采用。请补填。'],
    [{ date: '/', period: '1', class: '七1' }, 'A2', 'ROW_WITHOUT_KEY', '第 2 行没有填“日期”，无法知道是哪一条记录，整行没有采用。请补填。'],
    [{ date: { kind: 'uncalculated', text: '' } as const, period: '1', class: '七1' }, 'A2', 'ROW_KEY_UNREADABLE', '第 2 行整行没有采用，因为认不出是哪一条记录。“日期”一格的公式从未计算过，没有结果。请用 Excel 或 WPS 打开工作簿，保存后再检查。'],
    [{ date: '2025-02-30', period: '1', class: '七1', arrived: '准时' }, 'A2', 'ROW_KEY_UNREADABLE', '第 2 行整行没有采用，因为认不出是哪一条记录。“日期”一格的日期“2025-02-30”不存在（日历上没有这一天，或年份不在 1900 至 2100 之间）。请核对后改正。'],
  ])('%j are rejected with one problem', (row, at, code, zh) => {
    const { records, problems, counts } = toRecords([sheet('lesson', [row])]);
    expect(records).toEqual([]);
    expect(counts[0]).toMatchObject({ records: 0, rejected: 1 });
    expect(problems).toMatchObject([{ cell: at, code }]);
    expect(sentenceOf(problems[0]!.code, problems[0]!.values).zh).toBe(zh);
  }); // prettier-ignore

  it('are named by the next key where the first is blank', () => {
    const rows = [{ id: '', name: '秋游', start: '2025-10-10 8:00' }, { id: 'H-1', name: '秋游', start: '2025-10-10 8:00' }, { id: '', name: '', start: '2025-10-10 8:00' }]; // prettier-ignore
    const { records, problems } = toRecords([sheet('activity', rows)]);
    expect(records.map(({ key }) => key)).toEqual(['秋游|2025-10-10T08:00', 'H-1']);
    expect(problems).toMatchObject([{ cell: 'A4', code: 'ROW_WITHOUT_KEY', values: { header: { zh: '活动编号”或“活动名称' } } }]); // prettier-ignore
  });

  it('are told once where the column itself is missing', () => {
    const { problems, counts } = toRecords([sheet('lesson', [{ period: '1', class: '七1' }, { period: '2', class: '七1' }])]); // prettier-ignore
    expect(problems).toMatchObject([{ cell: 'B1', code: 'NO_KEY_COLUMN', values: { count: 2 } }]);
    expect(counts[0]).toMatchObject({ records: 0, rejected: 2 });
  });
});

describe('keys', () => {
  it.each([
    ['shift', { date: '2025.9.1', shift: '夜间', start: time(1320), place: undefined, person: '周海燕' }, '2025-09-01|夜间|22:00|'],
    ['shift', { date: '2025.9.1', shift: '总值班' }, '2025-09-01|总值班||'],
    ['class', { name: ' 七 （１） 班' }, '七(1)班'],
    ['roster', { weekday: '周一', shift: '早活动', start: '7:30', place: '北门' }, '周一|早活动|北门|07:30'],
    ['period', { name: '午间', weekdays: '周一、周二' }, '午间|周一、周二'],
    ['area', { name: '东|西楼' }, '东¦西楼'],
    ['warning', { at: '2025-09-01 8:00', pupil: '李小明' }, '2025-09-01T08:00|李小明'],
    ['leave', { person: '周海燕老师', start: '2025-09-01' }, '周海燕|2025-09-01'],
  ] as const)('of %s %j', (kind, row, key) => expect(keys(sheet(kind, [row]))).toEqual([key])); // prettier-ignore

  it('of staff have the 工号 only among namesakes', () =>
    expect(keys(sheet('staff', [{ staffId: 'T1', name: '王芳' }, { staffId: 'T2', name: '王 芳' }, { staffId: 'T3', name: '周海燕' }]))).toEqual(['王芳|T1', '王芳|T2', '周海燕'])); // prettier-ignore

  it('given twice are told apart by content, not by order', () => {
    const a = { ...lesson, teacher: '甲一' };
    const b = { ...lesson, teacher: '乙二' };
    const byTeacher = (...rows: (typeof a)[]): unknown =>
      Object.fromEntries(
        toRecords([sheet('lesson', rows)]).records.map(({ key, values }) => [values['teacher'], key]),
      );
    expect(byTeacher(a, b)).toEqual({ 乙二: '2025-09-01|1|七(1)班', 甲一: '2025-09-01|1|七(1)班#2' });
    expect(byTeacher(b, a)).toEqual(byTeacher(a, b));
  });

  it('given twice in two sheets are a warning that names both rows', () => {
    const { problems } = toRecords([
      sheet('lesson', [lesson], '一'),
      sheet('lesson', [lesson, lesson], '二'),
    ]);
    expect(problems.map(({ sheet: name, cell: at, code, severity }) => [name, at, code, severity])).toEqual([
      ['二', 'A2', 'DUPLICATE_KEY', 'warning'],
      ['二', 'A3', 'DUPLICATE_KEY', 'warning'],
    ]);
    expect(sentenceOf('DUPLICATE_KEY', problems[0]!.values).zh).toBe(
      '第 2 行与第 2 行（一）记的是同一条（日期、节次、班级 都相同），两行都保留了。若是重复填写，请删去一行；若是两回事，请把区别写进这几列（写在没有读取的列里不算）。',
    );
  });
});

describe('what only the row can tell', () => {
  const night = { date: '2025-09-01', shift: '夜间', start: '22:00' };
  it.each([
    ['a bare time takes the day of the record', 'shift', { ...night, eventAt: '23:10' }, 'eventAt', '2025-09-01T23:10'],
    ['or of the moment that names it', 'incident', { id: 'S1', at: '2025-09-01 10:00', parentsNotified: '10:20' }, 'parentsNotified', '2025-09-01T10:20'],
    ['also where it lies a little before', 'activity', { id: 'H1', start: '2025-09-01 8:00', actualStart: '7:50' }, 'actualStart', '2025-09-01T07:50'],
    ['a date and time of the same day is a time', 'shift', { ...night, arrived: '2025-09-01 21:55' }, 'arrived', 1315],
    ['and of the next morning, where a night ends', 'shift', { ...night, left: date('2025-09-02T06:30') }, 'left', 390],
    ['全勤 is the number expected', 'lesson', { ...lesson, present: '全勤', expected: 42 }, 'present', 42],
  ] as const)('%s', (_, kind, row, field, value) => {
    const { records, problems } = toRecords([sheet(kind, [row])]);
    expect(records[0]!.values[field]).toBe(value);
    expect(problems).toEqual([]);
  }); // prettier-ignore

  it.each([
    ['shift', { ...night, arrived: '2025-09-03 21:55' }, 'TIME_OF_OTHER_DAY'],
    ['shift', { ...night, arrived: '2025-09-02 23:00' }, 'TIME_OF_OTHER_DAY'],
    ['incident', { id: 'S1', at: '2025-09-01 22:50', parentsNotified: '0:10' }, 'TIME_LONG_BEFORE'],
    ['incident', { id: 'S1', at: undefined, parentsNotified: '0:10' }, 'TIME_WITHOUT_DATE'],
    ['incident', { id: 'S1', at: '10:00' }, 'TIME_WITHOUT_DATE'],
    ['lesson', { ...lesson, present: '全勤', expected: undefined }, 'FULL_WITHOUT_NUMBER'],
  ] as const)('%s %j stays unknown: %s', (kind, row, code) =>
    expect(told(sheet(kind, [row])).map((each) => (each as string[])[1])).toEqual([code]),
  ); // prettier-ignore
});

describe("a pupil's name in a wrong cell", () => {
  it.each([
    ['lesson', { ...lesson, absent: '李小明' }],
    ['incident', { id: 'S1', severity: '李小明骨折' }],
    ['handover', { date: '2025-09-01', stage: '到校', group: '七1', to: '李小明、李父' }],
    ['warning', { at: '李小明', pupil: '李小明' }],
    ['warning', { at: '2025-09-01 8:00', pupil: '李小明', assessed: '李小明已评估' }],
  ] as const)('%s: is not repeated in the problem', (kind, row) => {
    const { problems } = toRecords([sheet(kind, [row, row])]);
    expect(problems.length).toBeGreaterThan(0);
    expect(JSON.stringify(problems)).not.toContain('李小明');
  });

  it('but dates, numbers and staff are shown', () => {
    const { problems } = toRecords([
      sheet('lesson', [{ ...lesson, present: '约40人', teacher: '甲一、乙二' }]),
    ]);
    expect(problems.map(({ values }) => values['found'])).toEqual(['约40人', '甲一、乙二']);
  });
});

describe('any rows', () => {
  const text = fc.constantFrom(
    '',
    '1',
    '2',
    '七1',
    '2025-09-01',
    '2025-09-02',
    '9月1日',
    '无',
    '/',
    '是',
    '王芳、李丽',
    '8:00',
  );
  const row = fc.record({
    date: text,
    period: text,
    class: text,
    teacher: text,
    arrived: text,
    present: text,
  });
  const staff = fc.record({ staffId: text, name: text, posts: text });

  it('are records or rejected, each once', () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(staff), (lessons, people) => {
        const sources = [sheet('lesson', lessons), sheet('staff', people)];
        const { counts, records } = toRecords(sources);
        expect(counts.map(({ records: kept, rejected }) => kept + rejected)).toEqual([
          lessons.length,
          people.length,
        ]);
        expect(counts.reduce((sum, each) => sum + each.records, 0)).toBe(records.length);
        expect(new Set(records.map(({ kind, key }) => `${kind} ${key}`)).size).toBe(records.length);
      }),
    );
  });

  it('keep their keys when the sheet is sorted in another way', () => {
    const shuffled = fc
      .array(row, { maxLength: 12 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    const named = (rows: readonly Record<string, string>[]): string[] =>
      toRecords([sheet('lesson', rows)])
        .records.map(({ key, row: { cells } }) => JSON.stringify([key, cells]))
        .sort();
    fc.assert(
      fc.property(shuffled, ([rows, again]) => {
        const blank = { date: '', period: '', class: '', teacher: '', arrived: '', present: '' };
        expect(named([blank, ...again])).toEqual(named([blank, ...rows]));
      }),
    );
  });
});

it('takes 20,000 lessons', () => {
  const many = sheet('lesson', Array.from({ length: 20_000 }, (_, i) => ({ ...lesson, period: String(i), teacher: `周${i % 80}`, arrived: cell(`8:${10 + (i % 40)}`), briefed: '是', room: `教室 ${i}` }))); // prettier-ignore
  expect(toRecords([many]).records).toHaveLength(20_000);
});

describe('a week of the term by its number, where a plan holds for a week', () => {
  const read = (week: string, ...others: SourceRows[]): unknown => {
    const duty = { weekday: '星期一', place: '校门', person: '甲', validFrom: week, validTo: week };
    const { records, problems } = toRecords([sheet('roster', [duty]), ...others]);
    const { values } = records.find(({ kind }) => kind === 'roster')!;
    return [values['validFrom'], values['validTo'], ...problems.map(({ code }) => code)];
  };
  const term = (termStart: string) =>
    sheet('school', [{ name: '云溪小学', termStart, termEnd: '2026-01-23' }]);

  it.each([
    ['第1周', '2025-09-01', '2025-09-01', '2025-09-07'],
    ['第3周', '2025-09-01', '2025-09-15', '2025-09-21'],
    ['第1周', '2025-09-03', '2025-09-01', '2025-09-07'],
  ])('%s of a term from %s is %s to %s', (week, start, from, to) =>
    expect(read(week, term(start))).toEqual([from, to, 'WEEK_OF_TERM', 'WEEK_OF_TERM']),
  );

  it('is not known without a term, or where the term has no such week', () => {
    const unknown = [undefined, undefined, 'WEEK_WITHOUT_TERM', 'WEEK_WITHOUT_TERM'];
    expect(read('第3周')).toEqual(unknown);
    expect(read('第40周', term('2025-09-01'))).toEqual(unknown);
  });
});

describe('a date without a year', () => {
  const term = sheet('school', [{ name: '云溪小学', termStart: '2025-09-01', termEnd: '2026-01-23' }]);
  const read = (text: string, ...others: SourceRows[]): unknown => {
    const { records, problems } = toRecords([sheet('drill', [{ date: text, type: '消防' }]), ...others]);
    const drill = records.find(({ kind }) => kind === 'drill');
    return [drill?.values['date'], ...problems.map(({ code }) => code)];
  };

  it.each([
    ['9月12日', '2025-09-12'],
    ['9.9', '2025-09-09'],
    ['1/5', '2026-01-05'],
    ['9月1日', '2025-09-01'],
    ['1月23日', '2026-01-23'],
  ])('%s is the one day of the term, with a notice: %s', (text, date) =>
    expect(read(text, term)).toEqual([date, 'YEAR_OF_TERM']),
  );

  it('has the term of two sheets where they say the same one', () => {
    const again = sheet('school', [{ name: '云溪校区', termStart: '2025-09-01', termEnd: '2026-01-23' }]);
    const other = sheet('school', [{ name: '云溪校区', termStart: '2025-09-08', termEnd: '2026-01-23' }]);
    expect(read('9.9', term, again)).toContain('2025-09-09');
    expect(read('9.9', term, other)).toEqual([undefined, 'ROW_KEY_UNREADABLE']);
  });

  it.each(['8月31日', '1月24日', '13月1日'])('%s is no day of the term: not taken', (text) =>
    expect(read(text, term)).toEqual([undefined, 'ROW_KEY_UNREADABLE']),
  );

  it.each([
    ['8月31日', '1月31日', ['2025-08-31', '2026-01-31']],
    ['7月31日', '2月24日', [undefined, undefined]],
  ])(
    'may lie a month outside the term where a roster begins or ends: %s, %s',
    (validFrom, validTo, expected) => {
      const { records } = toRecords([sheet('roster', [{ weekday: '星期一', place: '操场', person: '张三', validFrom, validTo }]), term]); // prettier-ignore
      const { values } = records.find(({ kind }) => kind === 'roster')!;
      expect([values['validFrom'], values['validTo']]).toEqual(expected);
    },
  );

  it('is not taken where the term is not known, or is longer than a year', () => {
    const endless = sheet('school', [{ name: '云溪小学', termStart: '2025-09-01', termEnd: '2026-09-30' }]);
    for (const others of [[], [endless]]) expect(read('9月12日', ...others)).toEqual([undefined, 'ROW_KEY_UNREADABLE']); // prettier-ignore
  });

  it('may be of any year in a list of what holds for years', () => {
    const rows = sheet('staff', [{ name: '张三', joined: '9月12日' }]);
    const { records, problems } = toRecords([term, rows]);
    expect(records.find(({ kind }) => kind === 'staff')!.values['joined']).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['DATE_WITHOUT_YEAR']);
  });

  it('is read in 请假 and 校历 too', () => {
    const { records } = toRecords([
      term,
      sheet('leave', [{ person: '张三', start: '9月12日' }]),
      sheet('calendar', [{ date: '10.1', type: '放假' }]),
    ]);
    expect(records.map(({ values: { start, date } }) => start ?? date)).toEqual([undefined, '2025-09-12', '2025-10-01']); // prettier-ignore
  });

  it('keeps its time of day', () => {
    const rows = sheet('incident', [{ at: '9月12日 8:05', id: '1' }]);
    const { records } = toRecords([term, rows]);
    expect(records.find(({ kind }) => kind === 'incident')!.values['at']).toBe('2025-09-12T08:05');
  });

  it('gives its year to a bare time, whichever column comes first', () => {
    const [found, fixed] = ['9月12日', '8:05'];
    const read = (row: Readonly<Record<string, string>>): unknown =>
      toRecords([term, sheet('hazard', [{ id: '1', ...row }])]).records.find(({ kind }) => kind === 'hazard')!.values['fixed']; // prettier-ignore
    expect([read({ found, fixed }), read({ fixed, found })]).toEqual(['2025-09-12T08:05', '2025-09-12T08:05']); // prettier-ignore
  });
});
