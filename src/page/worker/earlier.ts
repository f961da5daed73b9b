import {
  earlierOf,
  type EarlierReport,
  type EarlierSchool,
  type EarlierSchools,
} from '../../district/earlier.js';
import { RunError } from '../../errors.js';
import type { Lang } from '../../model/text.js';
import { readEarlierSchools } from '../../validate/past-district.js';
import { readPastReport } from '../../validate/past-report.js';
import type { EarlierGiven } from '../messages.js';
import { errorWords } from '../words.js';

let known: { readonly key: string; readonly schools: EarlierSchools } | undefined;

/** The schools of an earlier run, read once for all schools. Throws a `RunError` where the file is no `district.json`. */
export async function schoolsOfEarlier(file: File): Promise<EarlierSchools> {
  const key = [file.name, file.size, file.lastModified].join();
  if (known?.key !== key) known = { key, schools: readEarlierSchools(file.name, await file.text()) };
  return known.schools;
}

/** The earlier report of a school, as `batch` finds and names it; null where the earlier run had none of it. */
export async function earlierReport(
  { district, reports }: EarlierGiven,
  school: EarlierSchool,
  lang: Lang,
): Promise<EarlierReport | null> {
  const found = earlierOf(school, (await schoolsOfEarlier(district)).schools);
  if (!found) return null;
  const { folder } = found;
  const report = reports.find((each) => each.folder === folder);
  if (!report) return { folder, reason: errorWords.noEarlierReport[lang] };
  try {
    return { folder, report: readPastReport(`${folder}/report.json`, await report.file.text()) };
  } catch (error) {
    if (error instanceof RunError) return { folder, reason: error.in(lang) };
    throw error;
  }
}
