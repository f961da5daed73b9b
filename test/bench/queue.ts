import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { link, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
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

// `npm run bench:queue [-- --schools N --rows N --master N]` measures what a school costs on a queue, and rewrites the
// table of docs/scale.md. `--master N` is the number of schools with which the master alone is measured.
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

/** What a process and its children have used so far: seconds of CPU, bytes read and written; the highest memory of a child. */
interface Used {
  cpu: number;
  read: number;
  written: number;
  memory: number;
}

/** Follows the children of a worker until it is stopped: each is read again and again, since its last state counts. */
function follow(pid: number): () => Used {
  const seen = new Map<string, Used>();
  const look = (): void => {
    for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      try {
        const stat = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]!.split(' ');
        if (Number(stat[1]) !== pid && Number(id) !== pid) continue;
        const io = readFileSync(`/proc/${id}/io`, 'utf8');
        const of = (name: string, text: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(text)?.[1]); // prettier-ignore
        const peak = of('VmHWM', readFileSync(`/proc/${id}/status`, 'utf8')) * 1024;
        // One that has just ended has none any more.
        const memory = peak || (seen.get(id)?.memory ?? 0);
        const cpu = (Number(stat[11]) + Number(stat[12])) / 100;
        seen.set(id, { cpu, read: of('rchar', io), written: of('wchar', io), memory });
      } catch {
        // It has just ended.
      }
    }
  };
  const timer = setInterval(look, 200);
  return () => {
    look();
    clearInterval(timer);
    const all = [...seen.values()];
    const sum = (pick: (used: Used) => number): number => all.reduce((total, used) => total + pick(used), 0);
    return { cpu: sum((u) => u.cpu), read: sum((u) => u.read), written: sum((u) => u.written), memory: Math.max(...[...seen].map(([id, u]) => (Number(id) === pid ? 0 : u.memory))) }; // prettier-ignore
  };
}

async function bench(): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'shuifuze-bench-queue-'));
  const redis = await startRedis(join(root, 'redis'));
  try {
    execFileSync('npm', ['run', '--silent', 'fixtures', '--', '--schools', values.schools, '--rows', values.rows, '-o', root]); // prettier-ignore
    const schools = (await readdir(join(root, 'workbooks'))).length;
    const rows = [
      ...(await costs(root, redis.url(0), schools)),
      ...(await throughput(root, redis.url(1), schools)),
      await jobMemory(root, redis.url(2), schools),
      ...masterAlone(root),
    ];
    await writeTable(rows, schools);
  } finally {
    await redis.stop();
    await rm(root, { recursive: true, force: true });
  }
}

type Row = readonly [what: string, found: string];

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

async function costs(root: string, url: string, schools: number): Promise<Row[]> {
  const one = worker(root, url);
  await hears(one, /Worker ready/);
  const used = follow(one.child.pid!);
  await batch(root, url, 'costs').ended;
  const { cpu, read, written, memory } = used();
  await ended(one);
  return [
    ['CPU of a school, s', (cpu / schools).toFixed(2)],
    ['memory of a child of a worker, at most, MB', String(Math.round(memory / MB))],
    ['read by a worker for a school, KB', String(Math.round(read / schools / 1024))],
    ['written by a worker for a school, KB', String(Math.round(written / schools / 1024))],
  ];
}

async function throughput(root: string, url: string, schools: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const count of [1, 2]) {
    const workers = Array.from({ length: count }, () => worker(root, url));
    for (const each of workers) await hears(each, /Worker ready/);
    const begun = performance.now();
    await batch(root, url, `with-${count}`).ended;
    const perMinute = (schools / (performance.now() - begun)) * 60_000;
    rows.push([`schools a minute, ${count === 1 ? '1 worker' : '2 workers'} of one job`, perMinute.toFixed(1)]);
    for (const each of workers) await ended(each);
  }
  return rows;
} // prettier-ignore

/** What the jobs of a batch take of the server's memory while nobody does them. */
async function jobMemory(root: string, url: string, schools: number): Promise<Row> {
  const { Redis, connection } = await openServer(url, password);
  const client = new Redis(connection);
  const memory = async (): Promise<number> =>
    Number(/used_memory:(\d+)/.exec(await client.info('memory'))![1]);
  const before = await memory();
  const waiting = batch(root, url, 'waiting');
  await hears(waiting, /No worker is at the queue/);
  const after = await memory();
  await ended(waiting);
  client.disconnect();
  return ['memory of Redis for a job, KB', ((after - before) / schools / 1024).toFixed(2)];
}

function masterAlone(root: string): Row[] {
  const script = fileURLToPath(import.meta.url);
  return [Number(values.master) / 3, Number(values.master)].flatMap((count): Row[] => {
    const args = ['--import', 'tsx', script, '--only', 'master', '--root', root, '--master', String(count)];
    const { seconds, peak, rollUp } = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Record<'seconds' | 'peak' | 'rollUp', number>; // prettier-ignore
    return [
      [`the master alone, ${count} schools, s`, String(seconds)],
      ['its memory, at most, MB', String(peak)],
      ['that of the child which writes the roll-up, MB', String(rollUp)],
    ];
  });
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

async function writeTable(rows: readonly Row[], schools: number): Promise<void> {
  const path = 'docs/scale.md';
  const text = await readFile(path, 'utf8');
  const table = ['| what | found |', '|---|---|', ...rows.map(([what, found]) => `| ${what} | ${found} |`)].join('\n');
  const about = `${schools} schools of about ${values.rows} rows, Node ${process.version}.`;
  const filled = text.replace(/(<!-- bench -->)[\s\S]*(<!-- bench:end -->)/, `$1\n\n${table}\n\n${about}\n\n$2`);
  await writeFile(path, await format(filled, { ...(await resolveConfig(path)), filepath: path }));
  process.stdout.write(`${table}\n`);
} // prettier-ignore

if (values.only === 'master') await master(values.root!, Number(values.master));
else await bench();
