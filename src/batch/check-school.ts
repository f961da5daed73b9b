import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { judgeSchool, reportOf, type Judged } from '../check.js';
import { reported, reporters, type Reported } from '../formats.js';
import { chosen, loadRules } from '../node/rule-base.js';
import { districtOf } from '../district/district.js';
import type { EarlierReport } from '../district/earlier.js';
import { marksOf, sharesOf } from '../district/shares.js';
import type { District } from '../model/district.js';
import type { Finding } from '../model/finding.js';
import type { Report } from '../model/report.js';
import type { RuleBase } from '../model/rule-base.js';
import type { Shares } from '../model/shares.js';
import { openFiles } from '../node/files.js';
import { removeUnfinished, writeWhole } from '../node/write-whole.js';
import { districtCsvLines } from '../report/district/csv.js';
import { districtJsonlLines } from '../report/district/jsonl.js';
import { earlierReport } from './earlier.js';
import { partsOf, type PartFiles } from './parts.js';
import type { BatchSettings, SchoolDone, SchoolTask } from './task.js';

let known: { readonly key: string; readonly rules: Promise<RuleBase> } | undefined;

/** The rules are read once for all schools of a child process. */
function rulesOf({ rules: folder, only, skip }: BatchSettings): Promise<RuleBase> {
  const key = JSON.stringify([folder, only, skip]);
  if (known?.key !== key)
    known = { key, rules: loadRules(folder).then((base) => chosen(base, { only, skip })) };
  return known.rules;
}

/** Checks one school of a batch and writes its reports and its part of the roll-up. Runs in a child process. */
export async function checkSchool({ paths, out, folder, settings }: SchoolTask): Promise<SchoolDone> {
  const { lang, mask, asOf, region, today, ignoreWaivers } = settings;
  await removeUnfinished(join(out, folder));
  const { files, unopened } = await openFiles(paths);
  const options = {
    rules: await rulesOf(settings),
    lang,
    mask,
    asOf,
    region,
    today,
    ignoreWaivers,
    unopened,
  };
  const judged = await judgeSchool(files, options);
  const earlier = await earlierFor(judged, folder, settings);
  const report = reportOf(judged, { ...options, baseline: earlier?.report });
  const outputs = await writeReports(report, join(out, folder), settings);
  const shares = sharesOf(judged.read.records, judged.school, mask !== 'all');
  const district = districtOf(report, { folder, marks: marksOf(shares), earlier });
  await writeParts(partsOf(out, folder), { report, folder, district, shares });
  return doneWith(report, district.schools[0]!.refused, outputs);
}

/** The school's report in the earlier batch; null where there is none, undefined where none is compared with. */
async function earlierFor(
  { school: { info } }: Judged,
  folder: string,
  { baseline, lang }: BatchSettings,
): Promise<EarlierReport | null | undefined> {
  if (!baseline) return undefined;
  return earlierReport(baseline, { folder, name: info.name ?? folder, code: info.code }, lang);
}

async function writeReports(
  report: Report,
  into: string,
  { formats }: BatchSettings,
): Promise<SchoolDone['outputs']> {
  return atOnce(
    formats.filter(isFormat).map(async (format) => {
      const content = await reporters[format](report, { columns: 80, color: false });
      const path = await writeWhole(join(into, `report.${format}`), content);
      return { file: basename(path), sha256: createHash('sha256').update(content).digest('hex') };
    }),
  );
}

/** Waits for all files that are being written, also where one failed: the disk flushes them together in half the time. */
async function atOnce<T>(writing: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(writing);
  return Promise.all(writing);
}

/** What a school leaves for the roll-up. */
interface Parts {
  readonly report: Report;
  readonly folder: string;
  readonly district: District;
  readonly shares: Shares;
}

async function writeParts(paths: PartFiles, { report, folder, district, shares }: Parts): Promise<void> {
  await atOnce([
    writeWhole(paths.district, JSON.stringify(district)),
    writeWhole(paths.shares, JSON.stringify(shares)),
    writeWhole(paths.findings, districtJsonlLines(report, folder)),
    writeWhole(paths.csv, districtCsvLines(report, folder)),
  ]);
}

function isFormat(name: string): name is Reported {
  return reported.includes(name as Reported);
}

function doneWith(
  { findings, problems, manifest, inputs }: Report,
  reasons: SchoolDone['reasons'],
  outputs: SchoolDone['outputs'],
): SchoolDone {
  return {
    state: reasons.length > 0 ? 'refused' : problems.length > 0 ? 'problems' : 'done',
    inputs: inputs.map(({ file, sha256 }) => ({ file, sha256 })),
    reasons,
    gaps: bySeverity(findings, 'gap'),
    open: bySeverity(findings, 'no-evidence'),
    rules: manifest.length,
    notRun: manifest.filter(({ checked }) => !checked).map(({ id, kind }) => ({ rule: id, kind })),
    outputs,
  };
}

function bySeverity(findings: readonly Finding[], verdict: Finding['verdict']): SchoolDone['gaps'] {
  const counts = { critical: 0, major: 0, minor: 0 };
  for (const each of findings) if (each.verdict === verdict) counts[each.severity]++;
  return counts;
}
