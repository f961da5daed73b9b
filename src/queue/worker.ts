import type { Job, Worker } from 'bullmq';
import { dirname, join } from 'node:path';
import type { LaneOptions } from '../batch/pool.js';
import { RunError } from '../errors.js';
import { beginAttempt } from './attempt.js';
import type { QueueServer } from './connection.js';
import { fittingBatch, proveRoom, proveSeen, Unseen } from './fit.js';
import { givenBack, jobSchema, queueFolder, queueName, type JobResult, type SchoolJob } from './job.js';
import { openLanes, type Lanes } from './lanes.js';
import { pathIn } from './shared.js';

/** Milliseconds for which a school belongs to a worker that says nothing more; it says so every half of it. */
const LOCK = 10_000;
/** Milliseconds between looks for schools whose worker has gone. */
const LOOK = 5000;
/** How often a school goes to another worker since the one that had it has gone: a bad file ends its child alone. */
const MOST_TAKEN_OVER = 3;

/** How a worker is run. */
export interface WorkerOptions {
  readonly server: QueueServer;
  /** The folder that all machines see, on this one. */
  readonly shared: string;
  /** Schools at a time. */
  readonly jobs: number;
  readonly lane: LaneOptions;
  readonly stop: AbortSignal;
  /** Whether the queue cannot be told that a school is done: then nothing is waited for at a stop. */
  readonly isAway: () => boolean;
  readonly took: (job: SchoolJob) => void;
}

/** A school in the hands of a worker. */
interface Held {
  readonly id: string;
  readonly job: SchoolJob;
  /** Keeps it for another while; false where another worker has it by now. */
  readonly keep: () => Promise<boolean>;
}

/**
 * Takes schools from the queue until it is stopped, each in a child process; what it has then is finished. Gives how
 * many it did. Throws a `RunError` where this machine cannot do what the queue asks (folder not shared, other version,
 * other rules, no room to write); its schools go back to the queue first.
 */
export async function runWorker(options: WorkerOptions): Promise<number> {
  const { stop, isAway } = options;
  const lanes = openLanes(options.lane);
  let unfit: RunError | null = null;
  let count = 0;
  const worker = workerOn(options, async (held) => {
    try {
      const result = await check(held, lanes, options);
      count++;
      return result;
    } catch (error) {
      if (error instanceof Unseen) throw new Error(givenBack.unseen, { cause: error });
      if (!(error instanceof RunError)) throw error;
      unfit = error;
      // Not awaited: closing waits for this school.
      void worker.close();
      throw new Error(givenBack.unfit, { cause: error });
    }
  });
  // A school that was lost to another worker, or a queue that is away: the engine goes on by itself.
  worker.on('error', () => undefined);
  stop.addEventListener('abort', () => void worker.close(isAway()));
  if (stop.aborted) void worker.close();
  await new Promise<void>((resolve) => worker.once('closed', resolve));
  await lanes.close();
  if (unfit !== null) throw unfit;
  return count;
}

function workerOn(
  { server, jobs }: WorkerOptions,
  run: (held: Held) => Promise<JobResult>,
): Worker<unknown, JobResult> {
  const held = (job: Job<unknown, JobResult>, token: string): Held => ({
    id: job.id!,
    job: jobSchema.parse(job.data),
    keep: async () => (await job.extendLock(token, LOCK)) > 0,
  });
  return new server.bullmq.Worker<unknown, JobResult>(queueName, (job, token) => run(held(job, token!)), {
    connection: server.connection,
    concurrency: jobs,
    lockDuration: LOCK,
    stalledInterval: LOOK,
    maxStalledCount: MOST_TAKEN_OVER,
  });
}

/** Checks a school and lands its results, unless another worker has it by then. */
async function check({ id, job, keep }: Held, lanes: Lanes, options: WorkerOptions): Promise<JobResult> {
  const { shared, took } = options;
  const { timeout, settings } = await fittingBatch(shared, job);
  const paths = job.paths.map((name) => pathIn(shared, name));
  const out = dirname(dirname(pathIn(shared, job.batch)));
  pathIn(out, job.folder);
  pathIn(join(out, queueFolder), id);
  await proveSeen(shared, job);
  took(job);
  const attempt = beginAttempt(out, id, job.folder);
  try {
    const task = { paths, out: attempt.out, folder: job.folder, settings };
    const outcome = await lanes.run(task, job.sha256, timeout);
    if (outcome.state === 'crashed') await proveRoom(attempt.out);
    if (!(await keep())) throw new Error('taken over');
    return { sha256: await attempt.land(outcome) };
  } finally {
    await attempt.clear();
  }
}
