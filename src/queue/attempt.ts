import { createHash, randomUUID } from 'node:crypto';
import { rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { partsOf } from '../batch/parts.js';
import type { Outcome, SchoolDone } from '../batch/task.js';
import { moveWhole, writeWhole } from '../node/write-whole.js';
import { outcomePath, queueFolder } from './job.js';

/**
 * One try at a school, in a folder of its own beside the results: whoever is slow, and has lost the school to another
 * worker, writes over nothing.
 */
export interface Attempt {
  /** Stands for the folder of the batch while the school is checked. */
  readonly out: string;
  /** Moves what was written to its places, and leaves the outcome for the master; gives its hash. */
  readonly land: (outcome: Outcome) => Promise<string>;
  readonly clear: () => Promise<void>;
}

/** Begins a try at the job of that id. */
export function beginAttempt(out: string, id: string, folder: string): Attempt {
  const own = join(out, queueFolder, `${id}-${randomUUID().slice(0, 8)}`);
  return {
    out: own,
    land: async (outcome) => {
      const landed = 'outputs' in outcome ? await landedIn(out, own, folder, outcome) : withoutPlace(outcome, own);
      const content = JSON.stringify(landed);
      await writeWhole(outcomePath(out, id), content);
      return createHash('sha256').update(content).digest('hex');
    },
    clear: async () => {
      await rm(own, { recursive: true, force: true });
      // The last one out: the batch may be finished without this try.
      await rmdir(dirname(own)).catch(() => undefined);
    },
  };
} // prettier-ignore

async function landedIn(out: string, own: string, folder: string, outcome: SchoolDone): Promise<SchoolDone> {
  const outputs: SchoolDone['outputs'][number][] = [];
  for (const { file, sha256 } of outcome.outputs) {
    const path = await moveWhole(join(own, folder, file), join(out, folder, file));
    outputs.push({ file: basename(path), sha256 });
  }
  const [from, to] = [partsOf(own, folder), partsOf(out, folder)];
  for (const part of Object.keys(to) as (keyof typeof to)[]) await moveWhole(from[part], to[part]);
  return { ...outcome, outputs };
}

/** A reason may name a file that could not be written: by its place in the batch, not that of the try. */
function withoutPlace(outcome: Exclude<Outcome, SchoolDone>, own: string): Outcome {
  return { ...outcome, reason: outcome.reason.replaceAll(own, dirname(dirname(own))) };
}
