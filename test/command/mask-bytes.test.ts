import { strFromU8, unzipSync } from 'fflate';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleSchool } from '../../fixtures/example/school.js';
import { main } from '../../src/command/main.js';
import { exampleSchema } from '../../src/papers/example.js';
import { world } from './outside.js';

/** A whole check of a large school, more than once, on a busy machine. */
const LONG = 240_000;

// Nothing of the program tells here what is a name: these are the columns of the example in which people stand.
const columns: Readonly<Record<string, readonly string[]>> = {
  staff: ['name', 'phone'],
  incident: ['students'],
  condition: ['pupil'],
  gate: ['pupil'],
  warning: ['pupil'],
  visit: ['name'],
};
const secrets = [
  ...new Set(
    exampleSchema.parse(exampleSchool()).sheets.flatMap((sheet) => {
      const fields = columns[sheet.kind] ?? [];
      const rows = 'rows' in sheet && sheet.rows ? sheet.rows : [];
      return rows.flatMap((row) => fields.flatMap((field) => String(row[field] ?? '').split('、')));
    }),
  ),
]
  .map((name) => name.replace(/等\d+人$/, ''))
  .filter((name) => name !== '');

let folder = '';
const at = (...names: string[]): string => join(folder, ...names);
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'shuifuze-mask-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Every text of a file: of a zip, those of all its parts and their names. */
function textsOf(bytes: Uint8Array): string[] {
  if (strFromU8(bytes.subarray(0, 2), true) !== 'PK') return [strFromU8(bytes)];
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]) => [name, strFromU8(part)]);
}

/** Which secrets stand in which file of a folder, or in its name. */
async function leaks(where: string): Promise<string[]> {
  const entries = await readdir(where, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(0);
  const found = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const texts = [name, ...textsOf(await readFile(join(parentPath, name)))];
      return secrets.filter((secret) => texts.some((text) => text.includes(secret))).map((secret) => `${name}: ${secret}`); // prettier-ignore
    }),
  );
  return found.flat();
}

describe.each(['zh', 'en'])('--mask all, in %s', (lang) => {
  const workbook = (): string => at(lang, 'example.xlsx');
  const run = async (...args: readonly string[]): Promise<{ code: number; said: string }> => {
    const outside = world();
    const code = await main([...args, '--lang', lang, '--mask', 'all'], outside);
    return { code, said: outside.out() + outside.err() };
  };
  beforeAll(async () => {
    await mkdir(at(lang));
    expect(await main(['template', '--with-example', '--lang', lang, '-o', workbook()], world())).toBe(0);
  });

  it(
    'hides names that are there, and not one stays in a report',
    async () => {
      const written = ['--format', 'text,json,html,xlsx,docx,csv', '--fail-on', 'none', '-o'];
      const { code, said } = await run('check', workbook(), ...written, at(lang, 'out'));
      expect(code).toBe(0);
      expect(secrets.length).toBeGreaterThan(150);
      expect(secrets.filter((secret) => said.includes(secret))).toEqual([]);
      expect(await leaks(at(lang, 'out'))).toEqual([]);
      const report = await readFile(at(lang, 'out', 'report.json'), 'utf8');
      expect(report).toContain('罗**');
    },
    LONG,
  );

  it(
    'nor in what batch writes',
    async () => {
      const { code, said } = await run('batch', at(lang, 'example.xlsx'), '--fail-on', 'none', '-o', at(lang, 'district')); // prettier-ignore
      expect(code).toBe(0);
      expect(secrets.filter((secret) => said.includes(secret))).toEqual([]);
      expect(await leaks(at(lang, 'district'))).toEqual([]);
    },
    LONG,
  );

  it.each([
    ['marked copies', () => ['check', workbook(), '--format', 'annotated', '-o', at(lang, 'no')]],
    ['lists to sign', () => ['duties', workbook(), '-o', at(lang, 'no')]],
  ])('refuses %s', async (_what, args) => {
    expect((await run(...args())).code).toBe(2);
    expect(await readdir(at(lang, 'no')).catch(() => [])).toEqual([]);
  });
});

it(
  'finds a name that is not hidden',
  async () => {
    const args = ['check', at('zh', 'example.xlsx'), '--format', 'docx', '--fail-on', 'none', '--quiet'];
    expect(await main([...args, '-o', at('open')], world())).toBe(0);
    expect((await leaks(at('open'))).length).toBeGreaterThan(20);
  },
  LONG,
);
