import type { Cell, Row, Sheet, Source, SourceRows } from '../model/sheet.js';
import { isBlankCell } from './blank.js';
import { addressOf } from './letters.js';

/** What stands above the header of a list, with the address of each text. */
export interface Title {
  readonly text: string;
  readonly address: string;
}

/** What a title says of all rows below it, as a column of them. */
export interface TitleColumn {
  readonly field: string;
  readonly cell: Cell;
  readonly address: string;
}

/** The texts above a header row, from the top. */
export function titlesOf({ rows }: Sheet, { headerRow }: Source): Title[] {
  return rows
    .filter(({ number }) => number < headerRow)
    .flatMap(({ number, cells }) =>
      cells.flatMap((cell, column) =>
        isBlankCell(cell) ? [] : [{ text: cell.text, address: addressOf(column, number) }],
      ),
    );
}

/**
 * Gives each row what is said above it, as columns of it; every cell keeps the address of the title.
 * @param saidOf what is said of one row, where that is not the same for all; in the order of `columns`, from the first on
 */
export function withTitleColumns(
  given: SourceRows,
  columns: readonly TitleColumn[],
  saidOf: (row: Row) => readonly TitleColumn[] = () => columns,
): SourceRows {
  const { source, rows } = given;
  const fields = [...source.fields, ...columns.map(({ field }) => field)];
  const letters = [...source.letters, ...columns.map(({ address }) => address.replace(/\d+$/u, ''))];
  return {
    ...given,
    source: { ...source, fields, letters },
    rows: rows.map((row) => withCells(row, source.fields.length, saidOf(row))),
  };
}

function withCells(row: Row, from: number, said: readonly TitleColumn[]): Row {
  const addresses = new Map(row.addresses);
  const cells = [...row.cells];
  said.forEach(({ cell, address }, index) => {
    cells[from + index] = cell;
    addresses.set(from + index, address);
  });
  return { ...row, cells, addresses };
}
