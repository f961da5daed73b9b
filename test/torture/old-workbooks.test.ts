import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFiles } from '../../src/node/files.js';
import { readOldWorkbook } from '../../src/node/old-workbooks.js';
import { readInput, type ReadInput } from '../../src/read/input.js';
import { cellsOf, codesOf, read } from '../read/torture.js';
import { changed, ole } from './made.js';

const fixture = (name: string): string => fileURLToPath(new URL(`../read/files/${name}`, import.meta.url));
const oldBytes = new Uint8Array(await readFile(fixture('libreoffice.xls')));
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shuifuze-old-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Reads bytes as the command does: from a file of this name. */
async function opened(name: string, bytes: Uint8Array): Promise<ReadInput> {
  await writeFile(join(folder, name), bytes);
  const { files } = await openFiles([join(folder, name)]);
  return readInput(files[0]!);
}

describe('old workbooks, in the command', () => {
  it.each(['a.xls', 'a.et', 'a.xlsx'])('an old workbook named %s is read, and it is said', async (name) => {
    const input = await opened(name, oldBytes);
    expect(input.refused).toBe(false);
    expect(codesOf(input)[0]).toBe('OLD_XLS_READ');
  });

  it('holds what the same table holds that was saved as .xlsx', async () => {
    const [now, then] = [await read(new Uint8Array(await readFile(fixture('libreoffice.xlsx')))), await opened('a.xls', oldBytes)];
    expect(then.sheets.map(({ name, hidden, merges }) => [name, hidden, merges])).toEqual(now.sheets.map(({ name, hidden, merges }) => [name, hidden, merges]));
    expect(then.sheets.map(cellsOf)).toEqual(now.sheets.map(cellsOf));
    expect(then.sheets[0]!.rows.map((row) => row.hidden)).toEqual(now.sheets[0]!.rows.map((row) => row.hidden));
    expect(codesOf(then).slice(1).sort()).toEqual(codesOf(now).sort());
  });

  it('an old workbook of Excel 95 in the code page of Chinese is read', async () => {
    const input = await opened('a.xls', new Uint8Array(await readFile(fixture('excel-95.xls'))));
    expect(cellsOf(input.sheets[0])).toMatchObject({ A1: 'text 某校值班表', A3: 'date 2025-09-01', C3: expect.stringContaining('周海燕') as string });
  });

  it.each([
    ['a shell', ole('Workbook')],
    ['a shell of Excel 5', ole('Book')],
    ['Excel 2 without an end', new Uint8Array([9, 0, 4, 0, 2, 0, 0x10, 0, ...new Uint8Array(40)])],
    ['one cut in half', oldBytes.slice(0, oldBytes.length / 2)],
    ['one whose chains run in a circle', changed(oldBytes, (_, bytes) => bytes.fill(0, 512, 1024))],
  ])('what is no sound old workbook is refused or read, and never harms: %s', async (_, bytes) => {
    const input = await opened('a.xls', bytes);
    expect(input.refused ? codesOf(input) : codesOf(input).slice(0, 1)).toEqual([input.refused ? expect.stringMatching(/OLD_XLS|NO_SHEETS/) : 'OLD_XLS_READ']);
  });

  it('one that needs a password is said to', async () => {
    expect(codesOf(await opened('a.xls', ole('EncryptedPackage')))).toEqual(['PASSWORD']);
  });

  it('flipped bytes anywhere never harm the reader of them', async () => {
    for (let at = 600; at < oldBytes.length; at += 900) {
      const bytes = changed(oldBytes, (view) => view.setUint8(at, view.getUint8(at) ^ 0xff));
      const plain = await readOldWorkbook(bytes);
      expect(plain === undefined || Array.isArray(plain.sheets)).toBe(true);
    }
  }, 120_000);

  it('its process may write nothing and start nothing', () => {
    const script = `const fs = require('node:fs');
      const tried = [() => fs.writeFileSync(${JSON.stringify(join(folder, 'x'))}, ''), () => require('node:child_process').execSync('true')];
      console.log(tried.map((each) => { try { each(); return 'done'; } catch (error) { return error.code; } }).join());`;
    const flags = ['--experimental-permission', '--allow-fs-read=*', '--no-warnings'];
    expect(spawnSync(process.execPath, [...flags, '-e', script], { encoding: 'utf8' }).stdout.trim()).toBe('ERR_ACCESS_DENIED,ERR_ACCESS_DENIED');
  });
}); // prettier-ignore
