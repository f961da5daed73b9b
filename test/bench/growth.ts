import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluate } from '../../src/evaluate/evaluate.js';
import type { RuleBase } from '../../src/model/rule-base.js';
import type { School } from '../../src/model/school.js';
import { bigWorkbook } from './big-workbook.js';
import { median } from './timing.js';

/** What judging costs with so many rules, all of them on lessons. */
export interface RuleCost {
  readonly rules: number;
  readonly judgements: number;
  readonly ms: number;
}

/** Judges a school by 50, 100, 200 and 400 rules: those on lessons, again and again under other ids. */
export async function ruleCosts(school: School, base: RuleBase): Promise<RuleCost[]> {
  const lesson = base.rules.filter(({ subject }) => subject === 'lesson');
  const records = school.entities.get('lesson')?.length ?? 0;
  const costs: RuleCost[] = [];
  for (const count of [50, 100, 200, 400]) {
    const rules = Array.from({ length: count }, (_, i) => ({ ...lesson[i % lesson.length]!, id: `lesson/copy-${i}` }));
    const ms = await median(3, () => evaluate(school, { ...base, rules }));
    costs.push({ rules: count, judgements: count * records, ms });
  }
  return costs;
} // prettier-ignore

/** What a whole check costs in a process of its own. */
export interface Peak {
  readonly ms: number;
  readonly megabytes: number;
}

/** What it costs with so many lessons: a check, and a bare exceljs load. */
export interface RowCost {
  readonly lessons: number;
  readonly check: Peak;
  readonly exceljs: Peak;
}

/** The columns of lessons that are filled: with all of them 100,000 lessons would be over the cap of cells. */
const COLUMNS = 16;

/** Checks workbooks of 1,000, 10,000 and 100,000 lessons, each in a process of its own. */
export async function rowCosts(): Promise<RowCost[]> {
  const folder = await mkdtemp(join(tmpdir(), 'shuifuze-bench-'));
  const path = join(folder, 'big.xlsx');
  const costs: RowCost[] = [];
  for (const lessons of [1_000, 10_000, 100_000]) {
    await writeFile(path, await bigWorkbook(lessons, COLUMNS));
    costs.push({ lessons, check: peak('check', path), exceljs: peak('exceljs', path) });
  }
  await rm(folder, { recursive: true });
  return costs;
}

/** Milliseconds and the peak of memory of one thing done in a process of its own. */
function peak(what: 'check' | 'exceljs', path: string): Peak {
  const script = new URL('peak.mjs', import.meta.url).pathname;
  const { stdout, stderr } = spawnSync(process.execPath, [script, what, path], { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Peak;
}
