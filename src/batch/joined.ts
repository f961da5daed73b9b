import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Writes files one after the other into one, whole or not at all, so that memory does not grow with their number. */
export async function writeJoined(path: string, head: string, parts: readonly string[]): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  const file = await open(temporary, 'w', 0o600);
  try {
    await file.write(head);
    for (const part of parts) {
      for await (const chunk of createReadStream(part)) await file.write(chunk as Buffer);
    }
    await file.sync();
    await file.close();
    await rename(temporary, path);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw error;
  }
}
