import { clockTime } from '../model/clock.js';
import { normalName } from '../model/normal.js';
import type { Cell, GridRow, Sheet } from '../model/sheet.js';
import type { Bilingual } from '../model/text.js';
import { lettersOf } from '../report/sheet-address.js';
import type { Mistakes, Place } from './mistakes.js';

/** One row of a sheet of ours: the text of each column, and its cell. */
export interface TableRow<Field extends string> {
  text(field: Field): string;
  place(field: Field): Place;
}

/** Whether a sheet is called so in one of the languages. */
function isCalled(sheet: Sheet, { zh, en }: Bilingual): boolean {
  return [zh, en].some((name) => normalName(name) === normalName(sheet.name));
}

/**
 * Reads a sheet of ours: its header is the first row that holds anything, columns may stand in any order, further
 * columns and blank rows are passed over. A sheet or a column that is missing is a mistake.
 */
export function readTable<Field extends string>(
  sheets: readonly Sheet[],
  name: Bilingual,
  headers: Readonly<Record<Field, Bilingual>>,
  mistakes: Mistakes,
): TableRow<Field>[] {
  const sheet = sheets.find((each) => isCalled(each, name));
  if (!sheet) {
    const names = sheets.map((each) => each.name);
    mistakes.add(
      name.zh,
      '',
      { zh: `一张名为“${name.zh}”的工作表`, en: `a sheet named “${name.en}”` },
      names,
      name.zh,
    );
    return [];
  }
  const [head, ...body] = sheet.rows;
  const columns = columnsOf(sheet.name, head, headers, mistakes);
  if (columns.length < Object.keys(headers).length) return [];
  return body.flatMap((row) => {
    const cells = new Map<Field, string>(
      columns.map(([field, column]) => [field, textOf(row.cells[column])]),
    );
    if ([...cells.values()].every((text) => text === '')) return [];
    const place = (field: Field): Place =>
      `${sheet.name}!${lettersOf(new Map(columns).get(field)! + 1)}${row.number}`;
    return [{ text: (field) => cells.get(field)!, place }];
  });
}

function columnsOf<Field extends string>(
  sheet: string,
  head: GridRow | undefined,
  headers: Readonly<Record<Field, Bilingual>>,
  mistakes: Mistakes,
): (readonly [Field, number])[] {
  // A row of a workbook has holes where cells are blank.
  const texts = Array.from(head?.cells ?? [], textOf);
  const wanted = Object.entries(headers) as [Field, Bilingual][];
  return wanted.flatMap(([field, { zh, en }]) => {
    const column = texts.findIndex((text) =>
      [zh, en].some((header) => normalName(header) === normalName(text)),
    );
    if (column >= 0) return [[field, column] as const];
    const expected = { zh: `一列，列名为“${zh}”`, en: `a column with the header “${en}”` };
    mistakes.add(`${sheet}!${head?.number ?? 1}`, texts.filter(Boolean).join(' | '), expected);
    return [];
  });
}

/** What was typed, as text: dates as `2025-09-01 08:00`, times as `08:00`, whatever the format of the cell. */
function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  switch (cell.kind) {
    case 'number':
      return String(cell.number);
    case 'date':
      return cell.iso.replace('T', ' ');
    case 'time':
      return clockTime(Math.round(cell.minutes));
    case 'boolean':
      return String(cell.boolean);
    default:
      return cell.text.trim();
  }
}
