import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { digests } from '../test/batch/small-schools.js';
import { shuifuze, type Running } from '../test/queue/command.js';
import { startRedis } from '../test/queue/redis.js';

// A district of small schools is checked by this machine alone, and by three workers of a queue of which one is killed at
// random moments and another takes its place: both must give the same bytes.
const { values } = parseArgs({ options: { schools: { type: 'string', default: '212' } } });
/** A slow machine would else kill workers faster than they can start, and one school four times. */
const MOST_KILLED = 6;
/** At least so many must stand in the queue; of a district some hand in folders, which are left out. */
const LEAST = 200;
const root = await mkdtemp(join(tmpdir(), 'shuifuze-ci-queue-'));
const redis = await startRedis(join(root, 'redis'));
const workers: Running[] = [];
const tell = (text: string): void => void process.stdout.write(`${text}\n`);

try {
  const made = ['--schools', values.schools, '--rows', '1', '-o', root];
  execFileSync('npm', ['run', '--silent', 'fixtures', '--', ...made]);
  const schools = (await readdir(join(root, 'workbooks'))).length;
  if (schools < LEAST) throw new Error(`${schools} schools, not ${LEAST}`);
  const queue = ['--queue', redis.url(), '--shared', root];
  const batch = (out: string, ...more: string[]): Running =>
    shuifuze(['batch', join(root, 'workbooks'), '-o', join(root, out), '--fail-on', 'none', '--as-of', '2025-10-31', '--format', 'json,csv', '--no-progress', ...more]); // prettier-ignore
  const add = (): void => void workers.push(shuifuze(['worker', '--jobs', '1', ...queue]));

  const begun = performance.now();
  const alone = batch('alone', '--jobs', '2');
  const code = await alone.ended;
  tell(`alone: exit ${code}, ${Math.round((performance.now() - begun) / 1000)} s\n${alone.said()}`);

  for (let i = 0; i < 3; i++) add();
  const queued = batch('queued', ...queue);
  let over = false;
  void queued.ended.then(() => (over = true));
  let killed = 0;
  while (killed < MOST_KILLED) {
    await Promise.race([queued.ended, new Promise((resolve) => setTimeout(resolve, 3000 + Math.random() * 12_000))]); // prettier-ignore
    if (over) break;
    workers.splice(Math.floor(Math.random() * workers.length), 1)[0]!.child.kill('SIGKILL');
    killed++;
    add();
  }
  tell(`three workers, ${killed} killed: exit ${await queued.ended}, ${Math.round((performance.now() - begun) / 1000)} s in all\n${queued.said()}`); // prettier-ignore
  if (killed === 0) throw new Error('it was over before a worker was killed');
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
