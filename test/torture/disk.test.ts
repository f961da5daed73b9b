import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/command/main.js';
import { RunError } from '../../src/errors.js';
import { safeNames } from '../../src/model/safe-name.js';
import { openFiles } from '../../src/node/files.js';
import { removeUnfinished, writeWhole, type Disk } from '../../src/node/write-whole.js';
import { world } from '../command/outside.js';
import { sheetsOf, workbookOf } from './school.js';

let folder = '';
const at = (name: string): string => join(folder, name);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shuifuze-disk-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const failure = (code: string): Error => Object.assign(new Error(code), { code });

/** A disk in memory whose steps can fail: `fails` is asked before each, and gives the code of its error. */
function disk(
  files: Map<string, string>,
  fails: (step: string, count: number, path: string) => string | undefined,
): Disk {
  let count = 0;
  const step = async (name: string, path: string): Promise<void> => {
    const code = fails(name, ++count, path);
    if (code !== undefined) throw failure(code);
  };
  return {
    mkdir: (path) => step('mkdir', path),
    open: async (path) => {
      await step('open', path);
      files.set(path, '');
      return {
        writeFile: async (content) => {
          files.set(path, String(content).slice(0, 3));
          await step('write', path);
          files.set(path, String(content));
        },
        sync: () => step('sync', path),
        close: () => step('close', path),
      };
    },
    rename: async (from, to) => {
      await step('rename', to);
      files.set(to, files.get(from)!);
      files.delete(from);
    },
    remove: async (path) => {
      await step('remove', path);
      files.delete(path);
    },
    wait: () => Promise.resolve(),
  };
}

describe('a file is written whole or not at all', () => {
  const steps = ['mkdir', 'open', 'write', 'sync', 'close', 'rename'];
  it.each(steps.flatMap((name, i) => ['ENOSPC', 'EIO', 'EROFS'].map((code) => [name, code, i + 1] as const)))(
    'whatever step fails, the old file stays: %s %s',
    async (name, code, number) => {
      const files = new Map([['/out/report.html', 'old']]);
      const failing = disk(files, (_, count) => (count === number ? code : undefined));
      const writing = writeWhole('/out/report.html', 'new content', failing);
      await expect(writing).rejects.toThrow(RunError);
      await expect(writing).rejects.toMatchObject({
        exitCode: 3,
        message: expect.stringContaining(code) as string,
      });
      expect([...files]).toEqual([['/out/report.html', 'old']]);
      expect(steps[number - 1]).toBe(name);
    },
  );

  it('whatever step fails, where the half cannot be removed either, nothing takes the final name', async () => {
    const files = new Map<string, string>();
    const failing = disk(files, (name) => (name === 'write' || name === 'remove' ? 'ENOSPC' : undefined));
    await expect(writeWhole('/out/report.html', 'new content', failing)).rejects.toThrow(RunError);
    expect([...files.keys()].filter((path) => !path.endsWith('.tmp'))).toEqual([]);
  });

  it.each(['EPERM', 'EBUSY', 'EACCES'])(
    'a report that is open elsewhere is written under a second name: %s',
    async (code) => {
      const files = new Map([['/out/report.html', 'old']]);
      const holding = disk(files, (name, _, path) =>
        name === 'rename' && !path.includes('(3)') ? code : undefined,
      );
      expect(await writeWhole('/out/report.html', 'new', holding)).toBe(join('/out', 'report (3).html'));
      expect(Object.fromEntries(files)).toEqual({
        '/out/report.html': 'old',
        [join('/out', 'report (3).html')]: 'new',
      });
    },
  );

  it('a report that is held for a moment only keeps its name', async () => {
    const files = new Map<string, string>();
    let tries = 0;
    const holding = disk(files, (name) => (name === 'rename' && ++tries < 3 ? 'EBUSY' : undefined));
    expect(await writeWhole('/out/report.html', 'new', holding)).toBe('/out/report.html');
  });

  it('is never torn by a kill', async () => {
    const child = fileURLToPath(new URL('write-forever.mjs', import.meta.url));
    for (let i = 0; i < 25; i++) {
      const writer = spawn(process.execPath, [child, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
      await new Promise((resolve) => writer.stdout.once('data', resolve));
      await new Promise((resolve) => setTimeout(resolve, 20 + ((i * 37) % 200)));
      writer.kill('SIGKILL');
      await new Promise((resolve) => writer.once('exit', resolve));
      for (const name of (await readdir(folder)).filter((each) => !each.endsWith('.tmp'))) {
        const text = await readFile(at(name), 'latin1');
        expect([text.length, new Set(text).size]).toEqual([3_000_000, 1]);
      }
    }
    await removeUnfinished(folder, 60_000);
    const left = (await readdir(folder)).filter((name) => name.endsWith('.tmp'));
    expect(left.length).toBeGreaterThan(0);
    await removeUnfinished(folder);
    expect((await readdir(folder)).sort()).toEqual(['report.html', 'report.json']);
  }, 120_000);
});

describe('what a disk may do to a run', () => {
  const school = workbookOf('a.xlsx', sheetsOf('青禾小学', '陈静'));
  const check = async (out: string) => {
    const it = world({ locale: 'en' });
    await writeFile(at('a.xlsx'), school.bytes);
    const code = await main(['check', at('a.xlsx'), '-o', out, '--fail-on', 'none', '--quiet'], it);
    return { code, said: it.err() };
  };

  it('a full disk: nothing under a final name, 3, and it is said', async ({ skip }) => {
    const full = at('full');
    await mkdir(full);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', full]).status !== 0) skip();
    try {
      const { code, said } = await check(full);
      expect(code).toBe(3);
      expect(said).toMatch(/report\.json.*disk is full, ENOSPC/);
      expect(await readdir(full)).toEqual([]);
    } finally {
      spawnSync('umount', [full]);
    }
  });

  it('a folder that cannot be written to: mounted read-only', async ({ skip }) => {
    const still = at('still');
    await mkdir(still);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', still]).status !== 0) skip();
    try {
      const { code, said } = await check(still);
      expect([code, said]).toEqual([3, expect.stringContaining('read-only, EROFS')]);
    } finally {
      spawnSync('umount', [still]);
    }
  });

  it.skipIf(process.getuid?.() === 0)('a folder that cannot be written to: not the user’s', async () => {
    await mkdir(at('no'));
    await chmod(at('no'), 0o500);
    expect(await check(at('no'))).toMatchObject({
      code: 3,
      said: expect.stringContaining('EACCES') as string,
    });
  });

  it('a folder that cannot be written to: a file is in its place', async () => {
    await writeFile(at('file'), '');
    const { code, said } = await check(at('file/out'));
    expect([code, said]).toEqual([3, expect.stringMatching(/ENOTDIR|EEXIST/)]);
    expect(said.trim().split('\n').length).toBe(1);
  });

  it('inputs stay as they are', async () => {
    await check(at('out'));
    expect(new Uint8Array(await readFile(at('a.xlsx')))).toEqual(school.bytes);
  });

  it.skipIf(!existsSync('/proc/self/status'))(
    'a file that changes while it is read is refused, and it is said',
    async () => {
      // Its size is 0 whatever it holds: as of a file that grew.
      const { files, unopened } = await openFiles(['/proc/self/status']);
      expect([files, unopened.map(({ reason }) => reason)]).toEqual([
        [],
        [expect.objectContaining({ en: expect.stringContaining('changed') as string })],
      ]);
    },
  );

  it('a file that changes while it is read: one that grows is never half read', async () => {
    await writeFile(at('big.csv'), 'x'.repeat(20_000_000));
    const growing = (async () => {
      for (let i = 0; i < 20; i++) await writeFile(at('big.csv'), 'y', { flag: 'a' });
    })();
    const { files } = await openFiles([at('big.csv')]);
    await growing;
    for (const { bytes } of files) expect(Buffer.from(bytes).toString('latin1')).toMatch(/^x+y*$/);
  });
});

describe('names of schools', () => {
  const names = ['../../x', '..\\..\\x', 'CON', 'con', 'COM¹', 'a:b', 'a?b', 'nul.txt', '第一小学. ', '长'.repeat(120), '𠀀'.repeat(120), 'é', 'e\u0301', 'School', 'SCHOOL', '', '.', '..', '~$a', 'a\u202eb', 'x\u0000y', 'ＣＯＮ', '-rf', ' '];

  it('names of schools make distinct folders that exist inside the one given', async () => {
    const folders = safeNames(names);
    for (const name of folders) await mkdir(at(name));
    expect((await readdir(folder)).sort()).toEqual([...folders].sort());
    // With the ending that is longest, and a second name.
    for (const name of folders) await writeWhole(at(`${name}.docx`), '');
    expect((await readdir(folder)).length).toBe(2 * names.length);
  });

  it('names of schools of any signs fit into a directory entry', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const [name] = safeNames([text]);
        expect(Buffer.byteLength(name!)).toBeLessThanOrEqual(240);
        expect(name).toBe(name!.normalize('NFC'));
      }),
    );
  });
}); // prettier-ignore
