import type { Cell, Sheet } from '../../src/model/sheet.js';
import { readRuleFiles } from '../../src/node/rule-files.js';
import { readInput } from '../../src/read/input.js';
import { addressOf } from '../../src/read/letters.js';
import { ruleBook } from '../../src/rule-book/book.js';
import { readRuleBase } from '../../src/validate/rule-base.js';

export const builtIn = await readRuleFiles();
export const base = readRuleBase(builtIn);
const texts = new Map(builtIn.map(({ path, text }) => [path, text]));

/** What a built-in rule file says. */
export function ruleFile(id: string): unknown {
  return JSON.parse(texts.get(`${id}.json`)!) as unknown;
}

/** The text of a built-in rule file. */
export function ruleFileText(id: string): string {
  return texts.get(`${id}.json`)!;
}

/** The sheets of a workbook of these rules alone, as they are read. */
export async function sheetsOf(...ids: readonly string[]): Promise<readonly Sheet[]> {
  const rules = base.rules.filter(({ id }) => ids.includes(id));
  const read = await readInput({ name: 'rules.xlsx', bytes: await ruleBook({ ...base, rules }, 'zh') });
  return read.sheets;
}

/** The sheets after somebody typed something into cells: `规则!D2`. */
export function typed(sheets: readonly Sheet[], cells: Readonly<Record<string, string>>): Sheet[] {
  const left = new Set(Object.keys(cells));
  const changed = sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => {
      const width = Math.max(row.cells.length, 20);
      const filled = Array.from({ length: width }, (_, column): Cell | undefined => {
        const at = `${sheet.name}!${addressOf(column, row.number)}`;
        left.delete(at);
        return at in cells ? { kind: 'text', text: cells[at]! } : row.cells[column];
      });
      return { ...row, cells: filled };
    }),
  }));
  if (left.size > 0) throw new Error(`no such cells: ${[...left].join()}`);
  return changed;
}
