import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { files } from './files.js';

// `npm run torture` lets the built command check every file of the list, one process each, and writes what it took
// into `measured.json`, which `docs/reliability.md` shows. Linux only: memory is read from /proc.

const bin = fileURLToPath(new URL('../../dist/node/bin.js', import.meta.url));
const EVERY = 25;

/** What the command did with one file. */
interface Measured {
  readonly name: string;
  /** 0 read, 3 refused; anything else is a crash. */
  readonly code: number | null;
  readonly seconds: number;
  readonly megabytes: number;
}

/** The most memory that a process and those that it started have had, in kB. */
async function peakOf(pid: number): Promise<number> {
  const [status, children] = await Promise.all(
    [`/proc/${pid}/status`, `/proc/${pid}/task/${pid}/children`].map((path) => readFile(path, 'utf8').catch(() => '')),
  );
  const own = Number(/^VmHWM:\s+(\d+)/m.exec(status!)?.[1] ?? 0);
  const below = await Promise.all(children!.split(' ').filter(Boolean).map((child) => peakOf(Number(child))));
  return below.reduce((sum, each) => sum + each, own);
} // prettier-ignore

async function measure(path: string, name: string): Promise<Measured> {
  const start = performance.now();
  const child = spawn(process.execPath, [bin, 'check', path, '--fail-on', 'none', '--format', 'json'], { stdio: 'ignore' }); // prettier-ignore
  let peak = 0;
  const watch = setInterval(() => void peakOf(child.pid!).then((now) => (peak = Math.max(peak, now))), EVERY);
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearInterval(watch);
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  return { name, code, seconds, megabytes: Math.round(peak / 1024) };
}

const folder = await mkdtemp(join(tmpdir(), 'shuifuze-torture-'));
const all: Measured[] = [];
try {
  for (const { name, bytes } of files) {
    const path = join(folder, name);
    await writeFile(path, bytes());
    all.push(await measure(path, name));
    await rm(path);
    process.stdout.write(`${JSON.stringify(all.at(-1))}\n`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
const crashed = all.filter(({ code }) => code !== 0 && code !== 3).map(({ name }) => name);
const by = (key: 'seconds' | 'megabytes'): Measured[] => [...all].sort((a, b) => b[key] - a[key]).slice(0, 5);
const measured = { files: all.length, crashed, memory: by('megabytes'), time: by('seconds') };
await writeFile(new URL('measured.json', import.meta.url), `${JSON.stringify(measured, null, 2)}\n`);
