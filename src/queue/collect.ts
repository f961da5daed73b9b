import type { Queue } from 'bullmq';
import { readFile } from 'node:fs/promises';
import type { Outcome } from '../batch/task.js';
import { fill } from '../model/text.js';
import { fault } from './fault.js';
import { givenBack, hashOf, outcomePath, type JobResult } from './job.js';
import type { Sending, Sent } from './send.js';
import { queueWords as words } from './words.js';

/** How often a school that machines gave back goes to another one; and one at which a worker itself failed. */
const MOST_GIVEN_BACK = 20;
const MOST_FAILED = 2;
/** How often the outcome of a school is looked for: NFS remembers for a minute what was not there. */
const MOST_LOOKS = 90;

/**
 * What became of a school's job: its outcome; or it is still running (or waiting), is not in the queue any more, must be
 * sent again, or has an outcome that is not to be seen yet. Throws a `RunError` where that is never to be seen.
 */
export async function collected(
  queue: Queue,
  id: string,
  school: Sent,
  { out }: Sending,
): Promise<Outcome | 'running' | 'gone' | 'again' | 'unseen'> {
  const job = await queue.getJob(id);
  if (!job) return 'gone';
  if (!job.finishedOn) return 'running';
  if (job.failedReason) return undone(job.failedReason, school);
  const path = outcomePath(out, id);
  const content = await readFile(path, 'utf8').catch(() => '');
  if (hashOf(content) === (job.returnvalue as JobResult).sha256) return JSON.parse(content) as Outcome;
  if (school.looks >= MOST_LOOKS) throw fault('notSeenBack', { folder: school.task.folder, path });
  return 'unseen';
}

function undone(reason: string, { task, tries }: Sent): Outcome | 'again' {
  const { lang } = task.settings;
  if (reason.includes('stalled')) return { state: 'crashed', reason: words.stalled[lang] };
  const isGivenBack = reason === givenBack.unfit || reason === givenBack.unseen;
  if (tries + 1 < (isGivenBack ? MOST_GIVEN_BACK : MOST_FAILED)) return 'again';
  return { state: 'crashed', reason: fill(words.failed[lang], { reason: reason.split('\n')[0]! }) };
}
