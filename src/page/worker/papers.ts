import { zipSync, type Zippable } from 'fflate';
import { filesOf } from '../../duty-files.js';
import { reporters, type Reported } from '../../formats.js';
import { dutiesOf } from '../../duties.js';
import { RunError } from '../../errors.js';
import type { Report } from '../../model/report.js';
import { safeNames } from '../../model/safe-name.js';
import type { InputFile } from '../../model/sheet.js';
import { markWorkbook } from '../../report/marked/mark-workbook.js';
import { markedName } from '../../report/marked/marked-name.js';
import type { Download } from '../messages.js';
import { dutyFolders, paperWords as words } from '../words.js';
import type { Held } from './held.js';

/** The reports that are packed; whoever wants lines of text has the command. */
const packedFormats: readonly Reported[] = ['html', 'xlsx', 'docx', 'json'];

/** What a paper holds, by where it lies in the zip. */
type Files = Map<string, string | Uint8Array>;

/**
 * All papers of a school that was checked as one zip, with the names that the command gives them: the reports, the
 * marked copies, and a list of duties and a pledge for each member of staff. The same school gives the same bytes.
 * @param onFile told how much is done, 0 to 1
 */
export async function papersOf(held: Held, onFile: (done: number) => void): Promise<Download> {
  const { report } = held;
  const files: Files = new Map();
  await addReports(report, files);
  onFile(0.3);
  addCopies(held, files);
  if (held.example) files.set(held.files[0]!.name, held.files[0]!.bytes);
  onFile(0.4);
  await addDuties(held, files, (done) => onFile(0.4 + 0.5 * done));
  const bytes = zipOf(files, report.asOf);
  return {
    name: nameOf(report),
    blob: new Blob([bytes], { type: 'application/zip' }),
    files: [...files].map(([path, content]) => ({ path, size: bytesOf(content).length })),
  };
}

/** `谁负责-阳光学校-2025-09-30.zip`. */
function nameOf({ lang, school, asOf }: Report): string {
  return `${safeNames([[words.zip[lang], school.name, asOf.slice(0, 10)].filter(Boolean).join('-')])[0]}.zip`;
}

async function addReports(report: Report, files: Files): Promise<void> {
  const look = { columns: 80, color: false };
  for (const format of packedFormats) files.set(`report.${format}`, await reporters[format](report, look));
}

function addCopies({ files: inputs, report }: Held, files: Files): void {
  const refused = new Set(report.inputs.filter((input) => input.refused).map(({ file }) => file));
  const copied = inputs.filter(({ name }) => !refused.has(name) && isOnly(name, inputs));
  for (const file of copied) {
    const marking = markWorkbook(file, report);
    if ('bytes' in marking) files.set(markedName(file.name), marking.bytes);
  }
}

/** A report tells files apart by their names: of two of one name there is no copy. */
function isOnly(name: string, inputs: readonly InputFile[]): boolean {
  const marked = markedName(name).toLowerCase();
  return inputs.filter((each) => markedName(each.name).toLowerCase() === marked).length === 1;
}

/** Without staff there are no lists; the rest is packed all the same. */
async function addDuties(held: Held, files: Files, onFile: (done: number) => void): Promise<void> {
  const { report, rules, today, asOf, files: inputs, unopened } = held;
  const { lang } = report;
  try {
    const duties = await dutiesOf(inputs, { rules, lang, today, asOf, unopened });
    const expected = 2 * duties.lists.people.length + 5;
    let count = 0;
    for await (const { path, content } of filesOf(duties, { formats: ['docx', 'xlsx', 'html'], calendar: false, beside: false })) {
      files.set(`${words.duties[lang]}/${path.replace(/^(duties|pledges)\//, (_, of: 'duties' | 'pledges') => `${dutyFolders[of][lang]}/`)}`, content);
      onFile(++count / expected);
    } // prettier-ignore
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
  }
}

const encoder = new TextEncoder();

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? encoder.encode(content) : content;
}

/** Office files are packed already. */
function zipOf(files: Files, date: string): Uint8Array<ArrayBuffer> {
  const office = /\.(xlsx|xlsm|docx)$/i;
  const entries: Zippable = {};
  for (const [path, content] of files)
    entries[path] = [bytesOf(content), { level: office.test(path) ? 0 : 6 }];
  return zipSync(entries, { mtime: `${date.slice(0, 10)}T12:00:00` });
}
