import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { keyOf, type HashedFile } from '../batch/journal.js';
import type { BatchSettings } from '../batch/task.js';
import { tool } from '../version.js';
import { nameIn, pathIn } from './shared.js';

/** The name of the queue: one for all batches of a server's database. */
export const queueName = 'shuifuze';

/** The folder, in that of a batch, where its workers leave what the master collects. Gone when the batch is finished. */
export const queueFolder = '.queue';

/** One school in the queue: names in the shared folder and hashes, nothing else. */
export const jobSchema = z.object({
  /** The file that says how the schools of the batch are checked, by its hash. */
  batch: z.string(),
  sha256: z.string(),
  /** The school's folder, and its workbooks. */
  folder: z.string(),
  paths: z.array(z.string()),
  /** What the master read in their place: a SHA-256, or why it could not. */
  hashes: z.array(z.string()),
  /** Which of how many. */
  at: z.number(),
  of: z.number(),
});
export type SchoolJob = z.infer<typeof jobSchema>;

/** What a worker gives back: the hash of the file in which the outcome stands. */
export interface JobResult {
  readonly sha256: string;
}

/** Why a worker gave a job back: it cannot do any of the batch and has ended; or it does not see a workbook. */
export const givenBack = { unfit: 'unfit', unseen: 'unseen' } as const;

/** How all schools of a batch are checked, and by whom it can be. */
export interface BatchFile {
  readonly version: string;
  /** The digest of the rules. */
  readonly rules: string;
  /** Its folders are names in the shared folder. */
  readonly settings: BatchSettings;
  /** Seconds for one school. */
  readonly timeout: number;
}

/** A batch in the queue. */
export interface QueuedBatch {
  /** The name of its file, and the file. */
  readonly batch: string;
  readonly sha256: string;
  readonly content: string;
}

/** The file of a batch. Throws a `RunError` (exit 2) where one of its folders is not shared. */
export function queuedBatch(
  shared: string,
  out: string,
  { settings, rules, timeout }: Pick<BatchFile, 'settings' | 'rules' | 'timeout'>,
): QueuedBatch {
  const named = movedTo((path) => nameIn(shared, path), settings);
  const file: BatchFile = { version: tool.version, rules, settings: named, timeout };
  const content = JSON.stringify(file);
  const sha256 = hashOf(content);
  return { batch: `${nameIn(shared, out)}/${queueFolder}/${sha256.slice(0, 32)}.batch`, sha256, content };
}

/** Reads the file of a batch on a worker's machine; null where it is not there as it was written. */
export async function readBatch(
  shared: string,
  { batch, sha256 }: Pick<QueuedBatch, 'batch' | 'sha256'>,
): Promise<BatchFile | null> {
  const content = await readFile(pathIn(shared, batch), 'utf8').catch(() => null);
  if (content === null || hashOf(content) !== sha256) return null;
  const file = JSON.parse(content) as BatchFile;
  return { ...file, settings: movedTo((name) => pathIn(shared, name), file.settings) };
}

/** The settings with each folder in them called otherwise. */
function movedTo(place: (path: string) => string, settings: BatchSettings): BatchSettings {
  const { rules, baseline } = settings;
  return {
    ...settings,
    rules: rules === undefined ? undefined : place(rules),
    baseline: baseline && { ...baseline, folder: place(baseline.folder) },
  };
}

/**
 * The id of a school's job: what its result depends on, and where that goes. The same school of the same batch has one
 * job, whoever sends it and however often.
 */
export function idOf(
  { settings, rules }: Pick<BatchFile, 'settings' | 'rules'>,
  { batch, folder, paths }: Pick<SchoolJob, 'batch' | 'folder' | 'paths'>,
  files: readonly HashedFile[],
): string {
  const key = keyOf(files, settings, rules);
  return hashOf(JSON.stringify([key, batch, folder, paths])).slice(0, 32);
}

/** Where a worker leaves the outcome of a job. */
export function outcomePath(out: string, id: string): string {
  return join(out, queueFolder, `${id}.json`);
}

/** SHA-256 of a text, in hex. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
