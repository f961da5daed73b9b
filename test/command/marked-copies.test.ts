import { unzipSync, strFromU8 } from 'fflate';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/command/main.js';
import { csvFile } from '../csv-file.js';
import { bookBytes, inline, row } from '../read/torture.js';
import { nastyBytes } from '../report/marked/nasty.js';
import { world } from './outside.js';

const LESSON = [
  ['日期', '节次', '班级', '课程', '任课教师', '学生异常情况', '异常处置', '缺课登记'],
  ['2025-09-03', '第1节', '三年级1班', '体育', '陈静', '李小明腹痛', '否', '李小明'],
];
const lessons = bookBytes({
  names: ['课堂记录'],
  sheets: [
    LESSON.map((cells, r) =>
      row(r + 1, cells.map((text, c) => (text ? inline(`${'ABCDEFGHIJ'[c]}${r + 1}`, text) : '')).join('')),
    ).join(''),
  ],
});

let folder = '';
const at = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shuifuze-copies-'));
  const list = csvFile('名单', [['姓名', '岗位', '在岗状态'], ['陈静', '教师', '在岗']]); // prettier-ignore
  await mkdir(at('two'));
  await Promise.all([
    writeFile(at('值班.xlsx'), nastyBytes()),
    writeFile(at('two/值班.xlsx'), lessons),
    writeFile(at('课堂.xlsm'), lessons),
    writeFile(at(list.name), list.bytes),
    writeFile(at('坏.xlsx'), 'PK\u0003\u0004 no more'),
  ]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a check that prints nothing, and gives what it wrote where. */
async function copies(...args: readonly string[]): Promise<{ code: number; err: string; files: string[] }> {
  const it = world();
  await rm(at('out'), { recursive: true, force: true });
  const code = await main(['check', ...args, '-o', at('out'), '--quiet', '--fail-on', 'none'], it);
  const files = await readdir(at('out')).catch(() => []);
  return { code, err: it.err(), files: files.sort() };
}

/** Everything that a copy has more than the school's cells: notes and the sheet of results. */
async function marksIn(name: string): Promise<string> {
  const parts = Object.entries(unzipSync(await readFile(at(`out/${name}`))));
  const added = parts.filter(([part]) => /comments\d|vmlDrawing/.test(part)).map(([, bytes]) => strFromU8(bytes)); // prettier-ignore
  const results = parts.map(([, bytes]) => strFromU8(bytes)).filter((text) => text.includes('检查结果 · '));
  return [...added, ...results].join('\n');
}

describe('check -o', () => {
  it('writes a marked copy of each workbook beside the reports, macros or not, with its own findings', async () => {
    const { files, err, code } = await copies(at('值班.xlsx'), at('课堂.xlsm'));
    expect(code).toBe(0);
    expect(files).toEqual(['report.html', 'report.json', 'report.xlsx', '值班.marked.xlsx', '课堂.marked.xlsm']); // prettier-ignore
    expect(err).toContain(at('out/课堂.marked.xlsm'));
    const [duty, lesson] = await Promise.all(['值班.marked.xlsx', '课堂.marked.xlsm'].map(marksIn));
    expect(duty).toContain('值班表!I3');
    expect(duty).not.toContain('课堂记录!');
    expect(lesson).toContain('课堂记录!');
    expect(lesson).not.toContain('值班表!I3');
  });

  it('says no pupil’s name in what it adds', async () => {
    const rule = {
      title: { zh: '无异常', en: 'Nothing unusual' },
      requirement: { zh: '没有异常。', en: 'Nothing unusual.' },
      gap: { zh: '记有“{abnormality}”。', en: 'It says “{abnormality}”.' },
      remedy: { zh: '查明。', en: 'Look into it.' },
      ...{ subject: 'lesson', severity: 'minor', nature: 'conduct', responsible: ['teacher'] },
      basis: [{ own: { zh: '本校制度', en: 'our rules' } }],
      must: { fact: 'abnormality', operator: 'isNone', value: true },
      examples: {
        met: [{ name: 'none', facts: { abnormality: '无' } }],
        gap: [{ name: 'some', facts: { abnormality: '腹痛' } }],
        'no-evidence': [{ name: 'blank', facts: { abnormality: null } }],
      },
    };
    await mkdir(at('rules/own'), { recursive: true });
    await writeFile(at('rules/own/nothing.json'), JSON.stringify(rule));
    const options = ['--format', 'annotated', '--rules', at('rules'), '--only', 'own/*'];
    await copies(at('课堂.xlsm'), ...options, '--mask', 'none');
    expect(await marksIn('课堂.marked.xlsm')).toContain('李小明腹痛');
    await copies(at('课堂.xlsm'), ...options);
    expect(await marksIn('课堂.marked.xlsm')).toContain('差距');
    expect(await marksIn('课堂.marked.xlsm')).not.toContain('李小明');
  });

  it('says which files have none, and why; the others are written', async () => {
    const { files, err, code } = await copies(
      at('名单.csv'),
      at('坏.xlsx'),
      at('值班.xlsx'),
      '--format',
      'annotated',
    );
    expect(code).toBe(3);
    expect(files).toEqual(['值班.marked.xlsx']);
    expect(err).toContain('名单.csv 没有加标记的副本：只有 Excel 工作簿');
    expect(err.match(/坏\.xlsx/g)).toHaveLength(1);
  });

  it('marks neither of two files of one name, whose findings could not be told apart', async () => {
    const { files, err } = await copies(at('值班.xlsx'), at('two/值班.xlsx'), '--format', 'annotated');
    expect(files).toEqual([]);
    expect(err.match(/有两个文件同名/g)).toHaveLength(2);
  });

  it('does not overwrite an input', async () => {
    const own = nastyBytes();
    await writeFile(at('值班.marked.xlsx'), own);
    const it = world();
    await main(['check', at('值班.xlsx'), at('值班.marked.xlsx'), '-o', folder, '--format', 'annotated'], it);
    expect(it.err()).toContain('值班.xlsx 没有加标记的副本：副本会覆盖');
    expect(new Uint8Array(await readFile(at('值班.marked.xlsx')))).toEqual(own);
    await rm(at('值班.marked.xlsx'));
  });

  it('with --mask all leaves the copies out and says so', async () => {
    const { files, err } = await copies(at('值班.xlsx'), '--mask', 'all');
    expect(files).toEqual(['report.html', 'report.json', 'report.xlsx']);
    expect(err).toContain('--mask all');
  });

  it.each([
    ['by name with --mask all', ['-o', 'out', '--format', 'annotated,json', '--mask', 'all']],
    ['without a folder', ['--format', 'annotated']],
  ])('refuses copies %s with 2', async (_name, options) => {
    const it = world();
    expect(await main(['check', at('值班.xlsx'), ...options], it)).toBe(2);
    expect(it.out()).toBe('');
    expect(it.err()).toMatch(/annotated/);
  });
});
