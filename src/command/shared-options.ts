import type { Command } from 'commander';
import type { Bilingual, Lang } from '../model/text.js';
import { helpWords as words } from './words.js';

/** What `check`, `batch` and `duties` have alike: which rules judge as of when, and what is shown of it. */
export interface SharedFlags {
  readonly rules?: string;
  readonly only?: string;
  readonly skip?: string;
  readonly asOf?: string;
  readonly region?: string;
  readonly mask: string;
  readonly quiet?: true;
  readonly color: boolean;
  readonly progress: boolean;
}

/** What decides the exit code of a check. */
export interface VerdictFlags {
  readonly failOn: string;
  readonly strict?: true;
  readonly ignoreWaivers?: true;
}

/**
 * Adds the options that `check`, `batch` and `duties` have alike (contract.md).
 * @param own the words of those that mean something else for this command
 */
export function addShared(
  command: Command,
  lang: Lang,
  own: { readonly mask?: Bilingual; readonly quiet?: Bilingual } = {},
): Command {
  const { mask, quiet } = { ...words, ...own };
  return command
    .option('--rules <dir>', words.rulesDir[lang])
    .option('--only <glob>', words.only[lang])
    .option('--skip <glob>', words.skip[lang])
    .option('--as-of <date>', words.asOf[lang])
    .option('--region <name>', words.region[lang])
    .option('--mask <whose>', mask[lang], 'students')
    .option('--lang <zh|en>', words.lang[lang])
    .option('--quiet', quiet[lang])
    .option('--no-color', words.noColor[lang])
    .option('--no-progress', words.noProgress[lang]);
}

/** Adds the options that decide the exit code. */
export function addVerdict(command: Command, lang: Lang): Command {
  return command
    .option('--fail-on <severity>', `${words.failOn[lang]} (critical|major|minor|none)`, 'major')
    .option('--strict', words.strict[lang])
    .option('--ignore-waivers', words.ignoreWaivers[lang]);
}
