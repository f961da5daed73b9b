import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RuleFile } from '../validate/json.js';

/** Where the built-in rules lie: beside `src` or `dist`. */
const builtIn = fileURLToPath(new URL('../../rules/', import.meta.url));

/** Reads every JSON file of a rule directory; without one, the built-in rules. Rejects where it cannot be read. */
export async function readRuleFiles(folder: string = builtIn): Promise<RuleFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.json'));
  return Promise.all(
    files.map(async (entry) => {
      const file = join(entry.parentPath, entry.name);
      return { path: relative(folder, file).split(sep).join('/'), text: await readFile(file, 'utf8') };
    }),
  );
}
