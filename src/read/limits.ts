/** How much a file may hold before it is refused; nothing over a cap is unpacked or kept (ruling 37). */
export interface Limits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Entries of the zip. */
  readonly entries: number;
  /** Bytes of one part, unpacked. */
  readonly partBytes: number;
  /** Bytes of all parts that are unpacked. */
  readonly allBytes: number;
  /** Sheets that the workbook lists. */
  readonly sheets: number;
  /** Cells that hold something, in all sheets. */
  readonly cells: number;
  readonly rows: number;
  readonly columns: number;
  /** Elements inside each other in one XML part. */
  readonly depth: number;
  /** Characters of one cell's text; what goes beyond is cut, and said. */
  readonly cellText: number;
  /** Characters of all cells, shared texts counted wherever they are used. */
  readonly allText: number;
  /** Blocks of merged cells in one sheet. */
  readonly merges: number;
  /** How many times larger than packed a part may be before it counts as a zip bomb; small parts may be more. */
  readonly ratio: number;
  readonly smallBytes: number;
}

const MB = 1024 * 1024;

/** The caps of the product: rulings 37, and Excel's own for rows and columns. */
export const defaultLimits: Limits = {
  fileBytes: 50 * MB,
  entries: 5_000,
  partBytes: 256 * MB,
  allBytes: 512 * MB,
  sheets: 1_000,
  cells: 2_000_000,
  rows: 1_048_576,
  columns: 16_384,
  depth: 64,
  cellText: 1_000_000,
  allText: 256_000_000,
  merges: 200_000,
  ratio: 200,
  smallBytes: 32 * MB,
};
