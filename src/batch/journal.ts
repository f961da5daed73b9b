import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, stat, truncate, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { reasonOf } from '../node/reasons.js';
import { tool } from '../version.js';
import { journalFile, partsOf } from './parts.js';
import type { SchoolFiles } from './schools.js';
import type { BatchSettings, Outcome, SchoolDone } from './task.js';

/** A file of a school, as it was when its run began. */
export interface HashedFile {
  readonly file: string;
  readonly sha256: string;
}

/** One line: a school that is finished, and for which inputs, rules, version and settings (`key`). */
export interface JournalLine {
  readonly folder: string;
  readonly key: string;
  readonly files: readonly HashedFile[];
  readonly outcome: Outcome;
}

/** The files of a school with their SHA-256; a file that cannot be read has the reason in its place. */
export async function hashFiles({ paths }: SchoolFiles): Promise<HashedFile[]> {
  const hashed: HashedFile[] = [];
  for (const path of paths) hashed.push({ file: basename(path), sha256: await hashOf(path) });
  return hashed;
}

async function hashOf(path: string): Promise<string> {
  try {
    // A pipe would wait for ever.
    if (!(await stat(path)).isFile()) return 'no file';
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    return hash.digest('hex');
  } catch (error) {
    return reasonOf(error);
  }
}

/** What a result depends on: where it is the same, so is the result. */
export function keyOf(files: readonly HashedFile[], settings: BatchSettings, digest: string): string {
  const { asOf, today, baseline, ...others } = settings;
  // Digests stand for the folders of rules and of the earlier batch; today matters only where no date is given.
  const given = { ...others, asOf: asOf ?? today, rules: undefined, baseline: baseline?.digest };
  return createHash('sha256')
    .update(JSON.stringify([tool.version, digest, given, files]))
    .digest('hex');
}

/** Appends lines, each on the disk before the next school of its child begins. */
export interface Journal {
  add(line: JournalLine): Promise<void>;
  close(): Promise<void>;
}

/** Opens the journal to append to it; a line that a kill tore is cut off first. */
export async function openJournal(out: string, keep: boolean): Promise<Journal> {
  const path = join(out, journalFile);
  await mkdir(dirname(path), { recursive: true });
  if (keep) await cutTornLine(path);
  const file = await open(path, keep ? 'a' : 'w', 0o600);
  let last: Promise<void> = Promise.resolve();
  return {
    // Two children may end at once: one line after the other.
    add: (line) => (last = last.then(() => append(file, line))),
    close: async () => {
      await last;
      await file.close();
    },
  };
}

async function append(file: FileHandle, line: JournalLine): Promise<void> {
  await file.appendFile(`${JSON.stringify(line)}\n`);
  await file.datasync();
}

async function cutTornLine(path: string): Promise<void> {
  const text = await readFile(path).catch(() => null);
  if (text === null || text.length === 0 || text.at(-1) === 0x0a) return;
  await truncate(path, text.lastIndexOf(0x0a) + 1);
}

/** The finished schools of an earlier run by folder, the newest line of each; none where there was no run. */
export async function readJournal(out: string): Promise<Map<string, JournalLine>> {
  const found = new Map<string, JournalLine>();
  const file = await open(join(out, journalFile)).catch(() => null);
  if (file === null) return found;
  const share = sharing();
  for await (const text of file.readLines()) {
    const line = parsed(text);
    if (line) found.set(line.folder, share(line));
  }
  return found;
}

/**
 * Gives a line back with its list of rules that were not run being that of an earlier line, where it is the same: most
 * schools of a province lack the same sheets, and these lists are nearly all of what a line needs of memory.
 */
export function sharing(): (line: JournalLine) => JournalLine {
  const known = new Map<string, SchoolDone['notRun']>();
  return (line) => {
    const { outcome } = line;
    if (!('outputs' in outcome)) return line;
    const text = JSON.stringify(outcome.notRun);
    const notRun = known.get(text) ?? outcome.notRun;
    known.set(text, notRun);
    return { ...line, outcome: { ...outcome, notRun } };
  };
}

function parsed(line: string): JournalLine | undefined {
  try {
    const value = JSON.parse(line) as Partial<JournalLine>;
    return value.folder && value.key && value.outcome ? (value as JournalLine) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether everything that a finished school wrote is still there as it was. Those that were lost are tried again. */
export async function isComplete(out: string, { folder, outcome }: JournalLine): Promise<boolean> {
  if (!('outputs' in outcome)) return false;
  for (const { file, sha256 } of outcome.outputs)
    if ((await hashOf(join(out, folder, file))) !== sha256) return false;
  const parts = Object.values(partsOf(out, folder));
  return (await Promise.all(parts.map(isThere))).every(Boolean);
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
