import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInput } from '../../src/read/input.js';
import { ruleBook } from '../../src/rule-book/book.js';
import { rulesOfBook } from '../../src/rule-book/rules-of-book.js';
import { base, builtIn, ruleFile } from './book.js';

const office = [process.env['SOFFICE'], '/usr/bin/soffice', '/usr/bin/libreoffice'].find(
  (path) => path !== undefined && existsSync(path),
);
const skipped = office === undefined ? ' (skipped: no LibreOffice here; set SOFFICE to its path)' : '';

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'rules-office-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Opens a file in LibreOffice and saves it in another format beside it. */
function saveAs(name: string, format: 'ods' | 'xlsx'): string {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const run = spawnSync(office!, [profile, '--headless', '--convert-to', format, '--outdir', folder, join(folder, name)]); // prettier-ignore
  if (run.status !== 0) throw new Error(String(run.stderr));
  return name.replace(/\.\w+$/, `.${format}`);
}

describe.skipIf(skipped !== '')(`rules saved by LibreOffice${skipped}`, { timeout: 180_000 }, () => {
  it('are the same rules, nothing lost', async () => {
    await writeFile(join(folder, 'rules.xlsx'), await ruleBook(base, 'zh'));
    saveAs('rules.xlsx', 'ods');
    const bytes = await readFile(join(folder, saveAs('rules.ods', 'xlsx')));

    const { sheets } = await readInput({ name: 'rules.xlsx', bytes });
    const files = rulesOfBook('rules.xlsx', sheets, builtIn, 'zh');
    expect(files).toHaveLength(base.rules.length);
    for (const { path, text } of files)
      expect(JSON.parse(text), path).toEqual(ruleFile(path.replace('.json', '')));
  });
});
