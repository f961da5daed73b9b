import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/command/main.js';
import { readRuleFiles } from '../../src/node/rule-files.js';
import { readRuleBase } from '../../src/validate/rule-base.js';
import { world } from './outside.js';

const base = readRuleBase(await readRuleFiles());

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const outside = world();
  const code = await main(['rules', ...args], outside);
  return { code, out: outside.out(), err: outside.err() };
}

const ids = async (...args: string[]): Promise<string[]> => {
  const { out } = await run('list', '--format', 'json', ...args);
  return (JSON.parse(out) as { id: string }[]).map(({ id }) => id);
};

describe('rules list', () => {
  it('lists every rule once', async () => {
    expect(await ids()).toEqual(base.rules.map(({ id }) => id));
    const { out } = await run('list');
    for (const { id } of base.rules) expect(out.split(/\s+/).filter((word) => word === id)).toHaveLength(1);
  });

  it.each([
    ['--principle', 'lesson', 'lesson/no-truancy', 'shift/on-time'],
    ['--principle', '谁上课谁负责', 'lesson/no-truancy', 'shift/on-time'],
    ['--principle', '谁交接', 'gate/no-leaving-without-slip', 'lesson/no-truancy'],
    ['--subject', '隐患台账', 'hazard/closed', 'facility/conforms'],
    ['--subject', 'hazard', 'hazard/closed', 'facility/conforms'],
    ['--severity', 'critical', 'lesson/no-truancy', 'lesson/no-overrun'],
    ['--law', '未成年人保护法 27', 'conduct/no-humiliation', 'conduct/bullying-handled'],
    ['--law', '侵权责任法', 'incident/young-children', 'lesson/no-overrun'],
    ['--law', 'school-bus-regulations-2012', 'bus/swept', 'canteen/sample'],
  ])('%s %s leaves what fits', async (option, value, inside, outside) => {
    const left = await ids(option, value);
    expect(left).toContain(inside);
    expect(left).not.toContain(outside);
  });

  it('holds all conditions at once', async () => {
    const left = await ids('--principle', 'lesson', '--severity', 'minor', '--subject', '课堂记录');
    expect(left).toEqual(
      base.rules
        .filter(
          (rule) => rule.principle === 'lesson' && rule.severity === 'minor' && rule.subject === 'lesson',
        )
        .map(({ id }) => id),
    );
  });

  it.each([
    ['--principle', 'lessn', 'lesson'],
    ['--subject', '隐患台帐', '隐患台账'],
    ['--severity', 'high', 'critical'],
    ['--law', '未成年保护法', '未成年人保护法'],
    ['--law', '火星法', '火星法'],
  ])('refuses %s %s', async (option, value, said) => {
    const { code, err } = await run('list', option, value);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });

  it('says that nothing fits', async () => {
    const { code, err } = await run('list', '--principle', 'lesson', '--law', '校车安全管理条例');
    expect([code, err]).toEqual([2, 'shuifuze: 没有规则符合这些条件。\n']);
  });

  it('has JSON with what a rule is, cited as of today', async () => {
    const { out } = await run('list', '--format', 'json', '--lang', 'en');
    const rules = JSON.parse(out) as { id: string; basis: object[] }[];
    expect(rules.find(({ id }) => id === 'incident/authority-told')).toMatchObject({
      principle: 'incident',
      subject: 'incident',
      severity: 'critical',
      nature: 'conduct',
      responsible: ['principal'],
      limits: { authorityHours: 24 },
    });
  });
});

describe('rules show', () => {
  it.each(['zh', 'en'] as const)('shows rules and steps in %s within 80 columns', async (lang) => {
    const wide: string[] = [];
    for (const { id } of [...base.rules, ...base.attributions].filter((_, i) => i % 20 === 0)) {
      const { code, out } = await run('show', id, '--lang', lang);
      expect(code).toBe(0);
      wide.push(...out.split('\n').filter((line) => stringWidth(line) > 80));
      expect(out).not.toMatch(/undefined|\{\w+\}|\[object/);
    }
    expect(wide).toEqual([]);
  });

  it('says the requirement, conditions, people, law with dates and reading, parameters, regions and examples', async () => {
    const { out } = await run('show', 'incident/authority-told');
    const text = out.replace(/\n\s*/g, '');
    for (const said of [
      '在 24 小时内报告主管部门',
      '伤害程度 属于 重伤、死亡',
      '校长（直接：principal）',
      '学生伤害事故处理办法 第16条（2002-09-01 起施行）',
      '（读过条文）',
      'gravestAuthorityHours = 24 小时',
      '北京市 = 2 小时',
      '落实 (met)',
      '差距 (gap)',
      '不适用 (not-applicable)',
      '缺佐证 (no-evidence)',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('校长（领导');
  });
});

describe('rules audit', () => {
  it('gives text, and JSON by a date', async () => {
    expect((await run('audit')).out).toContain('没有例子能触发的规则');
    const { out } = await run('audit', '--format', 'json', '--as-of', '2020-12-01');
    expect(JSON.parse(out)).toMatchObject({ schemaVersion: 1, asOf: '2020-12-01', neverFires: [] });
    expect((await run('audit', '--as-of', '2020-13-01')).code).toBe(2);
  });
});
