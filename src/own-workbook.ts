import type { Bilingual } from './model/text.js';
import { defaultLimits } from './read/limits.js';
import { mainPart, readPackage } from './read/parts/package.js';
import { openArchive } from './read/zip/archive.js';
import { districtWords } from './report/district/words.js';
import { sheetWords as reportSheets } from './report/excel/words.js';
import { sheetWords as ruleSheets } from './rule-book/words.js';

/** The workbooks that this program writes and that hold no records of a school. */
export type OwnWorkbook = 'report' | 'district' | 'rules';

/** What each is called. */
export const ownWords: Readonly<Record<OwnWorkbook, Bilingual>> = {
  report: { zh: '检查报告', en: 'a report' },
  district: { zh: '区域汇总', en: 'a roll-up' },
  rules: { zh: '规则表', en: 'rules' },
};

/** By these sheets each is known, whatever its file is called. */
const sheetsOf: Readonly<Record<OwnWorkbook, readonly Bilingual[]>> = {
  report: [reportSheets.overview, reportSheets.ledger],
  district: [districtWords.schools, districtWords.causes],
  rules: [ruleSheets.rules, ruleSheets.conditions, ruleSheets.examples],
};

/** Which of our own workbooks this is; undefined for any other file, and for what cannot be opened. */
export function ownWorkbook(bytes: Uint8Array): OwnWorkbook | undefined {
  return ownBySheets(sheetNames(bytes));
}

/** The same by the names of its sheets. */
export function ownBySheets(sheetNames: readonly string[]): OwnWorkbook | undefined {
  const names = new Set(sheetNames);
  const all = Object.entries(sheetsOf) as [OwnWorkbook, readonly Bilingual[]][];
  return all.find(([, sheets]) => sheets.every(({ zh, en }) => names.has(zh) || names.has(en)))?.[0];
}

function sheetNames(bytes: Uint8Array): readonly string[] {
  try {
    const archive = openArchive(bytes, defaultLimits);
    const main = mainPart(archive);
    return main?.endsWith('.xml') ? readPackage(archive, main).sheets.map(({ name }) => name) : [];
  } catch {
    return [];
  }
}
