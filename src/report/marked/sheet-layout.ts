import type { Merge } from '../../model/sheet.js';
import { areaOf } from '../../read/cells/merges.js';
import { defaultLimits } from '../../read/limits.js';
import { saysYes } from '../../read/parts/xml.js';
import { attributesOf, tagsOf, type Tag } from './xml-tags.js';

/** One row as a sheet's XML has it; rows without cells or not there at all have none. */
export interface RowAt {
  /** 1-based. */
  readonly number: number;
  readonly tag: Tag;
  /** Whether its number is settled: one that does not say it has that of its first cell, else follows the last. */
  readonly isSaid: boolean;
}

/** What a sheet's XML says of its columns. */
export interface ColumnsAt {
  /** 1-based, inclusive. */
  readonly from: number;
  readonly to: number;
  readonly style: number;
  readonly pixels: number;
}

/** Where things stand in a sheet's XML. */
export interface SheetLayout {
  readonly xml: string;
  readonly prefix: string;
  readonly data: Tag;
  /** Where the content of `sheetData` ends. */
  readonly dataEnd: number;
  readonly rows: readonly RowAt[];
  readonly columns: readonly ColumnsAt[];
  readonly merges: readonly Merge[];
  readonly isProtected: boolean;
  /** The drawing of the notes, which form controls use too. */
  readonly legacyDrawing: Tag | undefined;
  /** Where such an element belongs. */
  readonly legacyPlace: number;
  /** Pixels of a column and a row that say nothing of their own; of single rows, by their number. */
  readonly columnPixels: number;
  readonly rowPixels: number;
  readonly heights: ReadonlyMap<number, number>;
}

/** What stands before `legacyDrawing` in a sheet (ECMA-376, CT_Worksheet). */
const EARLIER: ReadonlySet<string> = new Set(
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing'.split(
    ' ',
  ),
);
const [COLUMN_PIXELS, ROW_PIXELS] = [64, 20];

type Found = { -readonly [Key in keyof SheetLayout]: SheetLayout[Key] } & {
  readonly rows: RowAt[];
  readonly columns: ColumnsAt[];
  readonly merges: Merge[];
  readonly heights: Map<number, number>;
};

/** Finds where things stand in a sheet's XML; undefined where it has no place for cells at all. */
export function layoutOf(xml: string): SheetLayout | undefined {
  const [root] = tagsOf(xml);
  if (!root) return undefined;
  const found: Found = {
    ...{ xml, prefix: root.prefix, data: root, dataEnd: 0, rows: [], columns: [], merges: [] },
    ...{ isProtected: false, legacyDrawing: undefined, legacyPlace: 0 },
    ...{ columnPixels: COLUMN_PIXELS, rowPixels: ROW_PIXELS, heights: new Map() },
  };
  for (const tag of tagsOf(xml)) {
    if (tag.depth === 2) noteChild(tag, found);
    else if (tag.kind === 'close') continue;
    else if (tag.depth === 3) noteGrandchild(tag, found);
    else if (tag.depth === 4 && tag.name === 'c') numberByCell(tag, found);
  }
  return found.data === root ? undefined : found;
}

function noteChild(tag: Tag, found: Found): void {
  if (tag.kind !== 'open' && EARLIER.has(tag.name)) found.legacyPlace = tag.end;
  if (tag.name === 'sheetData') {
    if (tag.kind !== 'close') found.data = tag;
    found.dataEnd = tag.kind === 'close' ? tag.start : tag.end;
  }
  if (tag.kind === 'close') return;
  if (tag.name === 'legacyDrawing') found.legacyDrawing = tag;
  if (tag.name === 'sheetFormatPr') noteDefaults(attributesIn(found, tag), found);
  if (tag.name === 'sheetProtection') found.isProtected = saysYes(attributesIn(found, tag).get('sheet'));
}

function noteGrandchild(tag: Tag, found: Found): void {
  if (tag.name === 'row') noteRow(tag, attributesIn(found, tag), found);
  else if (tag.name === 'col') found.columns.push(columnsAt(attributesIn(found, tag)));
  else if (tag.name === 'mergeCell') {
    const area = areaOf(attributesIn(found, tag).get('ref') ?? '', defaultLimits);
    if (area) found.merges.push(area);
  }
}

function attributesIn({ xml }: Found, { start, end }: Tag): ReadonlyMap<string, string> {
  return attributesOf(xml.slice(start, end));
}

function noteRow(tag: Tag, attributes: ReadonlyMap<string, string>, { rows, heights }: Found): void {
  const number = Number(attributes.get('r') ?? (rows.at(-1)?.number ?? 0) + 1);
  rows.push({ number, tag, isSaid: attributes.has('r') });
  const height = Number(attributes.get('ht'));
  if (saysYes(attributes.get('hidden'))) heights.set(number, 0);
  else if (height > 0) heights.set(number, pixelsOfPoints(height));
}

function numberByCell(cell: Tag, { xml, rows }: Found): void {
  const last = rows.at(-1);
  if (!last || last.isSaid) return;
  const said = /\sr\s*=\s*["'][A-Za-z]+(\d+)/.exec(xml.slice(cell.start, cell.end))?.[1];
  rows[rows.length - 1] = { ...last, number: Number(said ?? last.number), isSaid: true };
}

function noteDefaults(attributes: ReadonlyMap<string, string>, found: Found): void {
  const width = Number(attributes.get('defaultColWidth'));
  const height = Number(attributes.get('defaultRowHeight'));
  if (width > 0) found.columnPixels = pixelsOfWidth(width);
  if (height > 0) found.rowPixels = pixelsOfPoints(height);
}

function columnsAt(attributes: ReadonlyMap<string, string>): ColumnsAt {
  const number = (name: string): number => Number(attributes.get(name) ?? 0);
  const width = attributes.has('width') ? pixelsOfWidth(number('width')) : COLUMN_PIXELS;
  const pixels = saysYes(attributes.get('hidden')) ? 0 : width;
  return { from: number('min'), to: number('max'), style: number('style'), pixels };
}

function pixelsOfPoints(points: number): number {
  return Math.round((points * 4) / 3);
}

/** A width is said in characters, edges and all. */
function pixelsOfWidth(characters: number): number {
  return Math.round(characters * 7);
}
