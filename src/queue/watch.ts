import type { Queue } from 'bullmq';
import type { QueueServer } from './connection.js';
import { queueName } from './job.js';

/** What a master hears of its schools. Only of those that it `knows`. */
export interface Ears {
  readonly knows: (id: string) => boolean;
  readonly started: (id: string) => void;
  readonly ended: (id: string) => void;
  readonly removed: (id: string) => Promise<void>;
}

/** Listens to the queue from now on; gives what ends it. */
export function watchEvents({ bullmq, connection }: QueueServer, ears: Ears): () => Promise<void> {
  const events = new bullmq.QueueEvents(queueName, { connection });
  events.on('error', () => undefined);
  events.on('active', ({ jobId }) => ears.knows(jobId) && ears.started(jobId));
  events.on('completed', ({ jobId }) => ears.knows(jobId) && ears.ended(jobId));
  events.on('failed', ({ jobId }) => ears.knows(jobId) && ears.ended(jobId));
  // What was done is removed too, after its time.
  events.on('removed', ({ jobId, prev }) => ears.knows(jobId) && !['completed', 'failed'].includes(prev) && void ears.removed(jobId)); // prettier-ignore
  return () => events.close();
}

/** Whether a job is nowhere in the queue. */
export async function isGone(queue: Queue, id: string): Promise<boolean> {
  return (await queue.getJobState(id)) === 'unknown';
}
