import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { merge } from '../district/district.js';
import type { District } from '../model/district.js';
import type { RuleBase } from '../model/rule-base.js';
import { writeWhole } from '../node/files.js';
import { districtCsvHead } from '../report/district/csv.js';
import type { DistrictReport } from '../report/district/report.js';
import { districtReporters } from '../report/district/reporters.js';
import type { JournalLine } from './journal.js';
import { partsOf } from './parts.js';
import type { FoundSchools } from './schools.js';
import type { BatchSettings } from './task.js';

/** Writes `district.*`: the roll-up of all schools that were read, and one line per finding for other programs. */
export async function writeRollUp(
  out: string,
  found: FoundSchools,
  lines: ReadonlyMap<string, JournalLine>,
  settings: BatchSettings,
  rules: RuleBase,
): Promise<void> {
  const done = found.schools.filter(({ folder }) => isDone(lines.get(folder)));
  const parts: District[] = [];
  for (const { folder } of done) parts.push(await readPart(out, folder));
  const report = reportOf(merge(parts), found, lines, settings, rules);
  for (const [name, draw] of Object.entries(districtReporters))
    await writeWhole(join(out, `district.${name}`), await draw(report));
  const files = done.map(({ folder }) => partsOf(out, folder));
  await writeJoined(join(out, 'district.jsonl'), '', files.map(({ findings }) => findings)); // prettier-ignore
  await writeJoined(join(out, 'district.csv'), districtCsvHead(settings.lang), files.map(({ csv }) => csv)); // prettier-ignore
}

function isDone(line: JournalLine | undefined): boolean {
  return line !== undefined && 'outputs' in line.outcome;
}

async function readPart(out: string, folder: string): Promise<District> {
  return JSON.parse(await readFile(partsOf(out, folder).district, 'utf8')) as District;
}

function reportOf(
  district: District,
  { schools, passed }: FoundSchools,
  lines: ReadonlyMap<string, JournalLine>,
  { lang, asOf, today }: BatchSettings,
  { rules, digest }: RuleBase,
): DistrictReport {
  const lost = schools.flatMap(({ folder }) => {
    const outcome = lines.get(folder)?.outcome;
    return outcome && !('outputs' in outcome)
      ? [{ folder, state: outcome.state, reason: outcome.reason }]
      : [];
  });
  return {
    district,
    lang,
    date: asOf ?? today,
    rules: { count: rules.length, digest },
    lost,
    passed: passed.map(({ path, reason }) => ({ path, reason: reason[lang] })),
  };
}

/** Writes the schools' parts one after the other, whole or not at all, so that memory does not grow with their number. */
async function writeJoined(path: string, head: string, parts: readonly string[]): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  const file = await open(temporary, 'w', 0o600);
  try {
    await file.write(head);
    for (const part of parts) {
      for await (const chunk of createReadStream(part)) await file.write(chunk as Buffer);
    }
    await file.sync();
    await file.close();
    await rename(temporary, path);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw error;
  }
}
