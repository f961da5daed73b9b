import { join } from 'node:path';
import type { Report } from '../model/report.js';
import type { InputFile } from '../model/sheet.js';
import { fill } from '../model/text.js';
import type { Marking } from '../report/marked/mark-workbook.js';
import { isOneOf } from '../node/files.js';
import { markedName } from '../report/marked/marked-name.js';
import type { Outside } from './outside.js';
import { helpWords as words } from './words.js';
import { writeAndSay } from './written.js';

/** What is copied where. */
interface Copies {
  /** As they were given on the command line. */
  readonly paths: readonly string[];
  readonly files: readonly InputFile[];
  readonly report: Report;
  readonly folder: string;
}

/**
 * Writes a copy of each input that was read with its findings in it, and says where. A file of which there can be
 * none (CSV, a signature, two of one name) is named on stderr with the reason; the others are written all the same.
 */
export async function writeCopies(copies: Copies, outside: Outside): Promise<void> {
  const { files, report, folder } = copies;
  const refused = new Set(report.inputs.filter((input) => input.refused).map(({ file }) => file));
  for (const file of files.filter(({ name }) => !refused.has(name))) {
    const marking = await copyOf(file, copies);
    if ('why' in marking) {
      const why = marking.why[report.lang];
      outside.stderr.write(`${fill(words.notMarked[report.lang], { file: file.name, why })}\n`);
    } else {
      const path = join(folder, markedName(file.name));
      await writeAndSay(path, marking.bytes, report.lang, outside);
    }
  }
}

async function copyOf(file: InputFile, { paths, files, report, folder }: Copies): Promise<Marking> {
  const name = markedName(file.name).toLowerCase();
  if (files.filter((each) => markedName(each.name).toLowerCase() === name).length > 1)
    return { why: words.twoOfOneName };
  if (await isOneOf(join(folder, markedName(file.name)), paths)) return { why: words.copyIsInput };
  const { markWorkbook } = await import('../report/marked/mark-workbook.js');
  return markWorkbook(file, report);
}
