import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { handedIn } from '../../fixtures/district/handed-in.js';
import { planDistrict } from '../../fixtures/district/plan.js';

// `npm run bench:district -- --schools 1000` measures `batch` over a fictional district and writes docs/performance.md.
const { values } = parseArgs({ options: { schools: { type: 'string', default: '500' } } });
const SCHOOLS = Number(values.schools);
const SEED = 1;
const ROWS = 2000;
/** How often the memory of the processes is looked at, in milliseconds; the peak is the system's own. */
const EVERY = 200;

/** What one batch cost. */
interface Cost {
  readonly workbooks: number;
  readonly records: number;
  readonly seconds: number;
  /** Peaks in MB: of the parent, of the largest child. */
  readonly parent: number;
  readonly child: number;
}

const root = await mkdtemp(join(tmpdir(), 'shuifuze-district-'));
try {
  const some = await lay('some', Math.max(2, Math.round(SCHOOLS / 10)));
  const all = await lay('all', SCHOOLS);
  await report({ some: await run(some, 2), all: await run(all, 2), alone: await run(all, 1) });
} finally {
  await rm(root, { recursive: true, force: true });
}

/** Lays the workbooks of a district into a folder; what comes as a folder of CSV is left out. */
async function lay(name: string, schools: number): Promise<string> {
  const folder = join(root, name);
  await mkdir(folder);
  const plans = planDistrict(schools, SEED);
  for (const plan of plans) {
    const { folder: own, files } = handedIn(plan, plans, SEED, ROWS);
    if (own === null) for (const { name: file, bytes } of files) await writeFile(join(folder, file), bytes);
  }
  return folder;
}

/** Runs the build's batch as users do, and looks at the memory of it and its children on the way. */
async function run(input: string, jobs: number): Promise<Cost> {
  const out = join(root, 'out');
  const start = performance.now();
  const batch = spawn(process.execPath, ['dist/node/bin.js', 'batch', input, '-o', out, '--jobs', String(jobs), '--fail-on', 'none', '--quiet', '--no-progress'], { stdio: 'ignore' }); // prettier-ignore
  const peaks = { parent: 0, child: 0 };
  const watch = setInterval(() => void look(batch.pid!, peaks), EVERY);
  await new Promise((resolve) => batch.once('exit', resolve));
  clearInterval(watch);
  const seconds = (performance.now() - start) / 1000;
  const { district } = JSON.parse(await readFile(join(out, 'district.json'), 'utf8')) as { district: { schools: { records: number }[] } }; // prettier-ignore
  await rm(out, { recursive: true });
  const records = district.schools.reduce((sum, school) => sum + school.records, 0);
  return { workbooks: district.schools.length, records, seconds, ...peaks };
}

/** The peaks of a process and its children as Linux keeps them; elsewhere they stay 0. */
async function look(pid: number, peaks: { parent: number; child: number }): Promise<void> {
  peaks.parent = Math.max(peaks.parent, (await statusOf(pid)).peak);
  const names = await readdir('/proc').catch(() => []);
  for (const name of names.filter((each) => /^\d+$/.test(each))) {
    const { parent, peak } = await statusOf(Number(name));
    if (parent === pid) peaks.child = Math.max(peaks.child, peak);
  }
}

async function statusOf(pid: number): Promise<{ parent: number; peak: number }> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const number = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0); // prettier-ignore
  return { parent: number('PPid'), peak: number('VmHWM') / 1024 };
}

async function report(costs: { some: Cost; all: Cost; alone: Cost }): Promise<void> {
  const { some, all, alone } = costs;
  const perWorkbook = ({ seconds, workbooks }: Cost): string => ((seconds * 1000) / workbooks).toFixed(0);
  const perRecords = ({ seconds, records }: Cost): number => (seconds * 1e6) / records;
  const rows = [
    [`batch of ${all.workbooks} workbooks, 1 job / 2 jobs, s`, `${alone.seconds.toFixed(0)} / ${all.seconds.toFixed(0)}`, `${(alone.seconds / all.seconds).toFixed(2)} ×`, '≥ 1.7 ×'],
    [`a workbook, of ${some.workbooks} / of ${all.workbooks}, ms`, `${perWorkbook(some)} / ${perWorkbook(all)}`, '', ''],
    ['1,000 records, the same, ms', `${perRecords(some).toFixed(0)} / ${perRecords(all).toFixed(0)}`, `${(perRecords(all) / perRecords(some)).toFixed(2)} ×`, '≤ 1.1 ×'],
    ['peak of the parent, the same, MB', `${some.parent.toFixed(0)} / ${all.parent.toFixed(0)}`, `${(all.parent / some.parent).toFixed(2)} ×`, '≤ 250 MB'],
    ['peak of a child, the same, MB', `${some.child.toFixed(0)} / ${all.child.toFixed(0)}`, '', '≤ 512 MB'],
  ]; // prettier-ignore
  const table = ['| what | measured | ratio | to reach |', '|---|---|---|---|', ...rows.map((row) => `| ${row.join(' | ')} |`)]; // prettier-ignore
  const path = 'docs/performance.md';
  const [head = '', , tail = ''] = (await readFile(path, 'utf8')).split(/<!-- district(?::end)? -->/);
  const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown CPU'}.`;
  const page = `${head}<!-- district -->\n\n${table.join('\n')}\n\n${machine}\n\n<!-- district:end -->${tail}`;
  await writeFile(path, await format(page, { ...(await resolveConfig(path)), filepath: path }));
  process.stdout.write(`${table.join('\n')}\n`);
}
