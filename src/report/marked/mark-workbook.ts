import { sentenceOf } from '../../model/problem.js';
import type { Report } from '../../model/report.js';
import type { InputFile } from '../../model/sheet.js';
import { byCodePoint, fill, type Bilingual, type Lang } from '../../model/text.js';
import { contentOf, packageOf } from '../../read/container.js';
import { defaultLimits } from '../../read/limits.js';
import { mainPart, readPackage, type Package } from '../../read/parts/package.js';
import { Refusal } from '../../read/refusal.js';
import { openArchive, type Archive } from '../../read/zip/archive.js';
import { grounds, openCellStyles } from './cell-styles.js';
import { copiedZip } from './copied-zip.js';
import { dialectOf } from './dialect.js';
import { markSheet, type MarkedSheet } from './mark-sheet.js';
import { addTypes } from './package-lists.js';
import { readPart, writePart, type Parts } from './parts.js';
import { putResults, resultsPlace } from './results-place.js';
import type { Run } from './run.js';
import { writeStyleLists } from './style-lists.js';
import { toldFindings, type Told } from './told-findings.js';
import { refusals, words } from './words.js';

/** The marked copy of a file, or why there is none. */
export type Marking = { readonly bytes: Uint8Array } | { readonly why: Bilingual };

/** Sheets are looked at more than once; their sizes were checked when they were read. */
const limits = { ...defaultLimits, allBytes: defaultLimits.allBytes * 4 };

/** Packages that any change would break, by a part that only they have. */
const untouchable: readonly (readonly [RegExp, Bilingual])[] = [
  [/^_xmlsignatures\//, refusals.signed],
  [/^xl\/revisions\//, refusals.shared],
];

/**
 * The school's own workbook with the findings of a report in it: a note at each cell with a gap or without evidence,
 * a pale ground where the cell had none, and one sheet more that lists them. The package is patched: parts that need
 * no change keep their bytes, and so do charts, drawings, macros and other people's notes. Marks of an earlier check
 * are replaced. The same file and report give the same bytes.
 */
export function markWorkbook(file: InputFile, report: Report): Marking {
  if (contentOf(file.bytes) !== 'zip') return { why: refusals.notWorkbook };
  try {
    const archive = openArchive(file.bytes, limits);
    const names = [...archive.entries.keys()];
    const reason = untouchable.find(([part]) => names.some((name) => part.test(name)))?.[1];
    return reason ? { why: reason } : { bytes: marked(archive, file.name, report) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { why: sentenceOf(error.code, error.values) };
  }
}

function marked(archive: Archive, file: string, report: Report): Uint8Array {
  const main = mainPart(archive);
  if (main === undefined || !main.endsWith('.xml')) throw notWorkbook(archive);
  const found = readPackage(archive, main);
  const run = runOf(archive, main, found, report.lang);
  const findings = toldFindings(report, file);
  const lines = linesOf(report, findings, markSheets(run, found, findings));
  putResults(run, main, findings, lines);
  if (found.styles !== undefined && run.styles)
    writePart(run.parts, found.styles, writeStyleLists(run.styles.lists));
  addTypes(run.parts, run.types);
  return copiedZip(archive, run.parts.written);
}

function runOf(archive: Archive, main: string, found: Package, lang: Lang): Run {
  const parts: Parts = { archive, written: new Map() };
  const dialect = dialectOf(readPart(parts, main));
  const results = resultsPlace(parts, found, lang);
  const run = { parts, lang, dialect, results, types: new Map<string, string>() };
  if (found.styles === undefined) return { ...run, styles: undefined, hasGrounds: false };
  const xml = readPart(parts, found.styles);
  const hasGrounds = Object.values(grounds).some((colour) => xml.includes(colour));
  return { ...run, styles: openCellStyles(xml), hasGrounds };
}

/** Marks the sheets one by one, and gives what is to be said of each, by its name. */
function markSheets(run: Run, { sheets }: Package, findings: readonly Told[]): Map<string, MarkedSheet> {
  const said = new Map<string, MarkedSheet>();
  for (const sheet of sheets) {
    const isOurs = sheet.name === run.results.name;
    if (sheet.type !== 'worksheet' || isOurs || said.has(sheet.name)) continue;
    const own = findings.filter(({ cells }) => cells.some((cell) => cell.sheet === sheet.name));
    said.set(sheet.name, markSheet(run, sheet, own));
  }
  return said;
}

function notWorkbook(archive: Archive): Refusal {
  return new Refusal('NOT_WORKBOOK', { kind: packageOf(archive), mend: refusals.notWorkbook });
}

/** What stands above the list: how much was found, what the colours mean, what was special in this file. */
function linesOf(
  { asOf, lang }: Report,
  findings: readonly Told[],
  sheets: ReadonlyMap<string, MarkedSheet>,
): string[] {
  const gaps = findings.filter(({ finding }) => finding.verdict === 'gap').length;
  const counts = { date: asOf, count: findings.length, gaps, open: findings.length - gaps };
  const all = [...sheets];
  const guarded = all.filter(([, { isProtected }]) => isProtected).map(([name]) => name);
  const moved = all.flatMap(([name, sheet]) => sheet.moved.map((cell) => `${name}!${cell}`));
  return [
    fill(words.counted[lang], counts),
    words.grounds[lang],
    words.rewritten[lang],
    ...(guarded.length > 0 ? [fill(words.protected[lang], { sheets: joined(guarded, lang) })] : []),
    ...(moved.length > 0 ? [fill(words.threads[lang], { cells: joined(moved, lang) })] : []),
    ...all.flatMap(([sheet, { cutTo }]) =>
      cutTo === undefined ? [] : [fill(words.cutNotes[lang], { sheet, count: cutTo })],
    ),
  ];
}

function joined(names: readonly string[], lang: Lang): string {
  return [...names].sort(byCodePoint).join(lang === 'zh' ? '、' : ', ');
}
