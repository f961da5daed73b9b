import { describe, expect, it } from 'vitest';
import { differencesFromExceljs } from '../read/exceljs-cells.js';
import { comeOut, files } from './files.js';
import type { Made } from './made.js';

/** What exceljs is not given: it hangs on it, fills the memory, or lets it change every object there is. */
const unbearable: ReadonlySet<string> = new Set([
  ...['bomb-picture', 'bomb-unrelated', 'prototype-defined', 'huge-id', 'empty-rows', 'empty-cells'],
  ...['merge-sheet', 'merge-column', 'merge-50000', 'list-column', 'list-10-columns', 'list-sheet'],
  ...['filter', 'name-sheet'],
].map((name) => `${name}.xlsx`)); // prettier-ignore

/** What exceljs reads otherwise; what is right the torture test says. */
const otherwise: ReadonlySet<string> = new Set([
  // It throws.
  ...['prefix', 'utf-16', 'history', 'forbidden-signs', 'long-names', 'case', 'no-addresses', 'merge-overlap'],
  ...['conditional-formats', 'link-nowhere', 'notes-absolute', 'notes-missing', 'table-absolute', 'table-missing'],
  ...['drawing-missing', 'drawing-unrelated', 'drawing-shape'],
  // It loses sheets, rows or cells.
  ...['backslashes', 'upper-case', 'part-names', 'same-id', 'row-order', 'rich-inline', 'cdata', 'formulas'],
  // It reads other values: dates, Chinese formats, numbers that are none, texts in GBK, pictures of WPS.
  ...['strict', 'gbk', 'wps', 'dates-1900', 'dates-1904-true', 'iso-date', 'chinese-formats', 'chinese-times'],
  ...['formula-dates', 'bad-numbers', 'times'],
].map((name) => `${name}.xlsx`)); // prettier-ignore

const bearable = files.filter(({ name }) => name.endsWith('.xlsx') && !unbearable.has(name));

async function differences(made: Made): Promise<string[] | undefined> {
  const { input } = await comeOut(made);
  if (input.refused) return undefined;
  try {
    return await differencesFromExceljs(made.bytes(), input.sheets);
  } catch (error) {
    return [String(error)];
  }
}

describe('every workbook of the list that we read, exceljs reads alike', () => {
  it.each(bearable.map((made) => [made.name, made] as const))('%s', async (name, made) => {
    const found = await differences(made);
    if (found !== undefined) expect(found.length > 0, found[0]).toBe(otherwise.has(name));
  }, 60_000);

  it('and the exceptions are of the list', () => {
    const names = new Set(files.map(({ name }) => name));
    expect([...unbearable, ...otherwise].filter((name) => !names.has(name))).toEqual([]);
  });
}); // prettier-ignore
