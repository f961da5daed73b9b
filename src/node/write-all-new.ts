import { readFile, rm } from 'node:fs/promises';
import { exists } from './files.js';
import { writeWhole } from './write-whole.js';

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
