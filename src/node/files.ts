import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { RunError } from '../errors.js';
import type { InputFile } from '../model/sheet.js';
import type { UnopenedFile } from '../read-school.js';

/** Larger files are refused before they are read into memory (rulings 37). */
const LARGEST = 50 * 1024 * 1024;

/** Opens the files of one school; those that cannot be opened are given apart, with the reason. */
export async function openFiles(
  paths: readonly string[],
): Promise<{ files: InputFile[]; unopened: UnopenedFile[] }> {
  const files: InputFile[] = [];
  const unopened: UnopenedFile[] = [];
  for (const path of paths) {
    try {
      files.push(await openFile(path));
    } catch (error) {
      unopened.push({ name: basename(path), reason: reasonOf(error) });
    }
  }
  return { files, unopened };
}

async function openFile(path: string): Promise<InputFile> {
  const { size } = await stat(path);
  if (size > LARGEST) throw new Error(`> ${LARGEST / 1024 / 1024} MB`);
  return { name: basename(path), bytes: await readFile(path) };
}

/** The text of a file in UTF-8. Throws the system's error where it cannot be opened. */
export function readText(path: string): Promise<string> {
  return readFile(path, 'utf8');
}

/** The short code of a system error (`ENOENT`), or its message. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}

/**
 * Writes a file whole or not at all: into a temporary file beside it, flushed to the disk, then renamed.
 * Throws a `RunError` (exit 3) that names the file and the reason; nothing half-written is left.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(temporary, 'w', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw cannotWrite(path, reasonOf(error));
  }
}

/** One file that is to be written. */
export interface NewFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes several files, all or none: where one cannot be written, those before it are taken away again, and the
 * `RunError` says which. A file that is there already with the same text is left as it is.
 * @returns the paths of those that are there and differ; then nothing is written
 */
export async function writeAllNew(files: readonly NewFile[]): Promise<string[]> {
  const found = await Promise.all(files.map((file) => stateOf(file)));
  const others = files.filter((_, i) => found[i] === 'other').map(({ path }) => path);
  const written: string[] = [];
  try {
    for (const { path, content } of others.length > 0 ? [] : files.filter((_, i) => found[i] === 'none')) {
      await writeWhole(path, content);
      written.push(path);
    }
  } catch (error) {
    await Promise.all(written.map((path) => rm(path, { force: true })));
    throw error;
  }
  return others;
}

async function stateOf({ path, content }: NewFile): Promise<'none' | 'same' | 'other'> {
  if (!(await exists(path))) return 'none';
  const there = await readFile(path).catch(() => undefined);
  return there?.equals(Buffer.from(content)) ? 'same' : 'other';
}

/** What `writeWhole` calls a file that it has not finished. */
const unfinished = /^\..+\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;

/** Removes what a run that was killed left half-written in a folder; nothing where there is no such folder. */
export async function removeUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  await Promise.all(
    names.filter((name) => unfinished.test(name)).map((name) => rm(join(folder, name), { force: true })),
  );
}

function cannotWrite(path: string, reason: string): RunError {
  const words = {
    zh: `写不出 ${path}（${reason}）。若它正在 Excel 或 WPS 中打开，请先关闭；再看文件夹能否写入、磁盘是否已满。`,
    en: `Cannot write ${path} (${reason}). If it is open in Excel or WPS, close it; then see whether the folder can be written to and the disk has room.`,
  };
  return new RunError(words, 3);
}

/** Whether a path is there already. */
export async function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
}
