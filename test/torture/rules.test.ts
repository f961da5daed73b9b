import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.js';
import { RuleError } from '../../src/errors.js';
import type { RuleBase } from '../../src/model/rule-base.js';
import { readRuleFiles } from '../../src/node/rule-files.js';
import { exitCode } from '../../src/report/exit-code.js';
import { readRuleBase } from '../../src/validate/rule-base.js';
import { csvFile } from '../csv-file.js';
import { sound } from '../validate/sound-rule.js';

const all = await readRuleFiles();
const builtIn = all.filter(({ path }) => /^(law|parameters)\.json$|^posts\//.test(path));

/** Where a rule file is found wrong: `path found`; empty where it loads. */
function faultsOf(text: string): string[] {
  try {
    readRuleBase([...builtIn, { path: 'own/rule.json', text }]);
    return [];
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    return error.faults.map(({ path, found }) => `${path} ${found}`);
  }
}

const withMust = (must: object): string => JSON.stringify({ ...sound, must });
const comparison = (more: object): string => withMust({ ...sound.must, ...more });
const PAYLOAD = "$..[?(globalThis.MARK = 1, (this.constructor.constructor('globalThis.MARK = 2'))())]";

describe('rules from others', () => {
  it.each([
    ['a script', { path: PAYLOAD }],
    ['a filter', { path: '$.a[?(@.b)]' }],
    ['a parent', { path: '$.a^' }],
    ['a name', { path: '$.a~' }],
    ['everything below', { path: '$..a' }],
    ['even a plain one', { path: '$.a' }],
    ['with the value', { value: { fact: 'patrols', path: PAYLOAD } }],
    ['with parameters', { params: { path: PAYLOAD } }],
  ])('82 a path is refused, and runs nothing: %s', (_, more) => {
    expect(faultsOf(comparison(more)).join()).toMatch(/\/must/);
    const deep = withMust({ all: [{ any: [{ not: { ...sound.must, ...more } }] }] });
    expect(faultsOf(deep).join()).toMatch(/\/must\/all\/0\/any\/0\/not/);
    expect((globalThis as { MARK?: unknown }).MARK).toBeUndefined();
  });

  it.each([
    ['an unknown fact', comparison({ fact: 'patrol' }), '/must/fact "patrol"'],
    ['an unknown operator', comparison({ operator: 'greater' }), '/must/operator "greater"'],
    ['a decorated operator', comparison({ operator: 'not:equal' }), '/must/operator "not:equal"'],
    ['a chain of them', comparison({ operator: 'everyFact:not:equal' }), '/must/operator "everyFact:not:equal"'],
    ['an unknown key', comparison({ priority: 1 }), '/must/priority "priority"'],
    ['no value', withMust({ fact: 'patrols', operator: 'equal' }), '/must/value (nothing)'],
    ['an empty all', withMust({ all: [] }), '/must/all []'],
    ['an empty any', withMust({ any: [] }), '/must/any []'],
    ['all and any', withMust({ all: [sound.must], any: [sound.must] }), '/must "all + any"'],
  ])('83 what nobody knows is refused with its place: %s', (_, text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });

  it.each([
    ['at the top', (text: string) => text.replace('{', '{"__proto__":{"x":1},')],
    ['in a condition', (text: string) => text.replace('{"fact"', '{"__proto__":{"x":1},"fact"')],
    ['written with an escape', (text: string) => text.replace('{"fact"', '{"\\u005f_proto__":{"x":1},"fact"')],
    ['constructor', (text: string) => text.replace('{"fact"', '{"constructor":{"prototype":{"x":1}},"fact"')],
    ['among the facts of an example', (text: string) => text.replace('"facts":{', '"facts":{"__proto__":1,')],
  ])('84 a key that reaches the prototype is refused: %s', (_, change) => {
    const text = change(JSON.stringify(sound));
    expect(text).not.toBe(JSON.stringify(sound));
    expect(faultsOf(text).join()).toMatch(/__proto__|constructor/);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  const deep = (levels: number): object => Array.from({ length: levels }).reduce<object>((inner) => ({ not: inner }), sound.must);
  it.each([
    ['17 levels', withMust(deep(17)), /至多|…/],
    ['50,000 levels', `{"must":${'{"not":'.repeat(50_000)}1${'}'.repeat(50_000)}}`, /./],
    ['50,000 lists in a list', `{"priority":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, /./],
    ['a reference to a condition', withMust({ condition: 'own/rule' }), /\/must\/condition/],
    ['a file of 5 MB', JSON.stringify({ ...sound, title: { zh: 'x'.repeat(5_000_000), en: 'x' } }), /5000/],
    ['a key twice', JSON.stringify(sound).replace('"subject"', '"severity":"minor","subject"'), /severity/],
    ['a key twice, one of them escaped', JSON.stringify(sound).replace('"fact"', '"\\u0066act":"breach","fact"'), /fact/],
    ['a comment', `// ours\n${JSON.stringify(sound)}`, /^ \/$/],
    ['a comma too many', JSON.stringify(sound).replace(/\}$/, ',}'), /^ 1:\d+$/],
  ])('85 what nobody would write is refused: %s', (_, text, fault) => {
    expect(faultsOf(text).join()).toMatch(fault);
  });

  it('85 10,000 rules are refused; a byte order mark is read; what looks like a key in a text is none', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({ path: `own/${i}.json`, text: JSON.stringify(sound) }));
    expect(() => readRuleBase([...builtIn, ...many])).toThrow(RuleError);
    expect(faultsOf(`\uFEFF${JSON.stringify(sound)}`)).toEqual([]);
    expect(faultsOf(JSON.stringify({ ...sound, title: { zh: '"zh":"zh":{', en: '\\"en":}' } }))).toEqual([]);
  });

  it.each(['matches', 'regex', 'regExp', 'like'])('86 no operator takes a pattern: %s', (operator) => {
    for (const value of ['^(a+)+$', '('.repeat(10_000), '['])
      expect(faultsOf(comparison({ fact: 'place', operator, value }))).toEqual([`/must/operator "${operator}"`]);
  });

  it('86 a pattern is a plain text to the operators there are', () => {
    const text = { fact: 'place', operator: 'contains', value: '^(a+)+$' };
    expect(faultsOf(withMust(text)).filter((fault) => fault.startsWith('/must'))).toEqual([]);
  });

  it.each(['午间', 1, null, true, { fact: 'patrols' }])('87 a list is demanded where one is meant, not %j', (value) => {
    expect(faultsOf(comparison({ fact: 'shift', operator: 'in', value })).join()).toMatch(/\/must\/value/);
  });

  it.each(['error', 'success', 'start'])('88 a rule has no event: %s', (type) => {
    const text = JSON.stringify({ ...sound, event: { type } });
    expect(faultsOf(text)).toEqual(['/event "event"']);
  });

  it.each([
    ['a text with a number', { fact: 'place', operator: 'equal', value: 1 }],
    ['a number with a text', { fact: 'patrols', operator: 'lessThan', value: '5' }],
    ['a date with a word', { fact: 'date', operator: 'before', value: '昨天' }],
    ['anything with nothing', { fact: 'patrols', operator: 'lessThan', value: null }],
  ])('89 what cannot be compared is refused: %s', (_, must) => {
    expect(faultsOf(withMust(must)).join()).toMatch(/\/must\/value/);
  });
}); // prettier-ignore

describe('judging by rules from others', () => {
  const files = [
    csvFile('学校', [['项目', '内容'], ['学校名称', '青禾小学'], ['检查基准日', '2025-09-30']]),
    csvFile('教职工', [['姓名', '岗位', '在岗状态'], ['陈静', '教师', '在岗']]),
    csvFile('值班表', [['日期', '班次', '开始时间', '结束时间', '值守场所', '值班人', '巡查次数'], ['2025-09-02', '午间', '12:00', '12:40', '操场', '陈静', '']]),
  ]; // prettier-ignore
  const baseOf = (...rules: readonly (readonly [string, object])[]): RuleBase =>
    readRuleBase([...builtIn, ...rules.map(([path, rule]) => ({ path, text: JSON.stringify(rule) }))]);
  const run = (rules: RuleBase) => check(files, { rules, lang: 'en', today: '2025-10-01' });

  it('89 a blank is no evidence, whichever way the comparison is turned', async () => {
    const turned = { ...sound, must: { not: { fact: 'patrols', operator: 'lessThan', value: 1 } } };
    const { manifest } = await run(baseOf(['own/one.json', sound], ['own/two.json', turned]));
    expect(manifest.map(({ id, noEvidence, met, gap }) => [id, noEvidence, met, gap])).toEqual([
      ['own/one', 1, 0, 0],
      ['own/two', 1, 0, 0],
    ]);
  });

  it('90 a rule that throws is named, and all others are judged', async () => {
    const base = baseOf(['own/bad.json', sound], ['own/good.json', sound]);
    const bad = { ...base.rules[0]!, must: { fact: 'patrols', operator: 'nothing' as 'equal', value: 1 } };
    const report = await run({ ...base, rules: [bad, base.rules[1]!], known: [] });
    expect(report.problems.filter(({ code }) => code === 'RULE_FAILED').map(({ file }) => file)).toEqual(['rules/own/bad.json']);
    expect(report.manifest.map(({ id, checked, noEvidence }) => [id, checked, noEvidence])).toEqual([
      ['own/bad', false, 0],
      ['own/good', true, 1],
    ]);
    expect(exitCode(report, 'none')).toBe(3);
  });
}); // prettier-ignore
