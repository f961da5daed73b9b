import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { files } from './files.js';
import { sheetsOf, workbookOf } from './school.js';

// The built command, as users run it.
const bin = fileURLToPath(new URL('../../dist/node/bin.js', import.meta.url));
const noNetwork = new URL('no-network.mjs', import.meta.url).href;
let folder = '';
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shuifuze-command-'));
  await writeFile(at('school.xlsx'), workbookOf('school.xlsx', sheetsOf('青禾小学', '陈静')).bytes);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const options = ['--fail-on', 'none', '--lang', 'en', '--as-of', '2025-09-30'];
function run(args: readonly string[], env: Record<string, string> = {}, node: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, bin, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}
const check = (...more: string[]): string[] => ['check', at('school.xlsx'), ...options, ...more];

describe('what is no file is named, and the others are checked', () => {
  it.each([
    ['a folder', 'a.xlsx', () => mkdir(at('a.xlsx')), /it is a folder/],
    ['a loop of links', 'loop.xlsx', () => symlink(at('loop.xlsx'), at('loop.xlsx')), /circle, ELOOP/],
    ['a pipe', 'pipe.xlsx', () => Promise.resolve(spawnSync('mkfifo', [at('pipe.xlsx')])), /no file/],
    ['nothing', 'nothing.xlsx', () => Promise.resolve(), /no such file or folder, ENOENT/],
  ])('what is no file is named: %s', async (_, name, make, said) => {
    await make();
    const { status, stdout, stderr } = run(['check', at(name), ...check().slice(1), '--format', 'json']);
    expect(status).toBe(3);
    expect(stderr).toMatch(said);
    expect((JSON.parse(stdout) as { findings: unknown[] }).findings.length).toBeGreaterThan(0);
  });

  it.skipIf(process.getuid?.() === 0)('what is no file is named: one that may not be read', async () => {
    await writeFile(at('closed.xlsx'), 'x');
    await chmod(at('closed.xlsx'), 0);
    expect(run(['check', at('closed.xlsx')])).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/EACCES/) as string,
    });
  });
});

describe('a batch', () => {
  it('a batch with hostile files among its schools loses none of the others', async () => {
    await mkdir(at('in'));
    const hostile = [
      'bomb-strings.xlsx',
      'lying-size.xlsx',
      'laughs.xlsx',
      'nested.xlsx',
      'flipped.xlsx',
      'many-entries.xlsx',
      'rows-300mb.xlsx',
      'html.xls',
    ];
    for (const name of hostile)
      await writeFile(at(`in/${name}`), files.find((made) => made.name === name)!.bytes());
    const schools = ['一小', '二小', '三小', '四小'];
    for (const name of schools)
      await writeFile(at(`in/${name}.xlsx`), workbookOf('x', sheetsOf(name, '陈静')).bytes);
    const { status } = run(['batch', at('in'), '-o', at('out'), '--quiet', '--jobs', '2', ...options]);
    expect(status).toBe(3);
    const manifest = JSON.parse(await readFile(at('out/manifest.json'), 'utf8')) as {
      schools: { folder: string; state: string }[];
    };
    const state = new Map(manifest.schools.map((school) => [school.folder, school.state]));
    expect(schools.map((name) => state.get(name))).toEqual(schools.map(() => 'done'));
    expect(hostile.map((name) => state.get(name.replace(/\.xlsx?$/, '')))).toEqual(
      hostile.map(() => 'refused'),
    );
  }, 300_000);
});

describe('the same input gives the same bytes', () => {
  it('in three time zones and three locales', () => {
    const zones = ['Asia/Shanghai', 'UTC', 'America/New_York'];
    const all = zones.map(
      (TZ, i) =>
        run(check('--format', 'json'), { TZ, LC_ALL: ['C', 'zh_CN.UTF-8', 'tr_TR.UTF-8'][i]! }).stdout,
    );
    expect(all[0]!.length).toBeGreaterThan(1000);
    expect(new Set(all).size).toBe(1);
  });

  it('without a network: nothing reaches for it, and nothing else changes', async () => {
    const open = run(check('-o', at('open'), '--format', 'text,json,html,xlsx,docx,csv,annotated'));
    const closed = run(check('-o', at('closed'), '--format', 'text,json,html,xlsx,docx,csv,annotated'), {}, [
      '--import',
      noNetwork,
    ]);
    expect([closed.status, closed.stdout]).toEqual([0, open.stdout]);
    const names = await readdir(at('open'));
    expect(names.length).toBe(6);
    for (const name of names)
      expect([name, await readFile(at(`closed/${name}`))]).toEqual([
        name,
        await readFile(at(`open/${name}`)),
      ]);
  });

  it('without a network: the guard itself guards', () => {
    const reaching = `import('node:http').then((http) => http.get('http://127.0.0.1:1/'))`;
    expect(spawnSync(process.execPath, ['--import', noNetwork, '-e', reaching]).status).toBe(99);
  });

  it('without a network, where the system takes it away', async ({ skip }) => {
    if (spawnSync('unshare', ['-rn', 'true']).status !== 0) skip();
    const args = ['-rn', process.execPath, bin, 'batch', folder, '-o', at('alone'), ...options, '--quiet'];
    expect(spawnSync('unshare', args).status).toBe(3);
    expect(existsSync(at('alone/district.html'))).toBe(true);
  }, 120_000);

  it('what is written is the user’s alone, and nothing is put elsewhere', async () => {
    await mkdir(at('tmp'));
    const { status } = run(check('-o', at('mine'), '--format', 'json,html,xlsx,docx,csv,annotated'), {
      TMPDIR: at('tmp'),
      HOME: at('tmp'),
    });
    expect(status).toBe(0);
    expect(await readdir(at('tmp'))).toEqual([]);
    for (const name of await readdir(at('mine')))
      expect([name, (await stat(at(`mine/${name}`))).mode & 0o777]).toEqual([name, 0o600]);
  });

  it('no part of the program knows the network', async () => {
    const source = fileURLToPath(new URL('../../src', import.meta.url));
    const names = await readdir(source, { recursive: true });
    const reaches =
      /from '(node:)?(net|http|https|http2|tls|dgram|dns)'|\bfetch\(|WebSocket|XMLHttpRequest|sendBeacon|EventSource|createServer/;
    const found = names.filter(
      (name) => name.endsWith('.ts') && reaches.test(readFileSync(join(source, name), 'utf8')),
    );
    expect(found).toEqual([]);
  });
});

describe('interrupted', () => {
  const ended = (child: ChildProcess): Promise<[number | null, string | null]> =>
    new Promise((resolve) => child.once('exit', (code, signal) => resolve([code, signal])));
  const left = async (): Promise<string[]> =>
    (await readdir(at('cut'), { recursive: true }).catch(() => [])).filter((name) => name.endsWith('.tmp'));

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'interrupted while it writes by %s, it leaves no half file',
    async (signal) => {
      for (const wait of [0, 20, 60, 120]) {
        const child = spawn(
          process.execPath,
          [bin, 'duties', at('school.xlsx'), '-o', at('cut'), '--as-of', '2025-09-30', '--calendar'],
          { stdio: 'ignore' },
        );
        const end = ended(child);
        while (!existsSync(at('cut')) && child.exitCode === null)
          await new Promise((resolve) => setTimeout(resolve, 5));
        await new Promise((resolve) => setTimeout(resolve, wait));
        child.kill(signal);
        const [code, by] = await end;
        expect(code === 130 || code === 0 || by === signal).toBe(true);
        expect(await left()).toEqual([]);
        await rm(at('cut'), { recursive: true, force: true });
      }
    },
    120_000,
  );
});

describe('what a failure says', () => {
  it('nothing from a cell, unless it is asked for', async () => {
    // A rule base that breaks in the middle of a run: the message of the error quotes a name.
    const breaking = `import { pathToFileURL } from 'node:url';
      const { main } = await import(pathToFileURL(${JSON.stringify(bin)}).href.replace('node/bin.js', 'command/main.js'));
      const world = (env) => ({ stdout: { write() { throw new Error('陈静 is to blame'); } }, stderr: process.stderr, env, locale: 'en', today: '2025-10-01', machine: {} });
      process.exitCode = await main(['check', ${JSON.stringify(at('school.xlsx'))}], world(process.env));`;
    const said = (env: Record<string, string>) => spawnSync(process.execPath, ['--input-type=module', '-e', breaking], { encoding: 'utf8', env: { ...process.env, ...env } });
    const quiet = said({});
    expect([quiet.status, quiet.stderr]).toEqual([3, expect.stringMatching(/^shuifuze: the program failed \(Error, .*\)/)]);
    expect(quiet.stderr).not.toContain('陈静');
    expect(said({ DEBUG: 'shuifuze' }).stderr).toContain('陈静 is to blame');
  });
}); // prettier-ignore
