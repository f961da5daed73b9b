import type { Cell, Workbook, Worksheet } from 'exceljs';
import { choiceLists, type ChoiceLists } from './choice-lists.js';
import { cleanNumber, cleanText } from './clean-text.js';
import { heightOf } from './row-height.js';
import { boxOf, evenSizes, type NoteAt } from './note-box.js';
import { lettersOf, placeIn, rangeOf, targetOf } from './sheet-address.js';
import type { BookSpec, CellSpec, ColumnSpec, Format, Link, RichCell, SheetSpec } from './sheet-spec.js';
import { styles, tabColour, toneStyle, type Style, type StyleOf } from './sheet-style.js';
import { finished, INSIDE, type NoteBoxes } from './workbook-parts.js';

declare module 'exceljs' {
  interface Worksheet {
    /** Written by exceljs for whole ranges, though its types do not say so. */
    readonly dataValidations: { add(range: string, validation: DataValidation): unknown };
  }
}

/** Excel refuses sheets with more links. */
const MOST_LINKS = 65_000;
/** What would begin a formula where a text is typed anew. */
const risky = /^[=+\-@]/;

/**
 * Draws a workbook: the one place where exceljs writes; it is loaded when first needed. Only texts, finite
 * numbers and booleans reach a cell, every text through `cleanText`, so that nothing a school typed becomes a
 * formula. The same book gives the same bytes.
 */
export async function drawWorkbook(book: BookSpec): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  describe(workbook, book);
  const lists = choiceLists(book.listSheet);
  const style = styles();
  const boxes = new Map<number, NoteBoxes>();
  for (const spec of book.sheets) {
    const sheet = addSheet(workbook, spec, book.title);
    const notes = drawCells(sheet, spec, style);
    drawRules(sheet, spec, lists);
    const sizes = evenSizes(spec.columns.map(({ width }) => width));
    boxes.set(sheet.id, notes.map((note) => boxOf(note, sizes).join(', '))); // prettier-ignore
  }
  addLists(workbook, book.listSheet, lists);
  const written = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  return finished(new Uint8Array(written), boxes);
}

function describe(workbook: Workbook, { title, date }: BookSpec): void {
  workbook.title = cleanText(title);
  workbook.creator = 'shuifuze';
  workbook.lastModifiedBy = 'shuifuze';
  workbook.created = new Date(`${date}T00:00:00Z`);
  workbook.modified = workbook.created;
}

function addSheet(workbook: Workbook, spec: SheetSpec, title: string): Worksheet {
  const { name, columns, rows, frozen, headerRow, printed, pages = 1, tab } = spec;
  const sheet = workbook.addWorksheet(name, {
    properties: tab ? { tabColor: tabColour(tab) } : {},
    views: frozen
      ? [{ state: 'frozen', ySplit: frozen.rows, xSplit: frozen.columns }]
      : [{ showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: pages,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddHeader: headLine(title), oddFooter: '&L&A&R&P / &N' },
  });
  if (frozen) sheet.pageSetup.printTitlesRow = `1:${frozen.rows}`;
  if (headerRow !== undefined) sheet.pageSetup.printTitlesRow = `${headerRow}:${headerRow}`;
  if (frozen && pages > 1) {
    sheet.pageSetup.printTitlesColumn = `A:${lettersOf(Math.max(frozen.columns, 1))}`;
    sheet.pageSetup.showGridLines = true;
  }
  if (printed !== undefined) sheet.pageSetup.printArea = `A$1:${lettersOf(printed)}$${rows.length}`;
  columns.forEach((column, index) => (sheet.getColumn(index + 1).width = column.width));
  return sheet;
}

/** The line above each printed page; Excel takes at most 255 characters, and `&` for the begin of a code. */
function headLine(title: string): string {
  return `&L${cleanText(title).replace(/\s+/g, ' ').slice(0, 100).replaceAll('&', '&&')}`;
}

type Styles = (of: StyleOf) => Style;

/** Draws the cells and gives the notes, in the order of the cells. */
function drawCells(sheet: Worksheet, spec: SheetSpec, style: Styles): NoteAt[] {
  const { rows, columns, table } = spec;
  if (table) addTable(sheet, table, rows);
  const notes: NoteAt[] = [];
  let links = 0;
  rows.forEach((cells, r) => {
    const row = sheet.getRow(r + 1);
    const height = heightOf(cells, columns);
    if (height !== undefined) row.height = height;
    cells.forEach((given, c) => {
      if (given === null && !table) return;
      const cell = row.getCell(c + 1);
      const rich = richOf(given);
      const linked = rich.link !== undefined && links++ < MOST_LINKS;
      drawCell(cell, linked ? rich : { ...rich, link: undefined }, columns[c]!, style);
      if (rich.note !== undefined) notes.push({ row: r + 1, column: c + 1, text: addNote(cell, rich.note) });
    });
  });
  columns.forEach((column, index) => styleColumn(sheet, column, index + 1, style));
  return notes;
}

function richOf(cell: CellSpec): Omit<RichCell, 'link'> & { readonly link?: Link | undefined } {
  return cell !== null && typeof cell === 'object' ? cell : { value: cell };
}

function drawCell(cell: Cell, rich: ReturnType<typeof richOf>, column: ColumnSpec, style: Styles): void {
  const value = plainOf(rich.value);
  const look = rich.look ?? column.look ?? 'plain';
  const given = rich.format ?? (look.startsWith('header') ? undefined : column.format);
  cell.value = rich.link && value !== null ? linkOf(String(value), rich.link) : value;
  cell.style = style({ look, format: formatOf(value, given), column, link: rich.link !== undefined });
}

function plainOf(value: RichCell['value']): string | number | boolean | null {
  if (typeof value === 'string') return value === '' ? null : escaped(cleanText(value));
  return typeof value === 'number' ? cleanNumber(value) : value;
}

/** Excel reads `_x0041_` as the character of that code. */
function escaped(text: string): string {
  return text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');
}

/** A cell of text stays one, also where it is typed anew. */
function formatOf(value: RichCell['value'], format: Format | undefined): Format | undefined {
  return typeof value === 'string' && risky.test(value) ? 'text' : format;
}

/** exceljs has no word for the place in a file; it goes as the tip and is moved where the file is finished. */
function linkOf(text: string, link: Link): { text: string; hyperlink: string; tooltip: string } {
  const place = link.sheet === null ? '' : placeIn(link.sheet, link.cell);
  return link.file === undefined
    ? { text, hyperlink: INSIDE, tooltip: INSIDE + place }
    : { text, hyperlink: targetOf(link), tooltip: place };
}

function addNote(cell: Cell, note: string): string {
  const text = cleanText(note);
  cell.note = {
    texts: [{ font: { size: 9, name: '宋体' }, text }],
    margins: { insetmode: 'auto', inset: [0.13, 0.13, 0.25, 0.25] },
    editAs: 'oneCells',
  };
  return text;
}

/** The table's own cells are written again with their styles; it needs only its headers to be its columns' names. */
function addTable(
  sheet: Worksheet,
  { name, rows }: NonNullable<SheetSpec['table']>,
  cells: SheetSpec['rows'],
): void {
  const headers = cells[0]!.map((cell) => String(richOf(cell).value));
  sheet.addTable({
    name,
    ref: 'A1',
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: headers.map((header) => ({ name: header, filterButton: true })),
    rows: cells.slice(1, rows).map((row) => row.map(() => null)),
  });
}

/** Cells that nobody has filled yet take the form of their column. */
function styleColumn(sheet: Worksheet, column: ColumnSpec, number: number, style: Styles): void {
  const { look = 'plain', format } = column;
  const open = { ...style({ look, format, column, link: false }), border: undefined };
  Object.assign(sheet.getColumn(number), { style: open });
}

function drawRules(sheet: Worksheet, { choices = [], tones = [] }: SheetSpec, lists: ChoiceLists): void {
  for (const { column, from, to, words, ask } of choices) {
    sheet.dataValidations.add(rangeOf(column, from, to), {
      type: 'list',
      allowBlank: true,
      formulae: [lists.formula(words)],
      ...(ask
        ? { showErrorMessage: true, errorStyle: 'warning', errorTitle: ask.title, error: ask.text }
        : {}),
    });
  }
  for (const { column, from, to, of } of tones) {
    const rules = Object.entries(of).map(([word, tone], index) => ({
      type: 'cellIs' as const,
      operator: 'equal' as const,
      priority: index + 1,
      formulae: [`"${word}"`],
      style: toneStyle(tone),
    }));
    sheet.addConditionalFormatting({ ref: rangeOf(column, from, to), rules });
  }
}

function addLists(workbook: Workbook, name: string, lists: ChoiceLists): void {
  const columns = lists.columns();
  if (columns.length === 0) return;
  const sheet = workbook.addWorksheet(name, { state: 'hidden' });
  columns.forEach((words, c) =>
    words.forEach((word, r) => {
      sheet.getCell(`${lettersOf(c + 1)}${r + 1}`).value = escaped(cleanText(word));
    }),
  );
}
