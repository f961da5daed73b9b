import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, extname, join, relative, resolve, sep } from 'node:path';
import { usage } from '../usage.js';
import { byCodePoint, fill, type Bilingual } from '../model/text.js';
import { ownWorkbook, ownWords, type OwnWorkbook } from '../own-workbook.js';
import { reasonOf } from '../node/reasons.js';
import { safeNames } from '../model/safe-name.js';
import { markedName } from '../report/marked/marked-name.js';
import { isCsvName, isWorkbookName, suffixOf } from '../model/suffixes.js';
import { journalFile, ownFiles } from './parts.js';
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

/** What is larger is refused when it is read (rulings 37), and is none of ours. */
const MOST_BYTES = 50 * 1024 * 1024;

/** By these the folder of an earlier batch is known: its reports are no school's records. */
const outputs = ['manifest.json', journalFile];

interface Found {
  /** What the school is called after: the file without its ending, or the folder. */
  readonly name: string;
  readonly paths: readonly string[];
}

/**
 * Finds the schools: every workbook that lies directly in a path, or every lowest folder with workbooks. Links that
 * lead out of the path, folders that cannot be read and files that are no workbook are told, and stop nobody.
 * Throws a `RunError` (exit 2) where the reports would be written among the workbooks.
 * @param own the folder of the reports, which is none of the schools
 */
export async function findSchools(
  paths: readonly string[],
  grouping: Grouping,
  own: string,
): Promise<FoundSchools> {
  const passed: PassedOver[] = [];
  const found: Found[] = [];
  const reports = await realpath(own).catch(() => resolve(own));
  for (const path of paths) {
    const root = await realpath(path).catch(() => resolve(path));
    if (root === reports) throw usage('outIsInput', { found: path });
    const search = { root, own: reports, passed, seen: new Set([root]) };
    found.push(...(await schoolsAt(path, grouping, search)));
  }
  const unique = [...new Map(found.map((school) => [school.paths.join('\n'), school])).values()];
  const folders = safeNames(
    unique.map(({ name }) => name),
    ownFiles,
  );
  const schools = unique.map((school, i) => ({ folder: folders[i]!, paths: school.paths }));
  return { schools, passed: passed.sort((a, b) => byCodePoint(a.path, b.path)) };
}

interface Search {
  /** Where links may lead. */
  readonly root: string;
  readonly own: string;
  readonly passed: PassedOver[];
  /** The folders that were looked into: a link may lead back to one. */
  readonly seen: Set<string>;
}

async function schoolsAt(path: string, grouping: Grouping, search: Search): Promise<Found[]> {
  const entry = await stat(path).catch((error: unknown) => pass(search, path, error));
  if (!entry) return [];
  if (entry.isFile()) return [{ name: stemOf(path), paths: [path] }];
  if (grouping === 'folder') return lowestFolders(path, search);
  const { files, folders } = await entriesOf(path, search, false);
  for (const folder of folders) await passBelow(folder, search);
  const found: Found[] = [];
  for (const file of files)
    if (!(await isOwn(file, search))) found.push({ name: stemOf(file), paths: [file] });
  return found;
}

/**
 * Tells whether a file is a workbook that we wrote, and passes it over.
 * @param which those that are no school's: a school's folder may hold a report whose ledger came back
 */
async function isOwn(
  path: string,
  { passed }: Search,
  which: readonly OwnWorkbook[] = ['report', 'rules', 'district'],
): Promise<boolean> {
  // A pipe would wait for ever.
  const { size } = await stat(path).then((entry) => (entry.isFile() ? entry : { size: Infinity }));
  const isBook = suffixOf(path) === '.xlsx' && size <= MOST_BYTES;
  const bytes = isBook ? await readFile(path).catch(() => null) : null;
  const own = bytes && ownWorkbook(bytes);
  if (!own || !which.includes(own)) return false;
  const { zh, en } = passedWords.own;
  passed.push({ path, reason: { zh: fill(zh, { what: ownWords[own].zh }), en: fill(en, { what: ownWords[own].en }) } }); // prettier-ignore
  return true;
}

/** Names the workbooks of a folder below, however deep: somebody may have taken them for checked. */
async function passBelow(path: string, search: Search): Promise<void> {
  if (isSheet(path, false)) skip(path, 'namedAsFile', search);
  const { files, folders } = await entriesOf(path, { ...search, passed: [] }, true);
  for (const file of files) if (isSheet(file, false)) skip(file, 'below', search);
  for (const folder of folders) await passBelow(folder, search);
}

async function lowestFolders(path: string, search: Search): Promise<Found[]> {
  const { files, folders } = await entriesOf(path, search, true);
  const below: Found[] = [];
  for (const folder of folders) below.push(...(await lowestFolders(folder, search)));
  if (below.length === 0) return schoolOf(path, files, search);
  for (const file of files) search.passed.push({ path: file, reason: passedWords.aboveFolders });
  return below;
}

/** The school of a lowest folder; none where nothing in it can be a school's. */
async function schoolOf(path: string, files: readonly string[], search: Search): Promise<Found[]> {
  if (files.length === 0 && isSheet(path, false)) skip(path, 'namedAsFile', search);
  const paths: string[] = [];
  for (const file of files) if (!(await isOwn(file, search, ['rules', 'district']))) paths.push(file);
  return paths.length > 0 ? [{ name: nameWithin(path, search), paths }] : [];
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
  const names: string[] = await readdir(path).catch((error: unknown) => pass(search, path, error) ?? []);
  if (outputs.every((name) => names.includes(name))) {
    skip(path, 'reports', search);
    return { files, folders };
  }
  const markedCopies = new Set(names.map(markedName));
  for (const name of names.sort(byCodePoint)) {
    const entry = join(path, name);
    const unseen = markedCopies.has(name) ? 'marked' : unseenOf(name);
    if (unseen && isSheet(name, sheets)) skip(entry, unseen, search);
    if (unseen) continue;
    const kind = await kindOf(entry, search, sheets);
    if (kind === 'folder') folders.push(entry);
    if (kind === 'file') files.push(entry);
  }
  return { files, folders };
}

function unseenOf(name: string): 'lock' | 'hidden' | null {
  if (name.startsWith('~$')) return 'lock';
  return name.startsWith('.') ? 'hidden' : null;
}

async function kindOf(path: string, search: Search, sheets: boolean): Promise<'file' | 'folder' | null> {
  try {
    const real = await realpath(path);
    if (real === search.own) return null;
    if (real !== search.root && !real.startsWith(search.root + sep)) return skip(path, 'linkOut', search);
    // Folders are gone into only where each is a school.
    if ((await stat(path)).isDirectory()) return sheets && isSeen(real, search) ? skip(path, 'seen', search) : 'folder'; // prettier-ignore
  } catch (error) {
    pass(search, path, error);
    return null;
  }
  return isSheet(path, sheets) ? 'file' : skip(path, isCsvName(path) ? 'csv' : 'noWorkbook', search);
}

function isSheet(path: string, sheets: boolean): boolean {
  return isWorkbookName(path) || (sheets && isCsvName(path));
}

function skip(path: string, reason: keyof typeof passedWords, { passed }: Search): null {
  passed.push({ path, reason: passedWords[reason] });
  return null;
}

function isSeen(real: string, { seen }: Search): boolean {
  if (seen.has(real)) return true;
  seen.add(real);
  return false;
}

function pass(search: Search, path: string, error: unknown): undefined {
  const reason = reasonOf(error);
  const { zh, en } = passedWords.unreadable;
  search.passed.push({ path, reason: { zh: zh + reason, en: en + reason } });
}

function stemOf(path: string): string {
  return basename(path, extname(path));
}
