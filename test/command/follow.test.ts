import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/command/main.js';
import type { Comparison } from '../../src/model/comparison.js';
import type { Explanation } from '../../src/model/explanation.js';
import type { Report } from '../../src/model/report.js';
import { csvFile } from '../csv-file.js';
import { edited, school, withoutRow, type SchoolSheets } from '../follow/small-school.js';
import { world } from './outside.js';

let folder = '';
const at = (name: string): string => join(folder, name);

async function write(sheets: SchoolSheets): Promise<string[]> {
  const files = Object.entries(sheets).map(([name, grid]) => csvFile(name, grid));
  await Promise.all(files.map(({ name, bytes }) => writeFile(at(name), bytes)));
  return files.map(({ name }) => at(name));
}

async function json(args: readonly string[]): Promise<Report> {
  const it = world();
  await main(['check', ...args, '--format', 'json'], it);
  return JSON.parse(it.out()) as Report;
}

let files: string[] = [];
let first: Report;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shuifuze-follow-'));
  files = await write(school);
  first = await json(files);
  await writeFile(at('old.json'), JSON.stringify(first));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a pipe waits for nobody', () => {
  it.each([
    ['check --baseline', (pipe: string) => ['check', ...files, '--baseline', pipe]],
    ['compare', (pipe: string) => ['compare', pipe, at('old.json')]],
    ['duties --since', (pipe: string) => ['duties', ...files, '-o', at('none'), '--since', pipe]],
  ])('%s', async (_, args) => {
    await rm(at('pipe.json'), { force: true });
    execFileSync('mkfifo', [at('pipe.json')]);
    const it = world();
    expect(await main(args(at('pipe.json')), it)).toBe(2);
    expect(it.err()).toContain('ENOTFILE');
  });
});

describe('compare', () => {
  it('says in text, JSON and HTML what became of each finding, and gives 0', async () => {
    const mended = edited(withoutRow(school, '隐患台账', 3), '隐患台账', 1, '整改完成日期', '2025-09-04');
    await writeFile(at('new.json'), JSON.stringify(await json(await write(mended))));
    await write(school);
    const asked = ['compare', at('old.json'), at('new.json')];
    const data = world();
    expect(await main([...asked, '--format', 'json'], data)).toBe(0);
    const { counts, reports, resolved, noLongerCheckable } = JSON.parse(data.out()) as Comparison;
    expect(counts.resolved).toBeGreaterThan(0);
    expect(counts).toMatchObject({
      resolved: resolved.length,
      noLongerCheckable: noLongerCheckable.length,
      persisting: expect.any(Number) as number,
    });
    expect(noLongerCheckable.every(({ gone }) => gone === 'row')).toBe(true);
    expect(reports.map(({ file }) => file)).toEqual([at('old.json'), at('new.json')]);
    const text = world();
    expect(await main([...asked, '--lang', 'zh'], text)).toBe(0);
    expect(text.out()).toContain(`已解决 ${counts.resolved}`);
    expect(text.out()).toContain('原来的那一行已不在记录中');
    const page = world();
    expect(await main([...asked, '--format', 'html', '--lang', 'en'], page)).toBe(0);
    expect(page.out()).toContain('no longer checkable');
    expect(page.out().trimEnd().endsWith('</html>')).toBe(true);
  });

  it('shows three and more over time: a table, the last two, and charts that say their numbers', async () => {
    const now = await json(await write(edited(school, '隐患台账', 1, '整改完成日期', '2025-09-04')));
    await writeFile(at('next.json'), JSON.stringify({ ...now, asOf: '2025-10-31' }));
    await write(school);
    const asked = ['compare', at('old.json'), at('old.json'), at('next.json')];
    const data = world();
    expect(await main([...asked, '--format', 'json'], data)).toBe(0);
    const { trend, counts, reports } = JSON.parse(data.out()) as Comparison;
    expect(reports).toHaveLength(3);
    expect(trend!.points.map(({ gaps }) => gaps)).toEqual(reports.map(({ gaps }) => gaps));
    expect(trend!.points.map(({ moved }) => moved?.resolved ?? null)).toEqual([null, 0, counts.resolved]);
    expect(counts.resolved).toBeGreaterThan(0);
    const mended = trend!.rules.find(({ id }) => id === 'hazard/fixed-in-time')!.gaps;
    expect(mended[2]).toBeLessThan(mended[0]!);
    const text = world();
    await main([...asked, '--lang', 'zh'], text);
    for (const said of ['历次检查的走势', mended.join(' → '), '最近两次的对照'])
      expect(text.out()).toContain(said);
    const page = world();
    await main([...asked, '--format', 'html', '--lang', 'zh'], page);
    const bars = page.out().match(/<rect/g) ?? [];
    expect(bars).toHaveLength(6);
    expect(page.out()).toContain(`>${trend!.points[2]!.gaps}</text><text class="date"`);
  });

  it.each([
    ['a file that is not there', ['no.json', 'old.json'], 'no.json'],
    ['a file that is no report', ['学校.csv', 'old.json'], 'JSON'],
  ])('refuses with 2: %s', async (_name, names, found) => {
    const it = world();
    expect(await main(['compare', ...names.map(at)], it)).toBe(2);
    expect(it.err()).toContain(found);
  });
});

describe('check --baseline and --ledger', () => {
  it('says in every format what is new and what was replied', async () => {
    const { id, at: cells } = first.findings.find(({ rule }) => rule === 'hazard/fixed-in-time')!;
    const reply = csvFile('整改台账', [['差距编号', '说明', '复核'], [id, '已换螺栓', '通过']]); // prettier-ignore
    await writeFile(at('reply.csv'), reply.bytes);
    const out = at('out');
    const it = world();
    const options = ['--baseline', at('old.json'), '--ledger', at('reply.csv'), '-o', out, '--fail-on', 'none']; // prettier-ignore
    expect(await main(['check', ...files, ...options], it)).toBe(0);
    expect(it.out()).toContain('复核写“通过”，本次仍查出 1');
    expect(it.out()).toContain('延续');
    const html = await readFile(join(out, 'report.html'), 'utf8');
    expect(html).toContain(`href="#f-${id}"`);
    expect(html).toContain('已换螺栓');
    const report = JSON.parse(await readFile(join(out, 'report.json'), 'utf8')) as Report;
    expect(report.findings.find((finding) => finding.id === id)).toMatchObject({ status: 'persisting', at: cells, reply: { state: 'claimed-done' } }); // prettier-ignore
  });

  it('gives 3 where the ledger cannot be opened, and checks the school all the same', async () => {
    const it = world();
    expect(await main(['check', ...files, '--ledger', at('no.xlsx')], it)).toBe(3);
    expect(it.err()).toContain('no.xlsx');
    expect(it.out()).toContain('青禾小学');
  });
});

describe('check --explain', () => {
  /** The first digit of more than one ID. */
  const shared = (): string => {
    const digits = first.findings.map(({ id }) => id[0]!);
    return digits.find((digit, i) => digits.indexOf(digit) !== i)!;
  };
  const finding = (rule: string) => first.findings.find((each) => each.rule === rule)!;

  it('prints every condition with its value, cell and reading, the law, and who answers', async () => {
    const { id } = finding('hazard/fixed-in-time');
    const it = world();
    expect(await main(['check', ...files, '--explain', id.slice(0, 8)], it)).toBe(0);
    for (const said of ['隐患台账!J2', '2025-09-05', '不成立', '张伟', '施行', id])
      expect(it.out()).toContain(said);
    const data = world();
    await main(['check', ...files, '--explain', id, '--format', 'json'], data);
    const { must, when } = JSON.parse(data.out()) as Explanation;
    expect([when?.reading, must.reading]).toEqual(['true', 'false']);
  });

  it('reads as unknown what a missing column leaves open', async () => {
    const absent = first.findings.find(({ missing }) => missing.some(({ cell }) => cell === null))!;
    const it = world();
    expect(await main(['check', ...files, '--explain', absent.id], it)).toBe(0);
    expect(it.out()).toContain('? 不明');
  });

  it.each([
    ['none, with the nearest', () => `${finding('hazard/fixed-in-time').id.slice(0, 11)}x`, () => finding('hazard/fixed-in-time').id], // prettier-ignore
    ['none at all', () => 'zzz', () => 'zzz'],
    ['nothing', () => ' #', () => '没有给出编号'],
    ['several', () => shared(), () => shared()],
  ])('gives 2 where the ID names %s', async (_name, asked, found) => {
    const it = world();
    expect(await main(['check', ...files, '--explain', asked()], it)).toBe(2);
    expect(it.err()).toContain(found());
  });

  it('goes with no files', async () => {
    expect(await main(['check', ...files, '--explain', 'a', '-o', at('x')], world())).toBe(2);
  });
});
