import type { Command } from 'commander';
import type { Lang } from '../model/text.js';
import type { Finish } from './main.js';
import type { Outside } from './outside.js';
import { helpWords as words } from './words.js';

/** The options of `batch`, as commander gives them. */
export interface BatchFlags {
  readonly out: string;
  readonly jobs?: string;
  readonly resume?: true;
  readonly timeout?: string;
  readonly schoolPer: string;
  readonly format: string;
  readonly rules?: string;
  readonly only?: string;
  readonly skip?: string;
  readonly asOf?: string;
  readonly failOn: string;
  readonly strict?: true;
  readonly ignoreWaivers?: true;
  readonly mask: string;
  readonly quiet?: true;
  readonly progress: boolean;
}

/** Adds `batch`; what it needs is loaded when it runs, so that `--help` is quick. */
export function addBatch(program: Command, lang: Lang, outside: Outside, finish: Finish): void {
  program
    .command('batch')
    .description(words.batch[lang])
    .argument('<path...>', words.batchPaths[lang])
    .requiredOption('-o, --out <dir>', words.batchOut[lang])
    .option('--jobs <n>', words.jobs[lang])
    .option('--resume', words.resume[lang])
    .option('--timeout <seconds>', words.timeout[lang])
    .option('--school-per <what>', words.schoolPer[lang], 'file')
    .option('--format <list>', words.batchFormat[lang], 'json,html,xlsx')
    .option('--rules <dir>', words.rulesDir[lang])
    .option('--only <glob>', words.only[lang])
    .option('--skip <glob>', words.skip[lang])
    .option('--as-of <date>', words.asOf[lang])
    .option('--fail-on <severity>', `${words.failOn[lang]} (critical|major|minor|none)`, 'major')
    .option('--strict', words.strict[lang])
    .option('--ignore-waivers', words.ignoreWaivers[lang])
    .option('--mask <whose>', words.mask[lang], 'students')
    .option('--lang <zh|en>', words.lang[lang])
    .option('--quiet', words.quiet[lang])
    .option('--no-progress', words.noProgress[lang])
    .action(async (paths: string[], flags: BatchFlags) => {
      const { runBatchCommand } = await import('./batch.js');
      finish(await runBatchCommand(paths, flags, lang, outside));
    });
}
