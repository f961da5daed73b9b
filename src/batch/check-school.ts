import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { check } from '../check.js';
import { reported, reporters, type Reported } from '../command/formats.js';
import { chosen, loadRules } from '../command/rule-base.js';
import { districtOf } from '../district/district.js';
import type { SheetDigest } from '../model/district.js';
import type { Finding } from '../model/finding.js';
import type { Report } from '../model/report.js';
import type { RuleBase } from '../model/rule-base.js';
import { openFiles, removeUnfinished, writeWhole } from '../node/files.js';
import { districtCsvLines } from '../report/district/csv.js';
import type { ReadSchool } from '../read-school.js';
import { partsOf } from './parts.js';
import { sheetDigests } from './sheet-digests.js';
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
  const rules = await rulesOf(settings);
  await removeUnfinished(join(out, folder));
  const { files, unopened } = await openFiles(paths);
  let sheets: SheetDigest[] = [];
  const onRead = (read: ReadSchool): void => void (sheets = sheetDigests(read.records));
  const report = await check(files, {
    rules,
    lang,
    mask,
    asOf,
    region,
    today,
    ignoreWaivers,
    unopened,
    onRead,
  });
  const outputs: SchoolDone['outputs'][number][] = [];
  for (const format of settings.formats.filter(isFormat)) {
    const content = await reporters[format](report, { columns: 80, color: false });
    await writeWhole(join(out, folder, `report.${format}`), content);
    outputs.push({ file: `report.${format}`, sha256: createHash('sha256').update(content).digest('hex') });
  }
  const district = districtOf(report, folder, sheets);
  const parts = partsOf(out, folder);
  await writeWhole(parts.district, JSON.stringify(district));
  await writeWhole(
    parts.findings,
    report.findings.map((finding) => lineOf(finding, report, folder)).join(''),
  );
  await writeWhole(parts.csv, districtCsvLines(report, folder));
  return doneWith(report, district.schools[0]!.refused, outputs);
}

function isFormat(name: string): name is Reported {
  return reported.includes(name as Reported);
}

function lineOf(finding: Finding, { school, asOf }: Report, folder: string): string {
  return `${JSON.stringify({ folder, school: school.name, code: school.code, asOf, ...finding })}\n`;
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
