import { damaged } from '../../read/refusal.js';
import { boxOf, grownBox, type Box, type Sizes } from '../note-box.js';
import { edited, insert, type Edit } from './xml-edits.js';

/** A cell with a note, 0-based, and the note's whole text. */
export interface ShapeFor {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The shape that all notes have; form controls have another. */
const TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
/** Numbers of shapes come in blocks, which a drawing lists; the first block is no shape's. */
const BLOCK = 1024;

/** A shape as a drawing has it. */
interface Shape {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Draws the boxes of notes: hidden until the mouse is over the cell, each as large as its text. A box that is there
 * grows where our text was added to the school's; those of notes that are gone go too.
 * @param drawing the sheet's drawing of notes and form controls, undefined where it has none
 */
export function patchShapes(
  drawing: string | undefined,
  notes: readonly ShapeFor[],
  gone: readonly { readonly row: number; readonly column: number }[],
  sizes: Sizes,
): string {
  const xml = drawing ?? emptyDrawing(notes.length);
  const there = new Map(shapesOf(xml).map((shape) => [cellOf(shape.text), shape]));
  const edits: Edit[] = gone.flatMap(({ row, column }) => {
    const shape = there.get(keyOf(row, column));
    return shape ? [{ at: shape.at, end: shape.end, text: '' }] : [];
  });
  const lost = new Set(gone.map(({ row, column }) => keyOf(row, column)));
  const fresh: ShapeFor[] = [];
  for (const note of notes) {
    const key = keyOf(note.row, note.column);
    const shape = lost.has(key) ? undefined : there.get(key);
    if (shape) edits.push({ at: shape.at, end: shape.end, text: enlarged(shape.text, note, sizes) });
    else fresh.push(note);
  }
  return withShapes(edited(xml, edits), fresh, sizes);
}

function emptyDrawing(notes: number): string {
  const blocks = Array.from({ length: Math.floor(notes / BLOCK) + 1 }, (_, index) => index + 1);
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(',')}"/></o:shapelayout></xml>`;
}

function shapesOf(xml: string): Shape[] {
  const found = xml.matchAll(/<v:shape\s[^]*?<\/v:shape>\s*/g);
  const shapes = [...found].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
  return shapes.filter(({ text }) => text.includes('ObjectType="Note"'));
}

function cellOf(shape: string): string {
  const [row, column] = ['Row', 'Column'].map((name) =>
    Number(new RegExp(`<x:${name}>\\s*(\\d+)\\s*<`).exec(shape)?.[1] ?? NaN),
  );
  return keyOf(row!, column!);
}

function keyOf(row: number, column: number): string {
  return `${row} ${column}`;
}

function enlarged(shape: string, { text }: ShapeFor, sizes: Sizes): string {
  return shape.replace(/(<x:Anchor>)([^<]*)(<\/x:Anchor>)/, (whole, open: string, said: string, close: string) => {
    const numbers = said.split(',').map(Number);
    if (numbers.length !== 8 || numbers.some(Number.isNaN)) return whole;
    return open + grownBox(numbers as unknown as Box, text, sizes).join(', ') + close;
  }); // prettier-ignore
}

/** Adds shapes, with numbers that no other shape of the drawing has. */
function withShapes(xml: string, notes: readonly ShapeFor[], sizes: Sizes): string {
  if (notes.length === 0) return xml;
  const used = [...xml.matchAll(/\bid="_x0000_s(\d{1,9})"/g)].map((match) => Number(match[1]));
  const last = used.reduce((most, number) => Math.max(most, number), BLOCK);
  const type = xml.includes('id="_x0000_t202"') ? '' : TYPE;
  const shapes = notes.map((note, index) => shapeXml(last + 1 + index, note, sizes));
  const end = xml.lastIndexOf('</xml');
  if (end < 0) throw damaged('批注的图形部分不完整', 'its drawing of notes is incomplete');
  return edited(xml, [insert(end, type + shapes.join(''))]);
}

function shapeXml(number: number, { row, column, text }: ShapeFor, sizes: Sizes): string {
  const box = boxOf({ row: row + 1, column: column + 1, text }, sizes);
  const style = 'position:absolute;margin-left:80pt;margin-top:5pt;width:220pt;height:150pt;z-index:1;visibility:hidden'; // prettier-ignore
  return `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${box.join(', ')}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}
