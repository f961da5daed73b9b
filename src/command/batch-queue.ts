import { resolve } from 'node:path';
import type { Twin } from '../batch/lock.js';
import type { Executor } from '../batch/task.js';
import { fill, type Lang } from '../model/text.js';
import { openServer, watchServer, type ServerTold } from '../queue/connection.js';
import { cancelQueue, pauseQueue, queueStatus, resumeQueue } from '../queue/control.js';
import { queuedBatch, type BatchFile } from '../queue/job.js';
import { onQueue } from '../queue/master.js';
import { queueWords as words } from '../queue/words.js';
import type { BatchFlags } from './batch-options.js';
import { forLines, type Outside } from './outside.js';

/** What a queue needs to know of a batch. */
export type ToQueue = Pick<BatchFile, 'settings' | 'rules' | 'timeout'>;

/** A batch that others do. */
export interface Elsewhere {
  readonly run: Executor;
  /** Another master with the same batch. */
  readonly twin: Twin;
}

/** Hands a batch to the workers of a queue; throws a `RunError` where that cannot be. */
export async function elsewhere(
  { queue, shared = '.', out, resume }: BatchFlags & { readonly queue: string; readonly out: string },
  batch: ToQueue,
  stop: AbortController,
  lang: Lang,
  outside: Outside,
): Promise<Elsewhere> {
  const queued = queuedBatch(shared, out, batch);
  const server = await openServer(queue, secretIn(outside));
  const say = (text: string): void => outside.stderr.write(`${text}\n`);
  const run = onQueue({ server, shared: resolve(shared), out, file: batch, queued, resume: resume === true, ...hintsTo(say, stop, lang) }); // prettier-ignore
  const twin: Twin = {
    batch: queued.sha256,
    stop: stop.signal,
    waits: (host, path) => say(fill(words.twin[lang], { host, path })),
  };
  return {
    twin,
    run: async (tasks, told) => {
      if (resume) await resumeQueue(server);
      const watch = watchServer(server, sayServer(server.at, lang, outside));
      try {
        await run(tasks, told);
      } finally {
        watch.end();
      }
    },
  };
}

/** Each hint is said once, until it holds no more. */
function hintsTo(say: (text: string) => void, stop: AbortController, lang: Lang) {
  const said = new Map<string, boolean>();
  const hint = (word: 'noWorker' | 'paused', holds: boolean): void => {
    if (holds && said.get(word) !== true) say(words[word][lang]);
    said.set(word, holds);
  };
  return {
    cancelled: () => stop.abort(),
    hints: {
      workers: (count: number) => hint('noWorker', count === 0),
      paused: (isPaused: boolean) => hint('paused', isPaused),
    },
  };
}

/** Says when the queue has gone, and when it is back. */
export function sayServer(at: string, lang: Lang, { stderr }: Outside): ServerTold {
  return {
    away: (reason) => stderr.write(`${fill(words.away[lang], { at, reason })}\n`),
    back: () => stderr.write(`${fill(words.back[lang], { at })}\n`),
  };
}

/** The password of the queue, where it is not in its url. */
export function secretIn({ env }: Outside): string | undefined {
  return env['SHUIFUZE_QUEUE_PASSWORD'];
}

/** Does what only concerns the queue: status, pause, resume, cancel. Gives the exit code, 0. */
export async function runControl(flags: BatchFlags, lang: Lang, outside: Outside): Promise<number> {
  const server = await openServer(flags.queue!, secretIn(outside));
  const { at } = server;
  const { write } = forLines(outside.stdout);
  const say = (text: string): void => write(`${text}\n`);
  if (flags.pause) {
    await pauseQueue(server);
    say(fill(words.nowPaused[lang], { at }));
  }
  if (flags.cancel) say(fill(words.cancelled[lang], { at, count: await cancelQueue(server) }));
  if (flags.resume) {
    await resumeQueue(server);
    say(fill(words.nowResumed[lang], { at }));
  }
  if (flags.status) {
    const { batches, isPaused, ...counts } = await queueStatus(server);
    say(fill(words.status[lang], { at, ...counts }));
    for (const batch of batches) say(fill(words.statusOf[lang], { ...batch }));
    if (isPaused) say(words.paused[lang]);
  }
  return 0;
}
