import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/command/main.js';
import { readSchool } from '../../src/read-school.js';
import { world } from './outside.js';

let folder = '';
const at = (name: string): string => join(folder, name);
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'shuifuze-test-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('template', () => {
  it('writes the workbook, says where on stderr, and leaves stdout alone', async () => {
    const outside = world();
    expect(await main(['template', '-o', at('空表.xlsx')], outside)).toBe(0);
    expect(outside.err()).toBe(`已写出：${at('空表.xlsx')}\n`);
    expect(outside.out()).toBe('');
    const bytes = await readFile(at('空表.xlsx'));
    expect((await readSchool([{ name: '空表.xlsx', bytes }])).present.has('lesson')).toBe(true);
  });

  it('never writes over a file that is there', async () => {
    await writeFile(at('mine.xlsx'), 'mine');
    const outside = world({ locale: 'en-GB' });
    expect(await main(['template', '-o', at('mine.xlsx')], outside)).toBe(2);
    expect(outside.err()).toContain('is there already');
    expect(await readFile(at('mine.xlsx'), 'utf8')).toBe('mine');
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('fills in the example school', async () => {
    expect(
      await main(['template', '--with-example', '--lang', 'en', '-o', at('example.xlsx')], world()),
    ).toBe(0);
    const { records } = await readSchool([{ name: 'e.xlsx', bytes: await readFile(at('example.xlsx')) }]);
    expect(records.filter(({ kind }) => kind === 'lesson').length).toBeGreaterThan(3000);
  });
});
