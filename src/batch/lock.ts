import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { RunError } from '../errors.js';
import { reasonOf } from '../node/reasons.js';

/** What a lock needs to know of processes. */
export interface Processes {
  readonly pid: number;
  readonly isAlive: (pid: number) => boolean;
}

/** Another run of the very same batch, which is waited for. */
export interface Twin {
  /** What both have alike. */
  readonly batch: string;
  readonly stop: AbortSignal;
  /** Called once, where there is one: the machine that it runs on, and its lock. */
  readonly waits: (host: string, path: string) => void;
}

/** A folder that is ours alone. */
export interface Locked {
  readonly unlock: () => Promise<void>;
  /** Whether a twin has just left it, whose results can be kept. */
  readonly waited: boolean;
}

/** Milliseconds between looks whether a twin has ended. */
const LOOK = 500;

/**
 * Keeps a second run out of a folder until it is unlocked. The lock of a run that was killed on this machine is taken
 * over; that of a twin is waited for. Throws a `RunError` (exit 3) where another run is at work, or the folder cannot
 * be written.
 */
export async function lockFolder(out: string, processes: Processes, twin?: Twin): Promise<Locked> {
  const path = join(out, '.lock');
  const own = JSON.stringify({ pid: processes.pid, host: hostname(), batch: twin?.batch });
  await mkdir(out, { recursive: true }).catch((error: unknown) => {
    throw notWritable(out, error);
  });
  let waited = false;
  while (!(await created(path, own, out))) {
    const holder = await liveHolder(path, processes);
    if (holder === null) await rm(path, { force: true });
    else if (twin === undefined || holder.batch !== twin.batch || twin.stop.aborted) throw held(path);
    else {
      if (!waited) twin.waits(holder.host, path);
      waited = true;
      await wait(LOOK);
    }
  }
  return { unlock: () => rm(path, { force: true }), waited };
}

async function created(path: string, content: string, out: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(content);
    await file.close();
    return true;
  } catch (error) {
    if (reasonOf(error) === 'EEXIST') return false;
    throw notWritable(out, error);
  }
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly batch?: string;
}

/** Who holds a lock; null where nobody does any more. */
async function liveHolder(path: string, { isAlive }: Processes): Promise<Holder | null> {
  const text = await readFile(path, 'utf8').catch(() => '');
  try {
    const holder = JSON.parse(text) as Holder;
    return holder.host !== hostname() || isAlive(holder.pid) ? holder : null;
  } catch {
    // A lock without content: its run was killed while it wrote it.
    return null;
  }
}

function held(path: string): RunError {
  const words = {
    zh: `另一次批量检查正在使用这个文件夹（${path}）。请等它结束；若它已不在运行，删除这个文件再试。`,
    en: `Another batch is at work in this folder (${path}). Wait until it has ended; if it runs no more, delete this file and try again.`,
  };
  return new RunError(words, 3);
}

function notWritable(out: string, error: unknown): RunError {
  const reason = reasonOf(error);
  const words = {
    zh: `文件夹 ${out} 写不进去（${reason}）；请用 -o 换一个。`,
    en: `The folder ${out} cannot be written to (${reason}): give another one with -o.`,
  };
  return new RunError(words, 3);
}
