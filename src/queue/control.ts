import type { Queue } from 'bullmq';
import { byCodePoint } from '../model/text.js';
import { markCancel } from './cancel.js';
import type { QueueServer } from './connection.js';
import { jobSchema, queueName } from './job.js';

/** Jobs that are looked at, or taken out, at a time. */
const PAGE = 1000;

/** How far a queue is. */
export interface QueueStatus {
  readonly waiting: number;
  readonly active: number;
  readonly workers: number;
  readonly isPaused: boolean;
  /** By folder: the last school that was begun, or the first that waits, of how many. */
  readonly batches: readonly { readonly out: string; readonly at: number; readonly of: number }[];
}

/** Looks at a queue and changes nothing. */
export function queueStatus(server: QueueServer): Promise<QueueStatus> {
  return withQueue(server, async (queue) => {
    const { active = 0, waiting = 0, delayed = 0 } = await queue.getJobCounts('active', 'waiting', 'delayed');
    const begun = await queue.getJobs(['active'], 0, PAGE);
    const next = await queue.getJobs(['waiting'], 0, PAGE, true);
    return {
      waiting: waiting + delayed,
      active,
      workers: await queue.getWorkersCount(),
      isPaused: await queue.isPaused(),
      batches: batchesOf(begun, next),
    };
  });
}

function batchesOf(
  begun: readonly { data: unknown }[],
  next: readonly { data: unknown }[],
): QueueStatus['batches'] {
  const found = new Map<string, { out: string; at: number; of: number }>();
  const look = (data: unknown, isBegun: boolean): void => {
    const { batch, at, of } = jobSchema.parse(data);
    const out = batch.split('/').slice(0, -2).join('/');
    const known = found.get(batch);
    if (known === undefined) found.set(batch, { out, at: isBegun ? at : at - 1, of });
    else if (isBegun && at > known.at) known.at = at;
  };
  for (const { data } of begun) look(data, true);
  for (const { data } of next) look(data, false);
  return [...found.values()].sort((a, b) => byCodePoint(a.out, b.out));
}

/** Nothing new begins, in any batch of the queue, until it is resumed. */
export function pauseQueue(server: QueueServer): Promise<void> {
  return withQueue(server, (queue) => queue.pause());
}

/** Lets a paused queue go on; nothing where it is not paused. */
export function resumeQueue(server: QueueServer): Promise<void> {
  return withQueue(server, (queue) => queue.resume());
}

/** Takes all schools out of the queue that have not begun; gives how many. Their masters hear of it and stop. */
export function cancelQueue(server: QueueServer): Promise<number> {
  return withQueue(server, async (queue) => {
    let count = 0;
    for (;;) {
      const jobs = await queue.getJobs(['waiting', 'delayed'], 0, PAGE);
      if (jobs.length === 0) return count;
      // After they were seen: their masters began before it, and know that it is a later one.
      await markCancel(queue);
      // One by one, as only that is told to the masters.
      for (const { id } of jobs) count += await queue.remove(id!);
    }
  });
}

async function withQueue<T>(
  { bullmq, connection }: QueueServer,
  run: (queue: Queue) => Promise<T>,
): Promise<T> {
  const queue = new bullmq.Queue(queueName, { connection });
  queue.on('error', () => undefined);
  try {
    return await run(queue);
  } finally {
    await queue.close();
  }
}
