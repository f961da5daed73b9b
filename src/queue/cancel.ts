import type { Queue } from 'bullmq';
import { randomUUID } from 'node:crypto';

/** Stands beside the keys of the engine. */
const key = 'cancelled';

/** Which cancel of a queue was the last one; null where there was none, or the queue has lost what it held. */
export async function lastCancel(queue: Queue): Promise<string | null> {
  const client = await queue.getBackend().client;
  return client.get(queue.toKey(key));
}

/** Leaves a mark before schools are taken out, so that a master which misses one knows that nobody wants it. */
export async function markCancel(queue: Queue): Promise<void> {
  const client = await queue.getBackend().client;
  await client.set(queue.toKey(key), randomUUID());
}
