import type { Command } from 'commander';
import type { Lang } from '../model/text.js';
import type { Finish } from './main.js';
import type { Outside } from './outside.js';
import { helpWords as words } from './words.js';

/** The options of `worker`, as commander gives them. */
export interface WorkerFlags {
  readonly queue: string;
  readonly shared?: string;
  readonly jobs?: string;
  readonly quiet?: true;
}

/** Adds `worker`; what it needs is loaded when it runs. */
export function addWorker(program: Command, lang: Lang, outside: Outside, finish: Finish): void {
  program
    .command('worker')
    .description(words.worker[lang])
    .requiredOption('--queue <url>', words.queueOf[lang])
    .option('--shared <dir>', words.shared[lang])
    .option('--jobs <n>', words.jobs[lang])
    .option('--lang <zh|en>', words.lang[lang])
    .option('--quiet', words.workerQuiet[lang])
    .action(async (flags: WorkerFlags) => {
      const { runWorkerCommand } = await import('./worker.js');
      finish(await runWorkerCommand(flags, lang, outside));
    });
}
