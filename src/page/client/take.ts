import { byCodePoint } from '../../model/text.js';
import type { Given } from '../messages.js';

/** What was dropped or chosen. */
export interface Taken {
  readonly files: readonly Given[];
  /** Whether a folder was among it. */
  readonly folder: boolean;
}

/** The files of a drop, those of folders too, in the order of their paths. */
export async function takeDrop({ items, files }: DataTransfer): Promise<Taken> {
  // The entries must be asked for before the first pause, when the browser empties the list.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return taken([...files].map(ofFile), false);
  const all = await Promise.all(entries.map((entry) => within(entry, '')));
  return taken(all.flat(), entries.some(({ isDirectory }) => isDirectory)); // prettier-ignore
}

/** The files of an input that the user filled. */
export function takeInput({ files }: HTMLInputElement): Taken {
  const all = [...(files ?? [])].map(ofFile);
  return taken(all, all.some(({ path }) => path.includes('/'))); // prettier-ignore
}

function taken(files: readonly Given[], folder: boolean): Taken {
  return { files: [...files].sort((a, b) => byCodePoint(a.path, b.path)), folder };
}

function ofFile(file: File): Given {
  return { file, path: file.webkitRelativePath || file.name };
}

async function within(entry: FileSystemEntry, folder: string): Promise<Given[]> {
  const path = `${folder}${entry.name}`;
  if (entry.isFile) return [{ file: await fileOf(entry as FileSystemFileEntry), path }];
  const inside: Given[] = [];
  for (const each of await listOf(entry as FileSystemDirectoryEntry)) inside.push(...(await within(each, `${path}/`))); // prettier-ignore
  return inside;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A browser hands over a folder in pieces, and an empty one at the end. */
async function listOf(entry: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = entry.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const piece = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject)); // prettier-ignore
    if (piece.length === 0) return all;
    all.push(...piece);
  }
}
