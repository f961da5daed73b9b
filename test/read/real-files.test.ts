import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cellsOf, codesOf, read } from './torture.js';

/** Files that LibreOffice saved: the workbook from a table with merged, hidden, dated and calculated cells. */
const file = (name: string) => new Uint8Array(readFileSync(new URL(`./files/${name}`, import.meta.url)));

describe('files saved by LibreOffice', () => {
  it('a workbook is read', async () => {
    const input = await read(file('libreoffice.xlsx'));
    expect(input.sheets.map(({ name, hidden, merges }) => [name, hidden, merges])).toEqual([
      ['值班表', false, [{ top: 1, left: 1, bottom: 1, right: 3 }]],
      ['隐藏 表', true, []],
    ]);
    expect(cellsOf(input.sheets[0])).toEqual({
      A1: 'text 某校值班表',
      ...{ A2: 'text 日期', B2: 'text 到岗时间', C2: 'text 值班人' },
      ...{ A3: 'date 2025-09-01', B3: 'time 470', C3: 'text 周海燕\n李 明&<', D3: 'date 2025-09-01T08:30' },
      ...{ E3: 'number 0.985', F3: 'text 0042', G3: 'number 1', H3: 'number 0', I3: 'error #DIV/0!' },
      A4: 'date 2025-09-02',
    });
    expect(input.sheets[0]!.rows[2]!.cells.map((cell) => cell?.text)).toEqual([
      ...[
        '2025年9月1日',
        '07:50',
        '周海燕\n李 明&<',
        '2025-09-01 08:30',
        '98.5%',
        '0042',
        '1',
        '0',
        '#DIV/0!',
      ],
    ]);
    expect(codesOf(input)).toEqual(['HIDDEN_ROWS', 'NUMBER_AS_CODE F3', 'HIDDEN_SHEET']);
  });

  it.each(['a.xls', 'a.xlsx', 'a.et'])('an old workbook is refused, named %s', async (name) => {
    const input = await read(file('libreoffice.xls'), name);
    expect([input.refused, codesOf(input)]).toEqual([true, ['OLD_XLS']]);
  });
});
