import { builtinFormats } from '../formats/builtin-formats.js';
import { formOf } from '../formats/format-code.js';
import { GENERAL, type Form } from '../formats/form.js';
import type { Archive } from '../zip/archive.js';
import { attribute, parsePart, saysOn } from './xml.js';
import type { Attributes } from './xml-state.js';

/** What the styles of cells say, by the index that cells name. */
export interface CellStyles {
  readonly forms: readonly Form[];
  /** The styles whose text is struck through. */
  readonly struck: ReadonlySet<string>;
}

/** The styles of a workbook that has none. */
export const NO_STYLES: CellStyles = { forms: [], struck: new Set() };

/** What is found while the part is read; fonts and styles by their place in it. */
interface Found {
  readonly codes: Map<number, string>;
  readonly styles: { readonly format: number; readonly font: number }[];
  readonly struckFonts: Set<number>;
  fonts: number;
}

/** Reads of the styles only what number format each cell style has, and whether its text is struck through. */
export function readStylesXml(archive: Archive, part: string): CellStyles {
  const found: Found = { codes: new Map(), styles: [], struckFonts: new Set(), fonts: 0 };
  let section = '';
  parsePart(archive, part, {
    open(name, attributes, depth) {
      if (depth === 2) section = name;
      else if (section === 'fonts') openInFonts(found, name, attributes, depth);
      else if (depth === 3) openStyle(found, name, attributes, section);
    },
  });
  const { codes, styles, struckFonts } = found;
  const struck = styles.flatMap(({ font }, index) => (struckFonts.has(font) ? [String(index)] : []));
  const formats = styles.map(({ format }) => format);
  return { forms: formsOf(formats, codes), struck: new Set(struck) };
}

function openInFonts(found: Found, name: string, attributes: Attributes, depth: number): void {
  if (depth === 3) found.fonts++;
  else if (name === 'strike' && saysOn(attributes)) found.struckFonts.add(found.fonts - 1);
}

function openStyle({ codes, styles }: Found, name: string, attributes: Attributes, section: string): void {
  const number = (key: string): number => Number(attribute(attributes, key) ?? 0);
  if (name === 'numFmt') codes.set(number('numFmtId'), attribute(attributes, 'formatCode') ?? '');
  else if (name === 'xf' && section === 'cellXfs')
    styles.push({ format: number('numFmtId'), font: number('fontId') });
}

function formsOf(ids: readonly number[], codes: ReadonlyMap<number, string>): Form[] {
  const forms = new Map<number, Form>();
  return ids.map((id) => {
    const form = forms.get(id) ?? formById(id, codes);
    forms.set(id, form);
    return form;
  });
}

function formById(id: number, codes: ReadonlyMap<number, string>): Form {
  const code = codes.get(id) ?? builtinFormats[id];
  return code === undefined ? GENERAL : formOf(code);
}
