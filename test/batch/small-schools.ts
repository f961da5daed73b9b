import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { csvFile } from '../csv-file.js';

/** Small schools, each a folder with two sheets. */
export async function laySchools(folder: string, count: number): Promise<void> {
  for (let i = 1; i <= count; i++) {
    const name = `${i}小`;
    await mkdir(join(folder, name), { recursive: true });
    const sheets = [
      csvFile('学校', [
        ['项目', '内容'],
        ['学校名称', name],
        ['检查基准日', '2025-09-30'],
      ]),
      csvFile('教职工', [
        ['姓名', '岗位', '在岗状态'],
        ['王建国', '校长', '在岗'],
        ['陈静', '教师', i % 2 === 0 ? '在岗' : '离职'],
      ]),
    ];
    for (const sheet of sheets) await writeFile(join(folder, name, sheet.name), sheet.bytes);
  }
}

/** Every file of a folder with its digest. */
export async function digests(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const pairs = files.sort().map(async (path) => {
    const digest = createHash('sha256').update(await readFile(path)).digest('hex');
    return [path.slice(folder.length), digest] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
} // prettier-ignore
