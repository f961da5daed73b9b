import { fill, type Lang } from '../model/text.js';
import { isOneOf } from '../node/files.js';
import { writeWhole, type Content } from '../node/write-whole.js';
import { usage } from '../usage.js';
import type { Outside } from './outside.js';
import { helpWords as words } from './words.js';

/** Writes a file whole; says on stderr where it had to take a second name, because the first is held open. */
export async function write(
  path: string,
  content: Content,
  lang: Lang,
  { stderr }: Outside,
): Promise<string> {
  const written = await writeWhole(path, content);
  if (written !== path) stderr.write(`${fill(words.heldOpen[lang], { path, written })}\n`);
  return written;
}

/** Writes a file whole, and says on stderr where it lies. */
export async function writeAndSay(
  path: string,
  content: Content,
  lang: Lang,
  outside: Outside,
): Promise<void> {
  const written = await write(path, content, lang, outside);
  outside.stderr.write(`${words.written[lang]}${written}\n`);
}

/** Throws wrong usage (exit 2) where one of the files that will be written is one of those that are read. */
export async function refuseOver(read: readonly string[], written: readonly string[]): Promise<void> {
  for (const path of written) if (await isOneOf(path, read)) throw usage('overInput', { found: path });
}
