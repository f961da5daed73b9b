import type { Command } from 'commander';
import type { Lang } from '../model/text.js';
import type { Finish } from './main.js';
import type { Outside } from './outside.js';
import { helpWords as words } from './words.js';

/** The options of `duties`, as commander gives them. */
export interface DutiesFlags {
  readonly out: string;
  readonly person?: readonly string[];
  readonly format: string;
  readonly since?: string;
  readonly withFindings?: true;
  readonly calendar?: true;
  readonly rules?: string;
  readonly only?: string;
  readonly skip?: string;
  readonly asOf?: string;
  readonly mask: string;
  readonly quiet?: true;
}

/** Adds `duties`; what it needs is loaded when it runs, so that `--help` is quick. */
export function addDuties(program: Command, lang: Lang, outside: Outside, finish: Finish): void {
  const several = (name: string, before: readonly string[] = []): readonly string[] => [...before, name];
  program
    .command('duties')
    .description(words.duties[lang])
    .argument('<file...>', words.files[lang])
    .requiredOption('-o, --out <dir>', words.dutiesOut[lang])
    .option('--person <name>', words.dutiesPerson[lang], several)
    .option('--format <list>', words.dutiesFormat[lang], 'docx,xlsx,html')
    .option('--since <old.json>', words.dutiesSince[lang])
    .option('--with-findings', words.dutiesFindings[lang])
    .option('--calendar', words.dutiesCalendar[lang])
    .option('--rules <dir>', words.rulesDir[lang])
    .option('--only <glob>', words.only[lang])
    .option('--skip <glob>', words.skip[lang])
    .option('--as-of <date>', words.asOf[lang])
    .option('--mask <whose>', words.dutiesMask[lang], 'students')
    .option('--lang <zh|en>', words.lang[lang])
    .option('--quiet', words.dutiesQuiet[lang])
    // As for check: there is neither colour nor progress here to leave out.
    .option('--no-color', words.noColor[lang])
    .option('--no-progress', words.noProgress[lang])
    .action(async (files: string[], flags: DutiesFlags) => {
      const { runDuties } = await import('./duties.js');
      finish(await runDuties(files, flags, lang, outside));
    });
}
