import type { Archive } from '../zip/archive.js';
import { attribute, parsePart, prefixed, saysYes } from './xml.js';
import type { Attributes } from './xml-state.js';

/** One sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly relation: string;
  readonly hidden: boolean;
}

/** What the workbook part says: its sheets in their order, and from which year its dates count. */
export interface WorkbookXml {
  readonly sheets: readonly ListedSheet[];
  readonly date1904: boolean;
}

/** Reads the workbook part. Names are taken as they are: long, equal or forbidden ones too. */
export function readWorkbookXml(archive: Archive, part: string): WorkbookXml {
  const sheets: ListedSheet[] = [];
  let date1904 = false;
  parsePart(archive, part, {
    open(name, attributes, depth) {
      if (name === 'workbookPr' && depth === 2) date1904 = saysYes(attribute(attributes, 'date1904'));
      if (name === 'sheet' && depth === 3) sheets.push(listed(attributes));
    },
  });
  return { sheets, date1904 };
}

function listed(attributes: Attributes): ListedSheet {
  const name = attribute(attributes, 'name') ?? '';
  const state = attribute(attributes, 'state');
  const hidden = state === 'hidden' || state === 'veryHidden';
  return { name, relation: prefixed(attributes, 'id') ?? '', hidden };
}
