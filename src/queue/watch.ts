import type { QueueServer } from './connection.js';
import { queueName } from './job.js';

/** What a master hears of its schools. Only of those that it `knows`. */
export interface Ears {
  readonly knows: (id: string) => boolean;
  readonly started: (id: string) => void;
  /** It may have ended: it was done, or given back, or is gone. */
  readonly ended: (id: string) => void;
}

/** Listens to the queue from now on; gives what ends it. */
export function watchEvents({ bullmq, connection }: QueueServer, ears: Ears): () => Promise<void> {
  const events = new bullmq.QueueEvents(queueName, { connection });
  events.on('error', () => undefined);
  events.on('active', ({ jobId }) => ears.knows(jobId) && ears.started(jobId));
  events.on('completed', ({ jobId }) => ears.knows(jobId) && ears.ended(jobId));
  events.on('failed', ({ jobId }) => ears.knows(jobId) && ears.ended(jobId));
  events.on('removed', ({ jobId }) => ears.knows(jobId) && ears.ended(jobId));
  return () => events.close();
}
