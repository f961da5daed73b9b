import { readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { loadRules } from '../node/rule-base.js';
import { RunError } from '../errors.js';
import { reasonOf } from '../node/reasons.js';
import { writeWhole } from '../node/write-whole.js';
import { tool } from '../version.js';
import { fault } from './fault.js';
import { readBatch, type BatchFile, type SchoolJob } from './job.js';
import { pathIn } from './shared.js';

/** Seconds in which the file of a batch is looked for again: NFS remembers for a while what was not there. */
const LOOKS = 15;
/** Bytes that are written to see whether anything can be. */
const PROBE = 1024 * 1024;
const sha256 = /^[0-9a-f]{64}$/;

/** A workbook that the master read is not seen here. */
export class Unseen extends Error {}

let known: { readonly sha256: string; readonly batch: BatchFile } | undefined;

/**
 * How the schools of a batch are checked. Throws a `RunError` where this machine cannot: it does not see the folder, or
 * has another version or other rules.
 */
export async function fittingBatch(shared: string, job: SchoolJob): Promise<BatchFile> {
  if (known?.sha256 !== job.sha256) known = { sha256: job.sha256, batch: await provenBatch(shared, job) };
  return known.batch;
}

async function provenBatch(shared: string, job: SchoolJob): Promise<BatchFile> {
  let batch = await readBatch(shared, job);
  for (let look = 0; batch === null && look < LOOKS; look++) {
    await wait(1000);
    batch = await readBatch(shared, job);
  }
  if (batch === null) throw fault('notShared', { shared, path: job.batch });
  if (batch.version !== tool.version)
    throw fault('otherVersion', { needed: batch.version, found: tool.version });
  const { digest } = await loadRules(batch.settings.rules);
  if (batch.rules !== digest) throw fault('otherRules', { needed: batch.rules, found: digest });
  return batch;
}

/**
 * Throws where a workbook that the master read is not there: `Unseen` where others lie in its folder (it was taken
 * away, or others see it sooner), a `RunError` where the folder is not there or empty, as one that is not mounted.
 */
export async function proveSeen(shared: string, { paths, hashes }: SchoolJob): Promise<void> {
  for (const [i, name] of paths.entries()) {
    const path = pathIn(shared, name);
    if (!sha256.test(hashes[i] ?? '') || (await isThere(path))) continue;
    const around = await readdir(dirname(path)).catch(() => []);
    throw around.length === 0 ? fault('notShared', { shared, path: name }) : new Unseen();
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: unknown) => !['ENOENT', 'ENOTDIR'].includes(reasonOf(error)),
  );
}

/** Throws a `RunError` where this machine cannot write at all, so that it does not spoil one school after another. */
export async function proveRoom(folder: string): Promise<void> {
  const path = join(folder, 'room');
  try {
    await writeWhole(path, new Uint8Array(PROBE));
    await rm(path, { force: true });
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
    const [zh, en] = [fault('cannotWrite', { reason: error.in('zh') }), fault('cannotWrite', { reason: error.in('en') })]; // prettier-ignore
    throw new RunError({ zh: zh.in('zh'), en: en.in('en') }, 3);
  }
}
