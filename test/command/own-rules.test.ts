import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/command/main.js';
import type { Report } from '../../src/model/report.js';
import { readRuleFiles } from '../../src/node/rule-files.js';
import { csvFile } from '../csv-file.js';
import { world } from './outside.js';

let folder = '';
const at = (...names: string[]): string => join(folder, ...names);

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const outside = world();
  const code = await main(args, outside);
  return { code, out: outside.out(), err: outside.err() };
}

async function put(file: string, data: unknown): Promise<void> {
  await mkdir(dirname(at(file)), { recursive: true });
  await writeFile(at(file), typeof data === 'string' ? data : JSON.stringify(data));
}

/** A rule of the school's own. */
const noon = {
  title: { zh: '午间巡查', en: 'Noon patrol' },
  requirement: { zh: '午间至少巡查 {noonPatrols} 次。', en: 'At least {noonPatrols} patrols at noon.' },
  gap: { zh: '“{place}”午间巡查 {patrols} 次。', en: '{patrols} patrols at {place}.' },
  remedy: { zh: '补查。', en: 'Patrol.' },
  subject: 'shift',
  severity: 'major',
  nature: 'conduct',
  responsible: ['person'],
  basis: [{ own: { zh: '本校值班制度', en: 'our duty rules' } }],
  limits: { noonPatrols: { value: 2, unit: 'times', why: { zh: '本校定两次。', en: 'We ask for two.' } } },
  when: { fact: 'shift', operator: 'equal', value: '午间' },
  must: { fact: 'patrols', operator: 'greaterThanInclusive', value: { fact: 'noonPatrols' } },
  examples: {
    met: [{ name: 'two', facts: { shift: '午间', patrols: 2 } }],
    gap: [{ name: 'one', facts: { shift: '午间', patrols: 1 } }],
    'not-applicable': [{ name: 'in the evening', facts: { shift: '晚间', patrols: 1 } }],
    'no-evidence': [{ name: 'blank', facts: { shift: '午间', patrols: null } }],
  },
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shuifuze-own-'));
  const sheets = [
    csvFile('学校', [['项目', '内容'], ['学校名称', '青禾小学'], ['校长', '王建国'], ['检查基准日', '2025-09-30']]), // prettier-ignore
    csvFile('教职工', [
      ['姓名', '岗位', '在岗状态'],
      ['王建国', '校长', '在岗'],
      ['陈静', '教师', '在岗'],
    ]),
    csvFile('值班表', [
      ['日期', '班次', '开始时间', '结束时间', '值守场所', '值班人', '到岗时间', '离岗时间', '巡查次数'],
      ['2025-09-02', '午间', '12:00', '12:40', '操场', '陈静', '12:05', '12:40', '1'],
    ]),
  ];
  for (const { name, bytes } of sheets) {
    await mkdir(at('school'), { recursive: true });
    await writeFile(at('school', name), bytes);
  }
  const built = (await readRuleFiles()).find(({ path }) => path === 'shift/on-time.json')!;
  const late = JSON.parse(built.text) as Record<string, unknown>;
  await put('rules/own/noon.json', noon);
  await put('rules/shift/on-time.json', { ...late, title: { zh: '本校到岗要求', en: 'Our punctuality' }, severity: 'minor' }); // prettier-ignore
  await put('rules/parameters.json', {
    hazardCloseDays: { value: 3, unit: 'days', why: { zh: '本校三天。', en: 'Three here.' } },
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const files = (): string[] => ['学校.csv', '教职工.csv', '值班表.csv'].map((name) => at('school', name));
const rules = (): string[] => ['--rules', at('rules')];

/** What a report must show of one new rule, one that was replaced, and one parameter. */
function expectOwn({ findings, limits, rules: { count } }: Report, usual: number): void {
  expect(count).toBe(usual + 1);
  const own = findings.find(({ rule }) => rule === 'own/noon')!;
  expect([own.verdict, own.message, own.basis.map(({ title }) => title)]).toEqual(['gap', '“操场”午间巡查 1 次。', ['本校值班制度']]); // prettier-ignore
  const late = findings.filter(({ rule }) => rule === 'shift/on-time');
  expect(late.map(({ severity }) => severity)).toEqual(['minor']);
  expect(limits.find(({ name }) => name === 'hazardCloseDays')).toMatchObject({ value: 3, from: 'own' });
  expect(limits.find(({ name }) => name === 'own/noon noonPatrols')).toMatchObject({ value: 2, why: '本校定两次。' }); // prettier-ignore
}

async function usualCount(): Promise<number> {
  const { out } = await run('check', ...files(), '--format', 'json');
  return (JSON.parse(out) as Report).rules.count;
}

describe('a folder of rules with one new, one replaced and a parameter', () => {
  it('works in check', async () => {
    const { out } = await run('check', ...files(), ...rules(), '--format', 'json');
    expectOwn(JSON.parse(out) as Report, await usualCount());
  });

  it('works in batch', async () => {
    const { code } = await run('batch', at('school'), '--school-per', 'folder', '-o', at('out'), '--format', 'json', '--quiet', ...rules()); // prettier-ignore
    expect(code).toBe(1);
    expectOwn(JSON.parse(await readFile(at('out', 'school', 'report.json'), 'utf8')) as Report, await usualCount()); // prettier-ignore
  }, 60_000);

  it('works in duties', async () => {
    const { code } = await run('duties', ...files(), '-o', at('duties'), '--format', 'html', '--with-findings', ...rules()); // prettier-ignore
    expect(code).toBe(0);
    const text = await readFile(at('duties', 'duties.json'), 'utf8');
    expect(text).toContain('午间巡查');
    expect(text).toContain('本校到岗要求');
  });

  it('is listed, shown and tested like ours', async () => {
    expect((await run('rules', 'list', ...rules())).out).toContain('own/noon');
    expect((await run('rules', 'show', 'own/noon', ...rules())).out).toContain('noonPatrols = 2 次');
    expect((await run('rules', 'show', 'hazard/closed', ...rules())).out).toContain('hazardCloseDays = 3 天');
    expect((await run('rules', 'test', at('rules'))).code).toBe(0);
  });

  it('fails its test where an example does not hold', async () => {
    const wrong = { ...noon, examples: { ...noon.examples, met: [{ name: 'one', facts: { shift: '午间', patrols: 1 } }] } }; // prettier-ignore
    await put('wrong/own/noon.json', wrong);
    const { code, out } = await run('rules', 'test', at('wrong'));
    expect(code).toBe(1);
    expect(out).toContain('own/noon“one”：应为 met，实为 gap');
  });
});

describe('a folder of rules', () => {
  it('is read through links, to files and to folders', async () => {
    await put('linked/parameters.json', {});
    await symlink(at('rules/own'), at('linked/own'));
    await mkdir(at('linked/shift'));
    await symlink(at('rules/shift/on-time.json'), at('linked/shift/on-time.json'));
    await symlink(at('linked'), at('linked/again'));
    const { code, out } = await run('rules', 'list', '--rules', at('linked'));
    expect(code).toBe(0);
    expect(out).toContain('own/noon');
    expect(out).toContain('本校到岗要求');
  });

  it.each([
    ['holds no rule', 'none/readme.txt', (path: string) => put(path, 'x')],
    ['has a link that leads nowhere', 'broken/own/a.json', (path: string) => mkdir(dirname(at(path)), { recursive: true }).then(() => symlink(at('gone.json'), at(path)))],
    ['has a pipe for a rule', 'pipe/own/a.json', (path: string) => mkdir(dirname(at(path)), { recursive: true }).then(() => void execFileSync('mkfifo', [at(path)]))],
  ])('is refused where it %s', async (_, path, lay) => {
    await lay(path);
    const { code, err } = await run('check', ...files(), '--rules', at(path.split('/')[0]!));
    expect(code).toBe(2);
    expect(err).toContain(at(path.split('/')[0]!));
  }); // prettier-ignore
});

describe('--region', () => {
  it.each([
    ['check', () => [...files(), '--region', '上诲市']],
    ['batch', () => [at('school'), '-o', at('never'), '--region', '上诲市']],
    ['duties', () => [...files(), '-o', at('never'), '--region', '上诲市']],
  ] as const)('%s refuses one that is not there, with the nearest and the list', async (command, args) => {
    const { code, err } = await run(command, ...args());
    expect(code).toBe(2);
    expect(err).toMatch(
      /^shuifuze: --region：没有“上诲市”的地区规则（是否想写“上海市”？）；可选：.*北京市.*。\n$/,
    );
  });

  it('judges all schools of a batch, and a single one', async () => {
    await run('batch', at('school'), '--school-per', 'folder', '-o', at('regional'), '--format', 'json', '--quiet', '--region', '北京'); // prettier-ignore
    const report = JSON.parse(await readFile(at('regional', 'school', 'report.json'), 'utf8')) as Report;
    expect(report.region).toEqual({ id: 'beijing', name: '北京市' });
    const { out } = await run('check', ...files(), '--region', '上海市浦东新区', '--format', 'json');
    expect((JSON.parse(out) as Report).region?.id).toBe('shanghai');
  }, 60_000);
});

/** A file with one mistake, and what the error must say: where, what was found, what is meant. */
const mistakes: readonly (readonly [what: string, file: string, data: unknown, said: readonly string[]])[] = [
  ['no JSON', 'own/a.json', '{ "title": ', ['own/a.json', 'JSON']],
  ['an unknown key', 'own/a.json', { ...noon, severty: 'major' }, ['/severty', 'severity']],
  ['a key that is missing', 'own/a.json', without('requirement'), ['/requirement', '(nothing)']],
  ['a text in one language', 'own/a.json', { ...noon, title: { zh: '午间' } }, ['/title/en', '(nothing)']],
  ['an unknown kind', 'own/a.json', { ...noon, subject: 'shfit' }, ['/subject', '"shfit"', 'shift']],
  ['an unknown severity', 'own/a.json', { ...noon, severity: 'majr' }, ['/severity', '"majr"', 'major']],
  ['an unknown nature', 'own/a.json', { ...noon, nature: 'conduc' }, ['/nature', 'conduct']],
  ['an unknown fact', 'own/a.json', must({ fact: 'patrol', operator: 'equal', value: 1 }), ['/must/fact', '"patrol"', 'patrols']], // prettier-ignore
  ['an unknown comparison', 'own/a.json', must({ fact: 'patrols', operator: 'equals', value: 1 }), ['/must/operator', '"equals"', 'equal']], // prettier-ignore
  ['a comparison that the column does not take', 'own/a.json', must({ fact: 'patrols', operator: 'contains', value: 'x' }), ['/must/operator', '"contains"']], // prettier-ignore
  ['a value of another type', 'own/a.json', must({ fact: 'patrols', operator: 'equal', value: 'two' }), ['/must/value', '"two"']], // prettier-ignore
  ['an unknown limit', 'own/a.json', must({ fact: 'patrols', operator: 'equal', value: { fact: 'noonPatrol' } }), ['/must/value', 'noonPatrol', 'noonPatrols']], // prettier-ignore
  ['an empty group', 'own/a.json', must({ all: [] }), ['/must/all']],
  ['two groups at once', 'own/a.json', must({ all: [noon.must], any: [noon.must] }), ['/must']],
  ['somebody who is nobody', 'own/a.json', { ...noon, responsible: ['persn'] }, ['/responsible/0', '"persn"', 'person']], // prettier-ignore
  ['a role that there is not', 'own/a.json', { ...noon, responsible: ['person:boss'] }, ['/responsible/0', ':supervising']], // prettier-ignore
  ['an unknown law', 'own/a.json', { ...noon, basis: [{ law: 'minors-protection-law-2021', article: '27' }] }, ['/basis/0/law', 'minors-protection-law-2020']], // prettier-ignore
  ['an article that our book has not', 'own/a.json', { ...noon, basis: [{ law: 'minors-protection-law-2020', article: '270' }] }, ['/basis/0/article', '"270"']], // prettier-ignore
  ['a placeholder that nothing fills', 'own/a.json', { ...noon, gap: { zh: '{plase}', en: 'x' } }, ['/gap/zh', '"plase"', 'place']], // prettier-ignore
  ['no example of a verdict', 'own/a.json', { ...noon, examples: { met: noon.examples.met, gap: noon.examples.gap } }, ['/examples/not-applicable']], // prettier-ignore
  ['an example with an unknown column', 'own/a.json', { ...noon, examples: { ...noon.examples, met: [{ name: 'x', facts: { patrls: 2 } }] } }, ['/examples/met/0/facts/patrls', 'patrols']], // prettier-ignore
  ['an example with a wrong value', 'own/a.json', { ...noon, examples: { ...noon.examples, met: [{ name: 'x', facts: { patrols: '两' } }] } }, ['/examples/met/0/facts/patrols', '两']], // prettier-ignore
  ['a line that is for lessons', 'own/a.json', { ...noon, line: 'must-1' }, ['/line', 'must-1']],
  ['a parameter without a unit', 'parameters.json', { hazardCloseDays: { value: 3, why: { zh: '三', en: '3' } } }, ['parameters.json', '/hazardCloseDays/unit']], // prettier-ignore
  ['a parameter that is a word', 'parameters.json', { hazardCloseDays: { value: '三天', unit: 'days', why: { zh: '三', en: '3' } } }, ['parameters.json', '/hazardCloseDays/value', '三天']], // prettier-ignore
  ['a parameter below nothing', 'parameters.json', { hazardCloseDays: { value: -5, unit: 'days', why: { zh: '三', en: '3' } } }, ['parameters.json', '/hazardCloseDays/value', '-5', '不小于 0 的数']], // prettier-ignore
  ['a parameter beyond the calendar', 'parameters.json', { hazardCloseDays: { value: 1e308, unit: 'days', why: { zh: '三', en: '3' } } }, ['parameters.json', '/hazardCloseDays/value', '1e+308', '不大于 100000 的数']], // prettier-ignore
  ['a parameter that nothing reads', 'parameters.json', { hazardClosDays: { value: 3, unit: 'days', why: { zh: '三', en: '3' } } }, ['parameters.json', '/hazardClosDays', 'hazardCloseDays']], // prettier-ignore
];

function without(key: keyof typeof noon): object {
  return Object.fromEntries(Object.entries(noon).filter(([name]) => name !== key));
}

function must(condition: object): object {
  return { ...noon, must: condition };
}

describe('a mistake in a folder of rules', () => {
  it.each(mistakes)(
    '%s: says the file, the place, what was found and what is meant',
    async (what, file, data, said) => {
      const own = `mistakes/${mistakes.findIndex(([name]) => name === what)}`;
      await put(`${own}/${file}`, data);
      const { code, err } = await run('check', ...files(), '--rules', at(own));
      expect(code).toBe(2);
      expect(err).toContain(file);
      for (const text of said) expect(err).toContain(text);
    },
  );
});
