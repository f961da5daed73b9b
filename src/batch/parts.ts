import { join } from 'node:path';

/** The files that a school leaves for the roll-up, so that its reports need not be read again. */
export interface PartFiles {
  readonly district: string;
  /** What it may share with other schools. */
  readonly shares: string;
  /** One finding a line. */
  readonly findings: string;
  /** The same as lines of CSV. */
  readonly csv: string;
}

/** The name of the journal in the folder of a batch. */
export const journalFile = 'journal.jsonl';

/** What a batch writes beside the folders of the schools: no school's folder may have such a name. */
export const ownFiles = ['manifest.json', journalFile, ...['html', 'xlsx', 'json', 'jsonl', 'csv'].map((end) => `district.${end}`)]; // prettier-ignore

/** Where the parts of the schools lie, in the folder of a batch. */
export const partFolder = '.parts';

/** The paths of one school's parts. */
export function partsOf(out: string, folder: string): PartFiles {
  const at = join(out, partFolder, folder);
  return { district: `${at}.json`, shares: `${at}.shares`, findings: `${at}.jsonl`, csv: `${at}.csv` };
}
