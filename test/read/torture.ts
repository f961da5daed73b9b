import { zipSync, type ZippableFile } from 'fflate';
import { addressOf } from '../../src/read/letters.js';
import { readInput, type ReadInput } from '../../src/read/input.js';
import type { Limits } from '../../src/read/limits.js';
import { sentenceOf } from '../../src/model/problem.js';
import type { Cell, Sheet } from '../../src/model/sheet.js';

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = `xmlns="${MAIN}" xmlns:r="${OFFICE}"`;

/** What a workbook is made of; what is not given is as plain as it can be. */
export interface Book {
  /** The inside of each `sheetData`, or a whole sheet where it begins with `<?xml`. */
  readonly sheets?: readonly string[];
  readonly names?: readonly string[];
  readonly states?: readonly string[];
  readonly targets?: readonly string[];
  /** The insides of the shared `<si>`. */
  readonly strings?: readonly string[];
  /** Number formats of the cell styles 1, 2, …: an id, or a code. */
  readonly formats?: readonly (number | string)[];
  readonly workbookPr?: string;
  readonly definedNames?: string;
  /** Parts to add, to replace, or (null) to leave out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
  readonly level?: 0 | 6;
}

/** A sheet around its rows; `before` and `after` stand beside `sheetData`. */
export function sheetXml(rows: string, before = '', after = ''): string {
  return `${HEAD}<worksheet ${NAMESPACES}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** One row that holds these cells. */
export function row(number: number, cells: string, attributes = ''): string {
  return `<row r="${number}"${attributes}>${cells}</row>`;
}

/** A cell with a value: `t` its type, `s` its style, `f` the inside of its formula. */
export function c(
  address: string,
  value: string | number | null,
  { t = '', s = '', f = '' }: { t?: string; s?: string | number; f?: string } = {},
): string {
  const attributes = (t && ` t="${t}"`) + (s === '' ? '' : ` s="${s}"`);
  return `<c r="${address}"${attributes}>${f && `<f>${f}</f>`}${value === null ? '' : `<v>${value}</v>`}</c>`;
}

/** A cell with a text of its own. */
export function inline(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** The parts of a workbook, by name. */
export function partsOf(book: Book = {}): Record<string, string | Uint8Array> {
  const { sheets = [row(1, inline('A1', 'hello'))], strings = [], formats = [] } = book;
  const targets = book.targets ?? sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  const parts: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(book, sheets.length),
    'xl/_rels/workbook.xml.rels': relations([
      ...targets.map((target): [string, string] => ['worksheet', target]),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': stylesXml(formats),
    'xl/sharedStrings.xml': `${HEAD}<sst ${NAMESPACES}>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
  };
  sheets.forEach((xml, index) => {
    parts[`xl/${targets[index]}`] = xml.startsWith('<?xml') ? xml : sheetXml(xml);
  });
  const all = Object.entries({ ...parts, ...book.parts });
  return Object.fromEntries(all.filter((part): part is [string, string | Uint8Array] => part[1] !== null));
}

/** The bytes of a workbook. */
export function bookBytes(book: Book = {}): Uint8Array {
  return zipOf(partsOf(book), book.level);
}

/** No clock: the same parts give the same bytes, in every time zone. */
const MADE = '2025-09-01T00:00:00';

/** The bytes of a zip. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Uint8Array {
  const encoder = new TextEncoder();
  const files: Record<string, ZippableFile> = {};
  for (const [name, content] of Object.entries(parts))
    files[name] = typeof content === 'string' ? encoder.encode(content) : content;
  return zipSync(files, { level, mtime: MADE });
}

/** A relationships part; ids run from `rId1`. */
export function relations(targets: readonly (readonly [string, string])[]): string {
  const all = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}

function workbookXml({ names, states, workbookPr = '', definedNames = '' }: Book, count: number): string {
  const sheets = Array.from({ length: count }, (_, index) => {
    const state = states?.[index] ? ` state="${states[index]}"` : '';
    return `<sheet name="${names?.[index] ?? `表${index + 1}`}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const named = definedNames && `<definedNames>${definedNames}</definedNames>`;
  return `${HEAD}<workbook ${NAMESPACES}>${workbookPr}<sheets>${sheets.join('')}</sheets>${named}</workbook>`;
}

function stylesXml(formats: readonly (number | string)[]): string {
  const ids = formats.map((format, index) => (typeof format === 'number' ? format : 176 + index));
  const codes = formats.flatMap((format, index) =>
    typeof format === 'number' ? [] : [`<numFmt numFmtId="${176 + index}" formatCode="${escaped(format)}"/>`],
  );
  const styles = [0, ...ids].map((id) => `<xf numFmtId="${id}" xfId="0"/>`);
  return `${HEAD}<styleSheet ${NAMESPACES}><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`;
}

/** A text as XML. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Reads bytes as a file of this name; every problem must have whole sentences to say. */
export async function read(bytes: Uint8Array, name = '表.xlsx', limits?: Limits): Promise<ReadInput> {
  const input = await readInput({ name, bytes }, limits);
  for (const { code, values } of input.problems) {
    const { zh, en } = sentenceOf(code, values);
    if (/\{\w+\}/.test(zh + en)) throw new Error(`${code} lacks a value: ${zh} ${en}`);
  }
  return input;
}

/** Reads a workbook. */
export function readBook(book: Book): Promise<ReadInput> {
  return read(bookBytes(book));
}

/** The cells of a sheet by address, each as its kind and what it says: `date 2024-09-01T08:00`. */
export function cellsOf(sheet: Sheet | undefined): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const { number, cells: row } of sheet?.rows ?? [])
    row.forEach((cell, column) => {
      if (cell) cells[addressOf(column, number)] = said(cell);
    });
  return cells;
}

/** The codes of the problems, with their cell where they have one. */
export function codesOf({ problems }: ReadInput): string[] {
  return problems.map(({ code, cell }) => (cell === null ? code : `${code} ${cell}`));
}

function said(cell: Cell): string {
  switch (cell.kind) {
    case 'date':
      return `date ${cell.iso}`;
    case 'time':
      return `time ${cell.minutes}`;
    case 'number':
      return `number ${cell.number}`;
    case 'boolean':
      return `boolean ${cell.boolean}`;
    case 'uncalculated':
      return 'uncalculated';
    default:
      return `${cell.kind} ${cell.text}`;
  }
}
