import { placeIn } from '../sheet-address.js';
import { appendTo, edited, insert, type Edit } from './xml-edits.js';
import { attributesOf, elementsOf, escaped, outerOf } from './xml-tags.js';

/** What may stand between the list of sheets and that of names (CT_Workbook). */
const before = ['sheets', 'functionGroups', 'externalReferences'];
const NAME = '_xlnm.Print_Titles';

/** A workbook's XML that says which row of one of its sheets is printed on every page, in place of what it said before. */
export function withPrintTitles(workbook: string, sheet: string, row: number): string {
  const inner = elementsOf(workbook, 3);
  const sheets = inner.filter(({ tag }) => tag.name === 'sheet');
  const index = sheets.findIndex((each) => attributesOf(outerOf(workbook, each)).get('name') === sheet);
  const known = inner.find((each) => {
    const attributes = each.tag.name === 'definedName' ? attributesOf(outerOf(workbook, each)) : undefined;
    return attributes?.get('name') === NAME && attributes.get('localSheetId') === String(index);
  });
  const { prefix } = sheets[index]!.tag;
  const place = escaped(placeIn(sheet, `$${row}:$${row}`));
  const name = `<${prefix}definedName name="${NAME}" localSheetId="${index}">${place}</${prefix}definedName>`;
  if (known) return edited(workbook, [{ at: known.tag.start, end: known.end, text: name }]);
  return edited(workbook, [added(workbook, name, prefix)]);
}

function added(workbook: string, name: string, prefix: string): Edit {
  const outer = elementsOf(workbook, 2);
  const names = outer.find(({ tag }) => tag.name === 'definedNames');
  if (names) return appendTo(names, workbook, name);
  const last = outer.findLast(({ tag }) => before.includes(tag.name))!;
  return insert(last.end, `<${prefix}definedNames>${name}</${prefix}definedNames>`);
}
