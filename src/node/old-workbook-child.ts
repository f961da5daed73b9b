import type { CellObject, WorkBook, WorkSheet } from 'xlsx';
import type { PlainSheet, PlainWorkbook } from '../model/plain-workbook.js';

// The only place where SheetJS runs: a process for one file, that may write nothing and start nothing. The release on
// the registry has known holes (CVE-2023-30533, CVE-2024-22363), and nothing else reads old workbooks as well.
process.once('message', (bytes: Uint8Array) => {
  void read(bytes).then((workbook) => process.send!(JSON.stringify(workbook), () => process.exit(0)));
});

async function read(bytes: Uint8Array): Promise<PlainWorkbook> {
  // Its build for Node, which brings the tables of characters that Chinese in workbooks before Excel 97 needs.
  const XLSX = await import('xlsx');
  const workbook = XLSX.read(bytes, {
    type: 'array',
    cellNF: true,
    cellHTML: false,
    cellText: false,
    cellStyles: true,
  });
  return {
    date1904: workbook.Workbook?.WBProps?.date1904 === true,
    sheets: workbook.SheetNames.map((name, i) => sheetOf(name, i, workbook)),
  };
}

function sheetOf(name: string, index: number, { Sheets, Workbook }: WorkBook): PlainSheet {
  const sheet = Sheets[name]!;
  const type = (sheet as { '!type'?: string })['!type'];
  return {
    name,
    hidden: (Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
    isData: type === undefined || type === 'sheet',
    hiddenRows: hiddenIn(sheet['!rows']),
    hiddenColumns: hiddenIn(sheet['!cols']),
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({
      top: s.r + 1,
      left: s.c + 1,
      bottom: e.r + 1,
      right: e.c + 1,
    })),
    cells: cellsOf(sheet),
  };
}

function hiddenIn(lines: readonly ({ hidden?: boolean } | undefined)[] = []): number[] {
  return [...lines.entries()].flatMap(([i, line]) => (line?.hidden ? [i + 1] : []));
}

function cellsOf(sheet: WorkSheet): PlainSheet['cells'] {
  const cells: PlainSheet['cells'] = [];
  for (const [address, cell] of Object.entries(sheet) as [string, CellObject][]) {
    const match = /^([A-Z]{1,3})(\d+)$/.exec(address);
    const value = match && valueOf(cell);
    if (match && value !== undefined && value !== null)
      cells.push([Number(match[2]), columnOf(match[1]!), value, String(cell.z ?? 'General')]);
  }
  return cells.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const errors: Readonly<Record<number, string>> = {
  0: '#NULL!', 7: '#DIV/0!', 15: '#VALUE!', 23: '#REF!', 29: '#NAME?', 36: '#NUM!', 42: '#N/A', 43: '#GETTING_DATA',
}; // prettier-ignore

function valueOf({ t, v }: CellObject): PlainSheet['cells'][number][2] | undefined {
  if (t === 'e') return { error: errors[Number(v)] ?? '#VALUE!' };
  if (typeof v === 'string' || typeof v === 'boolean') return v;
  if (typeof v === 'number' && Number.isFinite(v)) return v;
  return undefined;
}
