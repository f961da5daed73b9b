import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvFile } from '../csv-file.js';

/** How often the batch is killed; `KILLS=50 npx vitest run test/batch/kill.test.ts` takes a few minutes. */
const KILLS = Number(process.env['KILLS'] ?? 4);

let root = '';
const schools = ['一小', '二小', '三小', '四小', '五小', '六小'];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'shuifuze-kill-'));
  for (const [i, name] of schools.entries()) {
    await mkdir(join(root, 'in', name), { recursive: true });
    const sheets = [
      csvFile('学校', [
        ['项目', '内容'],
        ['学校名称', name],
        ['检查基准日', '2025-09-30'],
      ]),
      csvFile('教职工', [
        ['姓名', '岗位', '在岗状态'],
        ['王建国', '校长', '在岗'],
        ['陈静', '教师', i % 2 === 0 ? '在岗' : '离职'],
      ]),
    ];
    for (const sheet of sheets) await writeFile(join(root, 'in', name, sheet.name), sheet.bytes);
  }
});
afterAll(() => rm(root, { recursive: true, force: true }));

function start(out: string, ...more: string[]): ChildProcess {
  const options = ['--school-per', 'folder', '--lang', 'zh', '--fail-on', 'none', '--as-of', '2025-09-30'];
  const args = ['dist/node/bin.js', 'batch', join(root, 'in'), '-o', join(root, out), ...options, ...more];
  return spawn(process.execPath, args, { stdio: 'ignore' });
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', (code) => resolve(code)));

/** Every file of a folder with its digest. */
async function digests(out: string): Promise<Record<string, string>> {
  const entries = await readdir(join(root, out), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const pairs = files.sort().map(async (path) => {
    const digest = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
    return [path.slice(join(root, out).length), digest] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}

describe('batch, as users run it', () => {
  let undisturbed: Record<string, string> = {};

  it('gives the same bytes with one job and with three', async () => {
    expect(await ended(start('one', '--jobs', '1'))).toBe(0);
    expect(await ended(start('three', '--jobs', '3'))).toBe(0);
    undisturbed = await digests('one');
    expect(Object.keys(undisturbed)).toContain('/district.html');
    expect(Object.keys(undisturbed)).toContain('/六小/report.xlsx');
    expect(await digests('three')).toEqual(undisturbed);
  }, 120_000);

  it(`is the same after a kill at any moment and --resume (${KILLS} times)`, async () => {
    for (let i = 0; i < KILLS; i++) {
      const out = `killed-${i}`;
      const first = start(out, '--jobs', '2');
      const gone = ended(first);
      await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 3500));
      first.kill('SIGKILL');
      await gone;
      expect(await ended(start(out, '--jobs', '2', '--resume'))).toBe(0);
      expect(await digests(out)).toEqual(undisturbed);
    }
  }, 900_000);

  it('ends at Ctrl-C with 130', async () => {
    const child = start('interrupted', '--jobs', '1');
    const code = ended(child);
    // Once it has locked its folder, it takes the signal itself.
    while (
      !(await access(join(root, 'interrupted/.lock')).then(
        () => true,
        () => false,
      ))
    )
      await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');
    expect(await code).toBe(130);
  }, 60_000);
});
