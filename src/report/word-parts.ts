import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** Finishes a Word document: the times of creation in it are those of an ISO date, and nothing depends on the clock. */
export function withoutClock(written: Uint8Array, date: string): Uint8Array {
  const entries: Zippable = {};
  // A zip holds wall-clock times, so that the same one everywhere is a local one.
  const mtime = new Date(1980, 0, 1, 12);
  for (const [path, bytes] of Object.entries(unzipSync(written))) {
    const part = path === 'docProps/core.xml' ? strToU8(dated(strFromU8(bytes), date)) : bytes;
    entries[path] = [part, { level: 6, mtime }];
  }
  return zipSync(entries);
}

function dated(xml: string, date: string): string {
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`);
}
