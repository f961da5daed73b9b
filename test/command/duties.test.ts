import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/command/main.js';
import { readInput } from '../../src/read/input.js';
import { schoolFiles } from '../papers/duties/school.js';
import { attributes, partsLike, partsOf } from '../report/parts.js';
import { world } from './outside.js';

let folder = '';
let files: readonly string[] = [];
const at = (...names: string[]): string => join(folder, ...names);
const run = async (...args: string[]): Promise<{ code: number; err: string; out: string }> => {
  const outside = world();
  const code = await main(['duties', ...args], outside);
  return { code, err: outside.err(), out: outside.out() };
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shuifuze-duties-'));
  await mkdir(at('in'));
  files = await Promise.all(
    schoolFiles().map(async ({ name, bytes }) => {
      await writeFile(at('in', name), bytes);
      return at('in', name);
    }),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const people = ['刘洋', '吴刚', '周强', '李秀英', '王建国', '陈静-T3', '陈静-T6'];

describe('duties', () => {
  it('writes a list and a pledge for each, all together, the workbook, the page, the calendars and the JSON', async () => {
    const { code, err, out } = await run(...files, '-o', at('out'), '--calendar');
    expect([code, out, err]).toEqual([0, '', `7 人的责任清单和责任书：${at('out')}\n`]);
    expect((await readdir(at('out'))).sort()).toEqual(['calendars', 'duties', 'duties-all.docx', 'duties.html', 'duties.json', 'duties.xlsx', 'pledges', 'pledges-all.docx']); // prettier-ignore
    for (const [name, end] of [
      ['duties', 'docx'],
      ['pledges', 'docx'],
      ['calendars', 'ics'],
    ] as const)
      // prettier-ignore
      expect((await readdir(at('out', name))).sort()).toEqual(people.map((person) => `${person}.${end}`));
  });

  it('has a sheet for each person, and links that lead there and back', async () => {
    const bytes = await readFile(at('out', 'duties.xlsx'));
    const { sheets, refused } = await readInput({ name: 'duties.xlsx', bytes });
    expect(refused).toBe(false);
    expect(sheets.map(({ name }) => name)).toEqual(['目录', '王建国', '李秀英', '陈静', '刘洋', '周强', '陈静-2', '吴刚']); // prettier-ignore
    const links = attributes(partsLike(bytes, /sheet1\.xml$/), 'hyperlink', 'location');
    expect(links).toEqual(sheets.slice(1).map(({ name }) => `&apos;${name}&apos;!A1`));
    expect(attributes(partsLike(bytes, /sheet2\.xml$/), 'hyperlink', 'location')).toEqual(['&apos;目录&apos;!A1']); // prettier-ignore
  });

  it('says in the pledge who signs for the school and who for themselves, and no liability that is not theirs', async () => {
    const text = partsOf(await readFile(at('out', 'pledges', '刘洋.docx'))).get('word/document.xml')!;
    for (const words of ['班主任安全责任书', '甲方：青禾小学（代表：王建国）', '乙方：刘洋（语文教师、班主任 T4）', '自 2025年9月1日 起至 2026年1月16日 止', '作为班主任', '不约定由个人承担学校的法定责任', '一式两份']) expect(text).toContain(words); // prettier-ignore
    const top = partsOf(await readFile(at('out', 'pledges', '王建国.docx'))).get('word/document.xml')!;
    expect(top).toContain('甲方：上级教育主管部门');
  });

  it('puts the number of the list on each page of each form', async () => {
    const lists = JSON.parse(await readFile(at('out', 'duties.json'), 'utf8')) as { people: { id: string; name: string }[] }; // prettier-ignore
    const { id } = lists.people[3]!;
    expect(partsLike(await readFile(at('out', 'duties', '刘洋.docx')), /header1\.xml$/)).toContain(id);
    expect(partsLike(await readFile(at('out', 'duties.xlsx')), /sharedStrings\.xml$/)).toContain(id);
    expect(await readFile(at('out', 'duties.html'), 'utf8')).toContain(id);
  });

  it('gives the same bytes again', async () => {
    expect((await run(...files, '-o', at('again'), '--calendar')).code).toBe(0);
    for (const name of [
      'duties-all.docx',
      'duties.xlsx',
      'duties.html',
      'duties.json',
      'duties/刘洋.docx',
      'calendars/刘洋.ics',
    ])
      // prettier-ignore
      expect((await readFile(at('again', name))).equals(await readFile(at('out', name)))).toBe(true);
  });

  it('compares with the lists that lie where it writes', async () => {
    const options = ['-o', at('again'), '--since', at('again', 'duties.json'), '--format', 'html'];
    expect((await run(...files, ...options)).code).toBe(0);
    expect(await readFile(at('again', 'duties.html'), 'utf8')).toContain('没有变化');
  });

  it('makes only what is asked for', async () => {
    const { code } = await run(...files, '-o', at('one'), '--person', 'T3', '--person', '刘洋', '--format', 'docx'); // prettier-ignore
    expect(code).toBe(0);
    expect((await readdir(at('one', 'duties'))).sort()).toEqual(['刘洋.docx', '陈静.docx']);
    expect((await readdir(at('one'))).sort()).toEqual(['duties', 'duties-all.docx', 'duties.json', 'pledges', 'pledges-all.docx']); // prettier-ignore
  });

  it('leaves the whole where only some are made anew', async () => {
    const whole = await readFile(at('again', 'duties.json'));
    const { code } = await run(...files, '-o', at('again'), '--person', 'T4');
    expect(code).toBe(0);
    expect((await readFile(at('again', 'duties.json'))).equals(whole)).toBe(true);
    const parts = (await readdir(at('again'))).filter((name) => name.includes('part')).sort();
    expect(parts).toEqual(['duties-part-all.docx', 'duties-part.html', 'duties-part.json', 'duties-part.xlsx', 'pledges-part-all.docx']); // prettier-ignore
  });

  it('speaks English', async () => {
    expect((await run(...files, '-o', at('en'), '--lang', 'en', '--format', 'html')).code).toBe(0);
    const page = await readFile(at('en', 'duties.html'), 'utf8');
    expect(page).toContain('List of safety duties');
    expect((await run(...files, '-o', at('en'), '--since', at('en', 'duties.json'))).err).toContain(
      '另一种语言',
    );
  });

  it.each<[string, () => string[], string]>([
    ['a list that hides the names of those who sign', () => [...files, '-o', at('no'), '--mask', 'all'], '不能隐去教职工姓名'],
    ['an unknown name', () => [...files, '-o', at('no'), '--person', '刘扬'], '是否想问“刘洋”'],
    ['an unknown format', () => [...files, '-o', at('no'), '--format', 'pdf'], 'docx, xlsx, html'],
    ['a date that is none', () => [...files, '-o', at('no'), '--as-of', '2025-13-01'], '不是日期'],
    ['an earlier list that is none', () => [...files, '-o', at('no'), '--since', files[0]!], '不是以前写出的 duties.json'],
    ['an earlier list that is not there', () => [...files, '-o', at('no'), '--since', at('none.json')], 'ENOENT'],
    ['no folder', () => [...files], '--out'],
    ['standard input', () => ['-', '-o', at('no')], '标准输入'],
  ])('refuses %s, and writes nothing', async (_, args, sentence) => {
    const { code, err } = await run(...args());
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(existsSync(at('no'))).toBe(false);
  }); // prettier-ignore

  it('says only that a file is not there where it was the only one', async () => {
    const { code, err } = await run(at('none.xlsx'), '-o', at('no'));
    expect(code).toBe(3);
    expect(err).toMatch(/^shuifuze: none\.xlsx: 这个文件打不开（没有这个文件或文件夹.*\n$/);
    expect(existsSync(at('no'))).toBe(false);
  });

  it('says of a file that could not be read that the lists do without it, and ends with 3', async () => {
    const { code, err } = await run(...files, at('none.xlsx'), '-o', at('lacking'), '--format', 'html');
    expect(code).toBe(3);
    expect(err).toContain('none.xlsx');
    expect(await readFile(at('lacking', 'duties.html'), 'utf8')).toContain('文件“none.xlsx”没有读出');
  });
});

const office = ['/usr/bin/libreoffice', '/usr/bin/soffice'].find((path) => existsSync(path));
const skipped = office === undefined ? ' (skipped: no LibreOffice here)' : '';
describe.skipIf(skipped !== '')(`in an office suite${skipped}`, () => {
  it('a list and a pledge are pages that can be printed', { timeout: 120_000 }, async () => {
    const from = [at('out', 'duties', '刘洋.docx'), at('out', 'duties-all.docx')];
    await promisify(execFile)(office!, [`-env:UserInstallation=file://${at('profile')}`, '--headless', '--convert-to', 'pdf', '--outdir', at('pdf'), ...from]); // prettier-ignore
    const pages = async (name: string): Promise<number> => Number(/\/Count (\d+)/.exec((await readFile(at('pdf', name))).toString('latin1'))![1]); // prettier-ignore
    expect(await pages('刘洋.pdf')).toBeGreaterThan(1);
    expect(await pages('duties-all.pdf')).toBeGreaterThan(people.length);
  });
});
