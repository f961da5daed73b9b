import { join } from 'node:path';
import type { RuleBase } from '../model/rule-base.js';
import { removeUnfinished, writeWhole } from '../node/write-whole.js';
import {
  hashFiles,
  isComplete,
  keyOf,
  openJournal,
  readJournal,
  sharing,
  type JournalLine,
} from './journal.js';
import { lockFolder, type Processes, type Twin } from './lock.js';
import { manifestOf } from './manifest.js';
import { journalFile, partFolder } from './parts.js';
import { runRollUp, type LaneOptions } from './pool.js';
import type { Progress } from './progress.js';
import type { FoundSchools, SchoolFiles } from './schools.js';
import type { BatchSettings, Executor, SchoolTask } from './task.js';

/** How a batch is run. */
export interface BatchOptions {
  readonly out: string;
  readonly found: FoundSchools;
  readonly rules: RuleBase;
  readonly settings: BatchSettings;
  /** Where the schools run. */
  readonly run: Executor;
  /** The child in which the roll-up is written. */
  readonly lane: LaneOptions;
  /** Keep what an earlier run in the folder has finished. */
  readonly resume: boolean;
  readonly processes: Processes;
  /** Another run of the same batch is waited for, and its results are kept. */
  readonly twin?: Twin | undefined;
  readonly stop: AbortSignal;
  readonly progress: Progress;
}

/** What became of the schools, by folder; schools that were not reached have no line. */
export interface BatchResult {
  readonly lines: ReadonlyMap<string, JournalLine>;
  /** How many were kept from an earlier run. */
  readonly kept: number;
  /** Files of the roll-up under a second name, as another program holds the first open. */
  readonly beside: readonly string[];
}

/**
 * Checks many schools, each in a child process: reports per school, a manifest that accounts for every input, and the
 * roll-up. After a kill at any moment, `resume` does again what is not complete; the results are those of a run
 * without a break. Throws a `RunError` where the folder cannot be used.
 */
export async function runBatch(options: BatchOptions): Promise<BatchResult> {
  const { unlock, waited } = await lockFolder(options.out, options.processes, options.twin);
  try {
    return await locked(waited ? { ...options, resume: true } : options);
  } finally {
    await unlock();
  }
}

async function locked(options: BatchOptions): Promise<BatchResult> {
  const { out, found, settings, rules, resume, stop } = options;
  await Promise.all([out, join(out, partFolder)].map((folder) => removeUnfinished(folder)));
  const lines = new Map<string, JournalLine>();
  const before = resume ? await readJournal(out) : new Map<string, JournalLine>();
  const todo: SchoolFiles[] = [];
  for (const school of found.schools) {
    const line = before.get(school.folder);
    if (line && (await stillHolds(line, school, options))) lines.set(school.folder, line);
    else todo.push(school);
  }
  const kept = lines.size;
  await runAll(todo, lines, options);
  let beside: string[] = [];
  if (stop.aborted) await Promise.all(found.schools.map(({ folder }) => removeUnfinished(join(out, folder))));
  else {
    await writeWhole(join(out, journalFile), inOrder(found, lines));
    beside = await rollUp(options);
  }
  await writeWhole(join(out, 'manifest.json'), manifestOf(found, lines, rules, settings));
  return { lines, kept, beside };
}

function rollUp({ out, found, settings, rules, lane, stop }: BatchOptions): Promise<string[]> {
  const { digest } = rules;
  const task = { out, found, settings, rules: { count: rules.rules.length, digest } };
  return runRollUp(task, lane, stop);
}

async function stillHolds(
  line: JournalLine,
  school: SchoolFiles,
  { out, settings, rules }: BatchOptions,
): Promise<boolean> {
  const key = keyOf(await hashFiles(school), settings, rules.digest);
  return line.key === key && (await isComplete(out, line));
}

async function runAll(
  todo: readonly SchoolFiles[],
  lines: Map<string, JournalLine>,
  options: BatchOptions,
): Promise<void> {
  const { out, settings, resume, progress, run, stop } = options;
  const journal = await openJournal(out, resume);
  const share = sharing();
  const tasks = todo.map(({ folder, paths }): SchoolTask => ({ folder, paths, out, settings }));
  try {
    await run(tasks, {
      stop,
      onStart: ({ folder }) => progress.start(folder),
      onEnd: async (task, outcome) => {
        const line = share(await lineOf(task, outcome, options));
        lines.set(task.folder, line);
        await journal.add(line);
        progress.end(task.folder);
      },
    });
  } finally {
    progress.close();
    await journal.close();
  }
}

async function lineOf(
  { folder, paths }: SchoolTask,
  outcome: JournalLine['outcome'],
  { settings, rules }: BatchOptions,
): Promise<JournalLine> {
  // What was read counts: a file may have changed since.
  const files = 'inputs' in outcome ? outcome.inputs : await hashFiles({ folder, paths });
  return { folder, key: keyOf(files, settings, rules.digest), files, outcome };
}

/** The journal of a finished batch stands in the order of the schools, not in that of their ends. */
async function* inOrder(
  { schools }: FoundSchools,
  lines: ReadonlyMap<string, JournalLine>,
): AsyncGenerator<string> {
  for (const { folder } of schools) {
    const line = lines.get(folder);
    if (line) yield `${JSON.stringify(line)}\n`;
  }
}
