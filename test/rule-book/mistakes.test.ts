import { describe, expect, it } from 'vitest';
import { RuleError, type RuleFault } from '../../src/errors.js';
import type { Sheet } from '../../src/model/sheet.js';
import { rulesOfBook } from '../../src/rule-book/rules-of-book.js';
import { builtIn, ruleFileText, sheetsOf, typed } from './book.js';

const ids = ['lesson/arrive-on-time', 'warning/acted-on'];
const sheets = await sheetsOf(...ids);

function faultsOf(changed: readonly Sheet[]): readonly RuleFault[] {
  try {
    rulesOfBook('规则.xlsx', changed, builtIn, 'zh');
    return [];
  } catch (error) {
    if (error instanceof RuleError) return error.faults;
    throw error;
  }
}

/** Each mistake: what was typed where, and what is said: the cell, what was found, what is allowed, the nearest word. */
const mistakes: readonly [what: string, cells: Record<string, string>, said: Partial<Record<'path' | 'found' | 'expected' | 'nearest', string>>][] = [
  ['a severity that there is not', { '规则!D2': '较大的' }, { path: '规则!D2', found: '“较大的”', expected: '重大、较大、一般', nearest: '较大' }],
  ['a kind of record that there is not', { '规则!C2': '课堂纪录' }, { path: '规则!C2', found: '“课堂纪录”', nearest: '课堂记录' }],
  ['a nature that there is not', { '规则!E2': '没履行' }, { path: '规则!E2', expected: '未指派、未告知', nearest: '未履行' }],
  ['a line that there is not', { '规则!G2': '六不之7' }, { path: '规则!G2', nearest: '六不之' }],
  ['a line on what is no lesson', { '规则!G3': '五要之1' }, { path: '规则!G3', expected: '只用于课堂记录' }],
  ['an id that is a path', { '规则!A2': '../rules/x', '条件!A2': '../rules/x' }, { path: '规则!A2', found: '“../rules/x”', expected: '原则/名称' }],
  ['an id of what is no rule', { '规则!A2': 'attribution/x' }, { path: '规则!A2', found: '“attribution/x”' }],
  ['the same id twice', { '规则!A3': 'lesson/arrive-on-time' }, { path: '规则!A3', expected: '只出现一次' }],
  ['a text that is missing in one language', { '规则!M2': '' }, { path: '规则!M2', found: '—', expected: '中英文都要有' }],
  ['a placeholder that nothing fills', { '规则!J2': '{教师到岗时刻} 才到岗' }, { path: '规则!J2', found: '“教师到岗时刻”', nearest: '教师到岗时间' }],
  ['a fact in a requirement', { '规则!I2': '{日期} 到岗' }, { path: '规则!I2', expected: '限值的名字' }],
  ['somebody whom the record does not name', { '规则!H2': '任课老师' }, { path: '规则!H2', found: '“任课老师”', nearest: '任课教师' }],
  ['a role that there is not', { '规则!H2': '任课教师（监督）' }, { path: '规则!H2', found: '“监督”', expected: '直接、督促、领导' }],
  ['an article that is not known', { '规则!L2': '学生伤害事故处理办法 第99条', '规则!Q2': '' }, { path: '规则!L2', found: '“学生伤害事故处理办法 第99条”', nearest: '学生伤害事故处理办法 第' }],
  ['an own principle without its English', { '规则!Q2': '' }, { path: '规则!Q2', expected: '同样多的行（1）' }],
  ['a fact that there is not', { '条件!E4': '教师到岗时刻' }, { path: '条件!E4', found: '“教师到岗时刻”', nearest: '教师到岗时间' }],
  ['a comparison that there is not', { '条件!F4': '不晚過' }, { path: '条件!F4', found: '“不晚過”' }],
  ['a comparison that does not fit the fact', { '条件!F4': '早于' }, { path: '条件!F4', found: '“早于”', expected: '小于、不大于' }],
  ['a value of another type', { '条件!G3': '没有' }, { path: '条件!G3', found: '“没有”', expected: '是或否' }],
  ['a value where the comparison has none', { '条件!G6': '是' }, { path: '条件!G6', found: '“是”', expected: '不带值' }],
  ['a fact to compare with that there is not', { '条件!G4': '【应开始时】' }, { path: '条件!G4', found: '“应开始时”', nearest: '应开始时间' }],
  ['a fact to compare with of another type', { '条件!G4': '【日期】' }, { path: '条件!G4', expected: 'time 类的事实' }],
  ['and mixed with or', { '条件!C10': '或' }, { path: '条件!C10', found: '“或”', expected: '括号分层' }],
  ['no joint', { '条件!C3': '' }, { path: '条件!C3', found: '—', expected: '且、或' }],
  ['a joint before the first', { '条件!C2': '且' }, { path: '条件!C2', found: '“且”', expected: '第一个条件' }],
  ['a bracket that is not closed', { '条件!H13': '）' }, { path: '条件!D8', found: '“（”', expected: '配对' }],
  ['a bracket that was not opened', { '条件!H4': '）' }, { path: '条件!H4', found: '“）”', expected: '同样多' }],
  ['a sign that is no bracket', { '条件!D8': '【（' }, { path: '条件!D8', found: '“【（”' }],
  ['a part that there is not', { '条件!B4': '应当' }, { path: '条件!B4', expected: '何时适用、要求' }],
  ['no requirement', { '条件!B4': '何时适用', '条件!C4': '且' }, { path: '规则!A2', expected: '至少一行“要求”' }],
  ['a condition of a rule that is not there', { '条件!A4': 'lesson/arrive-on-tine' }, { path: '条件!A4', nearest: 'lesson/arrive-on-time' }],
  ['a verdict that there is not', { '例子!B4': '差 异' }, { path: '例子!B4', expected: '落实、差距、不适用、缺佐证' }],
  ['an example without a name', { '例子!C4': '' }, { path: '例子!C4', found: '—' }],
  ['a line of an example without a value', { '例子!D4': '教师到岗时间 08:01' }, { path: '例子!D4', expected: '事实 = 值' }],
  ['a fact of an example that there is not', { '例子!D4': '到岗 = 08:01' }, { path: '例子!D4', found: '“到岗”' }],
  ['a value of an example of another type', { '例子!D4': '教师到岗时间 = 八点' }, { path: '例子!D4', expected: '时刻，如 08:00' }],
  ['a verdict without an example', { '例子!B5': '缺佐证', '例子!B6': '缺佐证' }, { path: '规则!A2', expected: 'not-applicable' }],
  ['a limit of another type', { '限值!F2': '当天' }, { path: '限值!F2', found: '“当天”', expected: '数字' }],
  ['a limit without a unit', { '限值!G2': '' }, { path: '限值!G2', expected: '分钟' }],
  ['a limit of which a condition says another name', { '限值!B2': 'warnDays' }, { path: '条件!G7', found: '“warningDays”', nearest: 'warnDays' }],
]; // prettier-ignore

describe('a mistake in a workbook of rules', () => {
  it('is not found where there is none', () => {
    expect(faultsOf(sheets)).toEqual([]);
    expect(rulesOfBook('规则.xlsx', sheets, builtIn, 'zh')).toEqual(
      ids.map((id) => ({ path: `${id}.json`, text: ruleFileText(id) })),
    );
  });

  it.each([
    ['a limit of another type', { '限值!F2': '当天' }, ['限值!F2']],
    ['an id that is a path', { '规则!A2': '../rules/x' }, ['规则!A2']],
    ['a part that there is not', { '条件!B4': '应当' }, ['条件!B4']],
    ['several, in the order of sheets and cells', { '限值!F2': '当天', '例子!C4': '', '条件!F4': '不晚過', '条件!E12': '到岗', '规则!D2': '较大的' }, ['规则!D2', '条件!F4', '条件!E12', '例子!C4', '限值!F2']],
  ])('is told alone, without what follows from it: %s', (_what, cells, places) => {
    expect(faultsOf(typed(sheets, cells as Record<string, string>)).map(({ path }) => path)).toEqual(places);
  }); // prettier-ignore

  it.each(mistakes)('%s', (_what, cells, said) => {
    const faults = faultsOf(typed(sheets, cells));
    const fault = faults.find(({ path }) => path === said.path);
    expect(fault, JSON.stringify(faults)).toBeDefined();
    expect(fault!.file).toBe('规则.xlsx');
    if (said.found !== undefined) expect(fault!.found).toBe(said.found);
    expect(fault!.expected.zh).toContain(said.expected ?? '');
    expect(fault!.expected.en).not.toMatch(/[\u4e00-\u9fff]/);
    if (said.nearest !== undefined) expect(fault!.nearest).toContain(said.nearest);
  });

  it('names a sheet that is missing, and one that is called nearly so', () => {
    const renamed = sheets.map((sheet) => (sheet.name === '例子' ? { ...sheet, name: '例子2' } : sheet));
    expect(faultsOf(renamed)).toMatchObject([
      { path: '例子', expected: { zh: '一张名为“例子”的工作表' }, nearest: '例子2' },
    ]);
  });

  it('names a column that is missing', () => {
    expect(faultsOf(typed(sheets, { '规则!D1': '程度' }))).toMatchObject([
      { path: '规则!1', expected: { zh: '一列，列名为“严重程度”' } },
    ]);
  });

  it('names a column whose header is gone, in a row with a hole there', () => {
    const holed = sheets.map((sheet) => {
      if (sheet.name !== '规则') return sheet;
      const [head, ...rows] = sheet.rows;
      const cells = [...head!.cells];
      delete cells[3];
      return { ...sheet, rows: [{ ...head!, cells }, ...rows] };
    });
    expect(faultsOf(holed)).toMatchObject([{ path: '规则!1', expected: { zh: '一列，列名为“严重程度”' } }]);
  });

  it('names brackets in more levels than a rule file may have', () => {
    expect(faultsOf(typed(sheets, { '条件!D2': '（'.repeat(5000) }))).toMatchObject([
      { path: '条件!D2', expected: { zh: '至多 16 层括号' } },
    ]);
  });

  it('is said with all others at once', () => {
    expect(
      faultsOf(typed(sheets, { '规则!D2': '坏', '条件!E4': '时', '例子!B4': '好' })).map(({ path }) => path),
    ).toEqual(['规则!D2', '条件!E4', '例子!B4']);
  });
});
