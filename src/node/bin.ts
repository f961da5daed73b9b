#!/usr/bin/env node
import type { Outside, Stream } from '../command/outside.js';
import { compileLater } from './compile-later.js';
import { dropUnfinished, onWriting } from './write-whole.js';

// An event loop that runs dry ends Node with 0; until the last line is written the run has failed.
process.exitCode = 3;
compileLater(8);
// A key `__proto__` in a workbook or rule file must not reach the prototype of every object (rulings 35).
delete (Object.prototype as { __proto__?: unknown }).__proto__;

// A reader that closes the pipe early (`| head`) is no fault of the run.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// While something is written, a signal ends the run with nothing half-written; else it ends it at once by itself, also
// where it is busy judging. A batch takes signals itself.
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
let takesSignals = false;
const end = (): void => void dropUnfinished().then(() => process.exit(130));
onWriting((isWriting) => {
  if (takesSignals) return;
  for (const signal of signals) process[isWriting ? 'on' : 'off'](signal, end);
});

void run();

async function run(): Promise<void> {
  const { main } = await import('../command/main.js');
  const { env, argv } = process;
  const given = { args: argv.slice(2), env: { ...env } };
  // Neither the list of processes shows what an address holds, nor is a child that reads workbooks given the password.
  const usesQueue = given.args.some((arg) => arg.startsWith('--queue'));
  if (usesQueue) process.title = `shuifuze ${given.args[0]}`;
  delete env['SHUIFUZE_QUEUE_PASSWORD'];
  process.exitCode = await main(given.args, outside(given.env));
  // A queue that is away is tried again and again, which would keep the process.
  if (usesQueue) process.exit();
}

function outside(env: Outside['env']): Outside {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    stdout: stream(process.stdout),
    stderr: stream(process.stderr),
    env,
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    today: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
    machine: {
      pid: process.pid,
      isAlive,
      clock: () => performance.now(),
      onInterrupt: (listener) => {
        takesSignals = true;
        for (const signal of signals) process.once(signal, listener);
      },
    },
  };
}

/** A process that may not be asked is alive too. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function stream(target: NodeJS.WriteStream): Stream {
  return { write: (text) => void target.write(text), isTTY: target.isTTY === true, columns: target.columns };
}
