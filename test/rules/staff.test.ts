import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { findingsOf } from '../../src/evaluate/findings.js';
import type { Finding, Verdict } from '../../src/model/finding.js';
import type { RuleBase } from '../../src/model/rule-base.js';
import type { School } from '../../src/model/school.js';
import { build, rulesOf, verdictsOf, type Sheets, type TypedRow } from '../build.js';

const bases = Object.fromEntries(['staff', 'class', 'area', 'post', 'guard'].map((principle) => [principle, rulesOf(principle)])); // prettier-ignore
const baseOf = (id: string): RuleBase => bases[id.split('/')[0]!]!;

/** A teacher as a school writes her, with nothing wrong. */
const teacher: TypedRow = {
  staffId: 'T12',
  name: '周海燕',
  posts: '语文教师',
  headOf: '',
  supervisor: '李梅',
  joined: '2022-8-30',
  status: '在岗',
  pledgeSigned: '2025.9.1',
  backgroundChecked: '2025-9-3',
  checkedAtEntry: '2022-8-20',
  lastTrained: '2025/9/2',
  healthCertUntil: '',
  licenceUntil: '',
};
const colleagues: readonly TypedRow[] = [
  { name: '李梅', posts: '教务主任', status: '在岗', supervisor: '王建国' },
  { name: '王建国', posts: '校长', status: '在岗', supervisor: '' },
  { name: '赵强', posts: '保卫主任', status: '', supervisor: '王建国' },
  { name: '孙丽', posts: '语文教师', status: '离职', supervisor: '王建国' },
];
const cook = { posts: '厨师', healthCertUntil: '2026-8-31' };
const guard = { posts: '保安', licenceUntil: '长期', supervisor: '' };

function school(row: TypedRow, others: Sheets = {}, asOf?: string): School {
  return build({ staff: [{ ...teacher, ...row }, ...colleagues], ...others }, asOf);
}

type Case = readonly [id: string, verdict: Verdict, row: TypedRow, asOf?: string];

const staffCases: readonly Case[] = [
  ['pledge-signed', 'met', {}],
  ['pledge-signed', 'gap', { pledgeSigned: '2025-8-31' }],
  ['pledge-signed', 'gap', { pledgeSigned: '2024年9月1日' }],
  ['pledge-signed', 'no-evidence', { pledgeSigned: '' }],
  ['pledge-signed', 'no-evidence', { status: '' }],
  ['pledge-signed', 'not-applicable', { status: '请假', pledgeSigned: '' }],
  ['pledge-signed', 'gap', { pledgeSigned: '2024-9-1' }, '2025-09-01'],
  ['pledge-signed', 'met', { pledgeSigned: '2025-9-1' }, '2025-09-02'],
  ['pledge-signed', 'no-evidence', { pledgeSigned: '', joined: '2025-9-30' }],
  ['pledge-signed', 'met', { pledgeSigned: '2025-9-1' }, '2026-08-31'],
  ['pledge-signed', 'gap', { pledgeSigned: '2025-9-1' }, '2026-09-01'],
  ['background-checked', 'met', {}],
  ['background-checked', 'met', { backgroundChecked: '2024-9-30' }],
  ['background-checked', 'gap', { backgroundChecked: '2024-9-29' }],
  ['background-checked', 'no-evidence', { backgroundChecked: '' }],
  ['background-checked', 'met', { backgroundChecked: '', joined: '2025-8-30', checkedAtEntry: '2025-8-20' }],
  ['background-checked', 'not-applicable', { status: '离职', backgroundChecked: '2024-9-29' }],
  ['background-checked', 'not-applicable', { joined: '2025-10-1', backgroundChecked: '' }],
  ['checked-at-entry', 'met', {}],
  ['checked-at-entry', 'gap', { checkedAtEntry: '2022-8-31' }],
  ['checked-at-entry', 'no-evidence', { checkedAtEntry: '' }],
  ['checked-at-entry', 'no-evidence', { joined: '' }],
  ['checked-at-entry', 'not-applicable', { joined: '2021-5-31', checkedAtEntry: '' }],
  ['checked-at-entry', 'no-evidence', { joined: '2021-6-1', checkedAtEntry: '' }],
  ['trained', 'met', { lastTrained: '2024-9-30' }],
  ['trained', 'gap', { lastTrained: '2024-9-29' }],
  ['trained', 'no-evidence', { lastTrained: '' }],
  ['trained', 'not-applicable', { lastTrained: '', status: '借调' }],
  ['health-certificate', 'met', cook],
  ['health-certificate', 'met', { ...cook, healthCertUntil: '2025-9-30' }],
  ['health-certificate', 'gap', { ...cook, healthCertUntil: '2025-9-29' }],
  ['health-certificate', 'no-evidence', { ...cook, healthCertUntil: '' }],
  ['health-certificate', 'no-evidence', { ...cook, posts: '' }],
  ['health-certificate', 'not-applicable', {}],
  ['licence', 'met', guard],
  ['licence', 'gap', { ...guard, licenceUntil: '2025-9-29' }],
  ['licence', 'no-evidence', { ...guard, licenceUntil: '' }],
  ['licence', 'not-applicable', { posts: '门卫', licenceUntil: '2025-9-29' }],
  ['has-supervisor', 'met', {}],
  ['has-supervisor', 'gap', { supervisor: '' }],
  ['has-supervisor', 'gap', { supervisor: '无' }],
  ['has-supervisor', 'gap', { supervisor: '外来的人' }],
  ['has-supervisor', 'gap', { supervisor: '周海燕' }],
  ['has-supervisor', 'not-applicable', { posts: '书记', supervisor: '' }],
  ['has-supervisor', 'not-applicable', { supervisor: '', status: '离职' }],
  ['has-supervisor', 'no-evidence', { posts: '', supervisor: '' }],
  ['has-duty', 'met', {}],
  ['has-duty', 'gap', { posts: '无' }],
  ['has-duty', 'gap', { posts: '学生安全员' }],
  ['has-duty', 'no-evidence', { posts: '' }],
  ['has-duty', 'no-evidence', { posts: '花匠' }],
  ['has-duty', 'not-applicable', { posts: '无', status: '离职' }],
];

describe('rules of the staff, on what schools type', () => {
  const named = staffCases.map(([id, verdict, row, asOf]) => ({ id, verdict, row, asOf }));
  it.each(named)('staff/$id: $verdict for $row as of $asOf', async ({ id, verdict, row, asOf }) => {
    expect((await verdictsOf(baseOf('staff'), `staff/${id}`, school(row, {}, asOf)))[0]).toBe(verdict);
  });
});

type PlaceCase = readonly [
  id: string,
  verdict: Verdict,
  kind: 'class' | 'area' | 'school',
  row: TypedRow,
  member?: TypedRow,
];

const placeCases: readonly PlaceCase[] = [
  ['class/head-teacher', 'met', 'class', { name: '七1', headTeacher: '周海燕' }],
  ['class/head-teacher', 'met', 'class', { name: '七1', headTeacher: '周海燕、孙丽' }],
  ['class/head-teacher', 'gap', 'class', { name: '七1', headTeacher: '' }],
  ['class/head-teacher', 'gap', 'class', { name: '七1', headTeacher: '无' }],
  ['class/head-teacher', 'gap', 'class', { name: '七1', headTeacher: '孙丽' }],
  ['class/head-teacher', 'gap', 'class', { name: '七1', headTeacher: '外来的人' }],
  ['class/head-teacher', 'gap', 'class', { name: '七1', headTeacher: '李梅' }, { headOf: '七(1)班' }],
  ['class/head-teacher', 'no-evidence', 'class', { name: '七1', headTeacher: '赵强' }],
  ['area/owner', 'met', 'area', { name: '操场', owner: '周海燕老师' }],
  ['area/owner', 'gap', 'area', { name: '操场', owner: '' }],
  ['area/owner', 'gap', 'area', { name: '操场', owner: '/' }],
  ['area/owner', 'gap', 'area', { name: '操场', owner: '总务处' }],
  ['area/owner', 'gap', 'area', { name: '操场', owner: '孙丽' }],
  ['area/owner', 'no-evidence', 'area', { name: '操场', owner: '赵强' }],
  ['staff/backup-named', 'met', 'area', { name: '操场', owner: '周海燕', backup: '李梅' }],
  ['staff/backup-named', 'gap', 'area', { name: '操场', owner: '周海燕', backup: '' }],
  ['staff/backup-named', 'gap', 'area', { name: '操场', owner: '周海燕', backup: '—' }],
  ['staff/backup-named', 'gap', 'area', { name: '操场', owner: '周海燕', backup: 'T12' }],
  ['staff/backup-named', 'no-evidence', 'area', { name: '操场', owner: '', backup: '李梅' }],
  ['post/fire-duty', 'met', 'school', { name: '城关中学', fireChief: '王建国', fireManager: '李梅' }],
  ['post/fire-duty', 'gap', 'school', { name: '城关中学', fireChief: '王建国', fireManager: '无' }],
  ['post/fire-duty', 'no-evidence', 'school', { name: '城关中学', fireChief: '', fireManager: '李梅' }],
  ['post/recourse-system', 'met', 'school', { name: '城关中学', accountabilitySystem: '2024-9-1' }],
  ['post/recourse-system', 'met', 'school', { name: '城关中学', accountabilitySystem: '有' }],
  ['post/recourse-system', 'gap', 'school', { name: '城关中学', accountabilitySystem: '无' }],
  ['post/recourse-system', 'no-evidence', 'school', { name: '城关中学', accountabilitySystem: '' }],
  ['guard/enough', 'met', 'school', { name: '城关中学', students: '800', boarders: '0' }, guard],
  ['guard/enough', 'gap', 'school', { name: '城关中学', students: '1000', boarders: '0' }, guard],
  ['guard/enough', 'gap', 'school', { name: '城关中学', students: '800', boarders: '' }],
  ['guard/enough', 'no-evidence', 'school', { name: '城关中学', students: '', boarders: '0' }, guard],
];

describe('rules of classes, places and the school, on what schools type', () => {
  const named = placeCases.map(([id, verdict, kind, row, member]) => ({ id, verdict, kind, row, member }));
  it.each(named)('$id: $verdict for $kind $row, $member', async ({ id, verdict, kind, row, member = {} }) => {
    expect(await verdictsOf(baseOf(id), id, school(member, { [kind]: [row] }))).toEqual([verdict]);
  });

  it('says three classes of one head teacher, and not two', async () => {
    const classes = ['七1', '七2', '七3'].map((name) => ({ name, headTeacher: '周海燕' }));
    const verdicts = (count: number): Promise<Verdict[]> => verdictsOf(baseOf('class'), 'class/head-teacher', school({}, { class: classes.slice(0, count) })); // prettier-ignore
    expect(await verdicts(2)).toEqual(['met', 'met']);
    expect(await verdicts(3)).toEqual(['gap', 'gap', 'gap']);
  });
});

describe('the findings', () => {
  async function findings(id: string, row: TypedRow, others: Sheets = {}): Promise<Finding[]> {
    const base = baseOf(id);
    const related = school(row, others);
    const rules = base.rules.filter((rule) => rule.id === id);
    const { outcomes } = await evaluate(related, { ...base, rules });
    return outcomes.flatMap((outcome) => findingsOf(outcome, { school: related, base, lang: 'zh' }));
  }
  const who = ({ responsible }: Finding): unknown[] => responsible.map(({ name, role }) => [name, role]);

  it.each([
    ['staff/pledge-signed', { pledgeSigned: '2024-9-1' }, [['周海燕', 'direct'], ['李梅', 'supervising'], ['王建国', 'leading']]],
    ['staff/pledge-signed', { pledgeSigned: '2024-9-1', supervisor: '' }, [['周海燕', 'direct'], ['李梅', 'supervising'], ['王建国', 'leading']]],
    ['staff/licence', { ...guard, licenceUntil: '2025-9-29' }, [['赵强', 'direct'], ['王建国', 'leading']]],
    ['staff/licence', { ...guard, licenceUntil: '2025-9-29', supervisor: '李梅' }, [['李梅', 'direct'], ['王建国', 'leading']]],
    ['staff/background-checked', { backgroundChecked: '2024-9-1' }, [['王建国', 'direct']]],
    ['staff/health-certificate', { ...cook, healthCertUntil: '2025-9-1' }, [[null, 'direct'], ['王建国', 'leading']]],
  ])('of %s for %o name who answers', async (id, row, expected) => {
    const [finding] = await findings(id, row);
    expect(finding!.subject.label).toBe('周海燕');
    expect(who(finding!)).toEqual(expected);
  }); // prettier-ignore

  it('name both head teachers where the lists differ', async () => {
    const [finding] = await findings('class/head-teacher', { headOf: '七(1)班' }, { class: [{ name: '七1', headTeacher: '李梅' }] }); // prettier-ignore
    expect(finding!.message).toMatch(/李梅.*周海燕/);
    expect(finding!.at.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(['班级!B2', '教职工!D2']);
  });

  it('point to the cell further up where the chain breaks', async () => {
    const broken = [{ ...colleagues[0]!, supervisor: '' }, ...colleagues.slice(1)];
    const [finding] = await findings('staff/has-supervisor', {}, { staff: [teacher, ...broken] });
    expect(finding!.message).toContain('止于“李梅”');
    expect(finding!.at.map(({ field, cell }) => [field, cell])).toEqual([
      ['supervisor', 'E2'],
      ['supervisor', 'E3'],
      ['status', 'G2'],
      ['posts', 'C2'],
    ]);
  });

  it('ask for the one cell that would decide', async () => {
    const [finding] = await findings('staff/background-checked', {
      backgroundChecked: '',
      checkedAtEntry: '',
    });
    expect(finding!.missing.map(({ field }) => field)).toEqual(['backgroundChecked']);
  });
});
