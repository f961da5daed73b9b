import { judgeSchool, reportOf, type Judged } from '../../check.js';
import { reporters, type Reported } from '../../formats.js';
import type { EarlierReport } from '../../district/earlier.js';
import { districtOf } from '../../district/district.js';
import { marksOf, sharesOf } from '../../district/shares.js';
import type { District } from '../../model/district.js';
import type { Report } from '../../model/report.js';
import type { RuleBase } from '../../model/rule-base.js';
import type { Shares } from '../../model/shares.js';
import { districtCsvLines } from '../../report/district/csv.js';
import { districtJsonlLines } from '../../report/district/jsonl.js';
import type { Jobs, PackedFile, SchoolChecked } from '../messages.js';
import { earlierReport } from './earlier.js';
import { openFiles } from './sort-files.js';

/** What `batch` writes for a school. */
const formats: readonly Reported[] = ['json', 'html', 'xlsx'];

/** What a school leaves for the roll-up. */
export interface Part {
  readonly district: District;
  readonly shares: Shares;
}

/** Checks one of many schools, as `batch` does, and lets go of everything but its reports and its part of the roll-up. */
export async function checkOne(asked: Jobs['school']['asked'], rules: RuleBase): Promise<SchoolChecked> {
  const { folder, lang, today, asOf } = asked;
  const { files, unopened } = await openFiles(asked.files);
  const options = { rules, lang, today, asOf, unopened };
  const judged = await judgeSchool(files, options);
  const earlier = await earlierFor(judged, asked);
  const report = reportOf(judged, { ...options, baseline: earlier?.report });
  const shares = sharesOf(judged.read.records, judged.school, true);
  const district = districtOf(report, { folder, marks: marksOf(shares), earlier });
  const { name, refused, bySeverity } = district.schools[0]!;
  return {
    name,
    state: refused.length > 0 ? 'refused' : report.problems.length > 0 ? 'problems' : 'done',
    gaps: bySeverity,
    open: report.summary.verdicts.noEvidence,
    nothingRead: report.summary.records === 0,
    reasons: refused.map(({ file, reason }) => `${file}: ${reason}`),
    part: new Blob([JSON.stringify({ district, shares } satisfies Part)]),
    jsonl: new Blob([districtJsonlLines(report, folder)]),
    csv: new Blob([districtCsvLines(report, folder)]),
    files: await filesOf(report, folder),
  };
}

/** The school's report in the earlier run; null where there is none, undefined where none is compared with. */
async function earlierFor(
  { school: { info } }: Judged,
  { folder, earlier, lang }: Jobs['school']['asked'],
): Promise<EarlierReport | null | undefined> {
  return earlier && earlierReport(earlier, { folder, name: info.name ?? folder, code: info.code }, lang);
}

async function filesOf(report: Report, folder: string): Promise<PackedFile[]> {
  const files: PackedFile[] = [];
  for (const format of formats) {
    const content = await reporters[format](report, { columns: 80, color: false });
    const type = format === 'html' ? 'text/html' : '';
    files.push({ path: `${folder}/report.${format}`, blob: new Blob([content as BlobPart], { type }) });
  }
  return files;
}
