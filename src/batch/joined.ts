import { createReadStream } from 'node:fs';

/** A head and files one after the other, piece by piece, so that memory does not grow with their number. */
export async function* joined(head: string, parts: readonly string[]): AsyncGenerator<string | Uint8Array> {
  yield head;
  for (const part of parts) yield* createReadStream(part) as AsyncIterable<Uint8Array>;
}
