import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/command/main.js';
import type { AbsenceAnswer, WhoAnswer } from '../../src/model/who.js';
import { csvFile } from '../csv-file.js';
import { world } from './outside.js';

let folder = '';
const at = (name: string): string => join(folder, name);
const files = (): string[] => ['学校.csv', '教职工.csv', '值班安排.csv'].map(at);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shuifuze-who-'));
  const sheets = [
    csvFile('学校', [['项目', '内容'], ['学校名称', '青禾小学'], ['校长', '王建国'], ['学期开始', '2025-09-01'], ['学期结束', '2026-01-20']]),
    csvFile('教职工', [['姓名', '岗位', '在岗状态'], ['王建国', '校长', '在岗'], ['陈静', '教师', '在岗'], ['刘洋', '教师', '在岗']]),
    csvFile('值班安排', [['星期', '班次', '开始时间', '结束时间', '值守场所', '值班人'], ['周一', '午间', '12:00', '13:00', '操场', '陈静'], ['周二', '午间', '12:00', '13:00', '操场', '刘洋']]),
  ]; // prettier-ignore
  await Promise.all(sheets.map(({ name, bytes }) => writeFile(at(name), bytes)));
  await writeFile(at('broken.xlsx'), 'PK\u0003\u0004 no more');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const it = world();
  const code = await main(['who', ...args], it);
  return { code, out: it.out(), err: it.err() };
}

describe('who --at', () => {
  it.each([
    '2025-09-15 12:30',
    '2025-09-15T12:30',
    '2025年9月15日 中午12:30',
    '2025/9/15 12：30',
    '2025.9.15 12点半',
    '15 Sep 2025 12:30 pm',
  ])('reads %s, answers on stdout and gives 0', async (moment) => {
    const { code, out, err } = await run(...files(), '--at', moment, '--where', '操场');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('2025-09-15 星期一 12:30 · 操场');
    expect(out).toContain('陈静');
    expect(out).toContain('值班安排!F2');
  });

  it('gives 0 for nobody too', async () => {
    const { code, out } = await run(...files(), '--at', '2025-09-17 12:30', '--where', '操场');
    expect([code, out.includes('没有人')]).toEqual([0, true]);
  });

  it.each([
    ['no question', []],
    ['no date', ['--at', '12:30']],
    ['no time', ['--at', '2025-09-15']],
    ['no such day', ['--at', '2025-02-30 12:30']],
    ['nonsense', ['--at', '昨天中午']],
    ['two questions', ['--at', '2025-09-15 12:30', '--absent', '陈静', '--on', '2025-09-15']],
    ['an absence without its day', ['--absent', '陈静']],
    ['a day without an absence', ['--on', '2025-09-15']],
    ['an absence with a place', ['--absent', '陈静', '--on', '2025-09-15', '--where', '操场']],
    ['a day that is none', ['--absent', '陈静', '--on', '9月40日']],
    ['an unknown format', ['--at', '2025-09-15 12:30', '--format', 'html']],
    ['an unknown mask', ['--at', '2025-09-15 12:30', '--mask', 'some']],
    ['an unknown option', ['--at', '2025-09-15 12:30', '--ledger', 'x']],
    ['nobody of that name', ['--absent', '陈竟', '--on', '2025-09-15']],
  ])('refuses with 2 and one line: %s', async (_, options) => {
    const { code, out, err } = await run(...files(), ...options);
    expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 1]);
  });

  it('says how a moment, and a name, is written', async () => {
    expect((await run(...files(), '--at', '12:30')).err).toContain('"2025-09-15 12:30"');
    expect((await run(...files(), '--absent', '陈竟', '--on', '2025-09-15')).err).toContain('陈静');
  });

  it('answers from the other files where one cannot be read, names it, and gives 3', async () => {
    const { code, out, err } = await run(at('broken.xlsx'), ...files(), '--at', '2025-09-15 12:30', '--where', '操场'); // prettier-ignore
    expect([code, out.includes('陈静')]).toEqual([3, true]);
    expect(err).toMatch(/^broken\.xlsx: .+\n$/);
  });

  it('answers nothing where nothing could be read', async () => {
    expect(await run(at('broken.xlsx'), '--at', '2025-09-15 12:30')).toMatchObject({ code: 3, out: '' });
    expect(await run(at('none.xlsx'), '--at', '2025-09-15 12:30')).toMatchObject({ code: 3, out: '' });
    expect((await run('-', '--at', '2025-09-15 12:30')).code).toBe(2);
  });

  it('gives JSON alone, with the keys of the contract', async () => {
    const { code, out } = await run(
      ...files(),
      '--at',
      '2025-09-15 12:30',
      '--where',
      '操场',
      '--format',
      'json',
    );
    const answer = JSON.parse(out) as WhoAnswer;
    expect(code).toBe(0);
    expect(Object.keys(answer)).toEqual(expect.arrayContaining(['at', 'where', 'class', 'nobody', 'responsible', 'principle', 'path', 'lost', 'wouldChange'])); // prettier-ignore
    expect(answer).toMatchObject({ at: '2025-09-15 12:30', where: '操场', class: null, nobody: false, principle: 'shift' }); // prettier-ignore
    expect((await run(...files(), '--at', '2025-09-15 12:30', '--where', '操场', '--format', 'json')).out).toBe(out); // prettier-ignore
  });

  it('lets no name out with --mask all', async () => {
    for (const format of ['text', 'json'])
      expect((await run(...files(), '--at', '2025-09-15 12:30', '--where', '操场', '--mask', 'all', '--format', format)).out).not.toMatch(/陈静|王建国/); // prettier-ignore
  });

  it('speaks English where asked', async () => {
    const { out } = await run(...files(), '--at', '2025-09-15 12:30', '--where', '操场', '--lang', 'en');
    expect(out).toContain('Whoever stands on duty');
  });
});

describe('who --absent', () => {
  it('says what falls away and who is free, in text and JSON', async () => {
    const { code, out } = await run(...files(), '--absent', '陈静', '--on', '2025年9月15日');
    expect(code).toBe(0);
    expect(out).toContain('没人管的：1 处');
    expect(out).toContain('刘洋');
    const json = await run(...files(), '--absent', '陈静', '--on', '2025-09-15', '--format', 'json');
    const { commitments } = JSON.parse(json.out) as AbsenceAnswer;
    expect(commitments.map(({ what, losesCover, free }) => [what, losesCover, free.map(({ name }) => name)])).toEqual([['duty', true, ['刘洋']]]); // prettier-ignore
  });
});
