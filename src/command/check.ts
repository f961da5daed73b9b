import { basename, join } from 'node:path';
import yoctoSpinner from 'yocto-spinner';
import { judgeSchool, reportOf, type Stage } from '../check.js';
import { explain } from '../explain.js';
import { masks } from '../mask/mask.js';
import type { Explanation } from '../model/explanation.js';
import type { Report } from '../model/report.js';
import type { Lang } from '../model/text.js';
import { openFiles } from '../node/files.js';
import { removeUnfinished } from '../node/write-whole.js';
import { withRepairs } from '../repair.js';
import { exitCode, failOns } from '../report/exit-code.js';
import { explainText } from '../report/explain.js';
import { isDate } from '../validate/conditions.js';
import type { CheckFlags } from './check-options.js';
import {
  contentOf,
  COPIES,
  filesByDefault,
  formats,
  textFormats,
  type Format,
  type Reported,
} from '../formats.js';
import { lookOf } from './look.js';
import { writeCopies } from './marked-copies.js';
import type { Outside } from './outside.js';
import { readPast } from '../node/past.js';
import { chosen, loadRules } from '../node/rule-base.js';
import { choice, usage } from '../usage.js';
import { helpWords as words } from './words.js';
import { refuseOver, writeAndSay } from './written.js';

/** What is older than this (milliseconds) and unfinished is left over from a run that was killed. */
const OTHERS_TIME = 10 * 60 * 1000;

/** Checks the records of one school and reports; gives the exit code (contract.md, "Exit codes"). */
export async function runCheck(
  paths: readonly string[],
  flags: CheckFlags,
  lang: Lang,
  outside: Outside,
): Promise<number> {
  refuseExplained(flags);
  const failOn = choice('--fail-on', flags.failOn, failOns);
  const asked = wantedFormats(flags);
  const wanted = flags.mask === 'all' ? withoutCopies(asked, flags) : asked;
  if (paths.includes('-')) throw usage('stdin');
  await refuseOver(
    [...paths, ...(flags.ledger === undefined ? [] : [flags.ledger])],
    reportPaths(wanted, flags),
  );
  const progress = progressOn(flags, lang, outside);
  const options = { ...(await checkOptions(flags, lang, outside)), onStage: progress.stage };
  const { files, unopened } = await openFiles(paths);
  const given = { ...options, unopened: [...unopened, ...options.unopened] };
  const judged = await judgeSchool(files, given);
  const found = reportOf(judged, given);
  const report = wantsRepairs(wanted, flags) ? await withRepairs(found, judged, given) : found;
  progress.end();
  sayRefused(report, outside);
  if (flags.explain !== undefined) {
    giveExplanation(explain(judged, report, flags.explain, given), flags, outside);
    return exitCode(report, 'none');
  }
  await give(report, wanted, flags, outside);
  if (wanted.files.includes(COPIES)) await writeCopies({ paths, files, report, folder: flags.out! }, outside);
  if (wanted !== asked) outside.stderr.write(`${words.copiesMasked[lang]}\n`);
  return exitCode(report, failOn, flags.strict);
}

/** Only what people read line by line says what could be entered: it costs another judging. */
function wantsRepairs({ stdout, files }: Wanted, { explain: id }: CheckFlags): boolean {
  return (
    id !== undefined || stdout === 'html' || files.some((format) => format === 'html' || format === 'xlsx')
  );
}

/** What the options ask for; the files that they name are read. */
async function checkOptions(flags: CheckFlags, lang: Lang, { today }: Outside) {
  const mask = choice('--mask', flags.mask, masks);
  const { asOf, ledger, region } = flags;
  if (asOf !== undefined && !isDate(asOf)) throw usage('date', { found: asOf });
  if (ledger !== undefined && mask === 'all') throw usage('ledgerMasked');
  const rules = chosen(await loadRules(flags.rules), flags);
  const baseline = flags.baseline === undefined ? undefined : await readPast(flags.baseline);
  const { files, unopened } = await openFiles(ledger === undefined ? [] : [ledger]);
  const { ignoreWaivers } = flags;
  return { rules, lang, asOf, region, mask, ignoreWaivers, baseline, ledger: files[0], unopened, today };
}

function giveExplanation(explanation: Explanation, flags: CheckFlags, outside: Outside): void {
  const asJson = flags.format === 'json';
  const text = asJson ? `${JSON.stringify(explanation, null, 2)}\n` : explainText(explanation, lookOf(flags, outside)); // prettier-ignore
  outside.stdout.write(text);
}

interface Wanted {
  readonly stdout: Reported | null;
  readonly files: readonly Format[];
}

/** Which format goes where (rulings 29). */
function wantedFormats({ format, out, quiet }: CheckFlags): Wanted {
  const asked = format === undefined ? undefined : askedFormats(format);
  const text = quiet ? null : 'text';
  if (out === undefined) return { stdout: text && toStdout(asked ?? ['text']), files: [] };
  if (!asked) return { stdout: text, files: filesByDefault };
  return { stdout: asked.includes('text') ? text : null, files: asked.filter((name) => name !== 'text') };
}

/** A copy holds the school's own names: asked for by name it is refused, else left out (rulings 33). */
function withoutCopies(wanted: Wanted, { format }: CheckFlags): Wanted {
  if (!wanted.files.includes(COPIES)) return wanted;
  if (format !== undefined) throw usage('copiesMasked');
  return { ...wanted, files: wanted.files.filter((name) => name !== COPIES) };
}

/** One finding is explained on the screen, as text or JSON. */
function refuseExplained({ format = 'text', out, explain: id }: CheckFlags): void {
  const fits = out === undefined && (format === 'text' || format === 'json');
  if (id !== undefined && !fits) throw usage('explainFormat');
}

function askedFormats(list: string): Format[] {
  const asked = [...new Set(list.split(',').map((name) => name.trim()))];
  const unknown = asked.find((name) => !formats.includes(name as Format));
  if (unknown !== undefined) throw usage('format', { found: unknown, allowed: formats.join(', ') });
  return asked as Format[];
}

/** Without a folder, one text format may go to stdout. */
function toStdout(asked: readonly Format[]): Reported {
  const [only, ...others] = asked;
  if (!only || only === COPIES || others.length > 0 || !textFormats.has(only))
    throw usage('needsOut', { formats: asked.join(', ') });
  return only;
}

async function give(
  report: Report,
  { stdout, files }: Wanted,
  flags: CheckFlags,
  outside: Outside,
): Promise<void> {
  const look = lookOf(flags, outside);
  if (flags.out !== undefined) await removeUnfinished(flags.out, OTHERS_TIME);
  // Of nothing there is nothing to read: stderr says why. What a machine reads says so itself.
  const isEmpty = stdout === 'text' && report.inputs.every(({ refused }) => refused);
  if (stdout && !isEmpty) await print(await contentOf(stdout, report, look), outside);
  for (const format of files) {
    if (format === COPIES) continue;
    await writeAndSay(reportPath(format, flags), await contentOf(format, report, look), report.lang, outside);
  }
}

/** Where the reports are written; the copies, each beside them under its own name, are not among them. */
function reportPaths({ files }: Wanted, flags: CheckFlags): string[] {
  return files.filter((format) => format !== COPIES).map((format) => reportPath(format, flags));
}

function reportPath(format: Format, { out }: CheckFlags): string {
  return join(out!, `report.${format}`);
}

async function print(content: Awaited<ReturnType<typeof contentOf>>, { stdout }: Outside): Promise<void> {
  if (typeof content === 'string' || content instanceof Uint8Array) stdout.write(String(content));
  else for await (const piece of content) stdout.write(piece);
}

/** One line for each input that could not be read: what, and how to mend it. */
function sayRefused({ inputs, problems }: Report, { stderr }: Outside): void {
  for (const { file } of inputs.filter((input) => input.refused)) {
    const why = problems.find(
      (problem) => problem.file === file && problem.severity === 'error' && problem.code !== 'MISSING_SHEET',
    );
    stderr.write(`${basename(file)}: ${why?.message ?? ''}\n`);
  }
}

const stageWords = {
  read: words.reading,
  relate: words.relating,
  evaluate: words.evaluating,
  report: words.reporting,
};

/** Progress on stderr, only on a terminal. */
function progressOn(
  { progress }: CheckFlags,
  lang: Lang,
  { stderr }: Outside,
): { stage: (stage: Stage) => void; end: () => void } {
  if (!progress || !stderr.isTTY) return { stage: () => {}, end: () => {} };
  const spinner = yoctoSpinner().start();
  return {
    stage: (stage) => (spinner.text = stageWords[stage][lang]),
    end: () => void spinner.stop(),
  };
}
