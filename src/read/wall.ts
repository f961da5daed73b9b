import type { Sheet } from '../model/sheet.js';
import { closeBatch, takeBatches } from './cells/batch.js';
import { cellMaker, type CellMaker } from './cells/cell.js';
import { newGrid, rowsOf, type Grid } from './cells/grid.js';
import { withoutOverlaps } from './cells/merges.js';
import { deliver } from './deliver.js';
import { note, type Notes } from './notes.js';
import { readPackage } from './parts/package.js';
import { newSheetPass, type SharedContent, type SheetPass } from './parts/sheet-pass.js';
import { sheetHandlers } from './parts/sheet-xml.js';
import { readStringsXml } from './parts/strings-xml.js';
import { readStylesXml } from './parts/styles-xml.js';
import { partText } from './parts/xml.js';
import { endScan, scanPiece } from './parts/xml-scan.js';
import { newScan } from './parts/xml-state.js';
import { damaged, notDelivered, Refusal } from './refusal.js';
import { noteSheet } from './sheet-notes.js';
import { exceljsLoader, type Loader } from './workbook.js';
import type { Archive } from './zip/archive.js';

/**
 * The wall between workbooks as people make them and exceljs. One pass over each sheet's XML keeps what cells hold,
 * merges and visibility, and writes the cells as small neutral workbooks, which exceljs cannot hang or stumble on;
 * formats, merges and names are kept aside. Every cell that went in must come back, in its place, or the file is
 * refused. Throws a `Refusal`.
 */
export async function readWorkbook(archive: Archive, main: string, notes: Notes): Promise<Sheet[]> {
  const { sheets, date1904, strings, styles } = readPackage(archive, main);
  const texts = strings === undefined ? [] : readStringsXml(archive, strings);
  const shared: SharedContent = {
    strings: texts,
    pieces: [],
    used: new Uint8Array(texts.length),
    forms: styles === undefined ? [] : readStylesXml(archive, styles),
    limits: archive.limits,
    cells: 0,
    characters: 0,
  };
  const [load, make] = [await exceljsLoader(), cellMaker(date1904, texts)];
  const read: Sheet[] = [];
  for (const { name, hidden, part, type } of sheets) {
    if (type !== 'worksheet') {
      note(notes, 'NOT_DATA_SHEET', { sheet: name });
      continue;
    }
    const pass = newSheetPass(part, shared);
    const grid = await readCells(archive, pass, load, make);
    const sheet = { name, hidden, rows: rowsOf(grid, pass.hiddenRows), merges: withoutOverlaps(pass.merges) };
    noteSheet(notes, sheet, pass, grid);
    read.push(sheet);
  }
  if (read.length === 0) throw new Refusal('NO_SHEETS');
  return read;
}

async function readCells(archive: Archive, pass: SheetPass, load: Loader, make: CellMaker): Promise<Grid> {
  const grid = newGrid();
  const scan = newScan(pass.part, archive.limits.depth, sheetHandlers(pass));
  for (const text of partText(archive, pass.part)) {
    scanPiece(scan, text);
    for (const batch of takeBatches(pass.batches)) await deliver(batch, pass, grid, load, make);
  }
  endScan(scan);
  closeBatch(pass.batches);
  for (const batch of takeBatches(pass.batches)) await deliver(batch, pass, grid, load, make);
  if (pass.root !== 'worksheet')
    throw damaged(`“${pass.part}”不是工作表`, `its part “${pass.part}” is no worksheet`);
  if (grid.cells !== pass.cells) throw notDelivered();
  return grid;
}
