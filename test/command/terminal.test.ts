import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/command/main.js';
import { Page } from '../../src/report/terminal-page.js';
import { sheetsOf, workbookOf } from '../torture/school.js';
import { world } from './outside.js';

// What a terminal would take for an order: a new title, another colour, a line written over, a turned one.
const ORDERS = '\u001B]0;x\u0007\u001B[31m\r\u009B2J\u061C\u202E\u2028';
const STEERS =
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/;

let folder = '';
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shuifuze-test-'));
  await mkdir(at('schools'));
  const school = workbookOf('校.xlsx', sheetsOf('青禾小学', '陈静'));
  await writeFile(at('校.xlsx'), school.bytes);
  await writeFile(at(`empty${ORDERS}.xlsx`), '');
  await writeFile(at(`schools/empty${ORDERS}.xlsx`), '');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('nothing that others name steers the terminal', () => {
  it.each<[string, () => string[]]>([
    ['a file that is not read', () => ['check', at(`empty${ORDERS}.xlsx`)]],
    ['a file that is not there', () => ['check', at(`none${ORDERS}.xlsx`), at('校.xlsx')]],
    ['a date', () => ['check', at('校.xlsx'), '--as-of', ORDERS]],
    ['an option that is none', () => ['check', at('校.xlsx'), `--no${ORDERS}`]],
    ['a command that is none', () => [`check${ORDERS}`]],
    ['a folder to write into', () => ['check', at('校.xlsx'), '-o', at(`out${ORDERS}`)]],
    ['the file of a school of a batch', () => ['batch', at('schools'), '-o', at('reports'), '--no-progress']],
  ])('%s', async (_name, args) => {
    const it = world();
    await main(args(), it);
    expect(it.out() + it.err()).not.toBe('');
    expect(it.out() + it.err()).not.toMatch(STEERS);
  });

  it('a cell', () => {
    const page = new Page({ columns: 80, color: false });
    page.paragraph(`王${ORDERS}建国`);
    page.columns([[ORDERS, `王${ORDERS}建国`]]);
    expect(page.text()).toContain('建国');
    expect(page.text()).not.toMatch(STEERS);
  });
});
