import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runBatch } from '../../src/batch/batch.js';
import type { BatchSettings } from '../../src/batch/task.js';
import { loadRules } from '../../src/node/rule-base.js';
import { openServer, type QueueServer } from '../../src/queue/connection.js';
import { cancelQueue, queueStatus } from '../../src/queue/control.js';
import { hashOf, queuedBatch, queueFolder, queueName, type BatchFile } from '../../src/queue/job.js';
import { onQueue } from '../../src/queue/master.js';
import { nameIn, pathIn } from '../../src/queue/shared.js';
import { runWorker } from '../../src/queue/worker.js';
import { hasRedis, password, startRedis, type Redis } from './redis.js';

const child = fileURLToPath(new URL('../batch/unruly-child.mjs', import.meta.url));
const settings: BatchSettings = { lang: 'en', mask: 'students', asOf: undefined, today: '2025-10-01', rules: undefined, only: undefined, skip: undefined, formats: ['json'] }; // prettier-ignore

describe.skipIf(!hasRedis)('a worker (needs redis-server)', () => {
  let root = '';
  let redis: Redis;
  let server: QueueServer;
  let digest = '';
  let database = 0;
  let stop = new AbortController();
  const working: Promise<unknown>[] = [];

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'shuifuze-worker-'));
    redis = await startRedis(join(root, 'redis'));
    ({ digest } = await loadRules(undefined));
  }, 60_000);
  afterAll(async () => {
    await redis.stop();
    await rm(root, { recursive: true, force: true });
  });
  afterEach(async () => {
    stop.abort();
    await Promise.allSettled(working.splice(0));
    stop = new AbortController();
    database++;
  });

  async function work(limits = { timeout: 5, heap: 48, memory: 1024 }): Promise<number> {
    server = await openServer(redis.url(database), password);
    const working = runWorker({ server, shared: root, jobs: 2, lane: { child, limits }, stop: stop.signal, isAway: () => false, took: () => undefined }); // prettier-ignore
    return working;
  }

  /** Runs schools that are called after what their child does; their workbooks need not be there. */
  async function batch(out: string, folders: readonly string[], rules = digest) {
    const at = join(root, out);
    const file = { settings, rules, timeout: 5 };
    const run = onQueue({
      server: await openServer(redis.url(database), password),
      shared: root,
      out: at,
      file,
      queued: queuedBatch(root, at, file),
      resume: false,
      cancelled: () => stop.abort(),
      hints: { workers: () => undefined, paused: () => undefined },
    });
    return runBatch({
      out: at,
      found: { schools: folders.map((folder) => ({ folder, paths: [join(root, 'in', `${folder}.xlsx`)] })), passed: [] }, // prettier-ignore
      rules: { rules: [], digest: rules } as never,
      settings,
      run,
      lane: { child, limits: { timeout: 10, heap: 512, memory: 1024 } },
      resume: false,
      processes: { pid: 1, isAlive: () => true },
      stop: stop.signal,
      progress: { start: () => undefined, end: () => undefined, close: () => undefined },
    });
  }

  const many = Array.from({ length: 20 }, (_, i) => `school ${i}`);
  async function allWait(): Promise<void> {
    server = await openServer(redis.url(database), password);
    while ((await queueStatus(server)).waiting < many.length)
      await new Promise((resolve) => setTimeout(resolve, 50));
  }
  /** Takes all from the queue without a word, but for the mark of the last cancel. */
  async function emptied(cancel: string | null): Promise<void> {
    const client = new server.Redis(server.connection);
    const changes = client.multi().flushdb();
    await (cancel === null ? changes : changes.set(`bull:${queueName}:cancelled`, cancel)).exec();
    client.disconnect();
  }

  it('tries a poisoned workbook twice, names it, and goes on with the others', async () => {
    working.push(work());
    const { lines } = await batch('poisoned', ['a', 'crash', 'b', 'hang', 'c', 'heap', 'd', 'throw']);
    const states = Object.fromEntries([...lines].map(([folder, { outcome }]) => [folder, outcome.state]));
    const [done, crashed] = ['done', 'crashed'];
    expect(states).toEqual({ a: done, b: done, c: done, d: done, crash: crashed, heap: crashed, throw: crashed, hang: 'timed-out' }); // prettier-ignore
    const manifest = await readFile(join(root, 'poisoned/manifest.json'), 'utf8');
    expect(manifest).toContain('the child process ended unexpectedly (7)');
    expect(await readdir(join(root, 'poisoned'))).not.toContain(queueFolder);
    expect(await readdir(join(root, 'poisoned/.parts'))).toHaveLength(4 * 4);
  }, 120_000);

  it.each([
    ['hears of each school', () => cancelQueue(server)],
    ['hears of none', () => emptied('a later one')],
  ])(
    'a master that %s stops at a cancel',
    async (_what, cancel) => {
      const master = batch('cancelled', many);
      await allWait();
      await cancel();
      expect((await master).lines.size).toBe(0);
      expect(stop.signal.aborted).toBe(true);
    },
    60_000,
  );

  it.each([[null], ['an earlier one']])(
    'sends again what the queue has lost, where the last cancel was %s',
    async (last) => {
      server = await openServer(redis.url(database), password);
      await emptied(last);
      const master = batch('lost', many);
      await allWait();
      await emptied(last);
      working.push(work());
      expect((await master).lines.size).toBe(many.length);
    },
    60_000,
  );

  it('refuses a batch with other rules, naming both digests', async () => {
    const master = batch('other-rules', ['a'], 'their-digest');
    working.push(master.catch(() => undefined));
    const refused = work();
    await expect(refused).rejects.toThrow(/their-digest/);
    await expect(refused).rejects.toThrow(digest);
  }, 60_000);

  it('refuses a batch of another version, naming both', async () => {
    server = await openServer(redis.url(database), password);
    const content = JSON.stringify({ version: '9.9.9', rules: digest, settings, timeout: 5 } satisfies BatchFile); // prettier-ignore
    await mkdir(join(root, 'newer/.queue'), { recursive: true });
    await writeFile(join(root, 'newer/.queue/x.batch'), content);
    const queue = new server.bullmq.Queue(queueName, { connection: server.connection });
    const job = { batch: 'newer/.queue/x.batch', sha256: hashOf(content), folder: 'a', paths: ['a.xlsx'], hashes: [''], at: 1, of: 1 }; // prettier-ignore
    const { id } = await queue.add('school', job);
    await expect(work()).rejects.toThrow(/needs shuifuze 9\.9\.9, and here is 0\.1\.0/);
    expect((await queue.getJob(id!))!.failedReason).toBe('unfit');
    await queue.close();
  }, 60_000);

  it.each([
    ['paths', '../secret.xlsx'],
    ['paths', '/etc/passwd'],
    ['batch', '../../x.batch'],
    ['folder', '../out'],
    ['id', '../manifest'],
    ['id', '../../../../x'],
  ])('reads and writes nothing outside of its folder: %s %s', async (field, name) => {
    server = await openServer(redis.url(database), password);
    const content = JSON.stringify({ version: '0.1.0', rules: digest, settings, timeout: 5 } satisfies BatchFile); // prettier-ignore
    await mkdir(join(root, 'bad/.queue'), { recursive: true });
    await writeFile(join(root, 'bad/.queue/x.batch'), content);
    const queue = new server.bullmq.Queue(queueName, { connection: server.connection });
    const job = { batch: 'bad/.queue/x.batch', sha256: hashOf(content), folder: 'a', paths: ['a.xlsx'], hashes: [''], at: 1, of: 1 }; // prettier-ignore
    const options = field === 'id' ? { jobId: name } : {};
    await queue.add('school', { ...job, [field]: field === 'paths' ? [name] : name }, options);
    await expect(work()).rejects.toThrow('is not in the shared folder');
    await queue.close();
  }, 60_000); // prettier-ignore
});

describe('names in the shared folder', () => {
  it('are the same on all machines', () => {
    expect(nameIn('/mnt/a', '/mnt/a/in/一小.xlsx')).toBe('in/一小.xlsx');
    expect(pathIn('/data', 'in/一小.xlsx')).toBe('/data/in/一小.xlsx');
    expect(nameIn('/mnt/a', '/mnt/a')).toBe('.');
    expect(nameIn('/mnt/a', '/mnt/a/..b')).toBe('..b');
  });

  it.each(['/mnt/b', '/mnt', '/mnt/ab'])('are none for what lies outside: %s', (path) => {
    expect(() => nameIn('/mnt/a', path)).toThrow('is not in the shared folder');
  });
});
