import { builtinFormats } from '../formats/builtin-formats.js';
import { formOf } from '../formats/format-code.js';
import { GENERAL, type Form } from '../formats/form.js';
import type { Archive } from '../zip/archive.js';
import { attribute, parsePart } from './xml.js';

/** Reads of the styles only what number format each cell style has, by the index that cells name. */
export function readStylesXml(archive: Archive, part: string): Form[] {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCellStyles = false;
  parsePart(archive, part, {
    open(name, attributes, depth) {
      if (depth === 2) inCellStyles = name === 'cellXfs';
      if (depth !== 3) return;
      const id = Number(attribute(attributes, 'numFmtId') ?? 0);
      if (name === 'numFmt') codes.set(id, attribute(attributes, 'formatCode') ?? '');
      else if (name === 'xf' && inCellStyles) ids.push(id);
    },
  });
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
