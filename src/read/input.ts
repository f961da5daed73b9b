import { faultOf } from '../errors.js';
import { problem, type Problem } from '../model/problem.js';
import type { InputFile, Sheet } from '../model/sheet.js';
import { suffixOf, textSuffixes, workbookSuffixes } from '../model/suffixes.js';
import type { Bilingual } from '../model/text.js';
import { contentOf, packageOf, type Content } from './container.js';
import { readCsv } from './csv.js';
import { defaultLimits, type Limits } from './limits.js';
import { newNotes, note, type Notes } from './notes.js';
import { oldWorkbook } from './old-workbook.js';
import { mainPart } from './parts/package.js';
import { megabytes, Refusal, tooBig } from './refusal.js';
import { sha256Of } from './sha256.js';
import { readWorkbook } from './workbook.js';
import { openArchive } from './zip/archive.js';
import { oleContent } from './zip/ole.js';

/** One file as it was read. `refused`: there are no sheets, and the one problem says why and how to mend it. */
export interface ReadInput {
  readonly file: string;
  readonly sha256: string;
  readonly sheets: readonly Sheet[];
  readonly problems: readonly Problem[];
  readonly refused: boolean;
}

const SAVE_ANEW = {
  zh: '请用 WPS 或 Excel 打开原来的表格，另存为 .xlsx 后再检查。',
  en: 'Open the original table in Excel or WPS and save it as .xlsx.',
};
const NAME_AS_CSV = {
  zh: '请把文件名的后缀改为 .csv；或用 WPS、Excel 打开，另存为 .xlsx。',
  en: 'Rename it to .csv, or open it in Excel or WPS and save it as .xlsx.',
};

/**
 * Reads one file, a workbook or a CSV, from its bytes to its sheets: what it is is told by its content, not its
 * name. Never throws for what a file holds: one that cannot be read is `refused`, with one problem.
 */
export async function readInput(file: InputFile, limits: Limits = defaultLimits): Promise<ReadInput> {
  const notes = newNotes(file.name);
  const hashing = sha256Of(file.bytes);
  try {
    const sheets = readSheets(file, limits, notes);
    return { file: file.name, sha256: await hashing, sheets, problems: notes.list, refused: false };
  } catch (error) {
    const problems = [asProblem(file, error)];
    return { file: file.name, sha256: await hashing, sheets: [], problems, refused: true };
  }
}

/** What is no refusal of ours is a failure of a package or of the program, and is told as such, not as the file's. */
function asProblem({ name }: InputFile, error: unknown): Problem {
  if (error instanceof Refusal) return problem(error.code, { file: name }, error.values);
  return problem('NOT_READ', { file: name }, { why: faultOf(error) });
}

function readSheets(file: InputFile, limits: Limits, notes: Notes): Sheet[] {
  const { name, bytes } = file;
  if (bytes.length === 0) throw new Refusal('EMPTY_FILE');
  if (bytes.length > limits.fileBytes)
    throw tooBig({ zh: '文件', en: 'the file' }, megabytes(limits.fileBytes));
  const content = contentOf(bytes);
  if (content === 'zip') return readZip(file, limits, notes);
  if (textSuffixes.includes(suffixOf(name)) && (content === 'text' || content === 'binary'))
    return [readCsv(bytes, name.slice(0, -suffixOf(name).length), limits, notes)];
  const refusal = refusalOf(file, content);
  if (refusal.code === 'OLD_XLS' && file.plain) return oldWorkbook(file.plain, limits, notes);
  throw refusal;
}

function readZip({ name, bytes }: InputFile, limits: Limits, notes: Notes): Sheet[] {
  const archive = openArchive(bytes, limits);
  const main = mainPart(archive);
  if (main === undefined || !main.endsWith('.xml')) throw notWorkbook(packageOf(archive));
  const sheets = readWorkbook(archive, main, notes);
  if ([...archive.entries.keys()].some((part) => part.endsWith('vbaproject.bin')))
    note(notes, 'MACROS_IGNORED');
  if (!workbookSuffixes.includes(suffixOf(name))) note(notes, 'WRONG_SUFFIX', {}, { suffix: suffixOf(name) });
  return sheets;
}

function refusalOf({ name, bytes }: InputFile, content: Exclude<Content, 'zip'>): Refusal {
  if (name.startsWith('~$')) return new Refusal('LOCK_FILE');
  switch (content) {
    case 'ole':
      return oleRefusal(bytes);
    case 'old-xls':
      return new Refusal('OLD_XLS');
    case 'html':
      return new Refusal('HTML_AS_XLS');
    case 'text':
      return notWorkbook({ zh: '文本或 CSV', en: 'text or CSV' }, NAME_AS_CSV);
    case 'binary':
      return notWorkbook({ zh: '无法识别的内容', en: 'something unknown' });
    default:
      return notWorkbook(content);
  }
}

function oleRefusal(bytes: Uint8Array): Refusal {
  switch (oleContent(bytes)) {
    case 'encrypted':
      return new Refusal('PASSWORD');
    case 'doc':
      return notWorkbook({ zh: 'Word 或 WPS 文字文档', en: 'a Word document' });
    case 'ppt':
      return notWorkbook({ zh: '演示文稿', en: 'a presentation' });
    default:
      return new Refusal('OLD_XLS');
  }
}

function notWorkbook(kind: Bilingual, mend: Bilingual = SAVE_ANEW): Refusal {
  return new Refusal('NOT_WORKBOOK', { kind, mend });
}

/** `.xlsx` of `名单.XLSX`; empty where the name has none. */
