import type { Command } from 'commander';
import type { Lang } from '../model/text.js';
import type { Finish } from './main.js';
import type { Outside } from './outside.js';
import { helpWords as words } from './words.js';

/** The options of `check`, as commander gives them. */
export interface CheckFlags {
  readonly out?: string;
  readonly format?: string;
  readonly rules?: string;
  readonly only?: string;
  readonly skip?: string;
  readonly asOf?: string;
  readonly baseline?: string;
  readonly ledger?: string;
  readonly explain?: string;
  readonly failOn: string;
  readonly strict?: true;
  readonly ignoreWaivers?: true;
  readonly mask: string;
  readonly quiet?: true;
  readonly color: boolean;
  readonly progress: boolean;
}

/** Adds `check`; what it needs is loaded when it runs, so that `--help` is quick. */
export function addCheck(program: Command, lang: Lang, outside: Outside, finish: Finish): void {
  program
    .command('check')
    .description(words.check[lang])
    .argument('<file...>', words.files[lang])
    .option('-o, --out <dir>', words.out[lang])
    .option('--format <list>', words.format[lang])
    .option('--rules <dir>', words.rulesDir[lang])
    .option('--only <glob>', words.only[lang])
    .option('--skip <glob>', words.skip[lang])
    .option('--as-of <date>', words.asOf[lang])
    .option('--baseline <report.json>', words.baseline[lang])
    .option('--ledger <file>', words.ledger[lang])
    .option('--explain <id>', words.explain[lang])
    .option('--fail-on <severity>', `${words.failOn[lang]} (critical|major|minor|none)`, 'major')
    .option('--strict', words.strict[lang])
    .option('--ignore-waivers', words.ignoreWaivers[lang])
    .option('--mask <whose>', words.mask[lang], 'students')
    .option('--lang <zh|en>', words.lang[lang])
    .option('--quiet', words.quiet[lang])
    .option('--no-color', words.noColor[lang])
    .option('--no-progress', words.noProgress[lang])
    .action(async (files: string[], flags: CheckFlags) => {
      const { runCheck } = await import('./check.js');
      finish(await runCheck(files, flags, lang, outside));
    });
}
