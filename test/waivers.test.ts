import { describe, expect, it } from 'vitest';
import { check, judgeSchool, type CheckOptions } from '../src/check.js';
import { explain } from '../src/explain.js';
import type { Report } from '../src/model/report.js';
import { readRuleFiles } from '../src/node/rule-files.js';
import { json } from '../src/report/json.js';
import { html } from '../src/report/html/html.js';
import { readRuleBase } from '../src/validate/rule-base.js';
import { csvFile, type Grid } from './csv-file.js';

const rules = readRuleBase(await readRuleFiles());

const school: Grid = [['项目', '内容'], ['学校名称', '青禾小学'], ['校长', '王建国'], ['检查基准日', '2025-09-30']]; // prettier-ignore
const staff: Grid = [['姓名', '岗位', '在岗状态'], ['王建国', '校长', '在岗'], ['陈静', '语文教师', '在岗']]; // prettier-ignore
const lesson: Grid = [
  ['日期', '节次', '班级', '课程', '任课教师', '应开始时间', '教师到岗时间', '应结束时间', '教师离岗时间', '应到人数', '实到人数', '旷课', '拖堂分钟'],
  ['2025-09-02', '第1节', '三年级1班', '语文', '陈静', '8:00', '8:05', '8:40', '8:40', '40', '40', '否', '5'],
  ['2025-09-03', '第1节', '三年级1班', '语文', '陈静', '8:00', '', '8:40', '8:40', '40', '40', '否', '5'],
  ['2025-09-03', '第2节', '三年级2班', '语文', '陈静', '9:00', '9:05', '9:40', '9:40', '40', '40', '否', ''],
]; // prettier-ignore
const header = ['规则', '对象', '原因', '批准人', '批准日期', '有效期至'];

/** A waiver that is in force, but for what is given. */
function waiver(
  rule: string,
  subject: string,
  more: Readonly<Record<string, string>> = {},
): readonly string[] {
  const row: Readonly<Record<string, string>> = { 规则: rule, 对象: subject, 原因: '教室改造', 批准人: '王建国', 批准日期: '2025-09-01', 有效期至: '2025-12-31', ...more }; // prettier-ignore
  return header.map((name) => row[name]!);
}

function filesWith(waivers: readonly (readonly string[])[], lessons: Grid = lesson) {
  const sheets = { 学校: school, 教职工: staff, 课堂记录: lessons, 豁免: [header, ...waivers] };
  return Object.entries(sheets).map(([name, grid]) => csvFile(name, grid));
}

function run(waivers: readonly (readonly string[])[], options: Partial<CheckOptions> = {}): Promise<Report> {
  return check(filesWith(waivers), { rules, lang: 'zh', today: '2026-01-01', ...options });
}

const covered = ({ waived }: Report): string[] => waived.map(({ rule, was, subject }) => `${rule} ${was} ${subject.label}`).sort(); // prettier-ignore
const late = 'lesson/arrive-on-time';

describe('a waiver in force', () => {
  it('covers the gaps, and what lacks evidence, of its rule and class, and nothing else', async () => {
    const [plain, report] = [await run([]), await run([waiver(late, '三(1)班')])];
    expect(covered(report)).toEqual([
      `${late} gap 三年级1班 2025-09-02 第1节 语文`,
      `${late} no-evidence 三年级1班 2025-09-03 第1节 语文`,
    ]);
    const before = plain.findings.filter(
      ({ rule, subject }) => rule === late && subject.class === '三年级1班',
    );
    const after = new Set(report.findings.map(({ id }) => id));
    expect(before.map(({ id }) => id).filter((id) => after.has(id))).toEqual([]);
    expect(report.findings.filter(({ rule }) => rule === late)).toHaveLength(1);
  });

  it.each([
    ['the name of the record', '三年级1班 2025-09-02 第1节 语文'],
    ['its key', '2025-09-02|第1节|三年级1班'],
  ])('is about the record by %s', async (_, subject) => {
    expect(covered(await run([waiver(late, subject)]))).toEqual([
      `${late} gap 三年级1班 2025-09-02 第1节 语文`,
    ]);
  });

  it('is about the record by the id of its finding', async () => {
    const { id } = (await run([])).findings.find(({ rule, verdict }) => rule === late && verdict === 'gap')!;
    const report = await run([waiver(late, id)]);
    expect(report.waived.map((each) => each.id)).toEqual([id]);
  });

  it('is about the record by its place', async () => {
    const hazards: Grid = [['隐患编号', '发现日期', '场所', '隐患等级', '发现人', '报告日期', '整改责任人'], ['1', '2025-09-10', '操场', '一般', '陈静', '2025-09-12', '陈静']]; // prettier-ignore
    const waivers = [header, waiver('hazard/reported-at-once', '操场')];
    const files = Object.entries({ 学校: school, 教职工: staff, 隐患台账: hazards, 豁免: waivers }).map(([name, grid]) => csvFile(name, grid)); // prettier-ignore
    const report = await check(files, { rules, lang: 'zh', today: '2026-01-01' });
    expect(report.waived.map(({ rule }) => rule)).toEqual(['hazard/reported-at-once']);
  });

  it('may name its rule by title or glob', async () => {
    const title = rules.rules.find(({ id }) => id === late)!.title.zh;
    expect(covered(await run([waiver(title, '三年级1班')]))).toHaveLength(2);
    const all = covered(await run([waiver('lesson/*', '三年级1班')]));
    expect(all.filter((each) => each.startsWith('lesson/no-overrun'))).toHaveLength(2);
    const critical = new Set(
      rules.rules.filter(({ severity }) => severity === 'critical').map(({ id }) => id),
    );
    expect(all.filter((each) => critical.has(each.split(' ')[0]!))).toEqual([]);
  });

  it('is shown with what it covers', async () => {
    const [first] = (await run([waiver(late, '三年级1班')], { mask: 'none' })).waived;
    expect(first).toMatchObject({
      verdict: 'waived',
      was: 'gap',
      waiver: { reason: '教室改造', approver: '王建国', approved: '2025-09-01', until: '2025-12-31' },
    });
    expect(first!.waiver.at.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(['豁免!A2', '豁免!B2']);
    const page = html(await run([waiver(late, '三年级1班')], { mask: 'none' }));
    expect(page).toContain('教室改造');
  });

  it('keeps the sums: every judgement has one verdict', async () => {
    for (const waivers of [[], [waiver('lesson/*', '三年级1班')]]) {
      const { summary, waived, findings, manifest } = await run(waivers);
      const { met, gap, noEvidence, notApplicable } = summary.verdicts;
      expect(met + gap + noEvidence + notApplicable + waived.length).toBe(summary.judgements);
      expect(summary.verdicts.waived).toBe(waived.length);
      expect(findings.filter(({ verdict }) => verdict === 'gap')).toHaveLength(gap);
      expect(manifest.reduce((sum, rule) => sum + rule.waived, 0)).toBe(waived.length);
    }
  });

  it('does not cover what is met or does not apply', async () => {
    const report = await run([waiver('lesson/no-overrun', '三年级2班')]);
    expect(report.waived).toEqual([]);
    expect(report.summary.verdicts.waived).toBe(0);
  });

  it('leaves the lines of the teacher to the records that are left', async () => {
    const line = async (...waivers: readonly (readonly string[])[]): Promise<unknown> =>
      (await run(waivers)).people.find(({ name }) => name === '陈静')!.lines!['mustnot-4'];
    expect(await line()).toBe('gap');
    expect(await line(waiver('lesson/no-overrun', '三年级1班'))).toBe('met');
  });
});

describe('a waiver without force', () => {
  it.each<[string, readonly string[]]>([
    ['ran out', waiver(late, '三年级1班', { 有效期至: '2025-09-29' })],
    ['has no end', waiver(late, '三年级1班', { 有效期至: '' })],
    ['is not yet approved', waiver(late, '三年级1班', { 批准日期: '2025-10-01' })],
    ['was approved by a teacher', waiver(late, '三年级1班', { 批准人: '陈静' })],
    ['was approved by nobody', waiver(late, '三年级1班', { 批准人: '' })],
    ['has no reason', waiver(late, '三年级1班', { 原因: '' })],
    ['is of a critical rule', waiver('lesson/no-truancy', '三年级1班')],
    ['is of no rule', waiver('lesson/on-time', '三年级1班')],
    ['is of the rule on waivers', waiver('waiver/in-force', '三年级1班')],
    ['is of no record', waiver(late, '')],
  ])('that %s is reported, and covers nothing', async (_, row) => {
    const report = await run([row]);
    expect(report.waived).toEqual([]);
    expect(report.findings.filter(({ rule }) => rule === 'waiver/in-force')).toMatchObject([
      { verdict: 'gap' },
    ]);
  });

  it('that ran out says so, and that alone', async () => {
    const report = await run([waiver(late, '三年级1班', { 有效期至: '2025-09-29' })], { mask: 'none' });
    const [found] = report.findings.filter(({ rule }) => rule.startsWith('waiver/'));
    expect(found!.message).toContain('有效期至 2025-09-29）；不符：有效期已过。');
  });

  it('runs out on its last day', async () => {
    expect((await run([waiver(late, '三年级1班', { 有效期至: '2025-09-30' })])).waived).toHaveLength(2);
  });
});

describe('a waiver that is not needed as it stands', () => {
  const onWaivers = ({ findings }: Report): string[] => findings.filter(({ rule }) => rule.startsWith('waiver/')).map(({ rule, verdict, at }) => `${rule} ${verdict} ${at[0]!.cell}`); // prettier-ignore

  it('is found where it covers nothing, at its own row', async () => {
    expect(onWaivers(await run([waiver(late, '三年级1班')]))).toEqual([]);
    const rows = [waiver(late, '三年级1班'), waiver('lesson/no-overrun', '三年级2班')];
    expect(onWaivers(await run(rows))).toEqual(['waiver/used gap A3']);
  });

  it('is not found where its rule is left out, or its sheet is not there', async () => {
    const only = { ...rules, rules: rules.rules.filter(({ id }) => id === 'waiver/used') };
    expect(onWaivers(await run([waiver(late, '三年级1班')], { rules: only }))).toEqual([]);
    expect(onWaivers(await run([waiver('bus/approved-stop', '三年级1班')]))).toEqual([]);
  });

  it('is found where the record has changed since it was waived, and still covers it', async () => {
    const judged = await judgeSchool(filesWith([]), { rules, lang: 'zh', today: '2026-01-01' });
    const report = await run([]);
    const { id } = report.findings.find(({ rule, verdict }) => rule === late && verdict === 'gap')!;
    const { asItWas } = explain(judged, report, id, { rules, lang: 'zh', today: '2026-01-01' });
    expect(asItWas).toMatch(new RegExp(`^${id}-[0-9a-f]{6}$`));
    const same = await run([waiver(late, asItWas!)]);
    expect([onWaivers(same), same.waived.map((each) => each.id)]).toEqual([[], [id]]);
    const later = lesson.map((row) => row.map((cell) => (cell === '8:05' ? '8:09' : cell)));
    const changed = await check(filesWith([waiver(late, asItWas!)], later), { rules, lang: 'zh', today: '2026-01-01' }); // prettier-ignore
    expect([onWaivers(changed), changed.waived.map((each) => each.id)]).toEqual([['waiver/record-unchanged gap B2'], [id]]); // prettier-ignore
  });
});

describe('the options of a check', () => {
  it('leave waivers out', async () => {
    const [plain, ignored] = [await run([]), await run([waiver(late, '三年级1班')], { ignoreWaivers: true })];
    expect(ignored.waived).toEqual([]);
    expect(ignored.findings.map(({ id }) => id)).toEqual(expect.arrayContaining(plain.findings.map(({ id }) => id))); // prettier-ignore
  });

  it('that choose rules leave a waiver its force', async () => {
    const only = { ...rules, rules: rules.rules.filter(({ id }) => id === late) };
    expect(covered(await run([waiver(late, '三年级1班')], { rules: only }))).toHaveLength(2);
  });

  it('keep the words of a waiver back, but not what records, classes and places are called', async () => {
    const report = await run([waiver(late, '三年级1班', { 原因: '李小明家长要求' })]);
    const text = json(report);
    expect(text).not.toContain('李小明');
    expect(report.waived[0]!.subject.label).toBe('三年级1班 2025-09-02 第1节 语文');
    const named = await run([waiver(late, '李小明的座位')]);
    expect(json(named)).not.toContain('李小明');
  });
});
