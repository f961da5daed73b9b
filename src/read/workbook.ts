import type { Sheet } from '../model/sheet.js';
import { newMade } from './cells/made.js';
import { rowsOf } from './cells/grid.js';
import { withoutOverlaps } from './cells/merges.js';
import { note, type Notes } from './notes.js';
import { readPackage } from './parts/package.js';
import { newSheetPass, type SharedContent, type SheetPass } from './parts/sheet-pass.js';
import { sheetHandlers } from './parts/sheet-xml.js';
import { NO_TEXTS, readStringsXml } from './parts/strings-xml.js';
import { NO_STYLES, readStylesXml } from './parts/styles-xml.js';
import { parsePart } from './parts/xml.js';
import { damaged, Refusal } from './refusal.js';
import { noteSheet } from './sheet-notes.js';
import type { Archive } from './zip/archive.js';

/**
 * Reads a workbook: one pass over each sheet's XML takes what cells hold, merged blocks and what is hidden, and
 * passes over the rest (drawings, filters, validations, names). What cannot be read whole is refused, never read
 * short. Throws a `Refusal`.
 */
export function readWorkbook(archive: Archive, main: string, notes: Notes): Sheet[] {
  const { sheets, date1904, strings, styles } = readPackage(archive, main);
  const shared: SharedContent = {
    strings: strings === undefined ? NO_TEXTS : readStringsXml(archive, strings),
    styles: styles === undefined ? NO_STYLES : readStylesXml(archive, styles),
    made: newMade(date1904),
    limits: archive.limits,
    cells: 0,
    characters: 0,
  };
  const read: Sheet[] = [];
  for (const { name, hidden, part, type } of sheets) {
    if (type !== 'worksheet') {
      note(notes, 'NOT_DATA_SHEET', { sheet: name });
      continue;
    }
    const pass = readSheet(archive, part, shared);
    const { grid, hiddenRows, merges } = pass;
    const sheet = { name, hidden, rows: rowsOf(grid, hiddenRows), merges: withoutOverlaps(merges) };
    noteSheet(notes, sheet, pass);
    read.push(sheet);
  }
  if (read.length === 0) throw new Refusal('NO_SHEETS');
  return read;
}

function readSheet(archive: Archive, part: string, shared: SharedContent): SheetPass {
  const pass = newSheetPass(part, shared);
  parsePart(archive, part, sheetHandlers(pass));
  if (pass.root !== 'worksheet') throw damaged(`“${part}”不是工作表`, `its part “${part}” is no worksheet`);
  return pass;
}
