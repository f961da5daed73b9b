import workerpool, { type Pool } from 'workerpool';
import { RunError } from '../errors.js';
import { fill, type Lang } from '../model/text.js';
import type { RollUpTask } from './roll-up.js';
import type { Outcome, SchoolDone, SchoolTask } from './task.js';
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

/** After so many schools a child process is replaced, so that no leak of a library grows. */
const RECYCLED_AFTER = 200;
/** Milliseconds that a child has to end by itself before it is killed. */
const GRACE = 200;

/** How the schools are shared out. */
export interface PoolOptions {
  /** The script that a child process runs. */
  readonly child: string;
  readonly jobs: number;
  readonly limits: ChildLimits;
  readonly lang: Lang;
  readonly stop: AbortSignal;
  readonly onStart: (task: SchoolTask) => void;
  /** Awaited before the next school of that child begins. Not called for a school that was stopped. */
  readonly onEnd: (task: SchoolTask, outcome: Outcome) => Promise<void>;
}

/**
 * Runs every school in a child process of `jobs`. A school that crashes, hangs or needs too much memory is lost alone:
 * its child is replaced. A worker thread would not contain it: a heap that overflows there ends the parent too.
 */
export async function runSchools(tasks: readonly SchoolTask[], options: PoolOptions): Promise<void> {
  const queue = tasks.values();
  const lanes = Array.from({ length: Math.min(options.jobs, tasks.length) }, () => lane(queue, options));
  await Promise.all(lanes);
}

/**
 * Writes the roll-up in a child of its own, and gives the files that took a second name. Throws a `RunError` (exit 3)
 * where it is lost, but not where it was stopped.
 */
export async function runRollUp(task: RollUpTask, options: Omit<PoolOptions, 'jobs' | 'onStart' | 'onEnd'>): Promise<string[]> {
  const { stop } = options;
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

function lostRollUp(error: unknown, { limits }: Pick<PoolOptions, 'limits'>): RunError {
  const said = (lang: Lang): string => fill(batchWords.rollUpLost[lang], { reason: reasonOf(error, { limits, lang }) }); // prettier-ignore
  return new RunError({ zh: said('zh'), en: said('en') }, 3);
}

/** One child after another takes schools from the queue until none is left. */
async function lane(queue: Iterator<SchoolTask>, options: PoolOptions): Promise<void> {
  const { stop, onStart, onEnd } = options;
  let child = newChild(options);
  let used = 0;
  const kill = (): void => void child.terminate(true);
  const renew = async (): Promise<void> => {
    await child.terminate(true);
    child = newChild(options);
    used = 0;
  };
  stop.addEventListener('abort', kill);
  try {
    for (let next = queue.next(); !next.done && !stop.aborted; next = queue.next()) {
      onStart(next.value);
      let outcome = await outcomeOf(next.value, child, options);
      if (outcome.state === 'crashed' && !stop.aborted) {
        // Somebody may have ended the child from outside, or an earlier school left it short of memory.
        await renew();
        outcome = await outcomeOf(next.value, child, options);
      }
      if (stop.aborted) break;
      await onEnd(next.value, outcome);
      if (isLost(outcome) || ++used === RECYCLED_AFTER) await renew();
    }
  } finally {
    stop.removeEventListener('abort', kill);
    await child.terminate(true);
  }
}

function isLost({ state }: Outcome): boolean {
  return state === 'timed-out' || state === 'crashed';
}

function newChild({ child, limits }: Pick<PoolOptions, 'child' | 'limits'>): Pool {
  return workerpool.pool(child, {
    workerType: 'process',
    maxWorkers: 1,
    workerTerminateTimeout: GRACE,
    emitStdStreams: true,
    forkArgs: [String(limits.memory)],
    forkOpts: { execArgv: [`--max-old-space-size=${limits.heap}`] },
  });
}

async function outcomeOf(task: SchoolTask, child: Pool, options: PoolOptions): Promise<Outcome> {
  const { limits, lang } = options;
  try {
    return (await child.exec('checkSchool', [task]).timeout(limits.timeout * 1000)) as SchoolDone;
  } catch (error) {
    if (error instanceof workerpool.Promise.TimeoutError)
      return { state: 'timed-out', reason: fill(batchWords.timedOut[lang], { seconds: limits.timeout }) };
    return { state: 'crashed', reason: reasonOf(error, options) };
  }
}

/** What ended the child: its own memory watch kills it, a full heap aborts it; anything else by its own words. */
function reasonOf(error: unknown, { limits, lang }: Pick<PoolOptions, 'limits' | 'lang'>): string {
  const text = error instanceof Error ? error.message : String(error);
  const [, signal] = /signalCode: `(\w+)`/.exec(text) ?? [];
  const [, code] = /exitCode: `(\d+)`/.exec(text) ?? [];
  if (signal === 'SIGKILL' || signal === 'SIGABRT' || code === '134')
    return fill(batchWords.outOfMemory[lang], { mb: limits.memory });
  const died = signal && signal !== 'null' ? signal : code;
  return fill(batchWords.died[lang], { reason: died ?? text.split('\n')[0]! });
}
