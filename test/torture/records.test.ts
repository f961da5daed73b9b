import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.js';
import type { Report } from '../../src/model/report.js';
import { readRuleFiles } from '../../src/node/rule-files.js';
import { readRuleBase } from '../../src/validate/rule-base.js';
import { bookBytes, c, inline, row } from '../read/torture.js';
import { sheetsOf, workbookOf } from './school.js';

const rules = readRuleBase(await readRuleFiles());
const run = (...files: { name: string; bytes: Uint8Array }[]): Promise<Report> =>
  check(files, { rules, lang: 'en', today: '2025-10-01' });
const codes = ({ problems }: Report): string[] =>
  problems.map(({ code, cell }) => `${code} ${cell ?? ''}`.trim());

/** A duty log with one row whose cells are given as XML. */
const log = (cells: string, formats: (number | string)[] = []) => {
  const headers = ['日期', '班次', '开始时间', '结束时间', '值守场所', '值班人', '到岗时间', '巡查次数'];
  const head = headers.map((text, i) => inline(`${'ABCDEFGH'[i]!}1`, text)).join('');
  return {
    name: '值班.xlsx',
    bytes: bookBytes({ names: ['值班表'], sheets: [row(1, head) + row(2, cells)], formats }),
  };
};
const sound = (...cells: string[]): string =>
  inline('A2', '2025-09-02') + inline('B2', '午间') + inline('E2', '操场') + cells.join('');

describe('what a sheet and a cell mean', () => {
  it.each(['课堂记录 ', '　课堂记录', '课堂 记录', '课堂记录（９月）', '课堂记錄'])('a sheet is recognised under the name %j', async (name) => {
    const { 课堂记录: lessons, ...others } = sheetsOf('青禾小学', '陈静');
    const { inputs, problems } = await run(workbookOf('a.xlsx', { ...others, [name]: lessons! }));
    expect(inputs[0]!.sheets.find((sheet) => sheet.name === name)?.kind).toBe('lesson');
    expect(problems.filter(({ code }) => code === 'MISSING_SHEET')).toEqual([]);
  });

  it('a sheet is recognised, or its absence said by its name', async () => {
    const sheets = Object.entries(sheetsOf('青禾小学', '陈静')).filter(([name]) => name !== '教职工');
    const { problems } = await run(workbookOf('a.xlsx', Object.fromEntries(sheets)));
    expect(problems.find(({ code }) => code === 'MISSING_SHEET')?.message).toContain('Staff');
  });

  it.each([
    ['a long ID stored as a number', sound(c('F2', '1.1010119900307E+17')), 'ID_AS_NUMBER F2'],
    ['an error', sound(c('G2', '#DIV/0!', { t: 'e', f: '1/0' })), 'CELL_ERROR G2'],
    ['a formula that was never calculated', sound(c('G2', null, { f: 'NOW()' })), 'NOT_CALCULATED G2'],
  ])('a cell that cannot be taken is named: %s', async (_, cells, code) => {
    expect(codes(await run(log(cells)))).toContain(code);
  });

  it.each([
    ['as text', inline('G2', '08:00'), 'nothing'],
    ['with a colon of full width', inline('G2', '8：00'), 'nothing'],
    ['as a part of a day', c('G2', 0.3333333333, { s: 1 }), 'nothing'],
    ['on another day', c('G2', 1.3333333333, { s: 1 }), 'nothing'],
    ['negative', c('G2', -0.5, { s: 1 }), 'NOT_A_TIME G2'],
    ['beyond all dates', c('G2', 2958466, { s: 2 }), 'NOT_A_TIME G2'],
  ])('times in every form are read, or named: %s', async (_, cell, code) => {
    const found = codes(await run(log(sound(cell), [20, 14]))).filter((each) => each.endsWith(' G2'));
    expect(found.length === 0 ? ['nothing'] : found).toEqual([code]);
  });

  it.each(['、', '(', '张三 ', '8:00-', '第1节', '《教育法》第', 'a', '周'])('a cell of 100,000 characters in any column is read in bounded time: %j …', async (part) => {
    const long = part.repeat(100_000 / part.length);
    const sheets = Object.entries(sheetsOf('青禾小学', '陈静')).map(([name, [head, ...rows]]) => {
      const spoilt = rows.flatMap((row) => row.map((_, j) => row.map((cell, k) => (k === j ? long : cell))));
      return [name, [head!, ...rows, ...spoilt]] as const;
    });
    const { inputs } = await run(workbookOf('a.xlsx', Object.fromEntries(sheets)));
    expect(inputs[0]!.sheets.length).toBe(7);
  }, 30_000);

  it.each(['　陈静 \u200b', '陈\u00a0静', '\u202e陈静', '陈 静', '陈静\n'])('a name with odd spaces or signs is the same name: %j', async (name) => {
    const sheets = sheetsOf('青禾小学', '陈静');
    const [head, ...lessons] = sheets['课堂记录']!;
    const odd = lessons.map((cells) => cells.map((cell) => (cell === '陈静' ? name : cell)));
    const { problems, findings } = await run(workbookOf('a.xlsx', { ...sheets, 课堂记录: [head!, ...odd] }));
    expect(problems.filter(({ code }) => code.startsWith('UNKNOWN_PERSON'))).toEqual([]);
    expect(findings.find(({ rule }) => rule === 'lesson/arrive-on-time')?.responsible[0]).toMatchObject({ name: '陈静' });
  });
}); // prettier-ignore
