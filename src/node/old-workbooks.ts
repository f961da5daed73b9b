import { fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { allowedNodeEnvironmentFlags } from 'node:process';
import { plainWorkbook, type PlainWorkbook } from '../model/plain-workbook.js';
import { childStart, ownPlace } from './own-files.js';

/** The script of the child: the build's, whether this file is the build's or a source. */
const child = ownPlace('dist/node/old-workbook-child.js');
/** Milliseconds for one file, megabytes of heap, and of memory in all. */
const [LONGEST, HEAP, MEMORY] = [20_000, 400, 560];
const WATCH_EVERY = 100;

/** Its first bytes: the container of Excel 97 to 2003 (also of Word, and of encrypted workbooks), or Excel 2 to 4. */
const starts: readonly (readonly number[])[] = [
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
];

/** Whether a file may be a workbook of the old format. */
export function mayBeOld(bytes: Uint8Array): boolean {
  return starts.some((start) => start.every((byte, i) => bytes[i] === byte));
}

/**
 * Reads a workbook of the old format (.xls, .et) in a process of its own that ends with it: it may write no file and
 * start no process, and is ended where it takes too long or too much. Undefined where nothing came of it: the file is
 * no such workbook, is damaged, or the library that reads it (an optional dependency) was left out.
 */
export function readOldWorkbook(bytes: Uint8Array): Promise<PlainWorkbook | undefined> {
  const permission = allowedNodeEnvironmentFlags.has('--permission')
    ? '--permission'
    : '--experimental-permission';
  const flags = [permission, '--allow-fs-read=*', '--disable-proto=delete', '--no-warnings'];
  const reader = fork(child, {
    ...childStart([...flags, `--max-old-space-size=${HEAP}`], {}),
    // Nothing that it says on a failure is passed on: it may quote a cell.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  return new Promise((resolve) => {
    const kill = (): void => void reader.kill('SIGKILL');
    const timer = setTimeout(kill, LONGEST);
    const watch = setInterval(() => void isTooLarge(reader.pid).then((isSo) => isSo && kill()), WATCH_EVERY);
    reader.once('message', (answer) => resolve(parsed(answer)));
    reader.once('error', () => resolve(undefined));
    reader.once('exit', () => {
      clearTimeout(timer);
      clearInterval(watch);
      resolve(undefined);
    });
    reader.send(bytes, (error) => error && kill());
  });
}

/** Whether a process has more memory than it may, where the system tells (Linux); elsewhere the cap of the heap holds it. */
async function isTooLarge(pid: number | undefined): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) > MEMORY * 1024;
}

/** What comes from the child is proved like any input. */
function parsed(answer: unknown): PlainWorkbook | undefined {
  try {
    return plainWorkbook.parse(JSON.parse(String(answer)));
  } catch {
    return undefined;
  }
}
