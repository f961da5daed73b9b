import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { csvFile } from '../csv-file.js';
import { password } from './redis.js';

/** A command as users run it. */
export interface Running {
  readonly child: ChildProcess;
  /** What it has said so far, on both streams. */
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

/** Starts the built command. */
export function shuifuze(args: readonly string[], over: { secret?: string; shell?: string } = {}): Running {
  const env = { ...process.env, SHUIFUZE_QUEUE_PASSWORD: over.secret ?? password };
  const command = [process.execPath, 'dist/node/bin.js', ...args, '--lang', 'en'];
  const child = over.shell
    ? spawn('bash', ['-c', `${over.shell}; exec "$@"`, 'bash', ...command], { env })
    : spawn(command[0]!, command.slice(1), { env });
  let text = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.setEncoding('utf8').on('data', (piece) => (text += piece)); // prettier-ignore
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return { child, said: () => text, ended };
}

/** Until a command has said something; fails with what it said where it ends first. */
export async function hears(running: Running, what: RegExp): Promise<void> {
  let over = false;
  void running.ended.then(() => (over = true));
  while (!what.test(running.said())) {
    if (over) throw new Error(`ended without ${what}: ${running.said()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Small schools, each a folder with two sheets; the person in them must not reach the queue. */
export async function laySchools(folder: string, count: number): Promise<void> {
  for (let i = 1; i <= count; i++) {
    const name = `${i}小`;
    await mkdir(join(folder, name), { recursive: true });
    const sheets = [
      csvFile('学校', [
        ['项目', '内容'],
        ['学校名称', name],
        ['检查基准日', '2025-09-30'],
      ]),
      csvFile('教职工', [
        ['姓名', '岗位', '在岗状态'],
        ['王建国', '校长', '在岗'],
        ['陈静', '教师', i % 2 === 0 ? '在岗' : '离职'],
      ]),
    ];
    for (const sheet of sheets) await writeFile(join(folder, name, sheet.name), sheet.bytes);
  }
}

/** Every file of a folder with its digest. */
export async function digests(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const pairs = files.sort().map(async (path) => {
    const digest = createHash('sha256').update(await readFile(path)).digest('hex');
    return [path.slice(folder.length), digest] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
} // prettier-ignore
