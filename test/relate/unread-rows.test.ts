import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.js';
import { build, rulesOf, verdictsOf, type Sheets, type TypedRow } from '../build.js';
import { checkSheets } from '../check-sheets.js';
import { csvFile } from '../csv-file.js';

const school: TypedRow = { name: '云溪小学', stage: '小学', students: '300', termStart: '2024-09-01', termEnd: '2025-07-04' }; // prettier-ignore
const staff = [
  { name: '张三', posts: '校长', status: '在岗' },
  { name: '李四', posts: '', status: '在岗' },
];

/** Sheets with one row that no key names, beside those without it: what was a gap is not known. */
const cases: readonly (readonly [rule: string, given: Sheets, kind: keyof Sheets, unread: TypedRow])[] = [
  ['drill/kinds', {}, 'drill', { date: '9月的一天', type: '消防' }],
  ['post/filled', { staff: [{ name: '张三', posts: '校长', status: '在岗' }] }, 'staff', { name: '', posts: '保卫主任', status: '在岗' }], // prettier-ignore
  ['guard/enough', { staff: [{ name: '张三', posts: '校长', status: '在岗' }] }, 'staff', { name: '', posts: '门卫', status: '在岗' }], // prettier-ignore
  ['education/term-opening', {}, 'education', { date: '某日', type: '法治教育' }],
  ['facility/checked-each-term', {}, 'facility', { date: '某日', item: '消防设施' }],
  ['inspection/three-a-day', {}, 'inspection', { date: '某日', scope: '校园', session: '早' }],
  ['slot/covered', { period: [{ name: '午间', start: '12:00', end: '13:00', places: '操场' }], staff }, 'roster', { weekday: '', shift: '午间', person: '张三' }], // prettier-ignore
];

describe('rows that were not taken', () => {
  it.each(cases)(
    '%s: silence is a gap where all rows were taken, else not known',
    async (rule, given, kind, row) => {
      const rules = rulesOf(rule.split('/')[0]!);
      const seen = async (rows: readonly TypedRow[]): Promise<string[]> =>
        verdictsOf(rules, rule, build({ school: [school], ...given, [kind]: rows }, '2025-08-31'));
      const own = given[kind] ?? [];
      expect(await seen(own)).toContain('gap');
      const unsure = await seen([...own, row]);
      expect(unsure).not.toContain('gap');
      expect(unsure).toContain('no-evidence');
    },
  );

  it('are shown as the cells to mend', async () => {
    const sheets = { school: [school], drill: [{ date: '某日', type: '消防' }] };
    const { findings } = await checkSheets('drill', sheets, '2025-03-31');
    const found = findings.find(({ rule }) => rule === 'drill/often-enough')!;
    expect(found.verdict).toBe('no-evidence');
    expect(found.missing).toMatchObject([{ sheet: '应急演练', cell: 'A2', value: '某日' }]);
  });

  it.each([
    ['one of them', [['2025-03-03', '地震']]],
    ['all', []],
  ])('are called by their header where %s were not taken', async (_, taken) => {
    const files = [
      csvFile('学校', [['学校名称', '云溪小学'], ['学段', '小学'], ['开学日期', '2024-09-01'], ['学期结束', '2025-07-04']]),
      csvFile('应急演练记录', [['日期', '演练类型'], ...taken, ['某日', '消防']]),
    ];
    const { findings } = await check(files, { rules: rulesOf('drill'), lang: 'zh', today: '2025-03-31' });
    const told = findings.filter(({ missing }) => missing.some(({ cell }) => cell !== null));
    expect(told.length).toBeGreaterThan(0);
    for (const { message, remedy } of told) expect(message + remedy).not.toMatch(/[a-z]/);
  }); // prettier-ignore
});
