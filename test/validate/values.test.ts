import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/model/sheet.js';
import { placeholders } from '../../src/model/text.js';
import { problemKinds } from '../../src/model/problem.js';
import { kinds, tableOf } from '../../src/model/tables.js';
import type { Column } from '../../src/model/tables/table.js';
import { parseValue } from '../../src/validate/values.js';
import { recordSchema } from '../../src/validate/record-schemas.js';
import { cell, column, date, time } from './cells.js';

/** Value and code of a problem, the code alone where the value is unknown. */
function said(of: Column, typed: string | number | boolean | Cell | undefined): unknown {
  const { value, problem } = parseValue(of, typed === undefined ? undefined : cell(typed));
  if (!problem) return value;
  return value === undefined ? problem.code : [value, problem.code];
}

const cases: Readonly<Record<string, readonly [Column, ...(readonly [string | number | boolean | Cell | undefined, unknown])[]]>> = {
  text: [
    column('lesson', 'room'),
    [undefined, null], ['', null], [' \u200b', null], ['　实验楼 ３０１（东）', '实验楼 301(东)'], ['第一,二节', '第一,二节'], ['好，是：的！', '好，是：的！'],
    ['无', ''], ['/', ''], ['—', ''], ['零报告', ''], ['全勤', ''], ['a\r\nb', 'a\nb'],
    [7, '7'], [13800138000, '13800138000'], [true, 'TRUE'], [date('2025-07-01'), ['2025-07-01', 'DATE_IN_TEXT']],
    [110101199003070011, 'ID_AS_NUMBER'], ['1.10101E+17', 'ID_AS_NUMBER'], ['110101199003070011', '110101199003070011'],
    ['一切正常', '一切正常'], ['=cmd|\'/c calc\'!A1', '=cmd|\'/c calc\'!A1'],
  ],
  'text for what went wrong': [
    column('lesson', 'abnormality'),
    [undefined, ''], ['', ''], ['无', ''], ['无异常', ''], ['未发现异常情况', ''], ['一切正常', ''], ['正常。', ''], ['无故离校一人', '无故离校一人'], ['无人值守', '无人值守'],
  ],
  'text of a closed list': [
    column('hazard', 'level'),
    [undefined, null], ['重大', '重大'], ['ordinary', '一般'], ['重大隐患', '重大'], ['无', ''], ['重', 'NOT_IN_LIST_NEAR'], ['很大很大', 'NOT_IN_LIST'], [3, 'NOT_IN_LIST'],
  ],
  'closed list for what went wrong': [column('incident', 'concealed'), [undefined, '无'], ['/', '无'], ['否', '无'], ['是', 'NOT_IN_LIST'], ['私了', '私了']],
  'text that names one person': [
    column('staff', 'name'),
    ['周海燕', '周海燕'], ['张琦(大)', '张琦(大)'], ['买买提·艾力', '买买提·艾力'], ['金 玉', '金 玉'], ['Smith, John', 'Smith, John'], ['周海燕老师', '周海燕老师'], ['李是', '李是'], ['无', ''], ['', null],
    ...['同上', '是', '全体', '全体教师', '学生', 'null', 'undefined', 'NaN', '0', '。', '姓 名', '〃', '张三、李四', '张三/李四', '张三\n李四', '一、行政人员', '行政人员', '初一年级组', '2025年9月30日', '教职工总数45人', '1.本表一式两份', '附:名单', '联系人：李梅'].map((text) => [text, 'NOT_ONE_NAME'] as const),
    [0, 'NOT_ONE_NAME'], [true, 'NOT_ONE_NAME'],
  ],
  'text with suggestions': [column('shift', 'shift'), ['夜间', '夜间'], ['护学 岗', '护学岗'], ['延时班', '延时班']],
  names: [
    column('shift', 'person'),
    [undefined, null], ['周海燕、李国强', ['周海燕', '李国强']], ['周海燕(总值)/张琦(大)', ['周海燕', '张琦(大)']], ['无', []], ['/', []], [1001, ['1001']],
    ['√', 'NOT_A_NAME'], ['周海燕、全勤', 'NOT_A_NAME'], ['同上', 'NOT_A_NAME'], ['已通知', 'NOT_A_NAME'], ['(总值)', 'NOT_A_NAME'], [true, 'NOT_A_NAME'], [date('2025-09-01'), 'NOT_A_NAME'],
  ],
  'names with a remark on who was there': [
    column('roster', 'person'),
    ...['曾少华（病假，于雪琴代）', '曾少华(缺岗)', '曾少华（未到）', '曾少华（请假）', '曾少华（请假两天）', '曾少华（已离职）、于雪琴', '曾少华（换于雪琴）', '曾少华（于雪琴替班）', '赵美玲(外出学习，暂缺)', '曾少华（原），于雪琴（现）', '原：曾少华 现：于雪琴'].map((text) => [text, 'ABSENT_BEHIND_NAME'] as const),
    ...['代', '代班', '代于雪琴', '临时代班', '语文代课', '长期代课', '产假代课', '副校长代', '退休返聘', '暑假', '12:20-12:40', '外出带队', '外出研学', '离校', '放学离校', '负责学生离校', '撤离引导', '疏散撤离', '不在编', '补缺', '轮换', '换届', '生病学生陪护', '原教导主任', '语文组'].map((role) => [`曾少华（${role}）`, ['曾少华']] as const),
    ['到校:曾少华；离校:于雪琴', ['曾少华', '于雪琴']], ['疏散撤离组：曾少华、于雪琴', ['曾少华', '于雪琴']],
    ['曾少华(12:20-12:40) 于雪琴(12:40-13:00)', [['曾少华 于雪琴'], 'TIMES_BEHIND_NAMES']], ['曾少华(7:20-7:40)、于雪琴(16:00-16:30)', [['曾少华', '于雪琴'], 'TIMES_BEHIND_NAMES']],
  ],
  'one who is away': [column('leave', 'person'), ['曾少华（病假）', '曾少华'], ['曾少华（产假）', '曾少华']],
  'names of things': [
    column('staff', 'headOf'),
    ['七(1)班、七(2)班', ['七(1)班', '七(2)班']], [701, ['701']], [date('2025-07-01'), [['2025-07-01'], 'DATE_IN_TEXT']], ['无', []],
  ],
  person: [
    column('lesson', 'teacher'),
    [undefined, null], ['金 玉', '金玉'], ['周海燕老师', '周海燕'], ['无', ''], ['—', ''], ['周海燕(代)', '周海燕'], [1001, '1001'],
    ['周海燕、李国强', ['周海燕', 'SEVERAL_NAMES']], ['是', 'NOT_A_NAME'], [110101199003070011, 'ID_AS_NUMBER'],
  ],
  date: [
    column('hazard', 'deadline'),
    [undefined, null], ['/', null], ['无', null], ['2025年9月1日', '2025-09-01'], ['2025-09-01 08:00', '2025-09-01'], [date('2025-09-01'), '2025-09-01'], [date('2025-09-01T23:59'), '2025-09-01'],
    [20250901, '2025-09-01'], [45901, ['2025-09-01', 'SERIAL_DATE']], [45901.99, ['2025-09-01', 'SERIAL_DATE']], ['25年9月1日', ['2025-09-01', 'SHORT_YEAR']],
    ['2025-02-30', 'IMPOSSIBLE_DATE'], [date('1900-02-29'), 'IMPOSSIBLE_DATE'], ['9月1日', 'DATE_WITHOUT_YEAR'], ['9.1', 'DATE_WITHOUT_YEAR'], ['已', 'NOT_A_DATE'], [time(480), 'NOT_A_DATE'], [8, 'NOT_A_DATE'], [true, 'NOT_A_DATE'], ['8:00', 'NOT_A_DATE'],
  ],
  dateOrForever: [
    column('staff', 'licenceUntil'),
    [undefined, null], ['长期', '9999-12-31'], ['永久', '9999-12-31'], ['无固定期限', '9999-12-31'], ['长期有效', '9999-12-31'], ['Long-term', '9999-12-31'], ['9999-12-31', '9999-12-31'],
    ['2026-08-31', '2026-08-31'], ['无', null], ['很久', 'NOT_A_DATE'],
  ],
  time: [
    column('lesson', 'arrived'),
    [undefined, null], ['/', null], ['8：00', 480], ['七点半', 450], [time(480), 480], [time(480.0000001), 480], ['24:00', 1440], [800, 480], ['0800', 480], [1 / 3, [480, 'SERIAL_TIME']], ['08:00:30', 480.5],
    [time(1920), 'NOT_A_TIME'], [time(-1), 'NOT_A_TIME'], ['8.30', 'NOT_A_TIME_NEAR'], [8.3, 'NOT_A_TIME_NEAR'], ['8', 'NOT_A_TIME'], ['730~800', 'NOT_A_TIME'], ['准时', 'NOT_A_TIME'], [date('2025-09-01'), 'NOT_A_TIME'],
    [date('2025-09-01T08:00'), 'TIME_OF_OTHER_DAY'], ['2025-09-01 8:00', 'TIME_OF_OTHER_DAY'],
  ],
  datetime: [
    column('incident', 'at'),
    [undefined, null], ['—', null], ['2025-09-01 8:00', '2025-09-01T08:00'], ['2025/9/1 下午3:30', '2025-09-01T15:30'], ['2025-09-01T08:00:30', '2025-09-01T08:00:30'], ['2025-09-01', '2025-09-01'],
    [date('2025-09-01'), '2025-09-01'], [date('2025-09-01T08:00'), '2025-09-01T08:00'], ['2025-09-01 24:00', '2025-09-02T00:00'], [45901.5, ['2025-09-01T12:00', 'SERIAL_DATE']],
    ['8:00', 'TIME_WITHOUT_DATE'], [time(480), 'TIME_WITHOUT_DATE'], ['2025', 'NOT_A_DATETIME'], [2025, 'NOT_A_DATETIME'], ['昨天', 'NOT_A_DATETIME'], ['2025-02-30 8:00', 'IMPOSSIBLE_DATE'], ['2025-09-01T00:00:00Z', 'NOT_A_DATETIME'],
  ],
  yesNo: [
    column('lesson', 'briefed'),
    [undefined, null], ['', null], ['是', true], ['否', false], ['无', false], ['√', true], ['×', false], ['已通知', true], ['未通知', false], [true, true], [false, false], [1, true], [0, false], ['□', null],
    ['/', 'UNCLEAR_MARK'], ['—', 'UNCLEAR_MARK'], ['不需要', 'UNCLEAR_MARK'], ['张三', 'NOT_A_MARK'], ['全勤', 'NOT_A_MARK'], [2, 'NOT_A_MARK'], [date('2025-09-01'), 'NOT_A_MARK'],
  ],
  'yesNo for what went wrong': [column('lesson', 'absent'), [undefined, false], ['□', false], ['否', false], ['是', true], ['/', 'UNCLEAR_MARK'], ['李小明', 'NOT_A_MARK']],
  signature: [
    column('shift', 'handedOver'),
    [undefined, null], ['周海燕', true], ['已交班,无异常', true], ['√', true], ['无', false], ['未签', false], [false, false], [0, false], [1001, true], [date('2025-09-01'), true], ['/', 'UNCLEAR_MARK'],
  ],
  count: [
    column('class', 'students'),
    [undefined, null], [40, 40], ['４０人', 40], ['四十', 40], ['无', 0], ['/', 0], ['零报告', 0],
    ['全勤', 'NOT_A_COUNT'], [40.5, 'NOT_A_COUNT'], [-1, 'NOT_A_COUNT'], ['40/42', 'NOT_A_COUNT'], [time(40), 'NOT_A_COUNT'], [true, 'NOT_A_COUNT'], [Infinity, 'NOT_A_COUNT'], [1e12, 'NOT_A_COUNT'],
  ],
  'count for what went wrong': [column('lesson', 'studentsLeft'), [undefined, 0], ['全勤', 0], ['无', 0], ['2人', 2], ['正常', 0]],
  'count of those away': [column('lesson', 'excused'), [undefined, null], ['全勤', 0], ['零报告', 0]],
  'count of those present': [column('lesson', 'present'), ['全勤', 'FULL_WITHOUT_NUMBER'], [38, 38]],
  seconds: [
    column('drill', 'seconds'),
    [undefined, null], ['1分37秒', 97], ['97秒', 97], ['97', 97], [97, 97], ['15秒', 15], ['/', null], ['2', 'SECONDS_WITHOUT_UNIT'], [20, 'SECONDS_WITHOUT_UNIT'], [time(97), 'SECONDS_WITHOUT_UNIT'], ['很快', 'SECONDS_WITHOUT_UNIT'],
  ],
  'count that is no seconds': [column('canteen', 'weighers'), ['1分37秒', 'NOT_A_COUNT']],
  number: [
    column('facility', 'measured'),
    [undefined, null], [1.1, 1.1], ['1.1米', 1.1], ['50%', 0.5], ['/', null], ['无', null], ['≥1.1', 'NOT_A_NUMBER'], [NaN, 'NOT_A_NUMBER'], ['110cm', 'NOT_A_NUMBER'],
  ],
  minutes: [column('lesson', 'overrunMinutes'), [undefined, 0], ['5分钟', 5], [5, 5], ['无', 0], ['没有', 0], ['否', 0], [-5, 'NOT_MINUTES'], ['是', 'NOT_MINUTES'], [time(5), 'NOT_MINUTES']],
  dateMark: [
    column('activity', 'schoolApproved'),
    [undefined, null], ['2025-09-01', '2025-09-01'], [date('2025-09-01T08:00'), '2025-09-01'], ['已', true], ['是', true], ['已批', true], ['未', false], ['否', false], ['无', false], [true, true], [1, true],
    ['已批(2025-09-01)', '2025-09-01'], ['2025-09-01已批准', '2025-09-01'], ['已于2025年9月1日批准', '2025-09-01'], ['2025-09-01已取消', 'NOT_A_DATE_OR_MARK'], ['已于2025-09-01驳回', 'NOT_A_DATE_OR_MARK'], ['2025-09-01 完成', '2025-09-01'], ['2025-09-01前完成', 'NOT_A_DATE_OR_MARK'],
    ['/', 'UNCLEAR_MARK'], ['9月1日', 'DATE_WITHOUT_YEAR'], ['王校长', 'NOT_A_DATE_OR_MARK'], ['8:00', 'NOT_A_DATE_OR_MARK'], ['2025-02-30', 'IMPOSSIBLE_DATE'],
  ],
  datetimeMark: [
    column('incident', 'parentsNotified'),
    [undefined, null], ['2025-09-01 8:00', '2025-09-01T08:00'], ['2025-09-01', '2025-09-01'], ['已通知', true], ['未通知', false], ['无', false], ['已通知(2025-09-01 8:00)', '2025-09-01T08:00'],
    ['/', 'UNCLEAR_MARK'], ['8:00', 'TIME_WITHOUT_DATE'], ['电话通知', 'NOT_A_DATE_OR_MARK'], ['2025', 'NOT_A_DATE_OR_MARK'],
  ],
}; // prettier-ignore

describe.each(Object.entries(cases))('%s', (_, [of, ...examples]) => {
  it.each(examples)('%j → %j', (typed, expected) => expect(said(of, typed)).toEqual(expected));
});

const columns = kinds.flatMap((kind) =>
  Object.entries(tableOf(kind).columns).map(([field, of]) => ({ kind, field, of })),
);

describe('every column', () => {
  it('says which error or uncalculated formula it holds', () => {
    for (const { of } of columns) {
      expect(said(of, { kind: 'error', text: '#N/A' })).toBe('CELL_ERROR');
      expect(said(of, { kind: 'uncalculated', text: '' })).toBe('NOT_CALCULATED');
    }
    expect(parseValue(columns[0]!.of, { kind: 'error', text: '#SPILL!' }).problem?.values['found']).toBe(
      '#SPILL!',
    );
  });

  it('reads any cell into its own encoding or says why not, and never throws', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'0123456789年月日:-/.点半是否已未无√张三、(人%') }),
    );
    const cells: fc.Arbitrary<Cell> = fc.oneof(
      texts.map((text) => ({ kind: 'text' as const, text })),
      fc.double().map((number) => ({ kind: 'number' as const, text: String(number), number })),
      fc.tuple(texts, fc.constantFrom('2025-09-01', '2025-09-01T08:00', '1900-01-00', '', 'x')).map(([text, iso]) => ({ kind: 'date' as const, text, iso })),
      fc.double().map((minutes) => ({ kind: 'time' as const, text: String(minutes), minutes })),
      fc.boolean().map((boolean) => ({ kind: 'boolean' as const, text: String(boolean), boolean })),
    ); // prettier-ignore
    fc.assert(
      fc.property(cells, fc.constantFrom(...columns), (any, { kind, field, of }) => {
        const { value, problem } = parseValue(of, any);
        expect(value !== undefined || problem !== undefined).toBe(true);
        expect(recordSchema(kind).safeParse({ [field]: value }).error).toBeUndefined();
        if (!problem) return;
        const asked = placeholders(problemKinds[problem.code].zh).concat(
          placeholders(problemKinds[problem.code].en),
        );
        expect(asked.filter((name) => !Object.hasOwn(problem.values, name))).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });

  it('takes a cell of 40,000 characters that looks like its type, without hanging', () => {
    const long = ['小时', '(', '1', '已', '☑是', ' ', '周', '张 ', '1:', '2025-09-01 ', '/'].map((part) =>
      part.repeat(40_000 / part.length),
    );
    for (const { of } of new Map(columns.map((each) => [each.of.type, each])).values()) {
      for (const text of long) {
        expect(() => parseValue(of, cell(text))).not.toThrow();
      }
    }
  });

  it('shows what was found, tidied and cut', () => {
    const { problem } = parseValue(column('hazard', 'deadline'), cell(`\u202e下周\n${'很'.repeat(200)}`));
    expect(problem?.values['found']).toBe(`下周 ${'很'.repeat(57)}…`);
  });

  it('asks for the listed words, in both languages, and names the nearest', () => {
    const { problem } = parseValue(column('staff', 'status'), cell('在刚'));
    expect(problem?.values).toMatchObject({
      found: '在刚',
      near: { zh: '在岗', en: 'in post' },
      expected: { zh: '在岗、请假、离职、借调', en: 'in post, on leave, left, seconded' },
    });
  });
});
