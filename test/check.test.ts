import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../src/check.js';
import type { Report } from '../src/model/report.js';
import { readRuleFiles } from '../src/node/rule-files.js';
import { template } from '../src/papers/template.js';
import { exitCode } from '../src/report/exit-code.js';
import { json } from '../src/report/json.js';
import { readRuleBase } from '../src/validate/rule-base.js';
import { csvFile, type Grid } from './csv-file.js';
import { bookBytes } from './read/torture.js';

const rules = readRuleBase(await readRuleFiles());

const school: Grid = [['项目', '内容'], ['学校名称', '青禾小学'], ['学段', '小学'], ['校长', '王建国'], ['安全分管领导', '李秀英'], ['检查基准日', '2025-09-30']]; // prettier-ignore
const staff: Grid = [
  ['姓名', '岗位', '在岗状态'],
  ['王建国', '校长', '在岗'],
  ['李秀英', '安全副校长', '在岗'],
  ['张 伟', '教务主任', '在岗'],
  ['陈静', '体育教师、班主任', '在岗'],
];
const classes: Grid = [['班级', '学生数', '班主任'], ['三年级1班', '40', '陈静']]; // prettier-ignore
const lessons: Grid = [
  ['日期', '节次', '班级', '课程', '任课教师', '应开始时间', '应结束时间', '教师到岗时间', '教师离岗时间', '应到人数', '实到人数', '缺课登记', '旷课', '拖堂分钟'],
  ['2025-09-01', '第1节', '三(1)班', '语文', '陈静', '8:00', '8:40', '8:05', '8:40', '40', '39', '否', '否', ''],
  ['2025-09-01', '第2节', '三年级1班', '数学', '张伟', '8:50', '9:30', '8:50', '9:30', '40', '40', '', '否', '5'],
  ['2025-09-02', '第1节', '301', '语文', '陈静', '8:00', '8:40', '', '8:40', '40', '', '是', '否', ''],
  ['2025-09-02', '第2节', '三年级1班', '体育', '赵不在', '8:50', '9:30', '8:50', '9:30', '40', '40', '', '是', ''],
  ['2025-02-30', '第3节', '三年级1班', '体育', '陈静', '8:50', '9:30', '8:50', '9:30', '40', '40', '', '否', ''],
  ['', '', '', '', '', '', '', '', '', '', '', '', '', ''],
  ['合计', '5 节', '', '', '', '', '', '', '', '', '', '', '', ''],
]; // prettier-ignore

const sheets = { 学校: school, 教职工: staff, 班级: classes, 课堂记录: lessons };

function run(given: Readonly<Record<string, Grid>>, lang: 'zh' | 'en' = 'zh'): Promise<Report> {
  const files = Object.entries(given).map(([name, grid]) => csvFile(name, grid));
  return check(files, { rules, lang, today: '2026-01-01' });
}

const verdictsOf = (report: Report): string[] =>
  report.findings.map(({ rule, verdict, subject, id }) => `${id} ${verdict} ${rule} ${subject.key}`).sort();

describe('check', () => {
  it.each([
    ['district.xlsx', ['总览', '学校', '最常见的差距', '规则×学校'], 'a roll-up'],
    ['rules.xlsx', ['Instructions', 'Rules', 'Conditions', 'Examples', 'Limits'], 'rules'],
  ])('reads no record from our own %s, and says so', async (name, names, what) => {
    const ours = { name, bytes: bookBytes({ names, sheets: names.map(() => '') }) };
    const { inputs, problems } = await check([csvFile('学校', school), ours], { rules, lang: 'en', today: '2026-01-01' }); // prettier-ignore
    expect(inputs.map(({ refused }) => refused)).toEqual([false, true]);
    expect(problems.find(({ file }) => file === name)).toMatchObject({ code: 'OWN_WORKBOOK' });
    expect(problems.find(({ file }) => file === name)!.message).toContain(what);
  });

  it('judges by the date of the workbook and names the person, the cell, the law and the remedy', async () => {
    const report = await run(sheets);
    expect(report.asOf).toBe('2025-09-30');
    const late = report.findings.find(({ rule }) => rule === 'lesson/arrive-on-time')!;
    expect(late).toMatchObject({ verdict: 'gap', severity: 'major', nature: 'conduct' });
    expect(late.at[0]).toMatchObject({ sheet: '课堂记录', cell: 'H2', value: '8:05' });
    expect(late.responsible.map(({ name, role }) => `${name} ${role}`)).toEqual([
      '陈静 direct',
      '王建国 leading',
    ]);
    expect(late.basis.length).toBeGreaterThan(0);
    expect(late.message).toContain('5');
  });

  it('keeps the books: rows, and one verdict for every record and rule', async () => {
    const report = await run(sheets);
    for (const { rows, records, rejected, ignored } of report.inputs.flatMap((input) => input.sheets)) {
      expect(records + rejected + ignored).toBe(rows);
    }
    expect(
      report.inputs.flatMap((input) => input.sheets).find(({ kind }) => kind === 'lesson'),
    ).toMatchObject({ rows: 7, records: 4, rejected: 1, ignored: 2 });
    const { met, gap, noEvidence, notApplicable, waived } = report.summary.verdicts;
    expect(met + gap + noEvidence + notApplicable + waived).toBe(report.summary.judgements);
    expect(report.findings.filter(({ verdict }) => verdict === 'gap')).toHaveLength(gap);
    const undecided = report.findings.filter(({ verdict }) => verdict === 'no-evidence');
    expect(undecided.reduce((sum, { count }) => sum + (count ?? 1), 0)).toBe(noEvidence);
  });

  it('finds the same whatever the order of rows and files', async () => {
    const expected = verdictsOf(await run(sheets));
    const [header, ...rows] = lessons;
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(rows.slice(0, 5), { minLength: 5 }),
        fc.shuffledSubarray(Object.keys(sheets), { minLength: 4 }),
        async (mixed, names) => {
          const given: Record<string, Grid> = { ...sheets, 课堂记录: [header!, ...mixed] };
          expect(
            verdictsOf(await run(Object.fromEntries(names.map((name) => [name, given[name]!])))),
          ).toEqual(expected);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('finds the same whatever the order of records that lack other columns for the same fact', async () => {
    const incidents: Grid = [
      ['事件编号', '行为人'],
      ['1', ''],
      ['2', '—'],
    ];
    const [header, ...rows] = incidents;
    const of = async (given: Grid): Promise<string[]> => {
      const { findings } = await run({ 学校: school, 事件记录: given });
      return findings.map(({ id, count }) => `${id} ${count}`).sort();
    };
    expect(await of([header!, ...rows.toReversed()])).toEqual(await of(incidents));
  });

  it('finds the same whatever the order of columns', async () => {
    const expected = verdictsOf(await run(sheets));
    const order = lessons[0]!.map((_, i) => i);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(order, { minLength: order.length }), async (mixed) => {
        const turned = lessons.slice(0, 6).map((row) => mixed.map((i) => row[i]!));
        expect(verdictsOf(await run({ ...sheets, 课堂记录: turned }))).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });

  it('gives the same bytes for the same input', async () => {
    expect(json(await run(sheets))).toBe(json(await run(sheets)));
  });

  it('makes one finding of a column that is not there, shown at the header, with its count', async () => {
    const report = await run(sheets);
    const missing = report.findings.filter(({ rule }) => rule === 'lesson/teach-to-syllabus');
    expect(missing).toHaveLength(1);
    expect(missing[0]).toMatchObject({ verdict: 'no-evidence', count: 3 });
    expect(missing[0]!.at[0]).toMatchObject({ sheet: '课堂记录', cell: 'N1', value: null });
    expect(missing[0]!.missing).toEqual([
      { file: '课堂记录.csv', sheet: '课堂记录', cell: null, field: 'toSyllabus', value: null },
    ]);
  });

  it('says which sheet is not there, and checks the rest', async () => {
    const report = await run({ 学校: school, 班级: classes, 课堂记录: lessons });
    expect(report.problems.map(({ code }) => code)).toContain('MISSING_SHEET');
    expect(report.summary.notChecked).toContain('staff/pledge-signed');
    expect(
      report.findings.some(({ rule, verdict }) => rule === 'lesson/no-truancy' && verdict === 'gap'),
    ).toBe(true);
  });

  it('speaks English where asked', async () => {
    const report = await run(sheets, 'en');
    const late = report.findings.find(({ rule }) => rule === 'lesson/arrive-on-time')!;
    expect(late.message).toMatch(/[a-z]{3}/);
    expect(late.id).toBe(
      (await run(sheets)).findings.find(({ rule }) => rule === 'lesson/arrive-on-time')!.id,
    );
  });
});

describe('the exit code', () => {
  it.each([
    ['critical', 1],
    ['major', 1],
    ['minor', 1],
    ['none', 0],
  ] as const)('with --fail-on %s is %i where there is a critical gap', async (failOn, code) => {
    expect(exitCode(await run(sheets), failOn)).toBe(code);
  });

  it('is 3 where an input was not read', async () => {
    const report = await check([csvFile('学校', school), { name: 'empty.xlsx', bytes: new Uint8Array() }], {
      rules,
      lang: 'zh',
      today: '2026-01-01',
    });
    expect(exitCode(report, 'none')).toBe(3);
    expect(report.problems.some(({ file, severity }) => file === 'empty.xlsx' && severity === 'error')).toBe(
      true,
    );
  });
});

describe('a workbook in which nothing is filled in', () => {
  it('gives no findings, only the problem', async () => {
    const bytes = await template(rules, 'zh');
    const report = await check([{ name: 'template.xlsx', bytes }], {
      rules,
      lang: 'zh',
      today: '2026-01-01',
    });
    expect(report.findings).toEqual([]);
    expect(report.summary).toMatchObject({ records: 0, judgements: 0 });
  });
});

it('tells two files of one name apart', async () => {
  const files = [csvFile('值班表', [['日期'], ['2025-09-01']]), csvFile('值班表', [['日期'], ['2025-09-02']])]; // prettier-ignore
  const { inputs } = await check(files, { rules, lang: 'zh', today: '2025-10-01' });
  expect(inputs.map(({ file }) => file)).toEqual(['值班表.csv', '值班表 (2).csv']);
});
