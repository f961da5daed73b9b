import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { incidentsOf } from '../../src/evaluate/incident-view.js';
import type { ReportedIncident } from '../../src/model/report.js';
import type { Lang } from '../../src/model/text.js';
import { build, rulesOf, type Sheets } from '../build.js';
import { incident, lesson, school, shift } from './told.js';

const rules = rulesOf('lesson');
const base = { ...rules, rules: rules.rules.filter(({ id }) => /brief-before|no-overrun/.test(id)) };

async function shown(sheets: Sheets, lang: Lang = 'zh'): Promise<ReportedIncident> {
  const joined = build({ ...school, ...sheets });
  return incidentsOf(joined, await evaluate(joined, base), base, lang)[0]!;
}

const sheets: Sheets = {
  incident: [incident()],
  lesson: [lesson({ briefed: '否', overrunMinutes: '' })],
  shift: [shift({ place: '', shift: '总值班' }), shift({ start: '10:20', end: '10:40' })],
};

describe('an incident in the report', () => {
  it('says when, where and what', async () => {
    expect(await shown(sheets)).toMatchObject({ key: 'SJ-1', at: '2025-09-15 10:10', place: '操场', class: '七年级1班', type: '学生伤害', principle: 'lesson' }); // prettier-ignore
  });

  it('says who answers, in which role and why, with the cell', async () => {
    const { responsible } = await shown(sheets);
    expect(responsible[0]).toEqual({
      name: '张一',
      staffId: null,
      role: 'direct',
      because: '任课教师：当时该班正在上这节课（课堂记录!E2）',
    });
  });

  it('shows what the linked record says of its duties, without those that did not arise', async () => {
    const { duties } = await shown(sheets);
    const told = duties.map(({ rule, verdict, at }) => [rule, verdict, at.map(({ sheet, cell }) => `${sheet}!${cell}`)]); // prettier-ignore
    expect(told).toContainEqual(['lesson/brief-before', 'gap', ['课堂记录!I2']]);
    expect(told).toContainEqual(['lesson/no-overrun', 'met', ['课堂记录!J2']]);
  });

  it('shows the path: what stands, what lost and why, and what would decide the rest', async () => {
    const { path } = await shown(sheets);
    const steps = path.map(({ step, state, because }) => [step, state, because]);
    expect(steps).toContainEqual(['3', 'stands', '当时该班正在上这节课']);
    expect(steps).toContainEqual(['5', 'lost', '该值班与当时情形不符：时间不符。']);
    const open = await shown({ ...sheets, lesson: [lesson({ start: '', end: '' })] });
    const unclear = open.path.find(({ state }) => state === 'unclear')!;
    expect([unclear.step, unclear.because]).toEqual(['3', '尚不能判断：当时在该记录的时间内。']);
    expect(unclear.at.map(({ field, value }) => [field, value])).toEqual([['start', null], ['end', null]]); // prettier-ignore
  });

  it('names the exemptions that would have to be shown, with the law of that day', async () => {
    const { exemptions } = await shown(sheets);
    expect(exemptions[0]).toMatch(/^学校已尽到教育、管理职责.*民法典.*1199/);
    const old = await shown({ incident: [incident({ at: '2019-09-16 10:10' })], lesson: [lesson({ date: '2019-09-16' })] }); // prettier-ignore
    expect(old.exemptions[0]).toMatch(/侵权责任法.*38/);
    expect(old.exemptions[0]).not.toMatch(/民法典/);
  });

  it('speaks English', async () => {
    const { responsible, path } = await shown(sheets, 'en');
    expect(responsible[0]!.because).toBe('Teacher: The class was in this lesson then (课堂记录!E2)');
    expect(path.find(({ step }) => step === '3')!.title).toBe('Whoever teaches');
  });
});
