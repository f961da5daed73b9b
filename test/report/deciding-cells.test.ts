import { expect, it } from 'vitest';
import { decidingCells } from '../../src/report/deciding-cells.js';
import { large, sample } from './sample.js';

it('names the columns that the most judgements wait for, the most first', () => {
  expect(decidingCells(sample('zh'))).toEqual([
    { sheet: '课堂记录', header: '缺课登记', cells: [], judgements: 23 },
    { sheet: '课堂记录', header: '实到人数', cells: ['M25'], judgements: 1 },
    { sheet: '班级', header: '班主任', cells: ['F2'], judgements: 1 },
  ]);
});

it('puts the cells of one column together', () => {
  const present = decidingCells(large('en', 21)).find(({ header }) => header === 'Present');
  expect(present).toMatchObject({ cells: ['M104', 'M111', 'M118'], judgements: 3 });
});

it.each([['zh', '范围'], ['en', 'Scope']] as const)('calls the column of a sheet that is not there by its header in %s', (lang, header) => {
  const report = sample(lang);
  const missing = [{ file: '', sheet: '安全检查', cell: null, field: 'scope', value: null }];
  const findings = [{ ...report.findings.at(-1)!, missing }];
  expect(decidingCells({ ...report, findings })).toMatchObject([{ sheet: '安全检查', header, cells: [] }]);
}); // prettier-ignore
