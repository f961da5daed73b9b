import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { DistrictSchool } from '../../src/model/district.js';
import { districtExcel } from '../../src/report/district/excel.js';
import { districtHtml } from '../../src/report/district/html.js';
import { districtStory } from '../../src/report/district/story.js';
import type { DistrictReport } from '../../src/report/district/report.js';

function school(folder: string, over: Partial<DistrictSchool> = {}): DistrictSchool {
  const verdicts = { met: 90, gap: 10, noEvidence: 0, notApplicable: 0, waived: 0 };
  return {
    folder, name: folder, code: null, stage: '小学', students: 400, asOf: '2025-09-30', records: 500, verdicts,
    bySeverity: { critical: 0, major: 10, minor: 0 }, notChecked: [], gaps: {}, open: {}, criticals: [], refused: [],
    problems: { errors: 0, warnings: 0 }, ...over,
  }; // prettier-ignore
}

function district(schools: readonly DistrictSchool[], over: Partial<DistrictReport> = {}): DistrictReport {
  return {
    district: { schools, rules: [] },
    lang: 'zh',
    date: '2025-09-30',
    rules: { count: 0, digest: 'd' },
    same: [],
    twoPlaces: { told: [], namesakes: 0 },
    lost: [],
    passed: [],
    ...over,
  };
}

describe('districtStory', () => {
  it('tells schools of one name apart, and says where reports may be of one school', () => {
    const { schools, doubles } = districtStory(
      district([
        school('a', { name: '中心小学', code: '1' }),
        school('b', { name: '中心小学', code: '2' }),
        school('c', { name: '一小', code: '3' }),
        school('c(修改)', { name: '一小', code: '3' }),
        school('d', { name: '二小' }),
        school('d-2', { name: '二小' }),
      ]),
    );
    expect(schools.map(({ name }) => name).slice(0, 2)).toEqual(['中心小学 [a]', '中心小学 [b]']);
    expect(doubles).toEqual([
      { what: '标识码 3', schools: ['一小 [c]', '一小 [c(修改)]'] },
      { what: '名称 二小', schools: ['二小 [d]', '二小 [d-2]'] },
    ]);
  });

  it('puts what was not read in no square, but among what was not read', () => {
    const refused = [{ file: 'x.xlsx', reason: '打不开' }];
    const none = { met: 0, gap: 0, noEvidence: 0, notApplicable: 0, waived: 0 };
    const few = school('few', { records: 3, verdicts: { ...none, met: 3 } });
    const told = districtStory(district([few, school('x', { records: 0, verdicts: none, refused })]));
    expect(told.tooFew.map(({ folder }) => folder)).toEqual(['few']);
    expect(told.unread).toEqual([{ what: 'x', file: 'x.xlsx', reason: '打不开' }]);
  });

  it('says how many critical gaps there are beyond those that it lists', () => {
    const critical = { id: '0123456789ab', rule: 'a/b', label: '一', message: '二' };
    const many = school('a', { bySeverity: { critical: 23, major: 0, minor: 0 }, criticals: Array.from({ length: 20 }, () => critical) }); // prettier-ignore
    expect(districtHtml(district([many]))).toContain('另有 3 处');
  });

  it('tells somebody in two schools as a pointer, without a name where names are kept back', () => {
    const side = { file: 'x.xlsx', sheet: '课堂记录', cell: 'E3' };
    const told = { name: null, by: 'phone', folders: ['a', 'b'], times: 2, days: 1, first: [{ from: '2025-09-02T10:20', to: '2025-09-02T10:40', at: [{ ...side, folder: 'a' }, { ...side, folder: 'b' }] }] } as const; // prettier-ignore
    const page = districtHtml(district([school('a'), school('b')], { twoPlaces: { told: [told], namesakes: 2 } })); // prettier-ignore
    for (const said of [
      '（姓名已隐去）',
      '姓名和电话相同',
      '2025-09-02 10:20–10:40',
      'a 课堂记录!E3',
      '另有 2 对同名',
    ])
      expect(page).toContain(said);
  });
});

describe('an English roll-up', () => {
  const critical = { id: '0123456789ab', rule: 'a/b', label: 'one', message: 'two' };
  const none = { met: 0, gap: 0, noEvidence: 0, notApplicable: 0, waived: 0 };
  const north = { name: 'North', code: '3', stage: 'primary' };
  const counts = { new: 0, persisting: 0, changed: 0, resolved: 0, noLongerCheckable: 0 };
  const shared = ['a', 'd'].map((folder) => ({ folder, file: 'x.xlsx' }));
  const report = district(
    [
      school('a', { ...north, criticals: [critical], compared: { folder: 'a', reason: 'refused' } }),
      school('b', { ...north, verdicts: { ...none, met: 3 } }),
      school('c', { stage: 'primary', verdicts: { ...none, met: 4 } }),
      school('d', { stage: 'primary' }),
    ],
    {
      lang: 'en',
      movement: { since: '2025-08-31', compared: 0, counts, came: ['c', 'd'], went: [] },
      same: [{ sheet: 'Lessons', records: 12, schools: shared }],
      twoPlaces: { told: [{ name: 'Ann', by: 'name', folders: ['a', 'd'], times: 1, days: 1, first: [] }], namesakes: 1 }, // prettier-ignore
      lost: [{ folder: 'e', state: 'crashed', reason: 'out of memory' }],
    },
  );
  const chinese = /.{0,40}[、。（），：；].{0,20}/gu;

  it('has no Chinese punctuation on its page', () => {
    const page = districtHtml(report);
    expect(page).toContain('crashed: out of memory');
    expect(page).toContain('North [a], North [b]');
    expect(page.match(chinese)).toBeNull();
  });

  it('has none in its workbook', async () => {
    const parts = Object.entries(unzipSync(await districtExcel(report)));
    const text = parts
      .flatMap(([name, bytes]) => (name.endsWith('.xml') ? [strFromU8(bytes)] : []))
      .join('\n');
    expect(text).toContain('North [a], North [b]');
    expect(text.match(chinese)).toBeNull();
  });
});
