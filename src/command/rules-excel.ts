import { join } from 'node:path';
import { RunError } from '../errors.js';
import { sentenceOf } from '../model/problem.js';
import type { Sheet } from '../model/sheet.js';
import { fill, type Bilingual, type Lang } from '../model/text.js';
import { exists, openFiles } from '../node/files.js';
import { writeAllNew } from '../node/write-all-new.js';
import { writeWhole } from '../node/write-whole.js';
import { readInput } from '../read/input.js';
import { ruleBook } from '../rule-book/book.js';
import { rulesOfBook } from '../rule-book/rules-of-book.js';
import type { Outside } from './outside.js';
import { loadRules, ruleFilesOf } from '../node/rule-base.js';
import { usage } from '../usage.js';
import { helpWords as words } from './words.js';

/** Written into the current folder where none is named (rulings 29). */
const DEFAULT_FOLDER = 'shuifuze-rules';

/** Writes the rules as a workbook, never over a file that is there; gives the exit code. */
export async function rulesToExcel(
  out: string,
  folder: string | undefined,
  lang: Lang,
  { stderr }: Outside,
): Promise<number> {
  if (await exists(out)) throw usage('fileExists', { found: out });
  await writeWhole(out, await ruleBook(await loadRules(folder), lang));
  stderr.write(`${words.written[lang]}${out}\n`);
  return 0;
}

/**
 * Writes the rules of a workbook as rule files into a folder: all of them, or none where the workbook holds a mistake
 * or a different file is there already; gives the exit code.
 */
export async function rulesFromExcel(
  path: string,
  { out = DEFAULT_FOLDER, rules: folder }: { out?: string; rules?: string },
  lang: Lang,
  { stderr }: Outside,
): Promise<number> {
  const { name, sheets } = await openBook(path);
  const files = rulesOfBook(name, sheets, await ruleFilesOf(folder), lang);
  const others = await writeAllNew(files.map(({ path, text }) => ({ path: join(out, path), content: text })));
  if (others.length > 0) throw usage('otherFiles', { found: others.slice(0, 3).join(', ') });
  stderr.write(`${fill(words.rulesWritten[lang], { count: files.length, folder: out })}\n`);
  return 0;
}

async function openBook(path: string): Promise<{ name: string; sheets: readonly Sheet[] }> {
  const { files, unopened } = await openFiles([path]);
  const [input] = files;
  if (!input) throw new RunError(unreadable(path, unopened[0]!.reason), 3);
  const { sheets, problems, refused } = await readInput(input);
  if (!refused) return { name: input.name, sheets };
  const { code, values } = problems[0]!;
  const said = sentenceOf(code, values);
  throw new RunError({ zh: `${input.name}：${said.zh}`, en: `${input.name}: ${said.en}` }, 3);
}

function unreadable(file: string, reason: string | Bilingual): Bilingual {
  const { zh, en } = typeof reason === 'string' ? { zh: reason, en: reason } : reason;
  return { zh: `打不开 ${file}（${zh}）。`, en: `${file} cannot be opened (${en}).` };
}
