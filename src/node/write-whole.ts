import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { RunError } from '../errors.js';
import { reasonOf, sayReason } from './reasons.js';

/** What is needed of a file system to write a file whole; tests hand in one whose steps fail. */
export interface Disk {
  readonly mkdir: (path: string) => Promise<unknown>;
  readonly open: (path: string) => Promise<OpenFile>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

/** What is written: all of it, or piece by piece, so that memory does not grow with it. */
export type Content = string | Uint8Array | AsyncIterable<string | Uint8Array>;

/** A file that is open to be written. */
export interface OpenFile {
  writeFile(content: Content): Promise<unknown>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

const ownDisk: Disk = {
  mkdir: (path) => mkdir(path, { recursive: true }),
  // Only the user may read what is not finished: names of minors stand in it.
  open: (path) => open(path, 'wx', 0o600),
  rename,
  remove: (path) => rm(path, { force: true }),
  wait,
};

/** What Windows says of a file that Excel or WPS holds open, when another is to take its name. */
const held: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);
/** Milliseconds before each further try: scanners of viruses hold a new file for a moment. */
const PAUSES = [50, 200, 500];
/** Second names that are tried. */
const MOST_NAMES = 9;

/** The files that are being written just now. */
const unfinished = new Set<string>();
/** The files that are being opened just now: they may come to be after they were dropped. */
const opening = new Set<Promise<OpenFile>>();
let ending = false;
let tellWriting: (isWriting: boolean) => void = () => undefined;

/** Lets whoever ends the process know when something is being written, and when no more. */
export function onWriting(listener: (isWriting: boolean) => void): void {
  tellWriting = listener;
}

function begin(path: string): void {
  unfinished.add(path);
  if (unfinished.size === 1) tellWriting(true);
}

function finish(path: string): void {
  unfinished.delete(path);
  if (unfinished.size === 0) tellWriting(false);
}

/**
 * Writes a file whole or not at all: into a temporary file beside it, flushed to the disk, then renamed. Where the
 * file of that name is held open by another program, it is written beside it as `report (2).html`.
 * Gives the path that it has. Throws a `RunError` (exit 3) that names the file and the reason; nothing half-written
 * is left.
 */
export async function writeWhole(path: string, content: Content, disk: Disk = ownDisk): Promise<string> {
  const temporary = join(dirname(path), `.shuifuze-${randomUUID()}.tmp`);
  begin(temporary);
  try {
    await disk.mkdir(dirname(path));
    await writeAll(temporary, content, disk);
    return await putInPlace(temporary, path, disk);
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined);
    throw cannotWrite(path, error);
  } finally {
    finish(temporary);
  }
}

/**
 * Moves a file that is whole to its place, over one that may be there; where that is held open, beside it as
 * `writeWhole` does. Gives the path that it has. Throws a `RunError` (exit 3).
 */
export async function moveWhole(from: string, path: string, disk: Disk = ownDisk): Promise<string> {
  try {
    await disk.mkdir(dirname(path));
    return await putInPlace(from, path, disk);
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

async function writeAll(path: string, content: Content, disk: Disk): Promise<void> {
  const file = await opened(path, disk);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

function opened(path: string, disk: Disk): Promise<OpenFile> {
  // The process is about to end: nothing new is begun.
  if (ending) return new Promise(() => undefined);
  const file = disk.open(path);
  opening.add(file);
  const done = (): void => void opening.delete(file);
  file.then(done, done);
  return file;
}

async function putInPlace(temporary: string, path: string, disk: Disk): Promise<string> {
  for (let count = 1; ; count++) {
    const target = count === 1 ? path : secondName(path, count);
    try {
      await renamed(temporary, target, disk);
      return target;
    } catch (error) {
      if (!held.has(reasonOf(error)) || count === MOST_NAMES) throw error;
    }
  }
}

async function renamed(from: string, to: string, disk: Disk): Promise<void> {
  for (const pause of PAUSES) {
    try {
      return await disk.rename(from, to);
    } catch (error) {
      if (!held.has(reasonOf(error))) throw error;
      await disk.wait(pause);
    }
  }
  return disk.rename(from, to);
}

function secondName(path: string, count: number): string {
  const ending = extname(path);
  return join(dirname(path), `${basename(path, ending)} (${count})${ending}`);
}

/** What `writeWhole` calls a file that it has not finished. */
const unfinishedName = /^\.shuifuze-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;

/**
 * Removes what a run that was killed left half-written in a folder; nothing where there is no such folder.
 * @param age only what is older, in milliseconds: another run may be at work in the folder
 */
export async function removeUnfinished(folder: string, age = 0): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const paths = names.filter((name) => unfinishedName.test(name)).map((name) => join(folder, name));
  await Promise.all(paths.map((path) => removeOlder(path, age)));
}

async function removeOlder(path: string, age: number): Promise<void> {
  const found = age === 0 ? null : await stat(path).catch(() => null);
  if (found === null || Date.now() - found.mtimeMs > age) await rm(path, { force: true });
}

/** Removes what this process has not finished writing, because it is about to end; nothing is begun any more. */
export async function dropUnfinished(): Promise<void> {
  ending = true;
  await Promise.allSettled(opening);
  for (const path of unfinished) rmSync(path, { force: true });
}

function cannotWrite(path: string, error: unknown): RunError {
  const { zh, en } = sayReason(error);
  const words = {
    zh: `写不出 ${path}（${zh}）。若它正在 Excel 或 WPS 中打开，请先关闭；再看文件夹能否写入、磁盘是否已满。`,
    en: `Cannot write ${path} (${en}). If it is open in Excel or WPS, close it; then see whether the folder can be written to and the disk has room.`,
  };
  return new RunError(words, 3);
}
