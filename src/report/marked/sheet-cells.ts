import { addressOf } from '../../read/letters.js';
import type { CellStyles, Ground } from './cell-styles.js';
import type { Run } from './run.js';
import type { ColumnsAt, RowAt, SheetLayout } from './sheet-layout.js';
import { insert, type Edit } from './xml-edits.js';
import { attributesOf, tagsOf, withAttribute, type Tag } from './xml-tags.js';

/** The grounds that cells of a sheet are to have: by 1-based row, then by 0-based column. */
export type Grounds = ReadonlyMap<number, ReadonlyMap<number, Ground>>;

interface CellAt {
  readonly column: number;
  readonly tag: Tag;
}

/** A row with its cells, and where its content ends. */
interface FilledRow extends RowAt {
  readonly cells: readonly CellAt[];
  readonly end: number;
}

/**
 * Gives cells their grounds, and takes those of an earlier check away. A cell that a sheet does not hold, as it is
 * blank, is put in where it belongs, in the style of its row or column; one that has a ground of its own keeps it.
 */
export function groundEdits(
  layout: SheetLayout,
  grounds: Grounds,
  { styles, hasGrounds }: Pick<Run, 'styles' | 'hasGrounds'>,
): Edit[] {
  if (!styles) return [];
  const edits: Edit[] = [];
  const paint = painter(styles);
  for (const row of rowsOf(layout, grounds, hasGrounds))
    edits.push(...rowEdits(layout, row, grounds.get(row.number), paint));
  return [...edits, ...newRows(layout, grounds, paint)];
}

/** A style with a ground, or without one; each is made once. */
type Paint = (style: number, ground: Ground | undefined) => number;

function painter(styles: CellStyles): Paint {
  const known = new Map<string, number>();
  return (style, ground) => {
    const key = `${style} ${ground}`;
    let painted = known.get(key);
    if (painted === undefined) {
      const plain = styles.plain(style);
      known.set(key, (painted = ground ? styles.marked(plain, ground) : plain));
    }
    return painted;
  };
}

/** Rows of a sheet with their cells: those that are to have a ground, or all. */
function* rowsOf({ xml, dataEnd, rows }: SheetLayout, grounds: Grounds, all: boolean): Generator<FilledRow> {
  for (const [index, row] of rows.entries())
    if (all || grounds.has(row.number))
      yield filled(xml, row, row.tag.start, rows[index + 1]?.tag.start ?? dataEnd);
}

function filled(xml: string, row: RowAt, start: number, end: number): FilledRow {
  const cells: CellAt[] = [];
  for (const tag of tagsOf(xml.slice(start, end))) {
    const at = { ...tag, start: tag.start + start, end: tag.end + start };
    if (tag.depth === 2 && tag.name === 'c' && tag.kind !== 'close')
      cells.push({ column: columnOf(xml, at, cells), tag: at });
    if (tag.depth === 1 && tag.kind !== 'open')
      return { ...row, cells, end: tag.kind === 'close' ? at.start : at.end };
  }
  return { ...row, cells, end };
}

function columnOf(xml: string, tag: Tag, before: readonly CellAt[]): number {
  const letters = /\sr\s*=\s*["']([A-Za-z]+)\d/.exec(xml.slice(tag.start, tag.end))?.[1];
  if (letters === undefined) return (before.at(-1)?.column ?? -1) + 1;
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function rowEdits(
  layout: SheetLayout,
  row: FilledRow,
  wanted: ReadonlyMap<number, Ground> | undefined,
  paint: Paint,
): Edit[] {
  const edits = row.cells.flatMap((cell) => restyled(layout.xml, cell.tag, wanted?.get(cell.column), paint));
  const there = new Set(row.cells.map(({ column }) => column));
  const blank = [...(wanted ?? [])].filter(([column]) => !there.has(column)).sort(([a], [b]) => a - b);
  const added = blank.flatMap(([column, ground]) => {
    const text = newCell(layout, row.number, column, ground, rowStyle(layout.xml, row.tag), paint);
    return text === undefined ? [] : [{ column, text }];
  });
  return [...edits, ...putIn(layout, row, added)];
}

function restyled(xml: string, tag: Tag, ground: Ground | undefined, paint: Paint): Edit[] {
  const text = xml.slice(tag.start, tag.end);
  const style = Number(/\ss\s*=\s*["'](\d+)["']/.exec(text)?.[1] ?? 0);
  const painted = paint(style, ground);
  if (painted === style) return [];
  return [{ at: tag.start, end: tag.end, text: withAttribute(text, 's', String(painted)) }];
}

/** A blank cell with a ground; undefined where its row or column has one of its own. */
function newCell(
  { prefix, columns }: SheetLayout,
  row: number,
  column: number,
  ground: Ground,
  ofRow: number | undefined,
  paint: Paint,
): string | undefined {
  const style = ofRow ?? styleOfColumn(columns, column);
  const painted = paint(style, ground);
  return painted === style ? undefined : `<${prefix}c r="${addressOf(column, row)}" s="${painted}"/>`;
}

function styleOfColumn(columns: readonly ColumnsAt[], column: number): number {
  return columns.find(({ from, to }) => from <= column + 1 && column + 1 <= to)?.style ?? 0;
}

/** The style that a row gives its blank cells. */
function rowStyle(xml: string, tag: Tag): number | undefined {
  const attributes = attributesOf(xml.slice(tag.start, tag.end));
  const applies = ['1', 'true'].includes(attributes.get('customFormat') ?? '');
  return applies ? Number(attributes.get('s') ?? 0) : undefined;
}

function putIn(
  { xml, prefix }: SheetLayout,
  { tag, cells, end }: FilledRow,
  added: readonly { readonly column: number; readonly text: string }[],
): Edit[] {
  if (added.length === 0) return [];
  const open = widened(xml.slice(tag.start, tag.end), added.map(({ column }) => column + 1)); // prettier-ignore
  if (tag.kind === 'empty') {
    const content = added.map(({ text }) => text).join('');
    const text = `${open.replace(/\s*\/>$/, '>')}${content}</${prefix}row>`;
    return [{ at: tag.start, end: tag.end, text }];
  }
  return [
    { at: tag.start, end: tag.end, text: open },
    ...added.map(({ column, text }) =>
      insert(cells.find((cell) => cell.column > column)?.tag.start ?? end, text),
    ),
  ];
}

/** A row may say from which column to which its cells reach; it must not lie. */
function widened(tag: string, columns: readonly number[]): string {
  const said = attributesOf(tag).get('spans');
  const numbers = said?.split(/[\s:]+/).map(Number) ?? [];
  if (numbers.length === 0 || numbers.some(Number.isNaN)) return tag;
  const [from, to] = [Math.min(...numbers), Math.max(...numbers)];
  if (columns.every((column) => from <= column && column <= to)) return tag;
  return withAttribute(tag, 'spans', `${Math.min(from, ...columns)}:${Math.max(to, ...columns)}`);
}

/** Rows that the sheet does not hold, each before the first one that is below it. */
function newRows(layout: SheetLayout, grounds: Grounds, paint: Paint): Edit[] {
  const { xml, prefix, data, dataEnd, rows } = layout;
  const there = new Set(rows.map(({ number }) => number));
  const added = [...grounds]
    .filter(([row]) => !there.has(row))
    .sort(([a], [b]) => a - b)
    .flatMap(([row, columns]) => {
      const cells = [...columns].sort(([a], [b]) => a - b);
      const made = cells.map(([column, ground]) => newCell(layout, row, column, ground, undefined, paint));
      const content = made.filter((cell) => cell !== undefined).join('');
      return content === '' ? [] : [{ row, text: `<${prefix}row r="${row}">${content}</${prefix}row>` }];
    });
  if (added.length === 0) return [];
  if (data.kind === 'empty') {
    const open = xml.slice(data.start, data.end).replace(/\s*\/>$/, '>');
    const content = added.map(({ text }) => text).join('');
    return [{ at: data.start, end: data.end, text: `${open}${content}</${prefix}sheetData>` }];
  }
  return added.map(({ row, text }) =>
    insert(rows.find(({ number }) => number > row)?.tag.start ?? dataEnd, text),
  );
}
