import { dateOf, merge } from '../../district/district.js';
import { inTwoSchools } from '../../district/in-two-schools.js';
import { twice } from '../../district/mark.js';
import { movementIn } from '../../district/movement.js';
import { sameSchool } from '../../district/one-school.js';
import { sameSheets } from '../../district/same-sheets.js';
import { markedOnly } from '../../district/shares.js';
import type { DistrictMovement, DistrictSchool } from '../../model/district.js';
import type { RuleBase } from '../../model/rule-base.js';
import type { Shares } from '../../model/shares.js';
import { districtCsvHead } from '../../report/district/csv.js';
import type { DistrictReport } from '../../report/district/report.js';
import { districtReporters } from '../../report/district/reporters.js';
import type { Jobs, PackedFile, RolledUp } from '../messages.js';
import { paperWords } from '../words.js';
import { bigZip } from './big-zip.js';
import { schoolsOfEarlier } from './earlier.js';
import type { Part } from './one-school.js';

/** Rolls up the schools that were checked, as `batch` does, and packs the roll-up with every school's reports. */
export async function rollUp(
  asked: Jobs['rollUp']['asked'],
  rules: RuleBase,
  onProgress: (done: number) => void,
): Promise<RolledUp> {
  const { schools, lang, today } = asked;
  const report = await reportOf(asked, rules);
  const own: PackedFile[] = [];
  for (const [name, draw] of Object.entries(districtReporters))
    own.push({ path: `district.${name}`, blob: new Blob([(await draw(report)) as BlobPart], { type: typeOf(name) }) });
  own.push({ path: 'district.jsonl', blob: new Blob(schools.map(({ jsonl }) => jsonl)) });
  own.push({ path: 'district.csv', blob: new Blob([districtCsvHead(lang), ...schools.map(({ csv }) => csv)]) });
  const files = [...own, ...schools.flatMap((school) => school.files)];
  const blob = await bigZip(files, today, (count) => onProgress(count / files.length));
  return {
    page: own.find(({ path }) => path === 'district.html')!.blob,
    download: {
      name: `${paperWords.district[lang]}-${today}.zip`,
      blob,
      files: files.map((file) => ({ path: file.path, size: file.blob.size })),
    },
  };
} // prettier-ignore

function typeOf(format: string): string {
  return format === 'html' ? 'text/html' : '';
}

async function reportOf(
  { schools, lost, passed, earlier, lang, asOf, today }: Jobs['rollUp']['asked'],
  rules: RuleBase,
): Promise<DistrictReport> {
  const parts = new Map<string, Part>();
  for (const { folder, part } of schools) parts.set(folder, JSON.parse(await part.text()) as Part);
  const { marks, ...district } = merge([...parts.values()].map((part) => part.district));
  const marked = twice(marks);
  const shared = new Map<string, Shares>();
  for (const [folder, part] of parts) {
    const kept = markedOnly(part.shares, marked);
    if (kept) shared.set(folder, kept);
  }
  return {
    district,
    lang,
    date: dateOf(district.schools, asOf ?? today),
    rules: { count: rules.rules.length, digest: rules.digest },
    same: sameSheets(shared),
    twoPlaces: inTwoSchools(shared, sameSchool(district.schools)),
    ...(earlier ? { movement: await movement(district.schools, lost, earlier) } : {}),
    lost,
    passed,
  };
}

async function movement(
  schools: readonly DistrictSchool[],
  lost: DistrictReport['lost'],
  earlier: File,
): Promise<DistrictMovement> {
  return movementIn(schools, new Set(lost.map(({ folder }) => folder)), await schoolsOfEarlier(earlier));
}
