import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/command/main.js';
import { world } from './outside.js';

let folder = '';
const at = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shuifuze-test-'));
  await main(['rules', 'to-excel', at('rules.xlsx'), '--lang', 'zh'], world());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The workbook with one text written in place of another, wherever it stands. */
async function changed(name: string, from: string, to: string): Promise<string> {
  const parts = unzipSync(new Uint8Array(await readFile(at('rules.xlsx'))));
  const shared = parts['xl/sharedStrings.xml']!;
  const text = strFromU8(shared).replaceAll(`>${from}<`, `>${to}<`);
  expect(text).not.toBe(strFromU8(shared));
  await writeFile(at(name), zipSync({ ...parts, 'xl/sharedStrings.xml': strToU8(text) }));
  return at(name);
}

const rule = 'lesson/arrive-on-time.json';

describe('rules to-excel', () => {
  it('never writes over a file that is there', async () => {
    const outside = world();
    expect(await main(['rules', 'to-excel', at('rules.xlsx')], outside)).toBe(2);
    expect(outside.err()).toContain('不会覆盖');
    expect(outside.out()).toBe('');
  });
});

describe('rules from-excel', () => {
  it('writes the files of the built-in rules again, and says how they are used', async () => {
    const outside = world();
    expect(await main(['rules', 'from-excel', at('rules.xlsx'), '-o', at('same')], outside)).toBe(0);
    expect(outside.err()).toContain(`--rules ${at('same')}`);
    expect(outside.out()).toBe('');
    expect(await readFile(at(`same/${rule}`), 'utf8')).toBe(await readFile(`rules/${rule}`, 'utf8'));
    // The same content again is no harm.
    expect(await main(['rules', 'from-excel', at('rules.xlsx'), '-o', at('same')], world())).toBe(0);
  });

  it('gives rules that replace the built-in ones', async () => {
    const mine = await changed('mine.xlsx', '按时到岗', '铃响之前到岗');
    expect(await main(['rules', 'from-excel', mine, '-o', at('mine')], world())).toBe(0);
    const outside = world();
    await main(['rules', 'show', 'lesson/arrive-on-time', '--rules', at('mine')], outside);
    expect(outside.out()).toContain('铃响之前到岗');
    expect(await main(['rules', 'test', at('mine')], world())).toBe(0);
  });

  it('never writes over a file that differs, and then writes nothing', async () => {
    await mkdir(at('taken/lesson'), { recursive: true });
    await writeFile(at(`taken/${rule}`), '{}');
    const outside = world();
    expect(await main(['rules', 'from-excel', at('rules.xlsx'), '-o', at('taken')], outside)).toBe(2);
    expect(outside.err()).toContain(at(`taken/${rule}`));
    expect(await readFile(at(`taken/${rule}`), 'utf8')).toBe('{}');
    expect(await readdir(at('taken'))).toEqual(['lesson']);
    expect(await readdir(at('taken/lesson'))).toEqual(['arrive-on-time.json']);
  });

  it('says each mistake with its cell, and writes nothing', async () => {
    const wrong = await changed('wrong.xlsx', '【应开始时间】', '【开始时】');
    const outside = world({ locale: 'en-GB' });
    expect(await main(['rules', 'from-excel', wrong, '-o', at('wrong')], outside)).toBe(2);
    expect(outside.err()).toMatch(/wrong\.xlsx 条件!G\d+: found “开始时”; expected/);
    await expect(readdir(at('wrong'))).rejects.toThrow();
  });

  it.each([
    ['no workbook', 'broken.xlsx', 'no workbook'],
    ['no file', 'nowhere.xlsx', ''],
  ])('gives 3 for %s', async (_what, name, content) => {
    if (content) await writeFile(at(name), content);
    const outside = world();
    expect(await main(['rules', 'from-excel', at(name), '-o', at('none')], outside)).toBe(3);
    expect(outside.err()).toContain(name);
  });
});
