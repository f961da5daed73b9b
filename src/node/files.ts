import { constants } from 'node:fs';
import { access, open, readFile, realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { InputFile } from '../model/sheet.js';
import type { Bilingual } from '../model/text.js';
import type { UnopenedFile } from '../read-school.js';
import { mayBeOld, readOldWorkbook } from './old-workbooks.js';
import { sayReason } from './reasons.js';

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
      const bytes = await bytesOf(path);
      if (bytes instanceof Uint8Array) files.push({ name: basename(path), bytes, ...(await plainOf(bytes)) });
      else unopened.push({ name: basename(path), reason: bytes });
    } catch (error) {
      unopened.push({ name: basename(path), reason: sayReason(error) });
    }
  }
  return { files, unopened };
}

async function plainOf(bytes: Uint8Array): Promise<Pick<InputFile, 'plain'>> {
  return mayBeOld(bytes) ? { plain: await readOldWorkbook(bytes) } : {};
}

const aFolder = { zh: '这是文件夹', en: 'it is a folder' };
const noFile = { zh: '这不是文件', en: 'it is no file' };
const tooLarge = { zh: '大于 50 MB', en: 'it is larger than 50 MB' };
const changed = { zh: '读取时文件正在改动', en: 'it was changed while it was read' };

/** The bytes of a file, or why they are not taken. Throws the system's error where it cannot be opened. */
async function bytesOf(path: string): Promise<Uint8Array | Bilingual> {
  // Before it is opened: a pipe would wait for ever.
  const found = await stat(path);
  if (!found.isFile()) return found.isDirectory() ? aFolder : noFile;
  const file = await open(path);
  try {
    const before = await file.stat();
    if (before.size > LARGEST) return tooLarge;
    const bytes = await file.readFile();
    // By its path, so that a file that was taken away or replaced is seen too.
    const after = await stat(path).catch(() => null);
    const same =
      after?.size === before.size && after.mtimeMs === before.mtimeMs && bytes.length === before.size;
    return same ? bytes : changed;
  } finally {
    await file.close();
  }
}

/** The text of a file in UTF-8. Throws the system's error where it cannot be opened, or one of its kind for what is no file. */
export async function readText(path: string): Promise<string> {
  // Before it is opened: a pipe would wait for ever.
  const found = await stat(path);
  if (found.isFile()) return readFile(path, 'utf8');
  throw Object.assign(new Error(noFile.en), { code: found.isDirectory() ? 'EISDIR' : 'ENOTFILE' });
}

/** Whether a path is there already. */
export async function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
}

/** Whether a path leads to one of these files, also by a link or in other letters; not where nothing is there. */
export async function isOneOf(path: string, files: readonly string[]): Promise<boolean> {
  const own = await realpath(path).catch(() => undefined);
  const others = await Promise.all(files.map((file) => realpath(file).catch(() => null)));
  return own !== undefined && others.includes(own);
}
