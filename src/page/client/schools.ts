import { safeNames } from '../../model/safe-name.js';
import { isCsvName, isWorkbookName } from '../../model/suffixes.js';
import type { Bilingual } from '../../model/text.js';
import type { Given, Several } from '../messages.js';
import { ownPassedWords, passedWords } from '../words.js';

/** One of many schools: its files, and the folder of its reports. */
export interface SchoolGiven {
  readonly folder: string;
  readonly files: readonly Given[];
}

/** The schools that were found, and what was passed over. */
export interface FoundSchools {
  readonly schools: readonly SchoolGiven[];
  readonly passed: readonly { readonly path: string; readonly reason: Bilingual }[];
}

/**
 * Every workbook of the highest folders that have any as a school of its own, as the command does (rulings 32).
 * @param own what this program wrote, by path, which is no school
 */
export function schoolPerFile(given: readonly Given[], own: Several['own'] = new Map()): FoundSchools {
  const there = given.filter(isThere);
  const workbooks = there.filter(({ path }) => isWorkbookName(path) && !own.has(path));
  const top = Math.min(...workbooks.map(depthOf));
  const schools = workbooks.filter((each) => depthOf(each) === top);
  const reasonOf = (each: Given): Bilingual => {
    if (workbooks.includes(each)) return passedWords.below;
    const what = own.get(each.path);
    if (what !== undefined) return ownPassedWords[what];
    return isCsvName(each.path) ? passedWords.csv : passedWords.noWorkbook;
  };
  const passed = there.filter((each) => !schools.includes(each)).map((each) => ({ path: each.path, reason: reasonOf(each) })); // prettier-ignore
  return named(schools.map((each) => ({ name: stemOf(each.path), files: [each] })), passed); // prettier-ignore
}

function depthOf({ path }: Given): number {
  return path.split('/').length;
}

/** The workbooks of every lowest folder as one school (rulings 32). */
export function schoolPerFolder(given: readonly Given[]): FoundSchools {
  const there = given.filter(isThere);
  const sheets = there.filter(({ path }) => isWorkbookName(path) || isCsvName(path));
  const folders = [...new Set(sheets.map(({ path }) => folderOf(path)))];
  const isLowest = (folder: string): boolean => !folders.some((other) => other !== folder && other.startsWith(folder === '' ? '' : `${folder}/`)); // prettier-ignore
  const schools = folders.filter(isLowest).map((folder) => ({
    name: folder.replace(/^[^/]*\//, '').replaceAll('/', '_'),
    files: sheets.filter(({ path }) => folderOf(path) === folder),
  }));
  const taken = new Set(schools.flatMap(({ files }) => files));
  const passed = there.filter((each) => !taken.has(each)).map((each) => ({ path: each.path, reason: sheets.includes(each) ? passedWords.aboveFolders : passedWords.noWorkbook })); // prettier-ignore
  return named(schools, passed);
}

/** The lock that Excel and WPS lay beside an open file, and what is hidden, is no record of a school. */
function isThere({ path }: Given): boolean {
  return !path.split('/').some((name) => name.startsWith('.') || name.startsWith('~$'));
}

function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}

function stemOf(path: string): string {
  return path.split('/').at(-1)!.replace(/\.[^.]*$/, ''); // prettier-ignore
}

function named(
  schools: readonly { readonly name: string; readonly files: readonly Given[] }[],
  passed: FoundSchools['passed'],
): FoundSchools {
  const folders = safeNames(schools.map(({ name }) => name));
  return { schools: schools.map(({ files }, i) => ({ folder: folders[i]!, files })), passed };
}
