import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareReports } from '../../src/follow/comparison.js';
import type { Report } from '../../src/model/report.js';
import { json } from '../../src/report/json.js';
import { csvFile } from '../csv-file.js';
import { readPastReport } from '../../src/validate/past-report.js';
import {
  asPast,
  checked,
  edited,
  school,
  withoutColumn,
  withoutRow,
  withoutSheet,
  type SchoolSheets,
} from './small-school.js';

const tool = { name: 'shuifuze', version: 'test' };
const before = await checked(school);
const baseline = asPast(before);

const idOf = (rule: string, key: string): string => {
  const found = before.findings.find((each) => each.rule === rule && each.subject.key === key);
  if (!found) throw new Error(`no finding ${rule} ${key}`);
  return found.id;
};
const unfixed = idOf('hazard/fixed-in-time', 'YH1');
const ownerless = idOf('hazard/owner-named', 'YH2');

/** What the later check says of an earlier finding. */
function fateOf(report: Report, id: string): string {
  const still = report.findings.find((finding) => finding.id === id);
  if (still) return still.status!;
  if (report.resolved!.some((finding) => finding.id === id)) return 'resolved';
  return report.noLongerCheckable!.find((finding) => finding.id === id)?.gone ?? 'lost';
}

/** The same from the two files alone. */
function told(report: Report) {
  const { counts, resolved, noLongerCheckable } = compareReports(baseline, asPast(report), tool, 'zh');
  return { counts, resolved, noLongerCheckable };
}

describe('against a baseline', () => {
  it.each<[string, SchoolSheets, string, string]>([
    ['nothing changed', school, unfixed, 'persisting'],
    [
      'the deciding cell says something else',
      edited(school, '隐患台账', 1, '整改完成日期', '2025-09-07'),
      unfixed,
      'changed',
    ],
    ['it was put in order', edited(school, '隐患台账', 1, '整改完成日期', '2025-09-04'), unfixed, 'resolved'],
    ['an owner was named', edited(school, '隐患台账', 2, '整改责任人', '张伟'), ownerless, 'resolved'],
    ['the row has gone', withoutRow(school, '隐患台账', 1), unfixed, 'row'],
    ['the record has another key', edited(school, '隐患台账', 1, '隐患编号', 'YH9'), unfixed, 'row'],
    ['the column has gone', withoutColumn(school, '隐患台账', '整改期限'), unfixed, 'column'],
    ['the sheet has gone', withoutSheet(school, '隐患台账'), unfixed, 'sheet'],
  ])('says what became of a finding: %s', async (_name, sheets, id, fate) => {
    const report = await checked(sheets, { baseline });
    expect(fateOf(report, id)).toBe(fate);
    // The two files alone say the same.
    const { resolved, noLongerCheckable } = told(report);
    expect(resolved).toEqual(report.resolved);
    expect(noLongerCheckable).toEqual(report.noLongerCheckable);
  });

  it('never takes for resolved what lacks a column, and takes for resolved what has it again', async () => {
    const lacking = await checked(withoutColumn(school, '隐患台账', '整改期限'));
    const absent = lacking.findings.filter(({ subject }) => subject.key === 'hazard.deadline');
    expect(absent.length).toBeGreaterThan(0);
    const back = await checked(school, { baseline: asPast(lacking) });
    for (const { id } of absent) expect(back.resolved!.map((each) => each.id)).toContain(id);
    const gone = await checked(withoutSheet(school, '隐患台账'), { baseline: asPast(lacking) });
    for (const { id } of absent) expect(gone.noLongerCheckable!.map((each) => each.id)).toContain(id);
  });

  it('takes what is waived for neither resolved nor closed, and a waiver that came or lapsed for a change', async () => {
    const waiver = [['规则', '对象', '理由', '批准人', '批准日期', '有效期至'], ['hazard/fixed-in-time', 'YH1', '等待配件', '王建国', '2025-09-06', '2025-12-31']]; // prettier-ignore
    const waived = await checked({ ...school, 豁免登记: waiver }, { baseline });
    expect(waived.waived.map(({ id }) => id)).toEqual([unfixed]);
    expect(fateOf(waived, unfixed)).toBe('lost');
    const lapsed = await checked(school, { baseline: asPast(waived) });
    expect(fateOf(lapsed, unfixed)).toBe('changed');
    const ledger = csvFile('整改台账', [['差距编号', '规则', '复核'], [unfixed, 'hazard/fixed-in-time', '通过']]); // prettier-ignore
    const handed = await checked({ ...school, 豁免登记: waiver }, { ledger });
    expect(handed.ledger).toMatchObject({ closed: [], noLongerCheckable: [{ id: unfixed }] });
  });

  it('says nothing of the kind without one', async () => {
    for (const key of ['baseline', 'resolved', 'noLongerCheckable']) expect(before).not.toHaveProperty(key);
    expect(before.findings.some((finding) => 'status' in finding)).toBe(false);
  });

  it('knows every finding again whatever the order of rows and sheets', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(school['课堂记录']!.slice(1), { minLength: 3 }),
        fc.shuffledSubarray(school['隐患台账']!.slice(1), { minLength: 3 }),
        fc.shuffledSubarray(Object.keys(school), { minLength: 5 }),
        async (lessons, hazards, names) => {
          const mixed: Record<string, SchoolSheets[string]> = {
            ...school,
            课堂记录: [school['课堂记录']![0]!, ...lessons],
            隐患台账: [school['隐患台账']![0]!, ...hazards],
          };
          const sheets = Object.fromEntries(names.map((name) => [name, mixed[name]!]));
          const report = await checked(sheets, { baseline });
          expect(new Set(report.findings.map(({ status }) => status))).toEqual(new Set(['persisting']));
          expect([report.resolved, report.noLongerCheckable]).toEqual([[], []]);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('never counts as resolved what a removed row, column or sheet had shown', async () => {
    const rows = fc.constantFrom('课堂记录', '隐患台账').chain((sheet) => fc.integer({ min: 1, max: 3 }).map((row) => withoutRow(school, sheet, row))); // prettier-ignore
    const columns = fc.constantFrom('课堂记录', '隐患台账').chain((sheet) => fc.constantFrom(...school[sheet]![0]!).map((header) => withoutColumn(school, sheet, header))); // prettier-ignore
    const sheets = fc
      .constantFrom('课堂记录', '隐患台账', '班级')
      .map((sheet) => withoutSheet(school, sheet));
    await fc.assert(
      fc.asyncProperty(fc.oneof(rows, columns, sheets), async (given) => {
        const report = await checked(given, { baseline });
        const later = new Set(report.findings.map(({ id }) => id));
        const gone = before.findings.filter(({ id }) => !later.has(id)).map(({ id }) => id);
        const said = [...report.resolved!, ...report.noLongerCheckable!].map(({ id }) => id);
        expect(said.sort()).toEqual(gone.sort());
        // Taking something away puts no record of its own in order.
        const own = (kind: string): boolean => kind === 'hazard' || kind === 'lesson';
        expect(report.resolved!.filter(({ subject }) => own(subject.kind))).toEqual([]);
      }),
      { numRuns: 25 },
    ); // prettier-ignore
  });

  it.each([
    ['no JSON', 'PK', 'no JSON'],
    ['another version', json({ ...before, schemaVersion: 2 as never }), 'schemaVersion is 2'],
    ['another program’s', '{"findings":[]}', '/schemaVersion'],
    ['nothing', 'null', 'no report.json'],
  ])('refuses a file that is none: %s', (_name, text, found) => {
    expect(() => readPastReport('old.json', text)).toThrow(found);
  });

  it('quotes nothing of a file that is none', () => {
    expect(() => readPastReport('old.json', '李小雨,一年级')).toThrow(/no JSON\. Give/);
  });

  it('refuses the report of another school, and says it where only the name or the rules are others', async () => {
    const other = edited(school, '学校', 2, '内容', '3133000002');
    await expect(checked(other, { baseline })).rejects.toThrow('another school');
    const renamed = await checked(edited(school, '学校', 1, '内容', '青禾实验小学'), { baseline });
    expect(renamed.baseline!.notes.join()).toContain('青禾实验小学');
    const rules = { ...baseline, rules: { ...baseline.rules, digest: 'other' } };
    expect((await checked(school, { baseline: rules })).baseline!.notes.join()).toContain('other');
    expect((await checked(school, { baseline })).baseline!.notes).toEqual([]);
  });

  it('keeps the names of the earlier report out where all are masked', async () => {
    const report = await checked(withoutSheet(school, '教职工'), { baseline, mask: 'all' });
    const staff = report.noLongerCheckable!.filter(({ subject }) => subject.kind === 'staff');
    expect(staff.length).toBeGreaterThan(0);
    expect(JSON.stringify([report.resolved, report.noLongerCheckable])).not.toMatch(
      /张伟|陈静|李秀英|王建国/,
    );
  });
});
