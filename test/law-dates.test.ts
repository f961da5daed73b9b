import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../src/check.js';
import { cited } from '../src/evaluate/findings.js';
import type { CitedBasis } from '../src/model/finding.js';
import type { Basis } from '../src/model/rule.js';
import { readRuleFiles } from '../src/node/rule-files.js';
import { readRuleBase } from '../src/validate/rule-base.js';
import { csvFile } from './csv-file.js';

const rules = readRuleBase(await readRuleFiles());
const named = (basis: readonly CitedBasis[], law: string): (string | null)[] =>
  basis.filter((each) => each.law === law).map(({ article }) => article);

/** What a report says of one incident of a first class on a day; what nobody noted is without evidence. */
async function incidentOn(date: string, type = '学生伤害') {
  const school = [['项目', '内容'], ['学校名称', '青禾小学'], ['检查基准日', '2026-09-30']]; // prettier-ignore
  const classes = [['班级', '年级', '学生数'], ['一年级1班', '一年级', '40']]; // prettier-ignore
  const incidents = [
    ['编号', '发生时间', '地点', '班级', '类型', '伤害程度', '免责情形', '严重欺凌', '报警时间', '报告主管部门时间'],
    ['S1', `${date} 10:00`, '操场', '一年级1班', type, '轻伤', '不可抗力', '是', '未', '未'],
  ]; // prettier-ignore
  return check([csvFile('学校', school), csvFile('班级', classes), csvFile('事件记录', incidents)], {
    rules,
    lang: 'zh',
    today: '2026-10-01',
  });
}

describe('the law of the day of a record', () => {
  it.each([
    ['2020-12-31', 'tort-law-2009', ['38', '39', '40'], 'civil-code-2020'],
    ['2021-01-01', 'civil-code-2020', ['1199', '1200', '1201'], 'tort-law-2009'],
  ])('cites for the same injury on %s %s', async (date, law, articles, other) => {
    const { findings, incidents } = await incidentOn(date);
    const basis = findings.flatMap((finding) => finding.basis);
    const young = findings.find(({ rule }) => rule === 'incident/young-children')!;
    expect(named(young.basis, law)).toContain(articles[0]);
    const exemption = findings.find(({ rule }) => rule === 'incident/basis-and-exemption')!;
    expect(named(exemption.basis, law)).toEqual(articles.slice(0, 2));
    expect(named(basis, other)).toEqual([]);
    expect(incidents).toHaveLength(1);
    const outsider = rules.attributions
      .flatMap(({ exemptions = [] }) => exemptions)
      .filter(({ basis: of }) => of.some((each) => 'law' in each && each.article === '1201'));
    expect(outsider.length).toBeGreaterThan(10);
    for (const each of outsider)
      expect(named(cited({ basis: each.basis }, date, rules, 'zh'), law)).toContain(articles[2]);
  });

  it.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
  ])('serious bullying on %s: the penalties law of 2025 is cited: %s', async (date, newLaw) => {
    const { findings } = await incidentOn(date, '学生欺凌');
    const serious = findings.find(({ rule }) => rule === 'incident/serious-bullying-reported')!;
    expect(serious.verdict).toBe('gap');
    expect(named(serious.basis, 'minors-protection-law-2020')).toEqual(['39§3']);
    expect(named(serious.basis, 'public-security-penalties-law-2025')).toEqual(newLaw ? ['60'] : []);
  });

  it('cites the article on corporal punishment by its number of that day', () => {
    const rule = rules.rules.find(({ id }) => id === 'conduct/no-corporal-punishment')!;
    const on = (date: string): string[] =>
      cited(rule, date, rules, 'zh').map(({ law, article }) => `${law} ${article}`);
    expect(on('2021-05-31')).toContain('minors-protection-law-2006 21');
    expect(on('2021-05-31')).not.toContain('minors-protection-law-2020 27');
    expect(on('2021-06-01')).toContain('minors-protection-law-2020 27');
    expect(on('2021-06-01')).not.toContain('minors-protection-law-2006 21');
  });
});

/** Everything that may cite: rules, steps of attribution and their exemptions, regions, duties of posts. */
const bases: readonly (readonly [where: string, basis: readonly Basis[]])[] = [
  ...rules.rules.map(({ id, basis }) => [id, basis] as const),
  ...rules.attributions.flatMap(({ id, basis, exemptions = [] }) => [
    [id, basis] as const,
    ...exemptions.map((exemption) => [id, exemption.basis] as const),
  ]),
  ...rules.regions.flatMap(({ id, basis }) => Object.values(basis).map((each) => [id, each] as const)),
  ...rules.posts.flatMap(({ id, duties }) =>
    duties.map(({ basis }) => [id, basis.filter((each) => 'law' in each)] as const),
  ),
];

const days = fc
  .integer({ min: Date.parse('2000-01-01'), max: Date.parse('2030-12-31') })
  .map((time) => new Date(time).toISOString().slice(0, 10));

describe('whatever cites, on whatever day', () => {
  it('cites only articles that were verified and in force', () => {
    const verified = new Map(
      rules.laws.laws.flatMap(({ id, from, to, articles }) =>
        articles
          .filter(({ verified: how }) => how !== 'unverified')
          .map((each) => [`${id} ${each.article}`, { from: each.from ?? from, to: each.to ?? to }] as const),
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...bases), days, ([, basis], day) => {
        for (const { law, article } of cited({ basis: [...basis] }, day, rules, 'zh')) {
          if (law === 'own') continue;
          const held = verified.get(`${law} ${article}`)!;
          expect(held, `${law} ${article}`).toBeDefined();
          expect(held.from <= day).toBe(true);
          // A day that is known to its month alone counts to the end of it.
          expect(held.to === null || day.slice(0, held.to.length) <= held.to).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('names beside every article that was replaced what replaced it', () => {
    const successors = rules.laws.laws.flatMap(({ id, articles }) =>
      articles.flatMap(({ article, now }) => (now ? [{ id, article, now }] : [])),
    );
    const orphans = bases.flatMap(([where, basis]) => {
      const laws = basis.filter((each) => 'law' in each);
      const cites = (law: string): boolean => laws.some((each) => each.law === law);
      const old = successors.filter(({ id, article }) =>
        laws.some((each) => each.law === id && each.article === article),
      );
      return old.filter(({ now }) => !cites(now.law)).map(({ id, article }) => `${where}: ${id} ${article}`);
    });
    expect(orphans).toEqual([]);
  });
});
