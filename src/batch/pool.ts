import workerpool, { type Pool } from 'workerpool';
import { RunError } from '../errors.js';
import { fill, type Lang } from '../model/text.js';
import { childStart } from '../node/own-files.js';
import type { RollUpTask } from './roll-up.js';
import type { Executor, Outcome, SchoolDone, SchoolTask, Told } from './task.js';
import { batchWords } from './words.js';

/** What each child process may use. */
export interface ChildLimits {
  /** Seconds for one school. */
  readonly timeout: number;
  /** Megabytes of JavaScript heap, and of memory in all. */
  readonly heap: number;
  readonly memory: number;
}

/** The limits where none are asked for: twice what the largest workbook needs that is not refused (rulings 37). */
export const childLimits: ChildLimits = { timeout: 120, heap: 1536, memory: 2048 };

/** The roll-up reads what we wrote ourselves, and keeps about 80 KB for each school: room for 60,000 of them. */
const rollUpLimits = { heap: 6 * 1024, memory: 8 * 1024 };

/**
 * How a child collects garbage: on its own thread, since every other processor may have a child of its own, and in
 * fewer, larger steps, since most of what a school needs dies young. Measured: docs/decisions.md, Speed.
 */
const COLLECTING = ['--single-threaded-gc', '--min-semi-space-size=16', '--max-semi-space-size=32'];

/** After so many schools a child process is replaced, so that no leak of a library grows. */
const RECYCLED_AFTER = 300;
/** Milliseconds that a child has to end by itself before it is killed. */
const GRACE = 200;

/** What a child process is started with. */
export interface LaneOptions {
  /** The script that it runs. */
  readonly child: string;
  readonly limits: ChildLimits;
}

/** Runs every school in one of so many child processes. A worker thread would not contain a bad file: a heap that overflows there ends the parent too. */
export function inChildren(jobs: number, options: LaneOptions): Executor {
  return async (tasks, told) => {
    const queue = tasks.values();
    const lanes = Array.from({ length: Math.min(jobs, tasks.length) }, () => followed(queue, options, told));
    await Promise.all(lanes);
  };
}

/**
 * Writes the roll-up in a child of its own, and gives the files that took a second name. Throws a `RunError` (exit 3)
 * where it is lost, but not where it was stopped.
 */
export async function runRollUp(task: RollUpTask, lane: LaneOptions, stop: AbortSignal): Promise<string[]> {
  const options = { ...lane, limits: { ...lane.limits, ...rollUpLimits } };
  const child = newChild(options);
  const kill = (): void => void child.terminate(true);
  stop.addEventListener('abort', kill);
  try {
    return (await child.exec('writeRollUp', [task])) as string[];
  } catch (error) {
    if (!stop.aborted) throw lostRollUp(error, options);
    return [];
  } finally {
    stop.removeEventListener('abort', kill);
    await child.terminate(true);
  }
} // prettier-ignore

function lostRollUp(error: unknown, { limits }: LaneOptions): RunError {
  const said = (lang: Lang): string => fill(batchWords.rollUpLost[lang], { reason: reasonOf(error, limits, lang) }); // prettier-ignore
  return new RunError({ zh: said('zh'), en: said('en') }, 3);
}

/** One lane takes schools from the queue until none is left. */
async function followed(queue: Iterator<SchoolTask>, options: LaneOptions, told: Told): Promise<void> {
  const { stop, onStart, onEnd } = told;
  const lane = openLane(options);
  const close = (): void => void lane.close();
  stop.addEventListener('abort', close);
  try {
    for (let next = queue.next(); !next.done && !stop.aborted; next = queue.next()) {
      onStart(next.value);
      const outcome = await lane.run(next.value);
      if (stop.aborted) break;
      await onEnd(next.value, outcome);
    }
  } finally {
    stop.removeEventListener('abort', close);
    await lane.close();
  }
}

/** Runs schools one after another, each in a child process that is replaced when it must be. */
export interface Lane {
  /** A school that crashes, hangs or needs too much memory is lost alone. It is tried once more where its child ended. */
  readonly run: (task: SchoolTask) => Promise<Outcome>;
  /** Ends the child, whatever it is at; what it was at has crashed then. */
  readonly close: () => Promise<void>;
}

/** Opens a lane; its child starts with the first school. */
export function openLane(options: LaneOptions): Lane {
  let child = newChild(options);
  let used = 0;
  let closed = false;
  const renew = async (): Promise<void> => {
    await child.terminate(true);
    child = newChild(options);
    used = 0;
  };
  const run = async (task: SchoolTask): Promise<Outcome> => {
    let outcome = await outcomeOf(task, child, options);
    if (outcome.state === 'crashed' && !closed) {
      // Somebody may have ended the child from outside, or an earlier school left it short of memory.
      await renew();
      outcome = await outcomeOf(task, child, options);
    }
    if (!closed && (isLost(outcome) || ++used === RECYCLED_AFTER)) await renew();
    return outcome;
  };
  const close = async (): Promise<void> => {
    closed = true;
    await child.terminate(true);
  };
  return { run, close };
}

function isLost({ state }: Outcome): boolean {
  return state === 'timed-out' || state === 'crashed';
}

function newChild({ child, limits }: LaneOptions): Pool {
  return workerpool.pool(child, {
    workerType: 'process',
    maxWorkers: 1,
    workerTerminateTimeout: GRACE,
    emitStdStreams: true,
    forkArgs: [String(limits.memory)],
    forkOpts: childStart([`--max-old-space-size=${limits.heap}`, ...COLLECTING]),
  });
}

async function outcomeOf(task: SchoolTask, child: Pool, { limits }: LaneOptions): Promise<Outcome> {
  const { lang } = task.settings;
  try {
    return (await child.exec('checkSchool', [task]).timeout(limits.timeout * 1000)) as SchoolDone;
  } catch (error) {
    if (error instanceof workerpool.Promise.TimeoutError)
      return { state: 'timed-out', reason: fill(batchWords.timedOut[lang], { seconds: limits.timeout }) };
    return { state: 'crashed', reason: reasonOf(error, limits, lang) };
  }
}

/** What ended the child: its own memory watch kills it, a full heap aborts it; anything else by its own words. */
function reasonOf(error: unknown, limits: ChildLimits, lang: Lang): string {
  const text = error instanceof Error ? error.message : String(error);
  const [, signal] = /signalCode: `(\w+)`/.exec(text) ?? [];
  const [, code] = /exitCode: `(\d+)`/.exec(text) ?? [];
  if (signal === 'SIGKILL' || signal === 'SIGABRT' || code === '134')
    return fill(batchWords.outOfMemory[lang], { mb: limits.memory });
  const died = signal && signal !== 'null' ? signal : code;
  return fill(batchWords.died[lang], { reason: died ?? text.split('\n')[0]! });
}
