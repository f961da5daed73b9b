import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { digests } from '../test/batch/small-schools.js';
import { shuifuze, type Running } from '../test/queue/command.js';
import { startRedis } from '../test/queue/redis.js';

// A district of fixtures is checked by this machine alone, and by three workers of a queue of which one is killed at
// random moments and another takes its place: both must give the same bytes.
const { values } = parseArgs({ options: { schools: { type: 'string', default: '200' } } });
const root = await mkdtemp(join(tmpdir(), 'shuifuze-ci-queue-'));
const redis = await startRedis(join(root, 'redis'));
const workers: Running[] = [];
const tell = (text: string): void => void process.stdout.write(`${text}\n`);

try {
  execFileSync('npm', [
    'run',
    '--silent',
    'fixtures',
    '--',
    '--schools',
    values.schools,
    '--rows',
    '30',
    '-o',
    root,
  ]);
  const queue = ['--queue', redis.url(), '--shared', root];
  const batch = (out: string, ...more: string[]): Running =>
    shuifuze(['batch', join(root, 'workbooks'), '-o', join(root, out), '--fail-on', 'none', '--as-of', '2025-10-31', '--format', 'json,csv', '--no-progress', ...more]); // prettier-ignore
  const add = (): void => void workers.push(shuifuze(['worker', '--jobs', '1', ...queue]));

  const begun = performance.now();
  const alone = batch('alone');
  const code = await alone.ended;
  tell(`alone: exit ${code}, ${Math.round((performance.now() - begun) / 1000)} s\n${alone.said()}`);

  for (let i = 0; i < 3; i++) add();
  const queued = batch('queued', ...queue);
  let over = false;
  void queued.ended.then(() => (over = true));
  let killed = 0;
  while (!over) {
    await Promise.race([queued.ended, new Promise((resolve) => setTimeout(resolve, 5000 + Math.random() * 20_000))]); // prettier-ignore
    if (over) break;
    workers.splice(Math.floor(Math.random() * workers.length), 1)[0]!.child.kill('SIGKILL');
    killed++;
    add();
  }
  tell(`three workers, ${killed} killed: exit ${await queued.ended}, ${Math.round((performance.now() - begun) / 1000)} s in all\n${queued.said()}`); // prettier-ignore
  const [one, other] = [await digests(join(root, 'alone')), await digests(join(root, 'queued'))];
  if ((await queued.ended) !== code || !isDeepStrictEqual(one, other)) {
    const names = Object.keys({ ...one, ...other }).filter((name) => one[name] !== other[name]);
    throw new Error(`the queue gave other results: ${names.join(', ') || 'exit code'}`);
  }
  tell(`${Object.keys(one).length} files, the same bytes`);
} finally {
  for (const { child } of workers) child.kill('SIGKILL');
  await redis.stop();
  await rm(root, { recursive: true, force: true });
}
