import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { RuleFile } from '../validate/json.js';
import { isExecutable, ownPlace, readOwn } from './own-files.js';

/** Where the built-in rules lie: beside `src` or `dist`; the executable holds them as one list. */
const builtIn = ownPlace('rules');

/** Reads every JSON file of a rule directory; without one, the built-in rules. Rejects where it cannot be read. */
export async function readRuleFiles(folder: string = builtIn): Promise<RuleFile[]> {
  if (isExecutable && folder === builtIn) return JSON.parse(new TextDecoder().decode(await readOwn(builtIn)));
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.json'));
  return Promise.all(
    files.map(async (entry) => {
      const file = join(entry.parentPath, entry.name);
      return { path: relative(folder, file).split(sep).join('/'), text: await readFile(file, 'utf8') };
    }),
  );
}
