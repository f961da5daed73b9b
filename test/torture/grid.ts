import { c, HEAD, inline, row, sheetXml } from '../read/torture.js';
import { book, type Made } from './made.js';

const X = { A1: 'text x' };
const x = row(1, inline('A1', 'x'));
const LAST = 1_048_576;
const rows = (of: (number: number) => string): string => {
  let all = '';
  for (let number = 2; number <= LAST; number++) all += of(number);
  return all;
};
const before = (xml: string): string => sheetXml(x, xml);
const after = (xml: string): string => sheetXml(x, '', xml);
const merges = (...areas: string[]): string =>
  after(`<mergeCells>${areas.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`);
const lists = (...areas: string[]): string =>
  after(
    `<dataValidations>${areas.map((area) => `<dataValidation type="list" allowBlank="1" sqref="${area}"><formula1>"男,女"</formula1></dataValidation>`).join('')}</dataValidations>`,
  );
const defined = (...names: (readonly [string, string])[]): string =>
  names.map(([name, value]) => `<definedName name="${name}">${value}</definedName>`).join('');
const RELATIONS = 'xl/worksheets/_rels/sheet1.xml.rels';
const related = (type: string, target: string, mode = ''): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/></Relationships>`;
/** A sheet whose relation leads to a part, which may not be there. */
const leading = (tag: string, type: string, target: string, content?: string): Parameters<typeof book>[2] => ({
  sheets: [after(tag)],
  parts: { [RELATIONS]: related(type, target), ...(content === undefined ? {} : { [target.replace(/^\/|^\.\.\//, target.startsWith('/') ? '' : 'xl/')]: content }) },
}); // prettier-ignore

/** Numbers 47 to 55: rows, cells, and what lies around them. */
export const grid: readonly Made[] = [
  book(47, 'no-addresses', { sheets: ['<row><c t="inlineStr"><is><t>甲</t></is></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'] }, { A1: 'text 甲', B1: 'number 2', A2: 'number 3' }),
  book(48, 'row-order', { sheets: [row(3, inline('A3', '三')) + row(1, inline('A1', '一')) + row(3, inline('B3', '又'))] }, { A1: 'text 一', A3: 'text 三', B3: 'text 又' }),
  book(48, 'cell-twice', { sheets: [row(1, inline('A1', '先') + inline('A1', '后'))] }, { A1: 'text 后' }),
  book(49, 'row-4e9', { sheets: [`${x}<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>`] }),
  book(49, 'column-zzz', { sheets: [row(1, inline('A1', 'x') + c('ZZZ1', 1))] }),
  book(50, 'empty-rows', { sheets: [x + rows((number) => `<row r="${number}" s="1" customFormat="1"/>`)], formats: [14] }, X),
  book(50, 'empty-cells', { sheets: [x + rows((number) => `<row r="${number}"><c r="A${number}" s="1"/><c r="B${number}" s="1"/><c r="C${number}" s="1"/></row>`)], formats: [14] }, X),
  book(50, 'last-row', { sheets: [`${x}<row r="${LAST}" s="1" customFormat="1"><c r="A${LAST}" s="1"/></row>`], formats: [14] }, X),
  book(51, 'last-column', { sheets: [sheetXml(row(1, inline('A1', 'x') + c('XFD1', 1)), '<dimension ref="A1:XFD1048576"/>')] }, { ...X, XFD1: 'number 1' }),
  book(52, 'merge-sheet', { sheets: [merges(`A1:XFD${LAST}`)] }, X),
  book(52, 'merge-column', { sheets: [merges(`A1:A${LAST}`)] }, X),
  book(52, 'merge-overlap', { sheets: [merges('A1:B2', 'B2:C3')] }, X),
  book(52, 'merge-50000', { sheets: [merges(...Array.from({ length: 50_000 }, (_, i) => `A${i * 2 + 2}:B${i * 2 + 3}`))] }, X),
  book(53, 'list-column', { sheets: [lists(`B2:B${LAST}`)] }, X),
  book(53, 'list-10-columns', { sheets: [lists(...[...'BCDEFGHIJK'].map((column) => `${column}2:${column}${LAST}`))] }, X),
  book(53, 'list-sheet', { sheets: [lists(`A1:XFD${LAST}`)] }, X),
  book(54, 'filter', { sheets: [x], definedNames: `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">表1!$A$1:$Z$${LAST}</definedName>` }, X),
  book(54, 'name-sheet', { sheets: [x], definedNames: defined(['全部', `表1!$A$1:$XFD$${LAST}`]) }, X),
  book(54, 'names', { sheets: [x], definedNames: defined(['c', '表1!$A:$A'], ['r', '表1!$1:$1'], ['e', '#REF!'], ['o', 'OFFSET(表1!$A$1,0,0,COUNTA(表1!$A:$A),1)'], ['t', '"abc"'], ['n', '3.14'], ['x', '[1]Sheet1!$A$1']) }, X),
  book(55, 'conditional-formats', { sheets: [after('<conditionalFormatting sqref="A1:A1048576"><cfRule type="expression" dxfId="9" priority="1"><formula>A1&gt;0</formula></cfRule><cfRule type="iconSet"/><cfRule type="unknownType"/><cfRule type="colorScale"/><cfRule type="dataBar"/></conditionalFormatting>')] }, X),
  book(55, 'link-nowhere', { sheets: [after('<hyperlinks><hyperlink ref="A1" r:id="rId77"/></hyperlinks>')] }, X),
  book(55, 'links', { sheets: [sheetXml(row(1, inline('A1', 'x') + c('B1', 42) + c('C1', '王五', { t: 'str', f: '"王"&amp;"五"' })), '', '<hyperlinks><hyperlink ref="A1" r:id="rId1"/><hyperlink ref="B1" location="表1!A1"/><hyperlink ref="C1" r:id="rId1"/></hyperlinks>')], parts: { [RELATIONS]: related('hyperlink', 'mailto:a@b.cn', ' TargetMode="External"') } }, { ...X, B1: 'number 42', C1: 'text 王五' }),
  book(55, 'notes-absolute', leading('', 'comments', '/xl/comments/comment1.xml', `${HEAD}<comments><authors><author>王</author></authors><commentList><comment ref="A1" authorId="0"><text><t>批注</t></text></comment></commentList></comments>`), X),
  book(55, 'notes-missing', leading('', 'comments', '../comments1.xml'), X),
  book(55, 'table-absolute', leading('<tableParts count="1"><tablePart r:id="rId1"/></tableParts>', 'table', '/xl/tables/table1.xml', `${HEAD}<table id="1" name="表" displayName="表" ref="A1:B2"><autoFilter ref="A1:B2"/><tableColumns count="1"><tableColumn id="1" name="姓名"/></tableColumns></table>`), X),
  book(55, 'table-missing', leading('<tableParts count="1"><tablePart r:id="rId1"/></tableParts>', 'table', '../tables/table9.xml'), X),
  book(55, 'drawing-chart', leading('<drawing r:id="rId1"/>', 'drawing', '../drawings/drawing1.xml', `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:twoCellAnchor><xdr:graphicFrame macro=""/></xdr:twoCellAnchor></xdr:wsDr>`), X),
  book(55, 'drawing-missing', leading('<drawing r:id="rId1"/>', 'drawing', '../drawings/drawing1.xml'), X),
  book(55, 'drawing-unrelated', { sheets: [after('<drawing r:id="rId9"/>')] }, X),
  book(55, 'drawing-shape', leading('<drawing r:id="rId1"/>', 'drawing', '../drawings/drawing1.xml', `${HEAD}<c:userShapes xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>`), X),
  book(55, 'pivot', leading('', 'pivotTable', '../pivotTables/pivotTable1.xml', `${HEAD}<pivotTableDefinition name="p" cacheId="1"/>`), X),
  book(55, 'protected', { sheets: [after('<sheetProtection sheet="1" password="CC1A" objects="1" scenarios="1"/>')] }, X),
  book(55, 'view', { sheets: [before('<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>')] }, X),
]; // prettier-ignore
