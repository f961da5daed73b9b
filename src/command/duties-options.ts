import type { Command } from 'commander';
import type { Lang } from '../model/text.js';
import type { Finish } from './main.js';
import type { Outside } from './outside.js';
import { addShared, type SharedFlags } from './shared-options.js';
import { helpWords as words } from './words.js';

/** The options of `duties`, as commander gives them. */
export interface DutiesFlags extends SharedFlags {
  readonly out: string;
  readonly person?: readonly string[];
  readonly format: string;
  readonly since?: string;
  readonly withFindings?: true;
  readonly calendar?: true;
}

/** Adds `duties`; what it needs is loaded when it runs, so that `--help` is quick. */
export function addDuties(program: Command, lang: Lang, outside: Outside, finish: Finish): void {
  const several = (name: string, before: readonly string[] = []): readonly string[] => [...before, name];
  const command = program
    .command('duties')
    .description(words.duties[lang])
    .argument('<file...>', words.files[lang])
    .requiredOption('-o, --out <dir>', words.dutiesOut[lang])
    .option('--person <name>', words.dutiesPerson[lang], several)
    .option('--format <list>', words.dutiesFormat[lang], 'docx,xlsx,html')
    .option('--since <old.json>', words.dutiesSince[lang])
    .option('--with-findings', words.dutiesFindings[lang])
    .option('--calendar', words.dutiesCalendar[lang]);
  addShared(command, lang, { mask: words.dutiesMask, quiet: words.dutiesQuiet }).action(
    async (files: string[], flags: DutiesFlags) => {
      const { runDuties } = await import('./duties.js');
      finish(await runDuties(files, flags, lang, outside));
    },
  );
}
