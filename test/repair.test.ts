import { describe, expect, it } from 'vitest';
import type { Finding } from '../src/model/finding.js';
import type { Report } from '../src/model/report.js';
import { repairLine } from '../src/report/repair.js';
import { checked, edited, school } from './follow/small-school.js';

const report = await checked(school, { repairs: true });
const findingOf = (rule: string, key: string, of: Report = report) =>
  of.findings.find((finding) => finding.rule === rule && finding.subject.key === key);

describe('a repair', () => {
  it('names the blank cell, what may stand in it, and how many findings it closes', () => {
    expect(findingOf('hazard/fixed-in-time', 'YH1')!.repair).toEqual({
      cells: [{ sheet: '隐患台账', cell: 'J2', field: 'fixed', value: '不晚于 2025-09-05 的实际日期' }],
      closes: expect.any(Number) as number,
    });
    expect(findingOf('hazard/owner-named', 'YH2')!.repair!.cells).toEqual([
      { sheet: '隐患台账', cell: 'H3', field: 'owner', value: '在岗教职工的姓名' },
    ]);
  });

  it.each([
    ['hazard/fixed-in-time', 'YH1', 1, '整改完成日期', '2025-09-05'],
    ['hazard/owner-named', 'YH2', 2, '整改责任人', '张伟'],
  ])('closes %s when it is entered', async (rule, key, row, header, text) => {
    const after = await checked(edited(school, '隐患台账', row, header, text));
    expect(findingOf(rule, key, after)).toBeUndefined();
  });

  it('is never another value for what happened', () => {
    // Reported a day late, fixed after the deadline, arrived late: all were written down.
    for (const key of ['YH3'])
      expect(findingOf('hazard/fixed-in-time', key)).toMatchObject({ verdict: 'gap' });
    expect(findingOf('hazard/fixed-in-time', 'YH3')).not.toHaveProperty('repair');
    expect(report.findings.find(({ rule }) => rule === 'lesson/arrive-on-time')).not.toHaveProperty('repair');
    const cells = report.findings.flatMap(({ repair }) => repair?.cells ?? []);
    expect(cells.length).toBeGreaterThan(0);
    for (const { sheet, cell } of cells) {
      const [letters, row] = [cell.replace(/\d/g, ''), Number(cell.replace(/\D/g, ''))];
      expect(school[sheet]![row - 1]![letters.charCodeAt(0) - 65]).toBe('');
    }
  });

  it('is how a name is spelt, where it is one of the staff but for a slip', async () => {
    const slip = edited(school, '隐患台账', 2, '整改责任人', '王健国');
    const { repair } = findingOf('hazard/owner-named', 'YH2', await checked(slip, { repairs: true }))!;
    const cell = { sheet: '隐患台账', cell: 'H3', field: 'owner', value: '王建国' };
    expect(repair!.cells).toEqual([{ ...cell, replaces: { how: 'respelt', was: '王健国' } }]);
    const mended = await checked(edited(school, '隐患台账', 2, '整改责任人', '王建国'));
    expect(findingOf('hazard/owner-named', 'YH2', mended)).toBeUndefined();
    const hidden = await checked(slip, { repairs: true, mask: 'all' });
    expect(JSON.stringify(hidden.findings)).not.toMatch(/王健国|王建国/);
  });

  it.each([['陈净'], ['刘健国'], ['王伟'], ['总务处']])(
    'is no other name for %s, who may be somebody',
    async (name) => {
      const report = await checked(edited(school, '隐患台账', 2, '整改责任人', name), { repairs: true });
      expect(findingOf('hazard/owner-named', 'YH2', report)).toMatchObject({ verdict: 'gap' });
      expect(findingOf('hazard/owner-named', 'YH2', report)).not.toHaveProperty('repair');
    },
  );

  it('is somebody else only for what holds from now on', async () => {
    const unit = {
      ...school,
      责任区: [
        ['场所', '类别', '安全责任人', '备岗责任人'],
        ['操场', '操场', '总务处', '陈静'],
      ],
    };
    const report = await checked(unit, { repairs: true });
    const { repair } = findingOf('area/owner', '操场', report)!;
    expect(repair!.cells).toEqual([
      {
        sheet: '责任区',
        cell: 'C2',
        field: 'owner',
        value: '在岗教职工的姓名',
        replaces: { how: 'reassigned', was: '总务处' },
      },
    ]);
    const replaced = report.findings.filter(({ repair }) => repair?.cells.some(({ replaces }) => replaces));
    expect(replaced.filter(({ subject }) => subject.date !== undefined)).toEqual([]);
  });

  it('is sought only where it is asked for, and changes nothing else', async () => {
    const plain = await checked(school);
    expect(plain.findings.some((finding) => 'repair' in finding)).toBe(false);
    expect(report.findings.map(({ repair: _, ...finding }) => finding)).toEqual(plain.findings);
  });

  it.each([
    [
      '2025-09-05',
      /^当时确有人负责的，在 学生活动!\w+（现场监管人）填：.*据实补记，并注明是补记；当时没有的不要补填/,
    ],
    ['2026-01-05', /^指定到人、本人知道后/],
  ])('of an activity of %s promises nothing for back-dating', async (date, said) => {
    const finding = {
      nature: 'assignment',
      subject: { kind: 'activity', key: '', label: '', date },
      repair: {
        cells: [{ sheet: '学生活动', cell: 'H2', field: 'onSite', value: '在岗教职工的姓名' }],
        closes: 2,
      },
    } as unknown as Finding;
    expect(repairLine(finding, () => '现场监管人', { lang: 'zh', asOf: '2025-09-30' })).toMatch(said);
  });

  it('is said with what to do where it was not done', async () => {
    const { story } = await import('../src/report/story.js');
    const views = story(report).gaps.flatMap(({ findings }) => findings);
    const said = views.filter(({ repair }) => repair !== '');
    expect(said.length).toBeGreaterThan(0);
    for (const { repair } of said) expect(repair).toMatch(/先去做，再据实填写|指定到人|不是笔误的不要改/);
  });
});
