import type { Queue } from 'bullmq';
import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { hashFiles, isComplete, type HashedFile } from '../batch/journal.js';
import type { Outcome, SchoolTask } from '../batch/task.js';
import { idOf, outcomePath, queueFolder, type BatchFile, type QueuedBatch, type SchoolJob } from './job.js';
import { nameIn } from './shared.js';

/** Seconds that a job is kept which nobody collects, because its master has gone. */
const KEPT = 86_400;
/** Milliseconds before a school that came back undone is given out again. */
const PAUSE = 1000;

/** A school in the queue. */
export interface Sent {
  readonly task: SchoolTask;
  /** Which of how many. */
  readonly at: number;
  readonly of: number;
  /** How often it came back undone, and how often its outcome was not to be seen. */
  readonly tries: number;
  looks: number;
}

/** What all schools of a batch are sent with. */
export interface Sending {
  readonly shared: string;
  readonly out: string;
  readonly file: Pick<BatchFile, 'settings' | 'rules'>;
  readonly queued: QueuedBatch;
  /** Take what the workers of an earlier run left. */
  readonly resume: boolean;
}

/** The outcomes that an earlier run did not collect, by their file names; where it is not resumed, they are removed. */
export async function leftIn({ out, resume }: Sending): Promise<ReadonlySet<string>> {
  const folder = join(out, queueFolder);
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
  if (resume) return new Set(names);
  await Promise.all(names.map((name) => rm(join(folder, name), { force: true })));
  return new Set();
}

/** A school that is ready to be sent; or its outcome, where that is left there already. */
export interface Prepared {
  readonly id: string;
  readonly job: SchoolJob;
  readonly outcome: Outcome | null;
}

/** Reads the school's workbooks for their hashes, and takes an older job of the same id out of the queue. */
export async function prepared(
  queue: Queue,
  { task: { folder, paths }, at, of }: Sent,
  { shared, out, file, queued: { batch, sha256 } }: Sending,
  left: ReadonlySet<string>,
): Promise<Prepared> {
  const files: readonly HashedFile[] = await hashFiles({ folder, paths });
  const names = paths.map((path) => nameIn(shared, path));
  const id = idOf(file, { batch, folder, paths: names }, files);
  // One that was done, failed or waits is given anew; one that is being done is not removed, and is not added twice.
  await queue.remove(id);
  const path = outcomePath(out, id);
  const outcome = left.has(basename(path)) ? await completeOne(out, folder, path) : null;
  const hashes = files.map((each) => each.sha256);
  return { id, job: { batch, sha256, folder, paths: names, hashes, at, of }, outcome };
}

/** Puts a school into the queue; nothing happens where it is there already. */
export async function addJob(queue: Queue, jobId: string, job: SchoolJob, tries: number): Promise<void> {
  const delay = tries > 0 ? { delay: PAUSE } : {};
  const kept = { removeOnComplete: { age: KEPT }, removeOnFail: { age: KEPT } };
  await queue.add('school', job, { jobId, stackTraceLimit: 0, ...kept, ...delay });
}

async function completeOne(out: string, folder: string, path: string): Promise<Outcome | null> {
  const outcome = JSON.parse(await readFile(path, 'utf8')) as Outcome;
  return (await isComplete(out, { folder, outcome, key: '', files: [] })) ? outcome : null;
}
