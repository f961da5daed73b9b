import { basename, join } from 'node:path';
import { RunError } from '../errors.js';
import type { PastReport } from '../model/past.js';
import { readText } from './files.js';
import { reasonOf } from './reasons.js';
import { readEarlierSchools } from '../validate/past-district.js';
import { readPastReport } from '../validate/past-report.js';
import { usage } from '../usage.js';

/** Reads an earlier `report.json`, called by its base name or another; one that cannot be opened, or is none, is wrong usage (exit 2). */
export async function readPast(path: string, name = basename(path)): Promise<PastReport> {
  const text = await readText(path).catch((error: unknown) => {
    throw usage('noReport', { found: path, reason: reasonOf(error) });
  });
  return readPastReport(name, text);
}

/** The schools of the batch that was finished in a folder, and its date; where there is none it is wrong usage (exit 2). */
export async function readPastSchools(folder: string): Promise<ReturnType<typeof readEarlierSchools>> {
  try {
    return readEarlierSchools('district.json', await readText(join(folder, 'district.json')));
  } catch (error) {
    throw usage('noBatch', { found: folder, reason: error instanceof RunError ? 'district.json' : reasonOf(error) }); // prettier-ignore
  }
}
