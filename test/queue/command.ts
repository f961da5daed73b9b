import { spawn, type ChildProcess } from 'node:child_process';
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
