import { Worker } from 'node:worker_threads';
import workerpool from 'workerpool';
import type { BatchSettings } from '../batch/task.js';
import { faultOf, RunError } from '../errors.js';
import { compileLater } from './compile-later.js';
import { isExecutable, ownPlace, readOwn } from './own-files.js';

// The same as in bin.ts: this is the other place where a process begins.
delete (Object.prototype as { __proto__?: unknown }).__proto__;

compileLater(32);

// Ctrl-C in a terminal reaches every process of the group; the parent decides when a child ends.
process.on('SIGINT', () => {});

void begin();

async function begin(): Promise<void> {
  await watchMemory(Number(process.argv[2]));
  const { checkSchool } = await import('../batch/check-school.js');
  const { writeRollUp } = await import('../batch/roll-up.js');
  workerpool.worker({ checkSchool: guarded(checkSchool), writeRollUp: guarded(writeRollUp) });
}

/**
 * The heap has a cap of its own; what lies outside of it (buffers, inflated parts) is watched from a second thread,
 * which runs also while this one is busy.
 */
async function watchMemory(megabytes: number): Promise<void> {
  const script = ownPlace('dist/node/memory-watch.js');
  const source = isExecutable ? new TextDecoder().decode(await readOwn(script)) : script;
  new Worker(source, { eval: isExecutable, workerData: megabytes }).unref();
}

/** What says in which language a failure is told: only its text reaches the parent. */
interface Told {
  readonly settings: Pick<BatchSettings, 'lang'>;
}

/** What a failure says goes into the journal and the district's reports: nothing from a cell may stand in it. */
function guarded<T extends Told, R>(run: (task: T) => Promise<R>): (task: T) => Promise<R> {
  return async (task) => {
    try {
      return await run(task);
    } catch (error) {
      if (error instanceof RunError) throw new Error(error.in(task.settings.lang));
      throw new Error(faultOf(error));
    }
  };
}
