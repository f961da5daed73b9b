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
