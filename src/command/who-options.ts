import type { Command } from 'commander';
import type { Lang } from '../model/text.js';
import type { Finish } from './main.js';
import type { Outside } from './outside.js';
import { helpWords as words } from './words.js';

/** The options of `who`, as commander gives them. */
export interface WhoFlags {
  readonly at?: string;
  readonly where?: string;
  readonly class?: string;
  readonly absent?: string;
  readonly on?: string;
  readonly format: string;
  readonly rules?: string;
  readonly mask: string;
  readonly color: boolean;
}

/** Adds `who`; what it needs is loaded when it runs, so that `--help` is quick. */
export function addWho(program: Command, lang: Lang, outside: Outside, finish: Finish): void {
  program
    .command('who')
    .description(words.who[lang])
    .argument('<file...>', words.files[lang])
    .option('--at <moment>', words.whoAt[lang])
    .option('--where <place>', words.whoWhere[lang])
    .option('--class <class>', words.whoClass[lang])
    .option('--absent <name>', words.whoAbsent[lang])
    .option('--on <date>', words.whoOn[lang])
    .option('--format <text|json>', words.whoFormat[lang], 'text')
    .option('--rules <dir>', words.rulesDir[lang])
    .option('--mask <whose>', words.mask[lang], 'students')
    .option('--lang <zh|en>', words.lang[lang])
    .option('--no-color', words.noColor[lang])
    .action(async (files: string[], flags: WhoFlags) => {
      const { runWho } = await import('./who.js');
      finish(await runWho(files, flags, lang, outside));
    });
}
