import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { PackedFile } from '../messages.js';

/** How much is kept in memory before the browser may put it on the disk. */
const PIECE = 32 * 1024 * 1024;

/**
 * Packs files one after the other, so that memory does not grow with their number: what is packed is handed to the
 * browser as blobs. Office files are packed already and stored as they are.
 * @param date ISO, of every file
 * @param onFile told how many are packed
 */
export async function bigZip(files: readonly PackedFile[], date: string, onFile: (count: number) => void): Promise<Blob> {
  const blobs: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece as Uint8Array<ArrayBuffer>);
    size += piece.length;
  });
  for (const [i, { path, blob }] of files.entries()) {
    const entry = /\.(xlsx|docx)$/.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    entry.mtime = `${date}T12:00:00`;
    zip.add(entry);
    entry.push(new Uint8Array(await blob.arrayBuffer()), true);
    if (size > PIECE) {
      blobs.push(new Blob(pieces));
      [pieces, size] = [[], 0];
    }
    onFile(i + 1);
  }
  zip.end();
  return new Blob([...blobs, ...pieces], { type: 'application/zip' });
} // prettier-ignore
