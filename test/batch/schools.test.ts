import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RunError } from '../../src/errors.js';
import { bookBytes } from '../read/torture.js';
import { findSchools, type Grouping, type FoundSchools } from '../../src/batch/schools.js';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'shuifuze-schools-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function lay(...paths: string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), '');
  }
}

/** Folder → files, as paths below the root. */
function told({ schools, passed }: FoundSchools) {
  return {
    schools: schools.map(({ folder, paths }) => [folder, ...paths.map((path) => relative(root, path))]),
    passed: passed.map(({ path, reason }) => [relative(root, path), reason.en]),
  };
}

describe('findSchools', () => {
  it('takes each workbook that lies directly in the folder, in the order of names', async () => {
    await lay(
      'in/二小.xlsx',
      'in/一小.XLSM',
      'in/old.xls',
      'in/模板校.xltx',
      'in/below/三小.xlsx',
      'in/~$二小.xlsx',
      'in/.hidden.xlsx',
    );
    const found = await findSchools([join(root, 'in')], 'file', join(root, 'out'));
    expect(told(found)).toEqual({
      schools: [
        ['old', 'in/old.xls'],
        ['一小', 'in/一小.XLSM'],
        ['二小', 'in/二小.xlsx'],
        ['模板校', 'in/模板校.xltx'],
      ],
      passed: [
        ['in/.hidden.xlsx', expect.stringContaining('hidden')],
        ['in/below/三小.xlsx', expect.stringContaining('--school-per folder')],
        ['in/~$二小.xlsx', expect.stringContaining('no workbook')],
      ],
    });
  });

  it.each<[Grouping, string[][]]>([
    [
      'file',
      [
        ['甲校', 'in/甲校.xlsx'],
        ['丙校.marked', 'in/丙校.marked.xlsx'],
      ],
    ],
    ['folder', [['in', 'in/丙校.marked.xlsx', 'in/甲校.xlsx']]],
  ])(
    'takes a marked copy for no school beside its workbook, but alone, per %s',
    async (grouping, schools) => {
      await lay('in/甲校.xlsx', 'in/甲校.marked.xlsx', 'in/丙校.marked.xlsx');
      const found = told(await findSchools([join(root, 'in')], grouping, join(root, 'out')));
      expect(new Set(found.schools)).toEqual(new Set(schools));
      expect(found.passed).toEqual([['in/甲校.marked.xlsx', expect.stringContaining('marked copy')]]);
    },
  );

  it('names the workbooks of folders below, however deep, and nothing else of them', async () => {
    await lay('in/a.xlsx', 'in/甲/b.xlsx', 'in/甲/乙/c.xls', 'in/甲/notes.txt', 'in/甲/教职工.csv', 'in/out/a/report.xlsx'); // prettier-ignore
    const found = told(await findSchools([join(root, 'in')], 'file', join(root, 'in/out')));
    expect(found.schools).toEqual([['a', 'in/a.xlsx']]);
    expect(found.passed.map(([path]) => path)).toEqual(['in/甲/b.xlsx', 'in/甲/乙/c.xls']);
  });

  it.each([
    ['a report', ['总览', '整改台账', '缺佐证'], '检查报告'],
    ['a roll-up', ['Overview', 'Schools', 'The most common gaps', 'Rules × schools'], '区域汇总'],
    ['a roll-up without the table of rules by schools', ['总览', '学校', '最常见的差距'], '区域汇总'],
    ['rules', ['填写说明', '规则', '条件', '例子', '限值'], '规则表'],
    ['a school', ['总览', '规则', '学校'], undefined],
  ])('knows %s that the program wrote by its sheets, not by its name', async (_, names, what) => {
    await lay('in/甲.xlsx');
    await writeFile(join(root, 'in/甲.xlsx'), bookBytes({ names, sheets: names.map(() => '') }));
    const { schools, passed } = await findSchools([join(root, 'in')], 'file', join(root, 'out'));
    expect(schools.length).toBe(what === undefined ? 1 : 0);
    expect(passed.map(({ reason }) => reason.zh).join('')).toContain(what ?? '');
  });

  it('does not take rules and roll-ups for schools in the folders of schools either, but leaves a report for its ledger', async () => {
    const books = { rules: ['规则', '条件', '例子'], report: ['总览', '整改台账'], district: ['学校', '最常见的差距'] }; // prettier-ignore
    for (const [name, names] of Object.entries(books)) {
      await lay(`in/甲/${name}.xlsx`, `in/乙/${name}.xlsx`);
      const bytes = bookBytes({ names, sheets: names.map(() => '') });
      await writeFile(join(root, `in/甲/${name}.xlsx`), bytes);
      if (name === 'report') await rm(join(root, 'in/乙/report.xlsx'));
      else await writeFile(join(root, `in/乙/${name}.xlsx`), bytes);
    }
    const { schools, passed } = told(await findSchools([join(root, 'in')], 'folder', join(root, 'out')));
    expect(schools).toEqual([['甲', 'in/甲/report.xlsx']]);
    expect(passed.map(([path]) => path)).toEqual(['in/乙/district.xlsx', 'in/乙/rules.xlsx', 'in/甲/district.xlsx', 'in/甲/rules.xlsx']); // prettier-ignore
  });

  it.each(['file', 'folder'] as const)(
    'names a folder that is called like a workbook, per %s',
    async (grouping) => {
      await lay('in/一小/a.xlsx', 'in/一小.xlsx/x', 'in/b.xlsx/b.xlsx');
      await rm(join(root, 'in/一小.xlsx/x'));
      const { schools, passed } = told(await findSchools([join(root, 'in')], grouping, join(root, 'out')));
      expect(passed).toContainEqual(['in/一小.xlsx', 'a folder, only named like a workbook']);
      expect(schools.map(([folder]) => folder)).toEqual(grouping === 'folder' ? ['b.xlsx', '一小'] : []);
    },
  );

  it('says what it passed over', async () => {
    await lay('in/一小.xlsx', 'in/notes.txt', 'in/教职工.csv');
    const { passed } = told(await findSchools([join(root, 'in')], 'file', join(root, 'out')));
    expect(passed).toEqual([
      ['in/notes.txt', 'no workbook'],
      ['in/教职工.csv', expect.stringContaining('--school-per folder')],
    ]);
  });

  it('takes each lowest folder as a school, with its CSV files, and not the folder of the reports', async () => {
    await lay(
      'in/东/一小/a.xlsx',
      'in/东/一小/教职工.csv',
      'in/西/b.xlsx',
      'in/top.xlsx',
      'in/out/一小/report.xlsx',
    );
    const found = await findSchools([join(root, 'in')], 'folder', join(root, 'in/out'));
    expect(told(found)).toEqual({
      schools: [
        ['东_一小', 'in/东/一小/a.xlsx', 'in/东/一小/教职工.csv'],
        ['西', 'in/西/b.xlsx'],
      ],
      passed: [['in/top.xlsx', expect.stringContaining('lowest folder')]],
    });
  });

  it('takes a workbook that is named itself, once', async () => {
    await lay('in/一小.xlsx');
    const path = join(root, 'in/一小.xlsx');
    expect(told(await findSchools([path, path], 'file', join(root, 'out'))).schools).toEqual([
      ['一小', 'in/一小.xlsx'],
    ]);
  });

  it('gives two schools of the same name two folders', async () => {
    await lay('a/一小.xlsx', 'b/一小.xlsx');
    const found = await findSchools([join(root, 'a'), join(root, 'b')], 'file', join(root, 'out'));
    expect(found.schools.map(({ folder }) => folder)).toEqual(['一小', '一小-2']);
  });

  it('does not follow a link that leads out of the folder', async () => {
    await lay('in/一小.xlsx', 'else/二小.xlsx');
    await symlink(join(root, 'else/二小.xlsx'), join(root, 'in/链接.xlsx'));
    await symlink(join(root, 'in/一小.xlsx'), join(root, 'in/同.xlsx'));
    const { schools, passed } = told(await findSchools([join(root, 'in')], 'file', join(root, 'out')));
    expect(schools.map(([folder]) => folder)).toEqual(['一小', '同']);
    expect(passed).toEqual([['in/链接.xlsx', expect.stringContaining('not followed')]]);
  });

  it('tells a path that is not there, and a link that leads nowhere', async () => {
    await lay('in/一小.xlsx');
    await symlink(join(root, 'gone'), join(root, 'in/断.xlsx'));
    const { passed } = told(
      await findSchools([join(root, 'in'), join(root, 'no')], 'file', join(root, 'out')),
    );
    expect(passed).toEqual([
      ['in/断.xlsx', 'cannot be read: ENOENT'],
      ['no', 'cannot be read: ENOENT'],
    ]);
  });

  it('does not take reports for schools: those of this batch, by whatever path, and those of an earlier one', async () => {
    await lay('in/一小/a.xlsx', 'in/out/一小/report.xlsx');
    await lay('in/last/manifest.json', 'in/last/journal.jsonl', 'in/last/一小/report.xlsx');
    await symlink(join(root, 'in/out'), join(root, 'in/also'));
    const path = relative(process.cwd(), join(root, 'in'));
    const found = await findSchools([path], 'folder', join(root, 'in/out'));
    expect(found.schools.map(({ folder }) => folder)).toEqual(['一小']);
    expect(found.passed.map(({ reason }) => reason.en)).toEqual([expect.stringContaining('earlier batch')]);
  });

  it('refuses to write among the workbooks', async () => {
    await lay('in/一小.xlsx');
    await symlink(join(root, 'in'), join(root, 'same'));
    const found = findSchools([join(root, 'in')], 'file', join(root, 'same'));
    await expect(found).rejects.toThrow(RunError);
  });

  it('follows no link round and round', async () => {
    await lay('in/东/一小/a.xlsx');
    await symlink(join(root, 'in'), join(root, 'in/东/上'));
    const { schools, passed } = told(await findSchools([join(root, 'in')], 'folder', join(root, 'out')));
    expect(schools).toEqual([['东_一小', 'in/东/一小/a.xlsx']]);
    expect(passed).toEqual([['in/东/上', expect.stringContaining('looked into already')]]);
  });

  it('gives no school the name of a file of the batch', async () => {
    await lay('in/District.html.xlsx', 'in/manifest.json.xlsx');
    const { schools } = told(await findSchools([join(root, 'in')], 'file', join(root, 'out')));
    expect(schools.map(([folder]) => folder)).toEqual(['District.html-2', 'manifest.json-2']);
  });

  it.skipIf(process.getuid?.() === 0)('tells a folder that may not be read', async () => {
    await lay('in/一小.xlsx');
    await chmod(join(root, 'in'), 0o000);
    const { passed } = told(await findSchools([join(root, 'in')], 'file', join(root, 'out')));
    await chmod(join(root, 'in'), 0o700);
    expect(passed).toEqual([['in', 'cannot be read: EACCES']]);
  });
});
