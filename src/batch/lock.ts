import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { RunError } from '../errors.js';
import { reasonOf } from '../node/reasons.js';

/** What a lock needs to know of processes. */
export interface Processes {
  readonly pid: number;
  readonly isAlive: (pid: number) => boolean;
}

/**
 * Keeps a second run out of a folder until the function that is returned is called. The lock of a run that was killed on this
 * machine is taken over. Throws a `RunError` (exit 3) where another run is at work, or the folder cannot be written.
 */
export async function lockFolder(out: string, processes: Processes): Promise<() => Promise<void>> {
  const path = join(out, '.lock');
  const own = JSON.stringify({ pid: processes.pid, host: hostname() });
  await mkdir(out, { recursive: true }).catch((error: unknown) => {
    throw notWritable(out, error);
  });
  if (!(await created(path, own, out))) {
    await refuseIfHeld(path, processes);
    await rm(path, { force: true });
    if (!(await created(path, own, out))) throw held(path);
  }
  return () => rm(path, { force: true });
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

async function refuseIfHeld(path: string, { isAlive }: Processes): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => '');
  try {
    const { pid, host } = JSON.parse(text) as { pid: number; host: string };
    if (host !== hostname() || isAlive(pid)) throw held(path);
  } catch (error) {
    // A lock without content: its run was killed while it wrote it.
    if (error instanceof RunError) throw error;
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
