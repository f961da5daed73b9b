import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { measured, onPaper, type Found } from './on-paper.js';

/** Writes what was found, what it was found with, and what follows, between the marks of docs/scale.md; says it too. */
export async function writeScale(found: Found, about: string): Promise<void> {
  const path = 'docs/scale.md';
  const text = await readFile(path, 'utf8');
  const bench = `${table(['what', 'found'], measured(found))}\n\n${about}`;
  const paper = table(['', '30,000 schools', '500,000 schools'], onPaper(found));
  const filled = within(within(text, 'bench', bench), 'paper', paper);
  await writeFile(path, await format(filled, { ...(await resolveConfig(path)), filepath: path }));
  process.stdout.write(`${bench}\n\n${paper}\n`);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function within(text: string, mark: string, content: string): string {
  const [from, to] = [`<!-- ${mark} -->`, `<!-- ${mark}:end -->`];
  if (!text.includes(from) || !text.includes(to)) throw new Error(`docs/scale.md has no ${from}`);
  return `${text.split(from)[0]}${from}\n\n${content}\n\n${to}${text.split(to)[1]}`;
}
