import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { byCodePoint } from '../model/text.js';
import type { RuleFile } from '../validate/json.js';
import { readText } from './files.js';
import { isExecutable, ownPlace, readOwn } from './own-files.js';

/** Where the built-in rules lie: beside `src` or `dist`; the executable holds them as one list. */
const builtIn = ownPlace('rules');

/**
 * Reads every JSON file of a rule directory, links followed; without one, the built-in rules. Rejects where anything of
 * it cannot be read: a rule that is left out would judge nobody without a word.
 */
export async function readRuleFiles(folder: string = builtIn): Promise<RuleFile[]> {
  if (isExecutable && folder === builtIn) return JSON.parse(new TextDecoder().decode(await readOwn(builtIn)));
  const files = await rulesBelow(folder, new Set());
  return Promise.all(
    files.map(async (file) => ({
      path: relative(folder, file)
        .split(sep)
        .join('/')
        .replace(/\.json$/i, '.json'),
      text: await readText(file),
    })),
  );
}

/** @param seen the folders that were looked into: a link may lead back to one */
async function rulesBelow(folder: string, seen: Set<string>): Promise<string[]> {
  const real = await realpath(folder);
  if (seen.has(real)) return [];
  seen.add(real);
  const found: string[] = [];
  for (const name of (await readdir(folder)).sort(byCodePoint)) {
    const path = join(folder, name);
    const isRule = /\.json$/i.test(name);
    // Of a link that leads nowhere it can only be told by its name whether it was a rule.
    const entry = await stat(path).catch((error: unknown) => {
      if (isRule) throw error;
      return null;
    });
    if (entry?.isDirectory()) found.push(...(await rulesBelow(path, seen)));
    else if (entry && isRule) found.push(path);
  }
  return found;
}
