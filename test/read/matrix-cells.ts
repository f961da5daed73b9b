import { recognise } from '../../src/read/layout.js';
import type { Sheet } from '../../src/model/sheet.js';

/** The weekdays of a school week, as headers print them. */
export const week = ['星期一', '星期二', '星期三', '星期四', '星期五'];

/**
 * The records of the only source of a sheet, each as `field=text@address`, fields without a text left out; `only`
 * names the fields to show.
 */
export function cells(sheet: Sheet, ...only: string[]) {
  const { sources, sheets, problems } = recognise('a.xlsx', [sheet]);
  const [found] = sources;
  const records = (found?.rows ?? []).map((row) =>
    found!.source.fields
      .map((field, index) => ({ field, cell: row.cells[index], at: row.addresses?.get(index) }))
      .filter(({ field, cell }) => cell !== undefined && (only.length === 0 || only.includes(field)))
      .map(({ field, cell, at }) => `${field}=${cell!.text}@${at ?? ''}`)
      .join(' '),
  );
  return {
    records,
    source: found?.source,
    rows: found?.rows ?? [],
    summary: sheets[0]!,
    told: problems.map(({ code, cell }) => `${code} ${cell ?? ''}`),
  };
}

/** The texts of some fields of each record, without addresses: `七1班 星期一 1 语文`. */
export function texts(sheet: Sheet, ...fields: string[]): string[] {
  const { rows, source } = cells(sheet);
  return rows.map((row) =>
    fields.map((field) => row.cells[source!.fields.indexOf(field)]?.text ?? '-').join(' '),
  );
}

/** A sheet as a Chinese keyboard writes it: brackets, colons, commas, slashes and tildes of full width. */
export function fullWidth(sheet: Sheet): Sheet {
  const wide = (text: string) =>
    text.replace(/[(),/:;~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  const rows = sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (cell?.kind === 'text' ? { ...cell, text: wide(cell.text) } : cell)),
  }));
  return { ...sheet, rows };
}
