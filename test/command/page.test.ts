import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/command/main.js';
import { readPage } from '../../src/node/page.js';
import { world } from './outside.js';

let folder = '';
const at = (name: string): string => join(folder, name);
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'shuifuze-test-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('page', () => {
  it('writes the page, says where on stderr, and leaves stdout alone', async () => {
    const outside = world();
    expect(await main(['page', '-o', at('离线.html')], outside)).toBe(0);
    expect(outside.err()).toBe(`已写出：${at('离线.html')}\n`);
    expect(outside.out()).toBe('');
    expect((await readFile(at('离线.html'), 'utf8')).startsWith('<!doctype html>')).toBe(true);
  });

  it('never writes over a file that is there', async () => {
    await writeFile(at('mine.html'), 'mine');
    const outside = world({ locale: 'en-GB' });
    expect(await main(['page', '-o', at('mine.html')], outside)).toBe(2);
    expect(outside.err()).toContain('is there already');
    expect(await readFile(at('mine.html'), 'utf8')).toBe('mine');
  });

  it('says what to do where the page is lost', async () => {
    await expect(readPage(at('none.html'))).rejects.toThrow('Install shuifuze again');
  });
});
