import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import type { Bilingual } from '../model/text.js';
import { byCodePoint } from '../model/text.js';
import { reasonOf } from '../node/reasons.js';
import { safeNames } from '../model/safe-name.js';
import { passedWords } from './words.js';

/** How the files of a folder belong to schools (rulings 32). */
export const groupings = ['file', 'folder'] as const;
export type Grouping = (typeof groupings)[number];

/** The workbooks of one school, and the folder of its reports. */
export interface SchoolFiles {
  readonly folder: string;
  readonly paths: readonly string[];
}

/** Something that lies among the workbooks and is not read, with the reason. */
export interface PassedOver {
  readonly path: string;
  readonly reason: Bilingual;
}

/** The schools that were found, in the order of their paths, and what was passed over. */
export interface FoundSchools {
  readonly schools: readonly SchoolFiles[];
  readonly passed: readonly PassedOver[];
}

/** What the reader takes, or refuses with advice. */
const workbooks = new Set(['.xlsx', '.xlsm', '.xls', '.et']);

interface Found {
  /** What the school is called after: the file without its ending, or the folder. */
  readonly name: string;
  readonly paths: readonly string[];
}

/**
 * Finds the schools: every workbook that lies directly in a path, or every lowest folder with workbooks. Links that
 * lead out of the path, folders that cannot be read and files that are no workbook are told, and stop nobody.
 * @param own the folder of the reports, which is none of the schools
 */
export async function findSchools(
  paths: readonly string[],
  grouping: Grouping,
  own: string,
): Promise<FoundSchools> {
  const passed: PassedOver[] = [];
  const found: Found[] = [];
  for (const path of paths) {
    const search = { root: await realpath(path).catch(() => path), own, passed };
    found.push(...(await schoolsAt(path, grouping, search)));
  }
  const unique = [...new Map(found.map((school) => [school.paths.join('\n'), school])).values()];
  const folders = safeNames(unique.map(({ name }) => name));
  const schools = unique.map((school, i) => ({ folder: folders[i]!, paths: school.paths }));
  return { schools, passed: passed.sort((a, b) => byCodePoint(a.path, b.path)) };
}

interface Search {
  /** Where links may lead. */
  readonly root: string;
  readonly own: string;
  readonly passed: PassedOver[];
}

async function schoolsAt(path: string, grouping: Grouping, search: Search): Promise<Found[]> {
  const entry = await stat(path).catch((error: unknown) => pass(search, path, error));
  if (!entry) return [];
  if (entry.isFile()) return [{ name: stemOf(path), paths: [path] }];
  if (grouping === 'folder') return lowestFolders(path, search);
  const { files } = await entriesOf(path, search, false);
  return files.map((file) => ({ name: stemOf(file), paths: [file] }));
}

async function lowestFolders(path: string, search: Search): Promise<Found[]> {
  const { files, folders } = await entriesOf(path, search, true);
  const below: Found[] = [];
  for (const folder of folders) below.push(...(await lowestFolders(folder, search)));
  if (below.length === 0) return files.length > 0 ? [{ name: nameWithin(path, search), paths: files }] : [];
  for (const file of files) search.passed.push({ path: file, reason: passedWords.aboveFolders });
  return below;
}

/** The folder below the path that was given; that path's own name where it is itself the lowest. */
function nameWithin(path: string, { root }: Search): string {
  const inside = relative(root, path);
  return inside === '' || inside.startsWith('..') ? basename(path) : inside.split(sep).join('_');
}

async function entriesOf(
  path: string,
  search: Search,
  sheets: boolean,
): Promise<{ files: string[]; folders: string[] }> {
  const files: string[] = [];
  const folders: string[] = [];
  const names = await readdir(path).catch((error: unknown) => pass(search, path, error) ?? []);
  for (const name of names.sort(byCodePoint)) {
    const entry = join(path, name);
    // The lock that Excel and WPS lay beside an open file, and what is hidden, is no record of a school.
    if (name.startsWith('.') || name.startsWith('~$') || entry === search.own) continue;
    const kind = await kindOf(entry, search, sheets);
    if (kind === 'folder') folders.push(entry);
    if (kind === 'file') files.push(entry);
  }
  return { files, folders };
}

async function kindOf(path: string, search: Search, sheets: boolean): Promise<'file' | 'folder' | null> {
  try {
    const real = await realpath(path);
    if (real !== search.root && !real.startsWith(search.root + sep)) {
      search.passed.push({ path, reason: passedWords.linkOut });
      return null;
    }
    if ((await stat(path)).isDirectory()) return 'folder';
  } catch (error) {
    pass(search, path, error);
    return null;
  }
  const ending = extname(path).toLowerCase();
  if (workbooks.has(ending) || (sheets && ending === '.csv')) return 'file';
  search.passed.push({ path, reason: ending === '.csv' ? passedWords.csv : passedWords.noWorkbook });
  return null;
}

function pass(search: Search, path: string, error: unknown): undefined {
  const reason = reasonOf(error);
  const { zh, en } = passedWords.unreadable;
  search.passed.push({ path, reason: { zh: zh + reason, en: en + reason } });
}

function stemOf(path: string): string {
  return basename(path, extname(path));
}
