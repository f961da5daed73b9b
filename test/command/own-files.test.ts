import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/command/main.js';
import { sheetsOf, workbookOf } from '../torture/school.js';
import { world } from './outside.js';

const { bytes } = workbookOf('a.xlsx', sheetsOf('青禾小学', '陈静'));
const folder = await mkdtemp(join(tmpdir(), 'shuifuze-own-'));
const at = (name: string): string => join(folder, name);
beforeEach(async () => {
  await rm(folder, { recursive: true, force: true });
  for (const name of ['a/report.xlsx', 'b/school.xlsx']) {
    await mkdir(dirname(at(name)), { recursive: true });
    await writeFile(at(name), bytes);
  }
  await symlink(at('a'), at('link'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a file that is read is never written over', () => {
  it.each([
    ['a workbook called as a report is', ['a/report.xlsx'], 'a'],
    ['the same through a link', ['a/report.xlsx'], 'link'],
    ['one of several', ['b/school.xlsx', 'a/report.xlsx'], 'a'],
    ['the ledger', ['b/school.xlsx', '--ledger', 'a/report.xlsx'], 'a'],
  ])('%s', async (_, args, out) => {
    const outside = world();
    const given = args.map((arg) => (arg.startsWith('--') ? arg : at(arg)));
    expect(await main(['check', ...given, '-o', at(out), '--lang', 'zh'], outside)).toBe(2);
    expect(outside.err()).toContain(`${join(at(out), 'report.xlsx')} 是这次要读的文件`);
    expect(await readdir(at('a'))).toEqual(['report.xlsx']);
    expect(new Uint8Array(await readFile(at('a/report.xlsx')))).toEqual(bytes);
  });

  it.each(['out', 'same'])(
    'of two schools of a batch the one that lies where the other is reported: -o %s',
    async (out) => {
      const outside = world();
      await symlink(at('out'), at('same'));
      const given = ['b/school.xlsx', 'out/school/report.xlsx'].map(at);
      await mkdir(dirname(given[1]!), { recursive: true });
      await writeFile(given[1]!, bytes);
      expect(await main(['batch', ...given, '-o', at(out), '--lang', 'zh'], outside)).toBe(2);
      expect(outside.err()).toContain(`${given[1]} 是这次要读的文件`);
      expect(await readdir(at('out'))).toEqual(['school']);
    },
  );

  it('the lists of duties of a check before', async () => {
    await writeFile(at('a/duties.xlsx'), bytes);
    const outside = world();
    expect(await main(['duties', at('a/duties.xlsx'), '-o', at('a'), '--lang', 'zh'], outside)).toBe(2);
    expect(await readdir(at('a'))).toEqual(['duties.xlsx', 'report.xlsx']);
    expect(new Uint8Array(await readFile(at('a/duties.xlsx')))).toEqual(bytes);
  });
});
