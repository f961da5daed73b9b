import { Command, CommanderError } from 'commander';
import { faultOf, RunError } from '../errors.js';
import { fill, type Lang } from '../model/text.js';
import { tool } from '../version.js';
import { addBatch } from './batch-options.js';
import { addCheck } from './check-options.js';
import { addDuties } from './duties-options.js';
import { addCompare } from './compare-options.js';
import { helpIn } from './help.js';
import { forLines, languageOf, type Outside } from './outside.js';
import { optionError } from './option-errors.js';
import { addPage } from './page-options.js';
import { addRules } from './rules-options.js';
import { addTemplate } from './template-options.js';
import { addWho } from './who-options.js';
import { addWorker } from './worker-options.js';
import { choice } from '../usage.js';
import { helpWords } from './words.js';

const languages = ['zh', 'en'] as const;

/** Sets the exit code of the command that ran. */
export type Finish = (code: number) => void;

/**
 * Runs the command line and gives the exit code: 0 done, 1 gaps, 2 wrong usage or an invalid rule file,
 * 3 an input not read, an output not written, or the program failed (rulings 30). Never throws.
 */
export async function main(args: readonly string[], world: Outside): Promise<number> {
  const outside = { ...world, stderr: forLines(world.stderr) };
  const asked = askedLanguage(args);
  const lang = languageOf(asked, outside);
  let code = 0;
  const program = newProgram(lang, outside, (finished) => (code = finished));
  try {
    if (asked !== undefined) choice('--lang', asked, languages);
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return fail(error, lang, outside);
  }
}

function newProgram(lang: Lang, outside: Outside, finish: Finish): Command {
  const program = new Command(tool.name)
    .description(helpWords.program[lang])
    .version(tool.version, '-V, --version', helpWords.version[lang])
    .option('--lang <zh|en>', helpWords.lang[lang])
    .helpOption('-h, --help', helpWords.help[lang])
    .helpCommand(false)
    .configureHelp(helpIn(lang))
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => outside.stdout.write(text),
      writeErr: (text) => outside.stderr.write(text),
      outputError: (text, write) => write(`${tool.name}: ${optionError(text, lang)}\n`),
      getOutHelpWidth: () => outside.stdout.columns ?? 80,
    })
    .exitOverride()
    .hook('preAction', (_, command) => refuseEmpty(command));
  addCheck(program, lang, outside, finish);
  addCompare(program, lang, outside, finish);
  addWho(program, lang, outside, finish);
  addBatch(program, lang, outside, finish);
  addWorker(program, lang, outside, finish);
  addDuties(program, lang, outside, finish);
  addPage(program, lang, outside, finish);
  addTemplate(program, lang, outside, finish);
  addRules(program, lang, outside, finish);
  return program;
}

/** `-o ""` would be the current folder, and `--only ""` no rule at all: a variable of a script that was not set. */
function refuseEmpty(command: Command): void {
  const empty = command.options.find((option) => command.getOptionValue(option.attributeName()) === '');
  if (empty) command.error(`error: option '${empty.flags}' argument missing`);
}

/** The language is needed before anything is parsed, so that help and usage errors are in it. */
function askedLanguage(args: readonly string[]): string | undefined {
  const at = args.indexOf('--lang');
  return at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
}

/** One line that says what, where and how to mend it; a stack trace only for whoever asked for it. */
function fail(error: unknown, lang: Lang, { stderr, env }: Outside): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (env['DEBUG'] === tool.name && error instanceof Error) stderr.write(`${error.stack}\n`);
  if (error instanceof RunError) {
    stderr.write(`${tool.name}: ${error.in(lang)}\n`);
    return error.exitCode;
  }
  stderr.write(`${tool.name}: ${fill(helpWords.crashed[lang], { why: faultOf(error) })}\n`);
  return 3;
}
