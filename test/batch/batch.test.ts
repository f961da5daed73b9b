import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runBatch, type BatchOptions, type BatchResult } from '../../src/batch/batch.js';
import { inChildren } from '../../src/batch/pool.js';
import { RunError } from '../../src/errors.js';

const child = fileURLToPath(new URL('./unruly-child.mjs', import.meta.url));
let out = '';
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'shuifuze-batch-'));
});
afterEach(() => rm(out, { recursive: true, force: true }));

const lane = { child, limits: { timeout: 10, heap: 48, memory: 1024 } };
const run = (jobs: number): BatchOptions['run'] => inChildren(jobs, lane);

function options(folders: readonly string[], over: Partial<BatchOptions> = {}): BatchOptions {
  return {
    out,
    found: {
      schools: folders.map((folder) => ({ folder, paths: [join(out, `${folder}.xlsx`)] })),
      passed: [],
    },
    rules: { rules: [], digest: 'd' } as unknown as BatchOptions['rules'],
    settings: {
      lang: 'en',
      mask: 'students',
      asOf: undefined,
      today: '2025-10-01',
      rules: undefined,
      only: undefined,
      skip: undefined,
      formats: ['json'],
    },
    run: run(2),
    lane,
    resume: false,
    processes: { pid: 1, isAlive: () => true },
    stop: new AbortController().signal,
    progress: { start: () => undefined, end: () => undefined, close: () => undefined },
    ...over,
  };
}

const states = ({ lines }: BatchResult): object =>
  Object.fromEntries([...lines].map(([folder, { outcome }]) => [folder, outcome.state]));

describe('runBatch', () => {
  it('loses a school that hangs, crashes, throws or eats all memory, and no other', async () => {
    const result = await runBatch(options(['a', 'hang', 'b', 'crash', 'c', 'heap', 'd', 'throw', 'e']));
    expect(states(result)).toEqual({
      a: 'done',
      b: 'done',
      c: 'done',
      d: 'done',
      e: 'done',
      hang: 'timed-out',
      crash: 'crashed',
      heap: 'crashed',
      throw: 'crashed',
    });
    const reason = (folder: string): unknown => {
      const { outcome } = result.lines.get(folder)!;
      return 'reason' in outcome && outcome.reason;
    };
    expect(reason('hang')).toBe('not done within 10 s');
    expect(reason('crash')).toBe('the child process ended unexpectedly (7)');
    expect(reason('heap')).toContain('memory');
    expect(reason('throw')).toContain('no more');
  }, 60_000);

  it('tries a school once more whose child was ended from outside', async () => {
    expect(states(await runBatch(options(['a', 'killed', 'b'])))).toEqual({
      a: 'done',
      killed: 'done',
      b: 'done',
    });
  }, 30_000);

  it('accounts for every school in the manifest, in their order', async () => {
    await runBatch(options(['z', 'crash', 'a']));
    const text = await readFile(join(out, 'manifest.json'), 'utf8');
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    const manifest = JSON.parse(text) as {
      schools: { folder: string; state: string; rules: unknown }[];
    };
    expect(manifest.schools.map(({ folder, state }) => [folder, state])).toEqual([
      ['z', 'done'],
      ['crash', 'crashed'],
      ['a', 'done'],
    ]);
    expect(manifest.schools[1]!.rules).toEqual({ run: 0, notRun: 'crashed' });
  }, 30_000);

  it('keeps on resuming what is complete, and tries again what was lost', async () => {
    await runBatch(options(['a', 'crash', 'b']));
    const again = await runBatch(options(['a', 'crash', 'b'], { resume: true }));
    expect(again.kept).toBe(2);
    expect(again.lines.size).toBe(3);
  }, 30_000);

  it.each([
    ['a part is gone', () => rm(join(out, '.parts/a.jsonl'))],
    ['the input has changed', () => writeFile(join(out, 'a.xlsx'), 'new')],
    ['the journal was torn', () => writeFile(join(out, 'journal.jsonl'), '{"folder":"a","key":')],
  ])(
    'does again on resuming where %s',
    async (_why, spoil) => {
      await runBatch(options(['a']));
      await spoil();
      expect((await runBatch(options(['a'], { resume: true }))).kept).toBe(0);
    },
    30_000,
  );

  it.each([
    { only: 'lesson/*' },
    { skip: 'lesson/*' },
    { ignoreWaivers: true },
    { mask: 'all' },
    { asOf: '2025-11-01' },
    { region: '上海' },
  ] as const)('does all again on resuming with other settings: %o', async (other) => {
    await runBatch(options(['a']));
    const { settings } = options([]);
    const again = await runBatch(options(['a'], { resume: true, settings: { ...settings, ...other } }));
    expect(again.kept).toBe(0);
  });

  it('does again on resuming where the input changed while it was checked', async () => {
    await runBatch(options(['changed']));
    expect((await runBatch(options(['changed'], { resume: true }))).kept).toBe(0);
  }, 30_000);

  it('says that the roll-up is lost, and keeps the schools', async () => {
    const lost = runBatch(options(['a', 'no roll-up']));
    await expect(lost).rejects.toThrow(RunError);
    await expect(lost).rejects.toThrow(/roll-up was not written.*7/);
    expect(await readFile(join(out, 'journal.jsonl'), 'utf8')).toContain('"folder":"a"');
  }, 30_000);

  it('stops when it is told to, says what was done, and goes on from there', async () => {
    const stop = new AbortController();
    const ended: string[] = [];
    const progress = {
      start: () => undefined,
      end: (folder: string) => {
        ended.push(folder);
        stop.abort();
      },
      close: () => undefined,
    };
    const first = await runBatch(options(['a', 'b', 'c'], { run: run(1), stop: stop.signal, progress }));
    expect([...first.lines.keys()]).toEqual(['a']);
    const manifest = await readFile(join(out, 'manifest.json'), 'utf8');
    expect(manifest).toContain('not-reached');
    const second = await runBatch(options(['a', 'b', 'c'], { resume: true }));
    expect([second.kept, second.lines.size]).toEqual([1, 3]);
  }, 30_000);

  it('refuses a folder in which another run is at work, and takes over the lock of a dead one', async () => {
    const { hostname } = await import('node:os');
    const lock = JSON.stringify({ pid: 4711, host: hostname() });
    await mkdir(out, { recursive: true });
    await writeFile(join(out, '.lock'), lock);
    const busy = runBatch(options(['a']));
    await expect(busy).rejects.toThrow(RunError);
    await expect(busy).rejects.toThrow(/\.lock/);
    const dead = { pid: 1, isAlive: () => false };
    expect((await runBatch(options(['a'], { processes: dead }))).lines.size).toBe(1);
    await expect(readFile(join(out, '.lock'))).rejects.toThrow();
  }, 30_000);
});
