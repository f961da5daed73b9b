import type { Command } from 'commander';
import type { Lang } from '../model/text.js';
import type { Finish } from './main.js';
import type { Outside } from './outside.js';
import { addShared, addVerdict, type SharedFlags, type VerdictFlags } from './shared-options.js';
import { helpWords as words } from './words.js';

/** The options of `batch`, as commander gives them. */
export interface BatchFlags extends SharedFlags, VerdictFlags {
  readonly out?: string;
  readonly jobs?: string;
  readonly resume?: true;
  readonly timeout?: string;
  readonly schoolPer: string;
  readonly format: string;
  readonly baseline?: string;
  readonly queue?: string;
  readonly shared?: string;
  readonly status?: true;
  readonly pause?: true;
  readonly cancel?: true;
}

/** Adds `batch`; what it needs is loaded when it runs, so that `--help` is quick. */
export function addBatch(program: Command, lang: Lang, outside: Outside, finish: Finish): void {
  const command = program
    .command('batch')
    .description(words.batch[lang])
    .argument('[path...]', words.batchPaths[lang])
    .option('-o, --out <dir>', words.batchOut[lang])
    .option('--jobs <n>', words.jobs[lang])
    .option('--resume', words.resume[lang])
    .option('--timeout <seconds>', words.timeout[lang])
    .option('--school-per <what>', words.schoolPer[lang], 'file')
    .option('--format <list>', words.batchFormat[lang], 'json,html,xlsx')
    .option('--baseline <dir>', words.batchBaseline[lang])
    .option('--queue <url>', words.queue[lang])
    .option('--shared <dir>', words.shared[lang])
    .option('--status', words.queueStatus[lang])
    .option('--pause', words.queuePause[lang])
    .option('--cancel', words.queueCancel[lang]);
  addVerdict(command, lang);
  addShared(command, lang).action(async (paths: string[], flags: BatchFlags) => {
    const { runBatchCommand } = await import('./batch.js');
    finish(await runBatchCommand(paths, flags, lang, outside));
  });
}
