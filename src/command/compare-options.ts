import type { Command } from 'commander';
import type { Lang } from '../model/text.js';
import type { Finish } from './main.js';
import type { Outside } from './outside.js';
import { helpWords as words } from './words.js';

/** The options of `compare`. */
export interface CompareFlags {
  readonly format: string;
  readonly color: boolean;
}

/** Adds `compare`. */
export function addCompare(program: Command, lang: Lang, outside: Outside, finish: Finish): void {
  program
    .command('compare')
    .description(words.compare[lang])
    .argument('<old>', words.compareOld[lang])
    .argument('<new>', words.compareNew[lang])
    .argument('[more...]', words.compareMore[lang])
    .option('--format <text|json|html>', words.compareFormat[lang], 'text')
    .option('--lang <zh|en>', words.lang[lang])
    .option('--no-color', words.noColor[lang])
    .action(async (old: string, now: string, more: string[], flags: CompareFlags) => {
      const { runCompare } = await import('./compare.js');
      finish(await runCompare([old, now, ...more], flags, lang, outside));
    });
}
