import type { Lang } from '../model/text.js';
import { exists } from '../node/files.js';
import { readPage } from '../node/page.js';
import { writeWhole } from '../node/write-whole.js';
import type { Outside } from './outside.js';
import type { PageFlags } from './page-options.js';
import { usage } from '../usage.js';
import { helpWords as words } from './words.js';

/** Written into the current folder where no file is named (rulings 29). */
const DEFAULT_FILE = 'shuifuze.html';

/** Writes the offline page, never over a file that is there; gives the exit code. */
export async function runPage({ out = DEFAULT_FILE }: PageFlags, lang: Lang, { stderr }: Outside): Promise<number> {
  if (await exists(out)) throw usage('exists', { found: out });
  await writeWhole(out, await readPage());
  stderr.write(`${words.written[lang]}${out}\n`);
  return 0;
} // prettier-ignore
