import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';

/** A table of the page: its heading, its columns, its rows. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const PATH = 'docs/performance.md';

/** Writes the tables between two marks of the page, and says them. */
export async function writePage(tables: readonly Table[], machine: string, mark = 'bench'): Promise<void> {
  const text = await readFile(PATH, 'utf8');
  const [head = '', , tail = ''] = text.split(new RegExp(`<!-- ${mark}(?::end)? -->`));
  const shown = tables.map(markdown).join('\n\n');
  const page = `${head}<!-- ${mark} -->\n\n${shown}\n\n${machine}\n\n<!-- ${mark}:end -->${tail}`;
  await writeFile(PATH, await format(page, { ...(await resolveConfig(PATH)), filepath: PATH }));
  process.stdout.write(`${shown}\n`);
}

/** How often `b` goes into `a`, as `1.25 ×`. */
export function ratio(a: number, b: number): string {
  return `${(a / b).toFixed(2)} ×`;
}

/** A whole number with its thousands parted. */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function markdown({ title, columns, rows }: Table): string {
  const lines = [columns, columns.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  return `### ${title}\n\n${lines.join('\n')}`;
}
