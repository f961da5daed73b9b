import type { Command } from 'commander';
import type { Lang } from '../model/text.js';
import type { Finish } from './main.js';
import type { Outside } from './outside.js';
import { helpWords as words } from './words.js';

/** The options of `template`. */
export interface TemplateFlags {
  readonly out?: string;
  readonly withExample?: true;
}

/** Adds `template`. */
export function addTemplate(program: Command, lang: Lang, outside: Outside, finish: Finish): void {
  program
    .command('template')
    .description(words.template[lang])
    .option('-o, --out <file>', words.templateOut[lang])
    .option('--with-example', words.withExample[lang])
    .option('--lang <zh|en>', words.lang[lang])
    .action(async (flags: TemplateFlags) => {
      const { runTemplate } = await import('./template.js');
      finish(await runTemplate(flags, lang, outside));
    });
}
