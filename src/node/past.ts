import { basename } from 'node:path';
import type { PastReport } from '../model/past.js';
import { readText } from './files.js';
import { reasonOf } from './reasons.js';
import { readPastReport } from '../validate/past-report.js';
import { usage } from '../usage.js';

/** Reads an earlier `report.json`, called by its base name or another; one that cannot be opened, or is none, is wrong usage (exit 2). */
export async function readPast(path: string, name = basename(path)): Promise<PastReport> {
  const text = await readText(path).catch((error: unknown) => {
    throw usage('noReport', { found: path, reason: reasonOf(error) });
  });
  return readPastReport(name, text);
}
