import { realpath } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import yoctoSpinner from 'yocto-spinner';
import { runBatch, type BatchResult } from '../batch/batch.js';
import { openEarlier, type EarlierBatch } from '../batch/earlier.js';
import type { JournalLine } from '../batch/journal.js';
import { childLimits, inChildren } from '../batch/pool.js';
import { progressOf, type Progress, type ProgressLine } from '../batch/progress.js';
import { findSchools, groupings, type FoundSchools } from '../batch/schools.js';
import type { BatchSettings } from '../batch/task.js';
import { batchWords } from '../batch/words.js';
import type { RunError } from '../errors.js';
import { masks } from '../mask/mask.js';
import { severities } from '../model/rule.js';
import { fill, type Lang } from '../model/text.js';
import { failOns, type FailOn } from '../report/exit-code.js';
import { isDate } from '../validate/conditions.js';
import type { BatchFlags } from './batch-options.js';
import type { Elsewhere, ToQueue } from './batch-queue.js';
import { child, countOf, jobsOf } from './children.js';
import { reported, type Reported } from '../formats.js';
import { forLines, type Outside } from './outside.js';
import { chosen, loadRules } from '../node/rule-base.js';
import { choice, usage } from '../usage.js';
import { wrapped } from './wrapped.js';

const MOST_SECONDS = 86_400;
/** Where there is no terminal, a line of progress so often (milliseconds). */
const LINE_EVERY = 5000;

/** Checks many schools and rolls them up; gives the exit code: the worst of its schools (rulings 30), 130 where interrupted. */
export async function runBatchCommand(
  paths: readonly string[],
  flags: BatchFlags,
  lang: Lang,
  outside: Outside,
): Promise<number> {
  if (isControl(paths, flags)) {
    const { runControl } = await import('./batch-queue.js');
    return runControl(flags, lang, outside);
  }
  if (paths.length === 0 || flags.out === undefined) throw usage('batchWhat');
  return checked(paths, { ...flags, out: flags.out }, lang, outside);
}

/** What only looks at a queue, or tells it something. */
function isControl(paths: readonly string[], flags: BatchFlags): boolean {
  const { queue, status, pause, cancel, resume, shared } = flags;
  const only = { '--status': status, '--pause': pause, '--cancel': cancel, '--shared': shared };
  for (const [option, given] of Object.entries(only))
    if (given !== undefined && queue === undefined) throw usage('queueOnly', { option });
  return (
    [status, pause, cancel].includes(true) || (queue !== undefined && paths.length === 0 && resume === true)
  );
}

async function checked(
  paths: readonly string[],
  flags: BatchFlags & { readonly out: string },
  lang: Lang,
  outside: Outside,
): Promise<number> {
  const failOn = choice('--fail-on', flags.failOn, failOns);
  const settings = await settingsOf(flags, lang, outside);
  const rules = chosen(await loadRules(flags.rules), flags);
  const found = await findSchools(
    paths,
    choice('--school-per', flags.schoolPer, groupings),
    resolve(flags.out),
  );
  if (found.schools.length === 0) throw noSchools(paths, found, lang);
  await refuseInputsIn(found, flags.out);
  const stop = new AbortController();
  outside.machine.onInterrupt(() => stop.abort());
  const timeout = countOf('--timeout', flags.timeout, childLimits.timeout, MOST_SECONDS);
  const jobs = jobsOf(flags.jobs);
  const lane = { child, limits: { ...childLimits, timeout } };
  const elsewhere = await onQueue(flags, { settings, rules: rules.digest, timeout }, stop, lang, outside);
  const result = await runBatch({
    out: flags.out,
    found,
    rules,
    settings,
    run: elsewhere?.run ?? inChildren(jobs, lane),
    lane,
    resume: flags.resume === true,
    processes: outside.machine,
    twin: elsewhere?.twin,
    stop: stop.signal,
    progress: progressOn(found.schools.length, flags, lang, outside),
  });
  if (flags.quiet) for (const line of unread(result)) outside.stderr.write(`${line}\n`);
  else tell(found, result, stop.signal.aborted, lang, outside);
  return stop.signal.aborted ? 130 : worst(result, failOn, flags.strict === true);
}

/** A workbook that was named itself and lies where one of the schools is reported: a report might be written over it. */
async function refuseInputsIn({ schools }: FoundSchools, out: string): Promise<void> {
  const own = await realpath(out).catch(() => null);
  if (own === null) return;
  const folders = new Set(schools.map(({ folder }) => resolve(own, folder)));
  for (const path of schools.flatMap(({ paths }) => paths))
    if (folders.has(dirname(await realpath(path).catch(() => path))))
      throw usage('overInput', { found: path });
}

/** What lay there instead of workbooks, the first of it. */
function noSchools(paths: readonly string[], { passed }: FoundSchools, lang: Lang): RunError {
  const [first] = passed;
  const told = first ? `${first.path}: ${first.reason[lang]}` : '';
  const why = told === '' ? '' : lang === 'zh' ? `（${told}）` : ` (${told})`;
  return usage('noSchools', { paths: paths.join(', '), why });
}

/** With `--queue`, the workers that will do it; what they need is loaded only then. */
async function onQueue(
  flags: BatchFlags & { readonly out: string },
  batch: ToQueue,
  stop: AbortController,
  lang: Lang,
  outside: Outside,
): Promise<Elsewhere | undefined> {
  if (flags.queue === undefined) return undefined;
  const { elsewhere } = await import('./batch-queue.js');
  return elsewhere({ ...flags, queue: flags.queue }, batch, stop, lang, outside);
}

async function settingsOf(flags: BatchFlags, lang: Lang, { today }: Outside): Promise<BatchSettings> {
  const { rules, only, skip, asOf, region, ignoreWaivers } = flags;
  if (asOf !== undefined && !isDate(asOf)) throw usage('date', { found: asOf });
  const mask = choice('--mask', flags.mask, masks);
  const formats = formatsOf(flags.format);
  const baseline = await earlierBatch(flags);
  return { lang, mask, asOf, region, today, rules, only, skip, ignoreWaivers, baseline, formats };
}

/** The earlier batch is read while this one is written: they cannot be in one folder. */
async function earlierBatch({ baseline, out = '' }: BatchFlags): Promise<EarlierBatch | undefined> {
  if (baseline === undefined) return undefined;
  if (resolve(baseline) === resolve(out)) throw usage('baselineIsOut', { found: baseline });
  return openEarlier(resolve(baseline));
}

/** `json` is always written: the next run compares with it. */
function formatsOf(list: string): Reported[] {
  const asked = new Set(['json', ...list.split(',').map((name) => name.trim())]);
  const unknown = [...asked].find((name) => !reported.includes(name as Reported) || name === 'text');
  if (unknown !== undefined) throw usage('format', { found: unknown, allowed: reported.filter((name) => name !== 'text').join(', ') }); // prettier-ignore
  return reported.filter((name) => asked.has(name));
}

/** What there is to say at the end, on stdout: how many, and what was not read. */
function tell(
  found: FoundSchools,
  result: BatchResult,
  stopped: boolean,
  lang: Lang,
  outside: Outside,
): void {
  const { lines, kept, beside } = result;
  const total = found.schools.length;
  const stdout = forLines(outside.stdout);
  const say = (text: string): void => stdout.write(`${wrapped(text, stdout)}\n`);
  for (const { path, reason } of found.passed)
    say(fill(batchWords.passed[lang], { path, reason: reason[lang] }));
  for (const line of unread(result)) say(line);
  if (stopped) return say(fill(batchWords.interrupted[lang], { done: lines.size, total }));
  const counts = { done: 0, problems: 0, refused: 0, 'timed-out': 0, crashed: 0 };
  for (const { outcome } of lines.values()) counts[outcome.state]++;
  const { problems, refused, crashed } = counts;
  const done = counts.done + problems;
  say(
    fill(batchWords.ended[lang], { total, done, problems, refused, timedOut: counts['timed-out'], crashed }),
  );
  for (const path of beside) say(fill(batchWords.beside[lang], { path }));
  if (kept > 0) say(fill(batchWords.kept[lang], { kept }));
}

/** What was not read, and why: as by `check`, said with `--quiet` too, on stderr. */
function unread({ lines }: BatchResult): string[] {
  return [...lines.values()].flatMap(({ folder, outcome }) => reasonsOf(outcome).map((reason) => `${folder}: ${reason}`)); // prettier-ignore
}

function reasonsOf(outcome: JournalLine['outcome']): string[] {
  if (!('outputs' in outcome)) return [outcome.reason];
  return outcome.reasons.map(({ file, reason }) => `${file}: ${reason}`);
}

function worst({ lines }: BatchResult, failOn: FailOn, strict: boolean): 0 | 1 | 3 {
  let code: 0 | 1 = 0;
  const counted = failOn === 'none' ? [] : severities.slice(0, severities.indexOf(failOn) + 1);
  for (const { outcome } of lines.values()) {
    if (!('outputs' in outcome) || outcome.state === 'refused') return 3;
    const { gaps, open } = outcome;
    if (counted.some((severity) => gaps[severity] > 0 || (strict && open[severity] > 0))) code = 1;
  }
  return code;
}

/** On a terminal one line that changes; elsewhere a plain line every few seconds, on stderr both. */
function progressOn(total: number, { progress, quiet }: BatchFlags, lang: Lang, outside: Outside): Progress {
  const silent = !progress || (quiet === true && !outside.stderr.isTTY);
  return progressOf(total, lang, outside.machine.clock, silent ? noLine : lineOn(outside));
}

const noLine: ProgressLine = { show: () => undefined, close: () => undefined };

function lineOn({ stderr, machine }: Outside): ProgressLine {
  if (stderr.isTTY) {
    const spinner = yoctoSpinner().start();
    return { show: (text) => (spinner.text = text), close: () => void spinner.stop() };
  }
  let last = machine.clock();
  const show = (text: string): void => {
    if (machine.clock() - last < LINE_EVERY) return;
    last = machine.clock();
    stderr.write(`${text}\n`);
  };
  return { show, close: () => undefined };
}
