import type { Queue } from 'bullmq';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Executor, SchoolTask, Told } from '../batch/task.js';
import { writeWhole } from '../node/write-whole.js';
import { newBell, type Bell } from './bell.js';
import { lastCancel } from './cancel.js';
import { collected } from './collect.js';
import type { QueueServer } from './connection.js';
import { queueFolder, queueName, type QueuedBatch } from './job.js';
import { addJob, leftIn, prepared, type Sending, type Sent } from './send.js';
import { pathIn } from './shared.js';
import { watchEvents } from './watch.js';

/** Schools in the queue at a time: enough for thousands of lanes, and neither side's memory grows with the batch. */
const WINDOW = 4000;
/** Schools that are sent or collected at a time. */
const AT_A_TIME = 32;
/** Milliseconds between looks at all that are in the queue: an event may be lost while the queue is away. */
const LOOK = 15_000;
/** Milliseconds before the first of them, and between two looks at the clock. */
const FIRST_LOOK = 3000;
/** Milliseconds after which what was not seen yet is looked for again. */
const AGAIN = 1000;

/** How a master is run. */
export interface MasterOptions extends Sending {
  readonly server: QueueServer;
  readonly queued: QueuedBatch;
  /** Called when somebody took the schools out of the queue. */
  readonly cancelled: () => void;
  readonly hints: Hints;
}

/** What whoever waits may want to know. */
export interface Hints {
  readonly workers: (count: number) => void;
  readonly paused: (isPaused: boolean) => void;
}

/** What a master has to do. */
interface Work {
  readonly queue: Queue;
  readonly bell: Bell;
  /** By the ids of their jobs. */
  readonly sent: Map<string, Sent>;
  /** Ids that may have an outcome. */
  readonly due: Set<string>;
  /** The last cancel before it began: not its own. */
  cancel: string | null;
  readonly told: Told;
  readonly options: MasterOptions;
}

/**
 * Runs the schools of a batch by the workers of a queue. A school is done when its outcome lies in the folder of the
 * batch and is the one that its worker told; the queue may lose what it holds, and is given it again. At a stop the
 * schools stay in the queue: the next run collects them. Throws a `RunError` where outcomes cannot be seen.
 */
export function onQueue(options: MasterOptions): Executor {
  return async (tasks, told) => {
    const { server, queued, shared, out } = options;
    const queue = new server.bullmq.Queue(queueName, { connection: server.connection });
    const work: Work = { queue, bell: newBell(), sent: new Map(), due: new Set(), cancel: null, told, options };
    queue.on('error', () => undefined);
    const unwatch = watchEvents(server, {
      started: (id) => told.onStart(work.sent.get(id)!.task),
      ended: (id) => void (work.due.add(id), work.bell.ring()),
      knows: (id) => work.sent.has(id),
    });
    try {
      await writeWhole(pathIn(shared, queued.batch), queued.content);
      // A queue that is away answers nothing: a stop does not wait for it.
      await Promise.race([rounds(tasks, work), aborted(told.stop)]);
      if (!told.stop.aborted) await rm(join(out, queueFolder), { recursive: true, force: true });
    } finally {
      const closed = Promise.allSettled([unwatch(), queue.close()]);
      if (!told.stop.aborted) await closed;
    }
  };
} // prettier-ignore

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Sends and collects until all have been collected. */
async function rounds(tasks: readonly SchoolTask[], work: Work): Promise<void> {
  const { bell, sent, due, told, options } = work;
  work.cancel = await lastCancel(work.queue);
  const left = await leftIn(options);
  let next = 0;
  let looked = performance.now() - LOOK + FIRST_LOOK;
  while (!told.stop.aborted && (next < tasks.length || sent.size > 0)) {
    const some = tasks.slice(next, Math.min(next + AT_A_TIME, next + WINDOW - sent.size));
    await send(some.map((task, i) => ({ task, at: next + i + 1, of: tasks.length, tries: 0, looks: 0 })), work, left); // prettier-ignore
    next += some.length;
    const ids = [...due].slice(0, AT_A_TIME);
    for (const id of ids) due.delete(id);
    await Promise.all(ids.map((id) => collect(id, work)));
    if (performance.now() - looked > LOOK) {
      await look(work);
      looked = performance.now();
    }
    if (some.length === 0 && due.size === 0 && sent.size > 0) await bell.wait(FIRST_LOOK);
  }
}

/** Their workbooks are read side by side, and they stand in the queue in their order. */
async function send(schools: readonly Sent[], work: Work, left: ReadonlySet<string>): Promise<void> {
  const { queue, sent, told, options } = work;
  const ready = await Promise.all(schools.map((school) => prepared(queue, school, options, left)));
  const added = ready.map(async ({ id, job, outcome }, i) => {
    const school = schools[i]!;
    if (outcome) return told.onEnd(school.task, outcome);
    if (told.stop.aborted) return;
    // Known before it is there: a worker may be quick.
    sent.set(id, school);
    return addJob(queue, id, job, school.tries);
  });
  await Promise.all(added);
}

/** Takes the outcome of a job that may have ended; where it was not done, it is sent again. */
async function collect(id: string, work: Work): Promise<void> {
  const { queue, sent, due, bell, told, options } = work;
  const school = sent.get(id);
  if (!school) return;
  const found = await collected(queue, id, school, options);
  if (found === 'running') return;
  if (found === 'unseen') {
    school.looks++;
    setTimeout(() => void (due.add(id), bell.ring()), AGAIN);
    return;
  }
  if (found === 'gone' && (await isCancelled(work))) return options.cancelled();
  sent.delete(id);
  if (found === 'gone' || found === 'again')
    return send([{ ...school, tries: school.tries + 1, looks: 0 }], work, new Set());
  await queue.remove(id);
  await told.onEnd(school.task, found);
}

/** Whether somebody took schools out of the queue since the batch began; else it has lost them. */
async function isCancelled({ queue, cancel }: Work): Promise<boolean> {
  const last = await lastCancel(queue);
  return last !== null && last !== cancel;
}

/** Looks at all that is in the queue, whatever was told of it, and whether anybody is there to do it. */
async function look({ queue, sent, due, options: { hints } }: Work): Promise<void> {
  for (const id of sent.keys()) due.add(id);
  hints.workers(await queue.getWorkersCount());
  hints.paused(await queue.isPaused());
}
