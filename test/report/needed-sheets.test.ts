import { expect, it } from 'vitest';
import type { ReportedInput } from '../../src/model/report.js';
import { sheetNeeded } from '../../src/report/needed-sheets.js';

const read = (...kinds: readonly string[]): ReportedInput[] => {
  const sheet = { rows: 0, records: 0, rejected: 0, ignored: 0 };
  const sheets = kinds.map((kind) => ({ ...sheet, name: kind, kind }));
  return [{ file: 'a.xlsx', sha256: '', refused: false, sheets }];
};

it.each([
  ['lesson', [], 'zh', '课堂记录'],
  ['post', [], 'zh', '学校、教职工'],
  ['post', ['school'], 'zh', '教职工'],
  ['post', ['school'], 'en', 'Staff'],
  ['place', ['area'], 'zh', '课堂记录/值班表/学生活动/隐患台账/事件记录'],
  ['place', ['hazard'], 'zh', '场所'],
  ['month', ['school', 'staff'], 'zh', '学校（学期开始、学期结束）'],
  ['term', ['school'], 'en', 'School (Term start, Term end)'],
  ['no kind', [], 'zh', 'no kind'],
] as const)('%s, where %o were read: %s %s', (kind, kinds, lang, expected) => {
  expect(sheetNeeded(kind, { inputs: read(...kinds), lang })).toBe(expected);
});
