import { execFileSync } from 'node:child_process';
import { link, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runBatch } from '../../src/batch/batch.js';
import { partsOf } from '../../src/batch/parts.js';
import { childLimits } from '../../src/batch/pool.js';
import type { BatchSettings, SchoolDone } from '../../src/batch/task.js';
import { child } from '../../src/command/children.js';
import { loadRules } from '../../src/node/rule-base.js';
import type { District } from '../../src/model/district.js';
import { openServer } from '../../src/queue/connection.js';
import { hears, shuifuze, type Running } from '../queue/command.js';
import { password, startRedis } from '../queue/redis.js';
import type { Found } from './on-paper.js';
import { writeScale } from './scale-page.js';
import { follow } from './used.js';

// `npm run bench:queue [-- --schools N --rows N --master N]` measures what a school costs on a queue, and rewrites what
// stands between the marks of docs/scale.md: what was found, and what follows for a province and a country. `--master N`
// is the number of schools with which the master alone is measured.
const { values } = parseArgs({
  options: {
    schools: { type: 'string', default: '40' },
    rows: { type: 'string', default: '400' },
    master: { type: 'string', default: '30000' },
    only: { type: 'string' },
    root: { type: 'string' },
  },
});

const usual = ['--fail-on', 'none', '--as-of', '2025-10-31', '--no-progress'];
const settings: BatchSettings = { lang: 'zh', mask: 'students', asOf: '2025-10-31', today: '2025-10-31', rules: undefined, only: undefined, skip: undefined, formats: ['json', 'html', 'xlsx'] }; // prettier-ignore
const MB = 1024 * 1024;

async function bench(): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'shuifuze-bench-queue-'));
  const redis = await startRedis(join(root, 'redis'));
  try {
    execFileSync('npm', ['run', '--silent', 'fixtures', '--', '--schools', values.schools, '--rows', values.rows, '-o', root]); // prettier-ignore
    const schools = (await readdir(join(root, 'workbooks'))).length;
    const machine = `Node ${process.version}, processors: ${availableParallelism()}, load when it began: ${loadavg()[0]!.toFixed(1)}.`; // prettier-ignore
    const cost = await costs(root, redis.url(0), schools);
    const perMinute = await throughput(root, redis.url(1), schools);
    const job = await jobMemory(root, redis.url(2), schools);
    const [third, whole] = [Math.round(Number(values.master) / 3), Number(values.master)].map((count) => masterAlone(root, count)); // prettier-ignore
    const about = `${schools} schools of about ${values.rows} rows each`;
    await writeScale({ ...cost, perMinute, job, third: third!, whole: whole! }, `${about}. ${machine}`);
  } finally {
    await redis.stop();
    await rm(root, { recursive: true, force: true });
  }
}

function queueOf(root: string, url: string): string[] {
  return ['--queue', url, '--shared', root];
}

function batch(root: string, url: string, out: string): Running {
  return shuifuze(['batch', join(root, 'workbooks'), '-o', join(root, out), ...usual, ...queueOf(root, url)]);
}

function worker(root: string, url: string): Running {
  return shuifuze(['worker', '--jobs', '1', ...queueOf(root, url)]);
}

async function ended(running: Running): Promise<void> {
  running.child.kill('SIGINT');
  await running.ended;
}

type Cost = Pick<Found, 'cpu' | 'memory' | 'read' | 'written' | 'workbook' | 'commands' | 'left' | 'files'>;

async function costs(root: string, url: string, schools: number): Promise<Cost> {
  const one = worker(root, url);
  await hears(one, /Worker ready/);
  const used = follow(one.child.pid!);
  const before = await told(url, 'stats', 'total_commands_processed');
  await batch(root, url, 'costs').ended;
  const commands = (await told(url, 'stats', 'total_commands_processed')) - before;
  const { cpu, read, written, memory } = used();
  await ended(one);
  const [left, given] = [await sizes(join(root, 'costs')), await sizes(join(root, 'workbooks'))];
  const [each, KB] = [1 / schools, 1 / schools / 1024];
  return {
    cpu: cpu * each,
    memory: memory / MB,
    read: read * KB,
    written: written * KB,
    workbook: given.bytes * KB,
    commands: commands * each,
    left: left.bytes * KB,
    files: left.count * each,
  };
}

/** How many files a folder holds, and their bytes. */
async function sizes(folder: string): Promise<{ count: number; bytes: number }> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) =>
    one.isFile(),
  );
  const each = await Promise.all(files.map(({ parentPath, name }) => stat(join(parentPath, name))));
  return { count: each.length, bytes: each.reduce((sum, { size }) => sum + size, 0) };
}

/** A number that the server tells of itself. */
async function told(url: string, section: string, field: string): Promise<number> {
  const { Redis, connection } = await openServer(url, password);
  const client = new Redis(connection);
  const info = await client.info(section);
  client.disconnect();
  return Number(new RegExp(`${field}:(\\d+)`).exec(info)![1]);
}

/** Schools a minute, with one worker and with two. */
async function throughput(root: string, url: string, schools: number): Promise<number[]> {
  const found: number[] = [];
  for (const count of [1, 2]) {
    const workers = Array.from({ length: count }, () => worker(root, url));
    for (const each of workers) await hears(each, /Worker ready/);
    const begun = performance.now();
    await batch(root, url, `with-${count}`).ended;
    found.push((schools / (performance.now() - begun)) * 60_000);
    for (const each of workers) await ended(each);
  }
  return found;
}

/** What the jobs of a batch take of the server's memory while nobody does them: KB for each. */
async function jobMemory(root: string, url: string, schools: number): Promise<number> {
  const before = await told(url, 'memory', 'used_memory');
  const waiting = batch(root, url, 'waiting');
  await hears(waiting, /No worker is at the queue/);
  const after = await told(url, 'memory', 'used_memory');
  await ended(waiting);
  return (after - before) / schools / 1024;
}

function masterAlone(root: string, count: number): Found['whole'] {
  const script = fileURLToPath(import.meta.url);
  const args = ['--import', 'tsx', script, '--only', 'master', '--root', root, '--master', String(count)];
  return { schools: count, ...(JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Omit<Found['whole'], 'schools'>) }; // prettier-ignore
}

/** The master with workers that take no time: each school is one that was checked before, linked under a new name. */
async function master(root: string, count: number): Promise<void> {
  const from = join(root, 'costs');
  const journal = await readFile(join(from, 'journal.jsonl'), 'utf8');
  const done = journal.trim().split('\n').map((line) => JSON.parse(line) as { folder: string; outcome: SchoolDone }).filter(({ outcome }) => 'outputs' in outcome); // prettier-ignore
  const out = join(root, `master-${count}`);
  await mkdir(join(out, '.parts'), { recursive: true });
  const used = follow(process.pid);
  const begun = performance.now();
  await runBatch({
    out,
    found: { schools: Array.from({ length: count }, (_, i) => ({ folder: `s${i}`, paths: [join(root, 'none.xlsx')] })), passed: [] }, // prettier-ignore
    rules: await loadRules(undefined),
    settings,
    run: async (tasks, { onEnd }) => {
      for (const [i, task] of tasks.entries()) {
        const { folder, outcome } = done[i % done.length]!;
        const [old, own] = [partsOf(from, folder), partsOf(out, task.folder)];
        for (const part of ['shares', 'findings', 'csv'] as const) await link(old[part], own[part]);
        // No two schools of a province are the same: what marks their sheets and people is made to differ.
        const district = JSON.parse(await readFile(old.district, 'utf8')) as District;
        const marks = district.marks.map((mark) => (mark + i * 1_000_003) % Number.MAX_SAFE_INTEGER);
        const schools = district.schools.map((school) => ({
          ...school,
          folder: task.folder,
          code: String(i),
        }));
        await writeFile(
          own.district,
          JSON.stringify({ ...district, schools, marks: marks.sort((a, b) => a - b) }),
        );
        await onEnd(task, structuredClone(outcome));
      }
    },
    lane: { child, limits: childLimits },
    resume: false,
    processes: { pid: process.pid, isAlive: () => true },
    stop: new AbortController().signal,
    progress: { start: () => undefined, end: () => undefined, close: () => undefined },
  });
  const seconds = Math.round((performance.now() - begun) / 1000);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(JSON.stringify({ seconds, peak, rollUp: Math.round(used().memory / MB) }));
  await rm(out, { recursive: true, force: true });
}

if (values.only === 'master') await master(values.root!, Number(values.master));
else await bench();
