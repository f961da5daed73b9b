import { spawn, type ChildProcess } from 'node:child_process';
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digests, laySchools } from './small-schools.js';

/** How often the batch is killed; `KILLS=50 npx vitest run test/batch/kill.test.ts` takes a few minutes. */
const KILLS = Number(process.env['KILLS'] ?? 4);

let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'shuifuze-kill-'));
  await laySchools(join(root, 'in'), 6);
});
afterAll(() => rm(root, { recursive: true, force: true }));

function start(out: string, ...more: string[]): ChildProcess {
  const options = ['--school-per', 'folder', '--lang', 'zh', '--fail-on', 'none', '--as-of', '2025-09-30'];
  const args = ['dist/node/bin.js', 'batch', join(root, 'in'), '-o', join(root, out), ...options, ...more];
  return spawn(process.execPath, args, { stdio: 'ignore' });
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', (code) => resolve(code)));

describe('batch, as users run it', () => {
  let undisturbed: Record<string, string> = {};

  it('gives the same bytes with one job and with three', async () => {
    expect(await ended(start('one', '--jobs', '1'))).toBe(0);
    expect(await ended(start('three', '--jobs', '3'))).toBe(0);
    undisturbed = await digests(join(root, 'one'));
    expect(Object.keys(undisturbed)).toContain('/district.html');
    expect(Object.keys(undisturbed)).toContain('/6小/report.xlsx');
    expect(await digests(join(root, 'three'))).toEqual(undisturbed);
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
      expect(await digests(join(root, out))).toEqual(undisturbed);
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
