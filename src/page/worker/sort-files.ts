import { RunError } from '../../errors.js';
import { fill } from '../../model/text.js';
import type { InputFile } from '../../model/sheet.js';
import { defaultLimits } from '../../read/limits.js';
import { ownWorkbook, type OwnWorkbook } from '../../own-workbook.js';
import type { UnopenedFile } from '../../read-school.js';
import type { Given } from '../messages.js';
import { errorWords } from '../words.js';

/** What was dropped, by what it is for. */
export interface Sorted {
  readonly files: readonly InputFile[];
  readonly unopened: readonly UnopenedFile[];
  /** An earlier `report.json`. */
  readonly baseline: InputFile | undefined;
  /** An earlier `report.xlsx` with what the school filled in. */
  readonly ledger: InputFile | undefined;
  /** What this program wrote, by the paths of the files. */
  readonly own: ReadonlyMap<string, OwnWorkbook>;
}

/**
 * Opens what was dropped and tells the school's workbooks from what an earlier check wrote: `report.json` to compare
 * with, `report.xlsx` for its ledger. Throws a `RunError` where there are several of either.
 */
export async function sortFiles(given: readonly Given[]): Promise<Sorted> {
  const { files: opened, unopened } = await openFiles(given);
  const baselines = opened.filter(({ name }) => /\.json$/i.test(name));
  const own = ownAmong(opened);
  const ledgers = opened.filter(({ path }) => own.get(path) === 'report');
  for (const old of [baselines, ledgers]) if (old.length > 1) throw severalOld(old);
  const files = opened.filter((file) => !baselines.includes(file) && !ledgers.includes(file));
  return { files, unopened, baseline: baselines[0], ledger: ledgers[0], own };
}

function ownAmong(opened: readonly OpenedFile[]): Sorted['own'] {
  const all = opened.map(({ path, bytes }) => [path, ownWorkbook(bytes)] as const);
  return new Map(all.flatMap(([path, what]) => (what === undefined ? [] : [[path, what]])));
}

/** A file with its place in what was dropped. */
interface OpenedFile extends InputFile {
  readonly path: string;
}

/** Opens files; those that cannot be opened, or are too large to be, are given apart, with the reason. */
export async function openFiles(
  given: readonly Given[],
): Promise<{ readonly files: OpenedFile[]; readonly unopened: UnopenedFile[] }> {
  const files: OpenedFile[] = [];
  const unopened: UnopenedFile[] = [];
  for (const each of given) {
    const { name, size } = each.file;
    if (size > defaultLimits.fileBytes) unopened.push({ name, reason: TOO_LARGE });
    else await open(each, files, unopened);
  }
  return { files, unopened };
}

const TOO_LARGE = `> ${defaultLimits.fileBytes / 1024 / 1024} MB`;

async function open({ file, path }: Given, opened: OpenedFile[], unopened: UnopenedFile[]): Promise<void> {
  try {
    opened.push({ path, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch (error) {
    unopened.push({ name: file.name, reason: error instanceof Error ? error.name : String(error) });
  }
}

function severalOld(files: readonly InputFile[]): RunError {
  const { zh, en } = errorWords.severalOld;
  const names = files.map(({ name }) => name);
  return new RunError({ zh: fill(zh, { files: names.join('、') }), en: fill(en, { files: names.join(', ') }) }, 2); // prettier-ignore
}
