import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { digests, laySchools } from '../batch/small-schools.js';
import { hears, shuifuze, type Running } from './command.js';
import { freePort, hasRedis, password, startRedis, type Redis } from './redis.js';

const SCHOOLS = 8;
const usual = ['--school-per', 'folder', '--fail-on', 'none', '--as-of', '2025-09-30', '--no-progress'];

describe.skipIf(!hasRedis)('a batch on a queue (needs redis-server)', () => {
  let root = '';
  let redis: Redis;
  let local: Record<string, string> = {};
  let database = 0;
  const running: Running[] = [];

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'shuifuze-queue-'));
    redis = await startRedis(join(root, 'redis'));
    await laySchools(join(root, 'in'), SCHOOLS);
    expect(await shuifuze(['batch', join(root, 'in'), '-o', join(root, 'local'), ...usual]).ended).toBe(0);
    local = await digests(join(root, 'local'));
    expect(Object.keys(local)).toContain(`/${SCHOOLS}小/report.xlsx`);
  }, 240_000);
  afterEach(async () => {
    for (const { child, ended } of running.splice(0)) {
      child.kill('SIGCONT');
      child.kill('SIGKILL');
      await ended;
    }
    database++;
  });
  afterAll(async () => {
    await redis.stop();
    await rm(root, { recursive: true, force: true });
  });

  const started = (command: Running): Running => (running.push(command), command);
  const queue = (): string[] => ['--queue', redis.url(database), '--shared', root];
  const worker = (...more: string[]): Running => started(shuifuze(['worker', ...queue(), ...more]));
  const master = (out: string, ...more: string[]): Running =>
    started(shuifuze(['batch', join(root, 'in'), '-o', join(root, out), ...usual, ...queue(), ...more]));
  const control = (...what: string[]): Running => started(shuifuze(['batch', '--queue', redis.url(database), ...what])); // prettier-ignore
  async function sameAsLocal(out: string, command: Running): Promise<void> {
    expect(await command.ended, command.said()).toBe(0);
    expect(await digests(join(root, out))).toEqual(local);
    expect(await readdir(join(root, out))).not.toContain('.queue');
  }

  it.each([1, 2, 4])('gives the bytes of the local batch with %i workers', async (count) => {
    for (let i = 0; i < count; i++) worker('--jobs', '1');
    await sameAsLocal(`with-${count}`, master(`with-${count}`));
  }, 240_000); // prettier-ignore

  it('carries no cell of a workbook, and the password is nowhere', async () => {
    const one = worker();
    const batch = master('carried');
    await sameAsLocal('carried', batch);
    const log = join(root, 'redis/appendonlydir');
    const files = await Promise.all((await readdir(log)).map((name) => readFile(join(log, name), 'utf8')));
    const carried = files.join('');
    expect(carried).toContain('8小/教职工.csv');
    for (const cell of ['王建国', '陈静', '校长', '离职', '王**']) expect(carried).not.toContain(cell);
    expect(one.said() + batch.said()).not.toContain(password);
  }, 240_000);

  it('is the same after workers were killed at random', async () => {
    let workers = [worker(), worker(), worker()];
    const batch = master('killed');
    let over = false;
    void batch.ended.then(() => (over = true));
    for (let i = 0; i < 4 && !over; i++) {
      await wait(1000 + Math.random() * 2500);
      const [victim, ...others] = workers;
      victim!.child.kill('SIGKILL');
      workers = [...others, worker()];
    }
    await sameAsLocal('killed', batch);
  }, 480_000);

  it('gives a school that stalls to another worker, and takes nothing of the one that comes back late', async () => {
    const slow = worker();
    const batch = master('stalled');
    await hears(slow, /of 8/);
    slow.child.kill('SIGSTOP');
    worker();
    await sameAsLocal('stalled', batch);
    slow.child.kill('SIGCONT');
    slow.child.kill('SIGINT');
    expect(await slow.ended, slow.said()).toBe(0);
    expect(await digests(join(root, 'stalled'))).toEqual(local);
  }, 480_000);

  it('goes on after the queue was stopped and started again', async () => {
    const one = worker();
    const batch = master('restarted');
    await hears(one, /of 8/);
    await redis.stop();
    await hears(batch, /is gone \(ECONN/);
    await wait(2000);
    await redis.start();
    await sameAsLocal('restarted', batch);
    expect(batch.said()).toContain('is back');
  }, 480_000);

  it('ends at Ctrl-C also while the queue is away', async () => {
    const one = worker();
    const batch = master('away');
    await hears(one, /of 8/);
    await redis.stop();
    await Promise.all([hears(one, /is gone/), hears(batch, /is gone/)]);
    one.child.kill('SIGINT');
    batch.child.kill('SIGINT');
    expect([await one.ended, await batch.ended]).toEqual([0, 130]);
    await redis.start();
  }, 60_000);

  it('lets two masters submit the same batch', async () => {
    const [first, second] = [master('twice'), master('twice')];
    const waits = /same batch is at work elsewhere/;
    await Promise.race([hears(first, waits), hears(second, waits)]);
    worker();
    await Promise.all([first.ended, second.ended]);
    await sameAsLocal('twice', first);
    await sameAsLocal('twice', second);
  }, 240_000);

  it('goes on with a master that was killed, with what its workers did meanwhile', async () => {
    const one = worker();
    const first = master('resumed');
    await hears(one, /\(3 of 8\)/);
    first.child.kill('SIGKILL');
    await hears(one, /\(6 of 8\)/);
    await sameAsLocal('resumed', master('resumed', '--resume'));
    const took = one.said().match(/resumed: /g)!;
    expect(took.length).toBeLessThan(SCHOOLS + 4);
  }, 240_000);

  it('tells from any terminal how far it is, pauses and goes on', async () => {
    const one = worker();
    const batch = master('paused');
    await hears(one, /\(2 of 8\)/);
    one.child.kill('SIGSTOP');
    expect(await control('--pause').ended).toBe(0);
    const status = control('--status');
    await status.ended;
    one.child.kill('SIGCONT');
    expect(status.said()).toMatch(/Waiting: [1-6], being checked: [01], workers: 1\.\npaused: at \d of 8\nThe queue is paused/); // prettier-ignore
    expect(await control('--resume').ended).toBe(0);
    await sameAsLocal('paused', batch);
  }, 240_000);

  it('cancels: the master stops, and the next run with --resume goes on', async () => {
    const one = worker();
    const batch = master('cancelled');
    await hears(one, /\(2 of 8\)/);
    // What it does not take stays in the queue, however long the next command takes to start.
    one.child.kill('SIGSTOP');
    const cancel = control('--cancel');
    expect(await cancel.ended).toBe(0);
    one.child.kill('SIGCONT');
    expect(cancel.said()).toMatch(/taken out of the queue at 127.0.0.1:\d+: [1-9]/);
    expect(await batch.ended).toBe(130);
    expect(batch.said()).toContain('--resume');
    await sameAsLocal('cancelled', master('cancelled', '--resume'));
  }, 240_000);

  it('sends a worker away that does not see the shared folder, and leaves its school to others', async () => {
    await mkdir(join(root, 'elsewhere'), { recursive: true });
    const blind = started(shuifuze(['worker', '--queue', redis.url(database), '--shared', join(root, 'elsewhere')])); // prettier-ignore
    const batch = master('unshared');
    expect(await blind.ended).toBe(3);
    expect(blind.said()).toMatch(/does not see unshared\/\.queue\/.*\.batch in .*elsewhere.*--shared/);
    worker();
    await sameAsLocal('unshared', batch);
  }, 240_000);

  it('sends a worker away that has no room, and leaves its school to others', async () => {
    const full = started(shuifuze(['worker', ...queue()], { shell: 'ulimit -f 8' }));
    const batch = master('full');
    expect(await full.ended).toBe(3);
    expect(full.said()).toMatch(/cannot write into the shared folder.*EFBIG/);
    worker();
    await sameAsLocal('full', batch);
  }, 240_000);

  it('says who is missing where there is no worker', async () => {
    const batch = master('alone');
    await hears(batch, /No worker is at the queue/);
    batch.child.kill('SIGINT');
    expect(await batch.ended).toBe(130);
  }, 60_000);

  it.skipIf(!existsSync('/proc/self/cmdline'))(
    'takes the password from the address too, and shows it in no list of processes',
    async () => {
      const url = redis.url(database).replace('//', `//default:${password}@`);
      const one = started(shuifuze(['worker', '--queue', url, '--shared', root], { secret: '' }));
      await hears(one, /Worker ready/);
      const listed = await readFile(`/proc/${one.child.pid}/cmdline`, 'utf8');
      one.child.kill('SIGINT');
      expect(await one.ended).toBe(0);
      expect(listed).toContain('shuifuze worker');
      expect(listed + one.said()).not.toContain(password);
    },
    60_000,
  );

  it('refuses a workbook outside the shared folder', async () => {
    const batch = started(shuifuze(['batch', join(root, 'in'), '-o', join(root, 'x'), ...usual, '--queue', redis.url(), '--shared', join(root, 'elsewhere')])); // prettier-ignore
    expect(await batch.ended).toBe(2);
    expect(batch.said()).toMatch(/is not in the shared folder .*elsewhere/);
  });

  it.each([
    ['a wrong password', () => redis.url(), 'wrong-one', 3, /does not take the user or password \(WRONGPASS\).*SHUIFUZE_QUEUE_PASSWORD/], // prettier-ignore
    ['no password', () => redis.url(), '', 3, /does not take the user or password \(NOAUTH\)/],
    ['a wrong password in the address', () => redis.url().replace('//', '//:in-the-url@'), '', 3, /WRONGPASS/],
    ['a server that is not there', async () => `redis://127.0.0.1:${await freePort()}`, '', 3, /cannot be reached \(ECONNREFUSED\)/], // prettier-ignore
    ['a host that is not there', () => 'redis://no-such-host.invalid', '', 3, /cannot be reached \((ENOTFOUND|EAI_AGAIN)\)/], // prettier-ignore
    ['TLS where there is none', () => redis.url().replace('redis:', 'rediss:'), password, 3, /(cannot be reached|is not trusted) \(\w+\)/], // prettier-ignore
    ['an address of another kind', () => 'http://:in-the-url@127.0.0.1', '', 2, /--queue is redis:/],
  ])('says what is wrong with %s, and nothing of the password', async (_what, url, secret, code, message) => {
    const command = started(shuifuze(['worker', '--queue', await url()], { secret }));
    expect(await command.ended).toBe(code);
    expect(command.said()).toMatch(message);
    expect(command.said()).not.toMatch(/wrong-one|in-the-url|not-to-be-printed/);
  }, 60_000); // prettier-ignore
});
