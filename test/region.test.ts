import { describe, expect, it } from 'vitest';
import { check } from '../src/check.js';
import { RunError } from '../src/errors.js';
import type { Report } from '../src/model/report.js';
import { readRuleFiles } from '../src/node/rule-files.js';
import { limitsLine } from '../src/report/chosen-limits.js';
import { readRuleBase } from '../src/validate/rule-base.js';
import { csvFile } from './csv-file.js';

const files = await readRuleFiles();
const rules = readRuleBase(files);
const parameters = (limits: object) => ({ path: 'parameters.json', text: JSON.stringify(limits) });

const law = 'shanghai-pupil-injury-regulations-2001';

/** One incident that became known at 10:00 on 2025-09-10 and went to the authority so many hours later. */
async function incident(given: {
  region?: string;
  option?: string;
  severity?: string;
  hours: number;
  base?: typeof rules;
  at?: string;
}): Promise<Report> {
  const { region = '', severity = '重伤', hours, base = rules, at = '2025-09-10' } = given;
  const day = new Date(Date.parse(`${at}T10:00Z`) + hours * 3_600_000).toISOString();
  const school = [['项目', '内容'], ['学校名称', '青禾小学'], ['检查基准日', '2025-09-30'], ['地区', region]]; // prettier-ignore
  const incidents = [
    ['编号', '发生时间', '地点', '类型', '伤害程度', '报告主管部门时间'],
    ['S1', `${at} 10:00`, '操场', '学生伤害', severity, day.slice(0, 16).replace('T', ' ')],
  ];
  return check([csvFile('学校', school), csvFile('事件记录', incidents)], {
    rules: base,
    lang: 'zh',
    today: '2025-10-01',
    region: given.option,
  });
}

const gapIn = (report: Report) =>
  report.findings.find(({ rule, verdict }) => rule === 'incident/authority-told' && verdict === 'gap');

describe('the rules of a region', () => {
  it.each([
    ['', 23, false],
    ['', 25, true],
    ['上海', 23, false],
    ['上海市浦东新区', 25, true],
    ['北京市', 2, false],
    ['北京 海淀', 3, true],
    ['浙江省宁波市鄞州区', 23, false],
    ['河南省/郑州市', 25, true],
  ])('“%s”: a serious injury reported after %i hours is late: %s', async (region, hours, late) => {
    expect(gapIn(await incident({ region, hours })) !== undefined).toBe(late);
  });

  it('asks for less in Beijing where nobody is badly hurt', async () => {
    expect(gapIn(await incident({ region: '北京', severity: '轻伤', hours: 3 }))).toBeUndefined();
  });

  it('cites the local article and says its number, and without a region that 24 hours are our default', async () => {
    const local = gapIn(await incident({ region: '上海', hours: 25 }))!;
    expect(local.basis.map(({ law: id, article }) => `${id} ${article}`)).toContain(`${law} 13`);
    expect(local.message).toContain('《上海市中小学校学生伤害事故处理条例》第13条');
    expect(local.message).not.toContain('默认');
    const national = gapIn(await incident({ hours: 25 }))!;
    expect(national.basis.map(({ law: id }) => id)).not.toContain(law);
    expect(national.message).toContain('24 小时为本产品默认');
  });

  it('is said with how many numbers it sets, and none is counted where none is set', async () => {
    expect(limitsLine(await incident({ region: '北京', hours: 1 }))).toMatch(
      /本地规定 [1-9]\d* 项，自定 0 项/,
    );
    expect(limitsLine(await incident({ hours: 1 }))).toMatch(/可由学校自定的数和词表 \d+ 项都是本产品默认/);
  });

  it('is named in the report with its limits', async () => {
    const report = await incident({ region: '北京', hours: 1 });
    expect(report.region).toEqual({ id: 'beijing', name: '北京市' });
    expect(report.limits.filter(({ from }) => from === 'region')).toMatchObject([
      { name: 'authorityHours', value: 24 },
      { name: 'gravestAuthorityHours', value: 2 },
    ]);
    expect((await incident({ hours: 1 })).region).toBeNull();
  });

  it('is the one that is asked for, whatever the school says', async () => {
    const report = await incident({ region: '上海', option: '北京', hours: 3 });
    expect(report.region?.id).toBe('beijing');
    expect(gapIn(report)).toBeDefined();
  });

  it.each([
    ['火星', [], ['上海市、']],
    ['郑洲', ['郑州'], ['上海市、']],
  ])('“%s” in 地区 is a doubt with the nearest name and the list', async (region, near, list) => {
    const report = await incident({ region, hours: 3 });
    const problem = report.problems.find(({ code }) => code === 'UNKNOWN_REGION')!;
    expect(problem).toMatchObject({ severity: 'warning', sheet: '学校', cell: 'B4' });
    for (const text of [region, ...near, ...list]) expect(problem.message).toContain(text);
  });

  it('is refused as an option where there is none', async () => {
    const wrong = incident({ option: '郑洲', hours: 3 });
    await expect(wrong).rejects.toBeInstanceOf(RunError);
    await expect(wrong).rejects.toMatchObject({ exitCode: 2 });
    await expect(wrong).rejects.toThrow(/Zhengzhou.*郑州|郑州.*Zhengzhou/s);
  });

  it('gives way to what the user’s own folder sets', async () => {
    const usual = rules.rules.find(({ id }) => id === 'incident/authority-told')!.limits!;
    const own = { ...usual['gravestAuthorityHours']!, value: 48 };
    const base = readRuleBase([...files, parameters({ gravestAuthorityHours: own, authorityHours: own })]);
    const report = await incident({ region: '北京', hours: 30, base });
    expect(gapIn(report)).toBeUndefined();
    expect(report.limits.find(({ name }) => name === 'gravestAuthorityHours')?.from).toBe('own');
  });

  it('counts from when its article is in force', async () => {
    const report = await check([], { rules, lang: 'zh', today: '2003-12-31', region: '北京' });
    expect(report.limits.find(({ name }) => name.endsWith('gravestAuthorityHours'))?.from).toBe('default');
  });
});

describe('a file of a region', () => {
  const beijing = JSON.parse(files.find(({ path }) => path === 'regions/beijing.json')!.text) as {
    limits: Record<string, object>;
  };
  const faulty = (change: object): string => {
    const text = JSON.stringify({ ...beijing, ...change });
    try {
      readRuleBase([...files, { path: 'regions/beijing.json', text }]);
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };

  it.each([
    ['an unknown key', { alias: [] }, /regions\/beijing\.json \/alias.*aliases/],
    [
      'an unknown limit',
      { limits: { authorityHour: beijing.limits['authorityHours'] } },
      /\/limits\/authorityHour.*authorityHours/,
    ],
    [
      'a limit of another unit',
      { limits: { authorityHours: { ...beijing.limits['authorityHours'], unit: 'days' } } },
      /hours/,
    ],
    ['an unknown rule', { basis: { 'incident/authority-tell': [{ law, article: '13' }] } }, /authority-told/],
    [
      'an article that is not there',
      { basis: { 'incident/closed': [{ law, article: '99' }] } },
      /\/basis\/incident~1closed\/0/,
    ],
  ])('is refused for %s', (_name, change, said) => {
    expect(faulty(change)).toMatch(said);
  });
});
