import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bombs } from './bombs.js';
import { files } from './files.js';

// `npm run torture` lets the built command check every file of the list, and the schools of `bombs.ts`, one process
// each, and writes what it took into `measured.json`, which `docs/reliability.md` shows; `npm run torture -- bombs` does
// it for those schools alone. Linux only: memory is read from /proc.

const bin = fileURLToPath(new URL('../../dist/node/bin.js', import.meta.url));
const EVERY = 25;

/** What the command did with one file. */
interface Measured {
  readonly name: string;
  /** 0 read, 3 refused; anything else is a crash. */
  readonly code: number | null;
  /** Of the processor: on a busy machine a clock on the wall says little. */
  readonly seconds: number;
  readonly megabytes: number;
}

/** What a process and those that it started have used so far. */
interface Used {
  readonly seconds: number;
  readonly kilobytes: number;
}

/** Ticks of the clock in which the system counts time of the processor. */
const TICKS = 100;

async function usedBy(pid: number): Promise<Used> {
  const [status, stat, children] = await Promise.all(
    [`/proc/${pid}/status`, `/proc/${pid}/stat`, `/proc/${pid}/task/${pid}/children`].map((path) => readFile(path, 'utf8').catch(() => '')),
  );
  const [, user = 0, system = 0] = /^\d+ \(.*\) (?:\S+ ){11}(\d+) (\d+)/.exec(stat!)?.map(Number) ?? [];
  const own = { seconds: (user + system) / TICKS, kilobytes: Number(/^VmHWM:\s+(\d+)/m.exec(status!)?.[1] ?? 0) };
  const below = await Promise.all(children!.split(' ').filter(Boolean).map((child) => usedBy(Number(child))));
  return below.reduce((sum, each) => ({ seconds: sum.seconds + each.seconds, kilobytes: sum.kilobytes + each.kilobytes }), own);
} // prettier-ignore

async function measure(path: string, name: string): Promise<Measured> {
  const child = spawn(process.execPath, [bin, 'check', path, '--fail-on', 'none', '--format', 'json'], { stdio: 'ignore' }); // prettier-ignore
  let most: Used = { seconds: 0, kilobytes: 0 };
  const look = async (): Promise<void> => {
    const now = await usedBy(child.pid!);
    most = {
      seconds: Math.max(most.seconds, now.seconds),
      kilobytes: Math.max(most.kilobytes, now.kilobytes),
    };
  };
  const watch = setInterval(() => void look(), EVERY);
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearInterval(watch);
  return {
    name,
    code,
    seconds: Math.round(most.seconds * 10) / 10,
    megabytes: Math.round(most.kilobytes / 1024),
  };
}

interface Handed {
  readonly name: string;
  readonly bytes: () => Uint8Array;
}

async function measureAll(list: readonly Handed[]): Promise<Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'shuifuze-torture-'));
  const all: Measured[] = [];
  try {
    for (const { name, bytes } of list) {
      const path = join(folder, name);
      await writeFile(path, bytes());
      all.push(await measure(path, name));
      await rm(path);
      process.stdout.write(`${JSON.stringify(all.at(-1))}\n`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return all;
}

async function ofFiles(): Promise<object> {
  const all = await measureAll(files);
  const crashed = all.filter(({ code }) => code !== 0 && code !== 3).map(({ name }) => name);
  const by = (key: 'seconds' | 'megabytes'): Measured[] => [...all].sort((a, b) => b[key] - a[key]).slice(0, 5); // prettier-ignore
  return { files: all.length, crashed, memory: by('megabytes'), time: by('seconds') };
}

const kept = new URL('measured.json', import.meta.url);
const before = JSON.parse(await readFile(kept, 'utf8')) as object;
const measured = process.argv[2] === 'bombs' ? before : await ofFiles();
const text = JSON.stringify({ ...measured, bombs: await measureAll(bombs) }, null, 2);
await writeFile(kept, `${text}\n`);
