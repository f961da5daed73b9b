import { check } from '../../../src/check.js';
import type { Finding } from '../../../src/model/finding.js';
import type { CellRef } from '../../../src/model/record.js';
import type { Report } from '../../../src/model/report.js';
import type { Lang } from '../../../src/model/text.js';
import { markWorkbook } from '../../../src/report/marked/mark-workbook.js';
import { rulesOf } from '../../build.js';

export const FILE = '值班.xlsx';
const rules = rulesOf('shift');

/** What the rules for shifts find in one workbook. */
export function checked(bytes: Uint8Array, lang: Lang = 'zh'): Promise<Report> {
  return check([{ name: FILE, bytes }], { rules, lang, today: '2025-09-30' });
}

/** A report with these findings alone; what a finding does not say is as plain as it can be. */
export async function reportOf(findings: readonly Finding[], lang: Lang = 'zh'): Promise<Report> {
  return { ...(await checked(new Uint8Array(), lang)), findings };
}

/** A gap at one cell of 值班表. */
export function gapAt(cell: string, over: Partial<Finding> & { readonly sheet?: string } = {}): Finding {
  const { sheet = '值班表', ...rest } = over;
  return {
    ...{ id: `id-${sheet}-${cell}`, rule: 'shift/on-time', principle: 'shift', severity: 'major' },
    ...{ verdict: 'gap', subject: { kind: 'shift', key: cell, label: `第 ${cell} 格` } },
    ...{ at: [refOf(sheet, cell)], responsible: [], nature: 'conduct', missing: [] },
    ...{ message: `${cell} 有差距。`, remedy: '补上。', basis: [], because: [] },
    ...rest,
  };
}

export function refOf(sheet: string, cell: string | null): CellRef {
  return { file: FILE, sheet, cell, field: 'arrived', value: null };
}

/** The marked copy; fails the test where there is none. */
export function markedBytes(bytes: Uint8Array, report: Report): Uint8Array {
  const marking = markWorkbook({ name: FILE, bytes }, report);
  if ('why' in marking) throw new Error(marking.why.zh);
  return marking.bytes;
}
