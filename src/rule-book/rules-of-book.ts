import { RuleError } from '../errors.js';
import type { Sheet } from '../model/sheet.js';
import type { Lang } from '../model/text.js';
import type { RuleFile } from '../validate/json.js';
import { readRuleBase } from '../validate/rule-base.js';
import { inOrderOfCells } from './mistakes.js';
import { readBook } from './read-book.js';

/**
 * The rule files of a workbook, proved as a check would prove them together with the other files of its rule base
 * (`others`; the same id replaces). Throws a `RuleError` with every mistake, each with its sheet and cell.
 * @param file the name of the workbook, for the mistakes
 * @param lang the language of the nearest words
 */
export function rulesOfBook(
  file: string,
  sheets: readonly Sheet[],
  others: readonly RuleFile[],
  lang: Lang,
): readonly RuleFile[] {
  const { files, placeOf } = readBook(file, sheets, readRuleBase(others), lang);
  try {
    readRuleBase([...others, ...files]);
    return files;
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    const faults = error.faults.map((fault) => ({ ...fault, file, path: placeOf(fault.file, fault.path) ?? fault.file })); // prettier-ignore
    throw new RuleError(inOrderOfCells(faults, sheets));
  }
}
