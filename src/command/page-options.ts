import type { Command } from 'commander';
import type { Lang } from '../model/text.js';
import type { Finish } from './main.js';
import type { Outside } from './outside.js';
import { helpWords as words } from './words.js';

/** The options of `page`. */
export interface PageFlags {
  readonly out?: string;
}

/** Adds `page`. */
export function addPage(program: Command, lang: Lang, outside: Outside, finish: Finish): void {
  program
    .command('page')
    .description(words.page[lang])
    .option('-o, --out <file>', words.pageOut[lang])
    .option('--lang <zh|en>', words.lang[lang])
    .action(async (flags: PageFlags) => {
      const { runPage } = await import('./page.js');
      finish(await runPage(flags, lang, outside));
    });
}
