import type { Batch } from './cells/batch.js';
import type { CellMaker } from './cells/cell.js';
import { placeCell, type Grid } from './cells/grid.js';
import { neutralWorkbook } from './cells/neutral.js';
import { count } from './notes.js';
import type { SheetPass } from './parts/sheet-pass.js';
import { notDelivered } from './refusal.js';
import type { Loader } from './workbook.js';

/** Lets exceljs read a batch, and checks one by one that each cell comes back where it was put. */
export async function deliver(
  batch: Batch,
  pass: SheetPass,
  grid: Grid,
  load: Loader,
  make: CellMaker,
): Promise<void> {
  const { rows, columns, neutralRows, shared, meanings } = batch;
  let index = 0;
  await load(neutralWorkbook(batch.xml), (neutralRow, column, value) => {
    const meaning = meanings[index];
    if (meaning === undefined || neutralRows[index] !== neutralRow || columns[index] !== column)
      throw notDelivered();
    const row = rows[index]!;
    const taken = placeCell(grid, row, column, make(value, meaning, shared[index]!));
    if (taken) count(pass.tally, 'DUPLICATE_CELL', column, row);
    if (meaning.kind === 'code') count(pass.tally, 'NUMBER_AS_CODE', column, row);
    index++;
  });
  if (index !== batch.count) throw notDelivered();
}
