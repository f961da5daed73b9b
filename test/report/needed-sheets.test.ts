import { expect, it } from 'vitest';
import type { ReportedInput } from '../../src/model/report.js';
import { neededFor, notCheckedIn } from '../../src/report/needed-sheets.js';
import { sample } from './sample.js';

const read = (...kinds: readonly string[]): ReportedInput[] => {
  const sheet = { rows: 0, records: 0, rejected: 0, ignored: 0 };
  const sheets = kinds.map((kind) => ({ ...sheet, name: kind, kind }));
  return [{ file: 'a.xlsx', sha256: '', refused: false, sheets }];
};

it.each([
  ['lesson', [], 'zh', '课堂记录', null],
  ['post', [], 'zh', '学校、教职工', null],
  ['post', ['school'], 'zh', '教职工', null],
  ['post', ['school'], 'en', 'Staff', null],
  ['place', ['area'], 'zh', '课堂记录/值班表/学生活动/隐患台账/事件记录', null],
  ['place', ['hazard'], 'zh', '场所', null],
  ['month', ['school', 'staff'], 'zh', '学校', '学期开始、学期结束'],
  ['month', ['staff'], 'zh', '学校', null],
  ['term', ['school'], 'en', 'School', 'Term start, Term end'],
  ['person-moment', ['school', 'timetable'], 'zh', '学校', '学期开始、学期结束'],
  ['no kind', [], 'zh', 'no kind', null],
] as const)('%s, where %o were read: %s %s %s', (kind, kinds, lang, sheet, cells) => {
  expect(neededFor(kind, { inputs: read(...kinds), lang })).toEqual({ sheet, cells });
});

it.each([
  ['zh', ['没有“校车日志”表：1 条规则未检查', '“学校”表没有填学期开始、学期结束：2 条规则未检查']],
  ['en', ['no sheet “School bus log”: 1 rule not checked', '“School” does not give Term start, Term end: 2 rules not checked']],
] as const)('says in %s whether the sheet is not there or its cells are blank', (lang, expected) => {
  const report = sample(lang);
  const [rule] = report.manifest;
  const waiting = ['term', 'term'].map((kind) => ({ ...rule!, kind, checked: false }));
  const inputs = read('school', 'calendar');
  expect(notCheckedIn({ ...report, inputs, manifest: [...report.manifest, ...waiting] }).map(({ says }) => says)).toEqual(expected); // prettier-ignore
}); // prettier-ignore
