import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dateOf, merge, noDistrict } from '../district/district.js';
import { inTwoSchools } from '../district/in-two-schools.js';
import { twice } from '../district/mark.js';
import { movementIn } from '../district/movement.js';
import { sameSchool } from '../district/one-school.js';
import { markedOnly } from '../district/shares.js';
import { sameSheets } from '../district/same-sheets.js';
import type { District } from '../model/district.js';
import type { Shares } from '../model/shares.js';
import { writeWhole, type Content } from '../node/write-whole.js';
import { districtCsvHead } from '../report/district/csv.js';
import type { DistrictReport } from '../report/district/report.js';
import { districtReporters } from '../report/district/reporters.js';
import { schoolsOfEarlier } from './earlier.js';
import { joined } from './joined.js';
import { readJournal, type JournalLine } from './journal.js';
import { partsOf } from './parts.js';
import type { FoundSchools } from './schools.js';
import type { BatchSettings } from './task.js';

/** How many schools' parts are merged at a time. */
const AT_A_TIME = 100;

/** What a roll-up is made of, beside the journal of the finished batch; can be sent to a child process. */
export interface RollUpTask {
  readonly out: string;
  readonly found: FoundSchools;
  readonly settings: BatchSettings;
  readonly rules: { readonly count: number; readonly digest: string };
}

/** The same with what became of each school. */
interface RolledUp extends RollUpTask {
  readonly lines: ReadonlyMap<string, JournalLine>;
}

/**
 * Writes `district.*`: the roll-up of all schools that were read, and one line per finding for other programs. Gives
 * the files that took a second name, because another program holds the first open. Runs in a child process: a workbook
 * of many schools is large, and the parent's memory is not to grow with their number.
 */
export async function writeRollUp(task: RollUpTask): Promise<string[]> {
  const { out, found, settings } = task;
  const lines = await readJournal(out);
  const done = found.schools.map(({ folder }) => folder).filter((folder) => isDone(lines.get(folder)));
  const files = done.map((folder) => partsOf(out, folder));
  const report = await reportOf(done, { ...task, lines });
  const contents: [string, Content][] = [];
  for (const [name, draw] of Object.entries(districtReporters)) contents.push([name, await draw(report)]);
  contents.push(['jsonl', joined('', files.map(({ findings }) => findings))]); // prettier-ignore
  contents.push(['csv', joined(districtCsvHead(settings.lang), files.map(({ csv }) => csv))]); // prettier-ignore
  const beside: string[] = [];
  for (const [name, content] of contents) {
    const path = join(out, `district.${name}`);
    const written = await writeWhole(path, content);
    if (written !== path) beside.push(written);
  }
  return beside;
}

function isDone(line: JournalLine | undefined): boolean {
  return line !== undefined && 'outputs' in line.outcome;
}

async function reportOf(done: readonly string[], batch: RolledUp): Promise<DistrictReport> {
  const { out, found, settings, rules } = batch;
  const { lang, asOf, today, baseline } = settings;
  const { marks, ...district } = await mergedParts(out, done);
  const shared = await sharedAmong(out, done, twice(marks));
  const lost = lostOf(batch);
  const earlier = baseline && (await schoolsOfEarlier(baseline));
  const there = new Set(lost.map(({ folder }) => folder));
  return {
    district,
    lang,
    date: dateOf(district.schools, asOf ?? today),
    rules,
    same: sameSheets(shared),
    twoPlaces: inTwoSchools(shared, sameSchool(district.schools)),
    ...(earlier ? { movement: movementIn(district.schools, there, earlier) } : {}),
    lost,
    passed: found.passed.map(({ path, reason }) => ({ path, reason: reason[lang] })),
  };
}

/** The parts of all schools as one, some at a time: merging is associative. */
async function mergedParts(out: string, folders: readonly string[]): Promise<District> {
  let whole = noDistrict;
  for (let i = 0; i < folders.length; i += AT_A_TIME) {
    const parts = folders.slice(i, i + AT_A_TIME).map((folder) => readJson<District>(partsOf(out, folder).district));
    whole = merge([whole, ...(await Promise.all(parts))]);
  }
  return whole;
} // prettier-ignore

/** Of what the schools may share, only what has a mark that stands twice; the rest is let go at once. */
async function sharedAmong(
  out: string,
  folders: readonly string[],
  marks: ReadonlySet<number>,
): Promise<ReadonlyMap<string, Shares>> {
  const shared = new Map<string, Shares>();
  if (marks.size === 0) return shared;
  for (const folder of folders) {
    const kept = markedOnly(await readJson<Shares>(partsOf(out, folder).shares), marks);
    if (kept) shared.set(folder, kept);
  }
  return shared;
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8')) as T;
}

function lostOf({ found: { schools }, lines }: RolledUp): DistrictReport['lost'] {
  return schools.flatMap(({ folder }) => {
    const outcome = lines.get(folder)?.outcome;
    return outcome && !('outputs' in outcome)
      ? [{ folder, state: outcome.state, reason: outcome.reason }]
      : [];
  });
}
