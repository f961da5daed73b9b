import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.js';
import type { RuleBase } from '../../src/model/rule-base.js';
import type { Rule } from '../../src/model/rule.js';
import { columnOf, isKind, kinds, tableOf } from '../../src/model/tables.js';
import { readRuleFiles } from '../../src/node/rule-files.js';
import { columnUses } from '../../src/papers/asked-columns.js';
import { exampleSchema, type ExampleSchool } from '../../src/papers/example.js';
import { template } from '../../src/papers/template.js';
import { readRuleBase } from '../../src/validate/rule-base.js';
import { askedColumns } from './asked.js';

const base = readRuleBase(await readRuleFiles());
const none: RuleBase = { ...base, rules: [], attributions: [] };

/** The built-in rules with one rule alone, changed where a test needs it. */
function only(id: string, changes: Partial<Rule> = {}): RuleBase {
  const rule = base.rules.find((each) => each.id === id)!;
  return { ...none, rules: [{ ...rule, ...changes }] };
}

describe('the columns that are asked for', () => {
  it('asks for the school whole and for what finds people, also without rules', () => {
    const asked = askedColumns(none);
    expect([...asked.keys()]).toEqual(['school', 'staff']);
    expect(asked.get('school')).toEqual(Object.keys(tableOf('school').columns));
    expect(asked.get('staff')).toEqual(['staffId', 'name', 'posts', 'status']);
  });

  it('asks for what a rule reads, for what names and places its records, and for nothing else', () => {
    const asked = askedColumns(
      only('lesson/head-count', {
        when: { not: { fact: 'absent', operator: 'equal', value: true } },
        must: { fact: 'present', operator: 'lessThanInclusive', value: { fact: 'expected' } },
        responsible: ['teacher'],
      }),
    );
    expect(asked.get('lesson')).toEqual([
      'date', 'period', 'class', 'subject', 'teacher', 'room', 'absent', 'expected', 'present',
    ]); // prettier-ignore
    expect([...asked.keys()]).toEqual(['school', 'staff', 'lesson']);
  });

  it('asks for the columns of a derived fact, also those of other sheets', () => {
    const must = { fact: 'sizeDifference', operator: 'equal', value: 0 } as const;
    const asked = askedColumns(only('lesson/head-count', { when: undefined, must }));
    expect(asked.get('lesson')).toContain('expected');
    expect(asked.get('class')).toEqual(['name', 'students']);
  });

  it.each([
    ['teacher.supervisor:supervising', 'staff', 'supervisor'],
    ['class.headTeacher:supervising', 'class', 'headTeacher'],
    ['area.owner', 'area', 'owner'],
  ] as const)('asks for where %s leads', (path, kind, field) => {
    const asked = askedColumns(only('lesson/head-count', { responsible: [path] }));
    expect(asked.get(kind)).toContain(field);
  });

  it('asks for what incidents are attributed by, as soon as there are attribution rules', () => {
    const asked = askedColumns({ ...none, attributions: base.attributions });
    expect(asked.get('handover')).toContain('toSigned');
    expect(asked.has('claim')).toBe(false);
  });

  it('keeps the order of the tables and names only columns that exist', () => {
    const asked = askedColumns(base);
    expect([...asked.keys()]).toEqual(kinds.filter((kind) => asked.has(kind)));
    for (const [kind, fields] of asked) {
      expect(tableOf(kind).sheetless).toBeUndefined();
      expect(fields).toEqual(Object.keys(tableOf(kind).columns).filter((field) => fields.includes(field)));
    }
  });

  it('says which rules read a column, and where a blank is judged', () => {
    const uses = columnUses(only('hazard/owner-named')).get('hazard')!;
    expect(uses.get('owner')!.rules.map(({ id }) => id)).toEqual(['hazard/owner-named']);
    expect(uses.get('description')?.rules ?? []).toEqual([]);
  });
});

describe('what derived facts are read from', () => {
  const paths = kinds.flatMap((kind) => {
    const { madeOf = [], derived = {} } = tableOf(kind);
    return [...madeOf, ...Object.values(derived).flatMap(({ also = [] }) => also)];
  });
  it.each([...new Set(paths)])('%s is a column', (path) => {
    const [kind = '', field = ''] = path.split('.');
    expect(isKind(kind) && columnOf(kind, field)).toBeTruthy();
  });

  it(
    'is declared: a school that fills in only what is asked gets the verdicts of one that fills in all',
    { timeout: 60_000 },
    async () => {
      const text = await readFile(new URL('../../dist/example.json', import.meta.url), 'utf8');
      const whole = exampleSchema.parse(JSON.parse(text));
      const asked = askedColumns(base);
      const sheets = whole.sheets.map((sheet) => {
        if (!('rows' in sheet)) return sheet;
        const { kind, rows } = sheet;
        const fields = asked.get(kind) ?? [];
        return { kind, rows: rows.map((row) => Object.fromEntries(Object.entries(row).filter(([field]) => fields.includes(field)))) }; // prettier-ignore
      });
      expect(await resultOf({ sheets })).toEqual(await resultOf(whole));
    },
  );
});

async function resultOf(school: ExampleSchool): Promise<unknown> {
  const bytes = await template(base, 'zh', school);
  const report = await check([{ name: 'a.xlsx', bytes }], { rules: base, lang: 'zh', today: '2026-01-01' });
  const { manifest, findings, incidents } = report;
  const who = (list: (typeof findings)[number]['responsible']): unknown => list.map(({ name, role }) => [name, role]); // prettier-ignore
  return {
    rules: manifest,
    findings: findings.map(({ id, verdict, responsible }) => [id, verdict, who(responsible)]),
    incidents: incidents.map(({ key, principle, responsible }) => [key, principle, who(responsible)]),
  };
}
