import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { password } from './redis.js';

/** A command as users run it. */
export interface Running {
  readonly child: ChildProcess;
  /** What it has said so far, on both streams. */
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

/** What differs from a command as it is usually started. */
export interface Over {
  /** The password of the queue. */
  readonly secret?: string;
  /** What a shell is told first. */
  readonly shell?: string;
  /** Variables of the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** The folder in which the program is installed. */
  readonly installed?: string;
}

/** Starts the built command. */
export function shuifuze(args: readonly string[], over: Over = {}): Running {
  const env = { ...process.env, ...over.env, SHUIFUZE_QUEUE_PASSWORD: over.secret ?? password };
  const command = [
    process.execPath,
    join(over.installed ?? '.', 'dist/node/bin.js'),
    ...args,
    '--lang',
    'en',
  ];
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
