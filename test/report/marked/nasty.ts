import { HEAD, zipOf } from '../../read/torture.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DRAW = 'http://schemas.openxmlformats.org/drawingml/2006';
const SML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const SPACES = `xmlns="${MAIN}" xmlns:r="${OFFICE}"`;

/** A row of texts from column A on; `undefined` is a cell that is not there; `[text, style]` one with a style. */
type Typed = string | number | undefined | readonly [text: string | number, style: number];

function row(number: number, cells: readonly Typed[], attributes = ''): string {
  const written = cells.map((typed, index) => {
    if (typed === undefined) return '';
    const [value, style] = typeof typed === 'object' ? typed : [typed, 0];
    const place = `r="${String.fromCharCode(65 + index)}${number}"${style ? ` s="${style}"` : ''}`;
    if (value === '') return `<c ${place}/>`;
    if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`;
    return `<c ${place} t="inlineStr"><is><t>${value}</t></is></c>`;
  });
  return `<row r="${number}"${attributes}>${written.join('')}</row>`;
}

function rels(...targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(([type, target], index) => {
    const whole = type.startsWith('http') ? type : `${OFFICE}/${type}`;
    return `<Relationship Id="rId${index + 1}" Type="${whole}" Target="${target}"/>`;
  });
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

const overrides: Readonly<Record<string, string>> = {
  'xl/workbook.xml': `${SML}.sheet.main+xml`,
  'xl/worksheets/sheet1.xml': `${SML}.worksheet+xml`,
  'xl/worksheets/sheet2.xml': `${SML}.worksheet+xml`,
  'xl/worksheets/sheet3.xml': `${SML}.worksheet+xml`,
  'xl/worksheets/sheet4.xml': `${SML}.worksheet+xml`,
  'xl/styles.xml': `${SML}.styles+xml`,
  'xl/calcChain.xml': `${SML}.calcChain+xml`,
  'xl/comments1.xml': `${SML}.comments+xml`,
  'xl/drawings/drawing1.xml': 'application/vnd.openxmlformats-officedocument.drawing+xml',
  'xl/charts/chart1.xml': 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  'xl/pivotTables/pivotTable1.xml': `${SML}.pivotTable+xml`,
  'xl/pivotCache/pivotCacheDefinition1.xml': `${SML}.pivotCacheDefinition+xml`,
  'xl/pivotCache/pivotCacheRecords1.xml': `${SML}.pivotCacheRecords+xml`,
};

const types = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="bin" ContentType="${SML}.printerSettings"/>${Object.entries(
  overrides,
)
  .map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`)
  .join('')}</Types>`;

const workbook = `${HEAD}<workbook ${SPACES}><bookViews><workbookView activeTab="2"/></bookViews><sheets><sheet name="学校" sheetId="1" r:id="rId1"/><sheet name="教职工" sheetId="2" r:id="rId2"/><sheet name="值班表" sheetId="5" r:id="rId3"/><sheet name="统计" sheetId="7" r:id="rId4"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="2">值班表!$1:$1</definedName><definedName name="场所">"操场,食堂"</definedName></definedNames><calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="1" r:id="rId7"/></pivotCaches></workbook>`;

/** Style 1 is a date in bold with a frame, 2 has a yellow ground, 3 is text. */
const styles = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><fonts count="2"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="176" fontId="1" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1"><alignment horizontal="center"/></xf><xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs></styleSheet>`;

const school = `${HEAD}<worksheet ${SPACES}><sheetData>${[
  ['项目', '内容'],
  ['学校名称', '青禾小学'],
  ['校长', '王建国'],
  ['检查基准日', '2025-09-30'],
]
  .map((cells, index) => row(index + 1, cells))
  .join('')}</sheetData></worksheet>`;

/** Protected, with a drop-down; the duty log's people are all on it. */
const staff = `${HEAD}<worksheet ${SPACES}><sheetData>${[
  ['姓名', '岗位', '在岗状态'],
  ['王建国', '校长', '在岗'],
  ['陈静', '教师', '在岗'],
  ['李敏', '教师', undefined],
]
  .map((cells, index) => row(index + 1, cells))
  .join(
    '',
  )}</sheetData><sheetProtection password="CC35" sheet="1" objects="1" scenarios="1"/><dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" sqref="C2:C100"><formula1>"在岗,离岗"</formula1></dataValidation></dataValidations></worksheet>`;

/** A title over the header, merged; row 4 has a note of the school's, row 5 lacks cells, G6 has a ground of its own. */
const duty = `${HEAD}<worksheet ${SPACES}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:I6"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="14.25"/><cols><col min="1" max="1" width="16" customWidth="1"/><col min="9" max="9" width="12" style="3" customWidth="1"/></cols><sheetData>${[
  row(1, [['值班表（九月）', 2]]),
  row(2, ['日期', '班次', '开始时间', '结束时间', '值守场所', '值班人', '到岗时间', '离岗时间', '违规情况']),
  row(3, [[45902, 1], '午间', '12:00', '12:40', '操场', '陈静', '12:00', '12:40', '脱岗'], ' spans="1:9"'),
  row(4, [[45903, 1], '午间', '12:00', '12:40', '操场', '陈静', ['', 3], '12:40', ['睡岗', 1]]),
  row(5, [[45904, 1], '午间', '12:00', '12:40', '操场', '李敏'], ' spans="1:6" ht="30" customHeight="1"'),
  row(6, [[45905, 1], '午间', '12:00', '12:40', '操场', '李敏', ['12:30', 2], '12:40', '无']),
].join(
  '',
)}<row r="8"><c r="A8"><f>COUNTA(F3:F6)</f><v>4</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:I1"/></mergeCells><conditionalFormatting sqref="I3:I6"><cfRule type="cellIs" dxfId="0" priority="1" operator="equal"><formula>"脱岗"</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="E3:E100"><formula1>场所</formula1></dataValidation></dataValidations><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId4"/><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/></worksheet>`;

/** A note by 李主任 on the cell with the second breach. */
const comments = `${HEAD}<comments xmlns="${MAIN}"><authors><author>李主任</author></authors><commentList><comment ref="I4" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/><rFont val="宋体"/></rPr><t>李主任:</t></r><r><rPr><sz val="9"/><rFont val="宋体"/></rPr><t xml:space="preserve">
已谈话 &amp; 记录在案</t></r></text></comment></commentList></comments>`;

/** The note's box, visible, and a check box. */
const shapes = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="3"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/></v:shapetype><v:shape id="_x0000_s3073" type="#_x0000_t202" style="position:absolute;margin-left:500pt;margin-top:20pt;width:108pt;height:59pt;z-index:1" fillcolor="#ffffe1" o:insetmode="auto"><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>9, 15, 2, 10, 11, 15, 5, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>3</x:Row><x:Column>8</x:Column><x:Visible/></x:ClientData></v:shape><v:shapetype id="_x0000_t201" coordsize="21600,21600" o:spt="201" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/></v:shapetype><v:shape id="_x0000_s3075" type="#_x0000_t201" style="position:absolute;margin-left:300pt;margin-top:200pt;width:90pt;height:18pt;z-index:2" filled="f" stroked="f"><v:textbox><div>已核对</div></v:textbox><x:ClientData ObjectType="Checkbox"><x:Anchor>5, 0, 13, 0, 7, 0, 14, 0</x:Anchor><x:Checked>1</x:Checked></x:ClientData></v:shape></xml>`;

const drawing = `${HEAD}<xdr:wsDr xmlns:xdr="${DRAW}/spreadsheetDrawing" xmlns:a="${DRAW}/main"><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>24</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAW}/chart"><c:chart xmlns:c="${DRAW}/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor><xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="3" name="文本框 2"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="zh-CN" sz="1100"/><a:t>值班要求：提前五分钟到岗</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const chart = `${HEAD}<c:chartSpace xmlns:c="${DRAW}/chart" xmlns:a="${DRAW}/main"><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>值班表!$A$3:$A$6</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;

const summary = `${HEAD}<worksheet ${SPACES}><sheetData>${row(1, ['值班人', '计数'])}${row(2, ['陈静', 2])}${row(3, ['李敏', 2])}${row(4, ['总计', 4])}</sheetData></worksheet>`;

const pivot = `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="数据透视表1" cacheId="1" dataCaption="值" updatedVersion="6" createdVersion="6"><location ref="A1:B4" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="3"><item x="0"/><item x="1"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="3"><i><x/></i><i><x v="1"/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="计数" fld="1" subtotal="count" baseField="0" baseItem="0"/></dataFields></pivotTableDefinition>`;
const cache = `${HEAD}<pivotCacheDefinition ${SPACES} r:id="rId1" recordCount="4"><cacheSource type="worksheet"><worksheetSource ref="F2:G6" sheet="值班表"/></cacheSource><cacheFields count="2"><cacheField name="值班人" numFmtId="0"><sharedItems count="2"><s v="陈静"/><s v="李敏"/></sharedItems></cacheField><cacheField name="到岗时间" numFmtId="0"><sharedItems containsBlank="1"/></cacheField></cacheFields></pivotCacheDefinition>`;
const records = `${HEAD}<pivotCacheRecords ${SPACES} count="4"><r><x v="0"/><s v="12:00"/></r><r><x v="0"/><m/></r><r><x v="1"/><m/></r><r><x v="1"/><s v="12:30"/></r></pivotCacheRecords>`;

/** The parts of a workbook with whatever a school's workbook may hold, in a zip's order. */
export const nastyParts: Readonly<Record<string, string | Uint8Array>> = {
  '[Content_Types].xml': types,
  '_rels/.rels': rels(['officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': workbook,
  'xl/_rels/workbook.xml.rels': rels(
    ['worksheet', 'worksheets/sheet1.xml'],
    ['worksheet', 'worksheets/sheet2.xml'],
    ['worksheet', 'worksheets/sheet3.xml'],
    ['worksheet', 'worksheets/sheet4.xml'],
    ['styles', 'styles.xml'],
    ['calcChain', 'calcChain.xml'],
    ['pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
  ),
  'xl/worksheets/sheet1.xml': school,
  'xl/worksheets/sheet2.xml': staff,
  'xl/worksheets/sheet3.xml': duty,
  'xl/worksheets/_rels/sheet3.xml.rels': rels(
    ['drawing', '../drawings/drawing1.xml'],
    ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ['comments', '../comments1.xml'],
    ['printerSettings', '../printerSettings/printerSettings1.bin'],
  ),
  'xl/worksheets/sheet4.xml': summary,
  'xl/worksheets/_rels/sheet4.xml.rels': rels(['pivotTable', '../pivotTables/pivotTable1.xml']),
  'xl/styles.xml': styles,
  'xl/calcChain.xml': `${HEAD}<calcChain xmlns="${MAIN}"><c r="A8" i="5"/></calcChain>`,
  'xl/comments1.xml': comments,
  'xl/drawings/vmlDrawing1.vml': shapes,
  'xl/drawings/drawing1.xml': drawing,
  'xl/drawings/_rels/drawing1.xml.rels': rels(['chart', '../charts/chart1.xml']),
  'xl/charts/chart1.xml': chart,
  'xl/printerSettings/printerSettings1.bin': new Uint8Array([1, 2, 3, 255]),
  'xl/pivotTables/pivotTable1.xml': pivot,
  'xl/pivotTables/_rels/pivotTable1.xml.rels': rels([
    'pivotCacheDefinition',
    '../pivotCache/pivotCacheDefinition1.xml',
  ]),
  'xl/pivotCache/pivotCacheDefinition1.xml': cache,
  'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': rels(['pivotCacheRecords', 'pivotCacheRecords1.xml']),
  'xl/pivotCache/pivotCacheRecords1.xml': records,
};

/** The bytes of that workbook, with parts changed, added or (null) left out. */
export function nastyBytes(over: Readonly<Record<string, string | Uint8Array | null>> = {}): Uint8Array {
  const all = Object.entries({ ...nastyParts, ...over });
  return zipOf(
    Object.fromEntries(all.filter((part): part is [string, string | Uint8Array] => part[1] !== null)),
  );
}
