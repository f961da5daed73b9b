import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { audit } from '../src/audit.js';
import type { RuleBase } from '../src/model/rule-base.js';
import { kinds, tableOf } from '../src/model/tables.js';
import { readRuleFiles } from '../src/node/rule-files.js';
import { columnUses } from '../src/papers/asked-columns.js';
import { auditText } from '../src/report/audit-text.js';
import { readRuleBase } from '../src/validate/rule-base.js';

const files = await readRuleFiles();
const base = readRuleBase(files);
const builtIn = await audit(base, '2026-11-26', 'zh');

type RuleText = Record<string, unknown> & { examples: Record<string, { name: string; facts: object }[]> };
const textOf = (id: string): RuleText => JSON.parse(files.find(({ path }) => path === `${id}.json`)!.text) as RuleText; // prettier-ignore
const with_ = (id: string, rule: object): RuleBase => readRuleBase([...files, { path: `${id}.json`, text: JSON.stringify(rule) }]); // prettier-ignore

describe('the built-in rules', () => {
  it('have none that never fires, says what another says, or has lost its law', () => {
    expect(builtIn.neverFires).toEqual([]);
    expect(builtIn.same).toEqual([]);
    expect(builtIn.withoutBasis).toEqual([]);
    expect(builtIn.laws).toEqual([]);
  });

  it('leave no type of incident without somebody of the moment', () => {
    expect(builtIn.unreached.incidents).toEqual([]);
  });

  it('name two people for one record only where an order excuses nobody', () => {
    const pairs = builtIn.differ.filter(({ oneRecord }) => oneRecord).map(({ rules }) => rules);
    expect(pairs).toEqual([['attribution/01-order', 'attribution/02-order-excuses-nobody']]);
  });
});

describe('an audit', () => {
  it('names a rule whose examples do not make it fire', async () => {
    const rule = textOf('lesson/no-overrun');
    const never = { ...rule, must: { any: [rule['must'], { fact: 'overrunMinutes', operator: 'greaterThanInclusive', value: 0 }] } }; // prettier-ignore
    const found = await audit(with_('own/never', never), '2026-11-26', 'en');
    expect(found.neverFires).toEqual(['own/never']);
  });

  it('names two rules with the same conditions, whatever their order and the names of their limits', async () => {
    const rule = textOf('incident/authority-told') as RuleText & { must: { all: object[] } };
    const turned = { ...rule, must: { all: [{ all: [...rule.must.all].reverse() }] } };
    const found = await audit(with_('own/authority', turned), '2026-11-26', 'en');
    expect(found.same).toEqual([{ rules: ['incident/authority-told', 'own/authority'], by: 'conditions' }]);
  });

  it('names two rules that give the same verdict on the examples of both', async () => {
    const rule = textOf('lesson/keep-students-in') as RuleText & { must: object };
    const twice = { ...rule, must: { not: { not: rule.must } } };
    const found = await audit(with_('own/twice', twice), '2026-11-26', 'en');
    expect(found.same).toEqual([{ rules: ['lesson/keep-students-in', 'own/twice'], by: 'examples' }]);
  });

  it('names the types of incidents that no step reaches', async () => {
    const attributions = base.attributions.map((rule) => {
      const { must } = rule;
      return { ...rule, must: { all: [must, { fact: 'incidentType', operator: 'notEqual', value: '走失' }] } } as const; // prettier-ignore
    });
    const found = await audit({ ...base, attributions }, '2026-11-26', 'zh');
    expect(found.unreached.incidents).toEqual(['走失']);
  });

  it('says when an article ends, how long that is, what follows and who cites it', async () => {
    const { laws } = await audit(base, '2020-12-01', 'zh');
    expect(laws.find(({ law, article }) => law === 'tort-law-2009' && article === '38')).toMatchObject({
      ends: '2020-12-31',
      days: 30,
      next: '中华人民共和国民法典 第1199条',
    });
    expect((await audit(base, '2021-01-01', 'zh')).laws.map(({ law }) => law)).not.toContain('tort-law-2009');
  });

  it('names a rule of which nothing is in force any more', async () => {
    const rule = textOf('lesson/keep-students-in');
    const old = { ...rule, basis: [{ law: 'tort-law-2009', article: '39' }] };
    const found = await audit(with_('lesson/keep-students-in', old), '2021-01-01', 'en');
    expect(found.withoutBasis).toContain('lesson/keep-students-in');
  });

  it('counts every column once: read by a rule, naming a record, or neither', () => {
    const uses = columnUses(base);
    const unread = kinds.flatMap((kind) => {
      const { sheetless, columns } = tableOf(kind);
      if (sheetless || kind === 'ledger') return [];
      return Object.keys(columns).filter((field) => !uses.get(kind)?.has(field));
    });
    expect(builtIn.fields.flatMap((fields) => fields.unread)).toHaveLength(unread.length);
    const incidents = builtIn.fields.find(({ kind }) => kind === 'incident')!;
    expect(incidents.unread).toEqual(['涉及学生']);
    expect(builtIn.fields.find(({ kind }) => kind === 'leave')).toBeUndefined();
  });

  it('gives the order of the steps, and of each pair who goes first', () => {
    const pair = builtIn.differ.find(({ rules }) => rules.join() === 'attribution/20-activity,attribution/30-lesson-teacher'); // prettier-ignore
    expect(pair).toMatchObject({ first: 'attribution/20-activity', oneRecord: false });
    expect(builtIn.steps.map(({ step }) => step)).toEqual([...builtIn.steps.map(({ step }) => step)].sort());
  });

  it.each(['zh', 'en'] as const)('is told in %s within 80 columns', async (lang) => {
    const text = auditText(await audit(base, '2026-11-26', lang), lang, { columns: 80, color: false });
    expect(text.split('\n').every((line) => stringWidth(line) <= 80)).toBe(true);
    expect(text).toContain(lang === 'zh' ? '开放安排' : 'Opened rooms');
  });
});
