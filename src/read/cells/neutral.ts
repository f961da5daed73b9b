import { storedZip } from '../zip/stored-zip.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const frame = {
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="S1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relations('worksheet', 'worksheets/sheet1.xml'),
};

/**
 * A workbook of one sheet that holds these rows and nothing else: no styles, names, merges, validations, drawings.
 * It is stored, not packed, as it is read at once; exceljs asks for no more parts than these, and waits for each.
 */
export function neutralWorkbook(rows: string): Uint8Array<ArrayBuffer> {
  const sheet = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
  return storedZip({ ...frame, 'xl/worksheets/sheet1.xml': sheet });
}

/**
 * A text as the value of a neutral cell of the type `str`. Such values are decoded once more by exceljs after the
 * XML is, hence the ampersand written twice; a carriage return as it is would become a line feed.
 */
export function neutralText(text: string): string {
  return /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, (character) => ESCAPES[character]!) : text;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#13;',
};

function relations(type: string, target: string): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
}
