import fc from 'fast-check';
import { expect } from 'vitest';
import { check } from '../../src/check.js';
import type { Mask } from '../../src/mask/mask.js';
import type { Report } from '../../src/model/report.js';
import { kinds, tableOf, type Kind } from '../../src/model/tables.js';
import { readRuleFiles } from '../../src/node/rule-files.js';
import { byCodePoint } from '../../src/model/text.js';
import { readRuleBase } from '../../src/validate/rule-base.js';
import { csvFile, type Grid } from '../csv-file.js';

const rules = readRuleBase(await readRuleFiles());
const sheeted = kinds.filter((kind) => !tableOf(kind).sheetless && kind !== 'ledger');
const lists = sheeted.filter((kind) => kind !== 'school');

/** What people type, rightly and wrongly; no total, no example, and of headers only what posts and places are called too. */
const typed = fc.constantFrom(
  '', '', '', '陈静', '王建国', '李秀英、张伟', '班主任', '全体教师', '保卫科', '无', '/', '—', '未', '已', '是', '否', '√',
  '2025-09-01', '2025-09-02', '2025/9/3', '2025年9月4日', '20250905', '9月6日', '2025-02-30', '45901', '2025-09-02 12:10',
  '8:00', '８：40', '730', '7:30-8:00', '12:00', '24:00', '25:00', '0.5', '40', '39', '0', '-1', '1e5', '1,234', '全勤', '3人',
  '第1节', '第2节', '周一', '周一至周五', '单周', '1-18', '三年级1班', '三(1)班', '301', '七年级2班', '操场', '东校门', '教学楼A楼梯', '食堂',
  '午间', '夜间', '总值班', '体育', '语文', '校长', '安全副校长', '教师', '在岗', '离职', '属实', '待查', '学生伤害', '轻伤', '家长', '李小明',
  '110101201503070011', '13800138000', '=1+1', '<b>x</b>', '__proto__', 'constructor', '\u202e\u200b', '长长长长长长长长长长长长', '《教育法》第三十条', '𠮷',
); // prettier-ignore
/** Anything that a cell may hold. */
const any = fc.oneof(
  { weight: 6, arbitrary: typed },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.constantFrom('合计', '示例：', '备注：', '姓名', '日期', '节次', '星期', '值班人', '\n', '课程表', '附件1') },
); // prettier-ignore

type Sheets = readonly (readonly [name: string, grid: Grid])[];

/** A list under headers of its kind: some of its columns, `least` beside the first, in any order. */
function listOf(
  kind: Kind,
  cell: fc.Arbitrary<string>,
  most: number,
  least = 0,
): fc.Arbitrary<readonly [string, Grid]> {
  const columns = Object.values(tableOf(kind).columns).map(({ zh }) => zh);
  const [first = '姓名'] = columns;
  return fc
    .shuffledSubarray(columns.slice(1), {
      minLength: Math.min(least, columns.length - 1),
      maxLength: Math.min(14, columns.length - 1),
    })
    .chain((others) => {
      const headers = [first, ...others];
      const row = fc.array(cell, { minLength: headers.length, maxLength: headers.length });
      return fc.array(row, { maxLength: most }).map((rows) => [tableOf(kind).sheet.zh, [headers, ...rows]] as const);
    }); // prettier-ignore
}

const school = ['学校', [['项目', '内容'], ['学校名称', '青禾小学'], ['校长', '王建国'], ['学期开始', '2025-09-01'], ['学期结束', '2026-01-20'], ['检查基准日', '2025-09-30']]] as const; // prettier-ignore

/** Sheets as schools keep them. Under one or two headers a post (总值班, 教师) could be the header as well. */
const kept: fc.Arbitrary<Sheets> = fc
  .shuffledSubarray(lists, { minLength: 1, maxLength: 5 })
  .chain((some) => fc.tuple(...some.map((kind) => listOf(kind, typed, 7, 2))))
  .map((sheets) => [school, ...sheets]);

/** Sheets that hold anything, under headers or not. */
const wild: fc.Arbitrary<Sheets> = fc
  .array(
    fc.oneof(
      fc.tuple(fc.constantFrom(...sheeted.map((kind) => tableOf(kind).sheet.zh), 'Sheet1'), fc.array(fc.array(any, { maxLength: 9 }), { maxLength: 9 })),
      fc.constantFrom(...sheeted).chain((kind) => listOf(kind, any, 5)),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((sheets) => sheets.map(([name, grid], i) => [`${name}${i > 0 && sheets.slice(0, i).some(([other]) => other === name) ? i : ''}`, grid] as const)); // prettier-ignore

function run(sheets: Sheets, mask: Mask = 'students'): Promise<Report> {
  return check(sheets.map(([name, grid]) => csvFile(name, grid)), { rules, lang: 'zh', today: '2025-10-01', mask }); // prettier-ignore
}

function sumsHold({ inputs, summary, manifest, findings }: Report): void {
  for (const { rows, records, rejected, ignored } of inputs.flatMap((input) => input.sheets))
    expect(records + rejected + ignored).toBe(rows);
  const { met, gap, noEvidence, notApplicable, waived } = summary.verdicts;
  expect(met + gap + noEvidence + notApplicable + waived).toBe(summary.judgements);
  expect(manifest.reduce((sum, rule) => sum + rule.gap, 0)).toBe(gap);
  expect(findings.filter(({ verdict }) => verdict === 'gap').reduce((sum, { count }) => sum + (count ?? 1), 0)).toBe(gap); // prettier-ignore
  expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
}

/** Any grid of cells: nothing is thrown, rows and verdicts add up. */
export const anyGrid = fc.asyncProperty(wild, async (sheets) => sumsHold(await run(sheets)));

/** What a check says, without what moves where rows and columns move: the places. */
function said({ findings, manifest }: Report): string[] {
  const counts = manifest.map(({ id, met, gap, noEvidence, notApplicable }) => [id, met, gap, noEvidence, notApplicable].join(' ')); // prettier-ignore
  const all = findings.map(({ id, rule, verdict, subject, responsible }) => [id, rule, verdict, subject.key, ...responsible.map(({ name, role }) => `${name} ${role}`)].join(' ')); // prettier-ignore
  return [...counts, ...all].sort(byCodePoint);
}

const orders = fc.infiniteStream(fc.nat(1_000_000));

/** The same list in the order that numbers give. */
function shuffled<T>(list: readonly T[], order: Iterator<number>): T[] {
  return list
    .map((each) => [order.next().value as number, each] as const)
    .sort(([a], [b]) => a - b)
    .map(([, each]) => each);
}

/** The same sheets with rows, columns and sheets in another order say the same. */
export const anyOrder = fc.asyncProperty(kept, orders, async (sheets, order) => {
  const turned = shuffled(sheets, order).map(([name, [header, ...rows]]) => {
    if (name === '学校') return [name, [header!, ...rows]] as const;
    const columns = shuffled(header!.map((_, i) => i), order); // prettier-ignore
    const mixed = [header!, ...shuffled(rows, order)].map((row) => columns.map((i) => row[i] ?? ''));
    return [name, mixed] as const;
  });
  // A free text is kept back by the address of its cell, and that moves.
  const [before, after] = [await run(sheets, 'none'), await run(turned, 'none')];
  sumsHold(before);
  expect(said(after)).toEqual(said(before));
});
