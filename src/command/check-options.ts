import type { Command } from 'commander';
import type { Lang } from '../model/text.js';
import type { Finish } from './main.js';
import type { Outside } from './outside.js';
import { addShared, addVerdict, type SharedFlags, type VerdictFlags } from './shared-options.js';
import { helpWords as words } from './words.js';

/** The options of `check`, as commander gives them. */
export interface CheckFlags extends SharedFlags, VerdictFlags {
  readonly out?: string;
  readonly format?: string;
  readonly baseline?: string;
  readonly ledger?: string;
  readonly explain?: string;
}

/** Adds `check`; what it needs is loaded when it runs, so that `--help` is quick. */
export function addCheck(program: Command, lang: Lang, outside: Outside, finish: Finish): void {
  const command = program
    .command('check')
    .description(words.check[lang])
    .argument('<file...>', words.files[lang])
    .option('-o, --out <dir>', words.out[lang])
    .option('--format <list>', words.format[lang])
    .option('--baseline <report.json>', words.baseline[lang])
    .option('--ledger <file>', words.ledger[lang])
    .option('--explain <id>', words.explain[lang]);
  addVerdict(command, lang);
  addShared(command, lang).action(async (files: string[], flags: CheckFlags) => {
    const { runCheck } = await import('./check.js');
    finish(await runCheck(files, flags, lang, outside));
  });
}
