import { recognise } from '../../src/read/layout.js';
import type { Sheet } from '../../src/model/sheet.js';

/** The only source of a sheet, its records as `field=text` in the order of the columns, and where blanks are ''. */
export function read(sheet: Sheet) {
  const { sources, sheets, problems } = recognise('a.xlsx', [sheet]);
  const { source, rows } = sources[0]!;
  const records = rows.map(({ cells }) =>
    source.fields.map((field, index) => `${field}=${cells[index]?.text ?? ''}`).join(' '),
  );
  return { source, rows, records, summary: sheets[0]!, problems };
}
