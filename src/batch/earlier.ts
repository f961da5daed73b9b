import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readPast, readPastSchools } from '../node/past.js';
import { usage } from '../usage.js';
import {
  earlierOf,
  type EarlierReport,
  type EarlierSchool,
  type EarlierSchools,
} from '../district/earlier.js';
import { RunError } from '../errors.js';
import type { Lang } from '../model/text.js';
import { readText } from '../node/files.js';
import { reasonOf } from '../node/reasons.js';

/** An earlier batch that this one is compared with; can be sent to a child process. */
export interface EarlierBatch {
  readonly folder: string;
  /** Of its manifest, which holds the digest of each report. */
  readonly digest: string;
}

/** Finds an earlier batch in a folder; throws a `RunError` (exit 2) where none was finished there. */
export async function openEarlier(folder: string): Promise<EarlierBatch> {
  const manifest = await readText(join(folder, 'manifest.json')).catch((error: unknown) => {
    throw usage('noBatch', { found: folder, reason: reasonOf(error) });
  });
  const batch = { folder, digest: createHash('sha256').update(manifest).digest('hex') };
  await schoolsOfEarlier(batch);
  return batch;
}

let known: { readonly key: string; readonly schools: Promise<EarlierSchools> } | undefined;

/** The schools of an earlier batch; read once for all schools of a process. Throws as `openEarlier`. */
export function schoolsOfEarlier({ folder, digest }: EarlierBatch): Promise<EarlierSchools> {
  const key = JSON.stringify([folder, digest]);
  if (known?.key !== key) known = { key, schools: readPastSchools(folder) };
  return known.schools;
}

/** Finds and reads the earlier report of a school; null where the earlier batch had none of it. */
export async function earlierReport(
  batch: EarlierBatch,
  school: EarlierSchool,
  lang: Lang,
): Promise<EarlierReport | null> {
  const found = earlierOf(school, (await schoolsOfEarlier(batch)).schools);
  if (!found) return null;
  const { folder } = found;
  try {
    // Called by its place in the earlier batch, so that no path of this machine stands in a report.
    return {
      folder,
      report: await readPast(join(batch.folder, folder, 'report.json'), `${folder}/report.json`),
    };
  } catch (error) {
    return { folder, reason: error instanceof RunError ? error.in(lang) : reasonOf(error) };
  }
}
