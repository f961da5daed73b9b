import { resolve } from 'node:path';
import { childLimits } from '../batch/pool.js';
import { fill, type Lang } from '../model/text.js';
import { openServer, watchServer } from '../queue/connection.js';
import type { SchoolJob } from '../queue/job.js';
import { runWorker } from '../queue/worker.js';
import { queueWords as words } from '../queue/words.js';
import { tool } from '../version.js';
import { sayServer, secretIn } from './batch-queue.js';
import { child, jobsOf } from './children.js';
import type { Outside } from './outside.js';
import type { WorkerFlags } from './worker-options.js';

/** Works for a queue until it is told to end; gives the exit code: 0, as an end by Ctrl-C is its usual one. */
export async function runWorkerCommand(flags: WorkerFlags, lang: Lang, outside: Outside): Promise<number> {
  const jobs = jobsOf(flags.jobs);
  const shared = resolve(flags.shared ?? '.');
  const server = await openServer(flags.queue, secretIn(outside));
  const say = (text: string): void => outside.stderr.write(`${text}\n`);
  const stop = new AbortController();
  outside.machine.onInterrupt(() => {
    say(words.leaving[lang]);
    stop.abort();
  });
  const { isAway, end } = watchServer(server, sayServer(server.at, lang, outside));
  say(fill(words.ready[lang], { at: server.at, shared, jobs, version: tool.version }));
  const took = ({ batch, folder, at, of }: SchoolJob): void =>
    say(fill(words.took[lang], { out: batch.split('/').slice(0, -2).join('/'), folder, at, of }));
  try {
    const lane = { child, limits: childLimits };
    const count = await runWorker({
      server,
      shared,
      jobs,
      lane,
      isAway,
      stop: stop.signal,
      took: flags.quiet ? () => undefined : took,
    });
    outside.stdout.write(`${fill(words.did[lang], { count })}\n`);
    return 0;
  } finally {
    end();
  }
}
