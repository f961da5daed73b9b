import { fill, type Lang } from '../model/text.js';
import { writeWhole, type Content } from '../node/write-whole.js';
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
