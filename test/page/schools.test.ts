import { describe, expect, it } from 'vitest';
import { withoutEarlier } from '../../src/page/client/earlier.js';
import { schoolPerFile, schoolPerFolder } from '../../src/page/client/schools.js';

const given = (...paths: readonly string[]) => paths.map((path) => ({ path, file: new File([], path.split('/').at(-1)!) })); // prettier-ignore

/** `一中: a.xlsx b.csv` for each school, and what was passed over. */
function told({ schools, passed }: ReturnType<typeof schoolPerFile>): string[] {
  return [
    ...schools.map(({ folder, files }) => `${folder}: ${files.map(({ file }) => file.name).join(' ')}`),
    ...passed.map(({ path }) => `- ${path}`),
  ];
}

describe('what was dropped, shared out among schools', () => {
  it.each([
    ['every workbook is one', ['一中.xlsx', '二中.xlsm'], ['一中: 一中.xlsx', '二中: 二中.xlsm']],
    ['two of one name have folders of their own', ['东/校.xlsx', '西/校.xlsx'], ['校: 校.xlsx', '校-2: 校.xlsx']],
    ['a CSV and other files are passed over', ['区/a.csv', '区/b.docx', '区/c.xls'], ['c: c.xls', '- 区/a.csv', '- 区/b.docx']],
    ['those of folders below are passed over', ['区/a.xlsx', '区/甲/b.xlsx'], ['a: a.xlsx', '- 区/甲/b.xlsx']],
    ['where none lies above, those of the folders below are taken', ['区/东/a.xlsx', '区/西/b.xlsx'], ['a: a.xlsx', 'b: b.xlsx']],
    ['locks and hidden files are no records', ['区/~$a.xlsx', '区/.b.xlsx', '区/.git/c.xlsx'], []],
  ])('by file: %s', (_, paths, expected) => expect(told(schoolPerFile(given(...paths)))).toEqual(expected)); // prettier-ignore

  it.each([
    ['every lowest folder is one', ['区/一中/a.xlsx', '区/一中/b.csv', '区/二中/c.xlsx'], ['一中: a.xlsx b.csv', '二中: c.xlsx']],
    ['the folder itself where there are none below', ['校/a.xlsx', '校/b.xlsx'], ['校: a.xlsx b.xlsx']],
    ['folders in folders', ['区/东/一中/a.xlsx', '区/西/二中/b.xlsx'], ['东_一中: a.xlsx', '西_二中: b.xlsx']],
    ['what lies above is passed over', ['区/总.xlsx', '区/一中/a.xlsx', '区/一中/说明.docx'], ['一中: a.xlsx', '- 区/总.xlsx', '- 区/一中/说明.docx']],
    ['a folder whose name begins alike is not above', ['区/一/a.xlsx', '区/一中/b.xlsx'], ['一: a.xlsx', '一中: b.xlsx']],
  ])('by folder: %s', (_, paths, expected) => expect(told(schoolPerFolder(given(...paths)))).toEqual(expected)); // prettier-ignore

  it('what this program wrote is no school', () => {
    const own = new Map([['区/r.xlsx', 'rules']] as const);
    const { schools, passed } = schoolPerFile(given('区/a.xlsx', '区/r.xlsx'), own);
    expect(schools.map(({ folder }) => folder)).toEqual(['a']);
    expect(passed).toEqual([{ path: '区/r.xlsx', reason: expect.objectContaining({ en: expect.stringContaining('rules that this program wrote') as string }) as unknown }]);
  }); // prettier-ignore
});

describe('what an earlier run wrote, taken out of what was dropped', () => {
  it.each([
    ['nothing', ['a.xlsx', '校/report.json'], ['a.xlsx', '校/report.json'], null],
    ['its whole folder', ['a.xlsx', '旧/district.json', '旧/b/report.json', '旧/b/report.xlsx', '旧/district.xlsx'], ['a.xlsx'], ['b']],
    ['its folder among others', ['区/a.xlsx', '区/旧/district.json', '区/旧/b/report.json'], ['区/a.xlsx'], ['b']],
    ['its content, among the workbooks', ['a.xlsx', 'district.json', 'district.xlsx', 'b/report.json', 'b/report.xlsx', 'b/c.xlsx'], ['a.xlsx', 'b/c.xlsx'], ['b']],
    ['the roll-up alone', ['a.xlsx', 'district.json'], ['a.xlsx'], []],
  ])('%s', (_, paths, left, folders) => {
    const { files, earlier } = withoutEarlier(given(...paths));
    expect(files.map(({ path }) => path)).toEqual(left);
    expect(earlier?.reports.map(({ folder }) => folder) ?? null).toEqual(folders);
  }); // prettier-ignore
});
