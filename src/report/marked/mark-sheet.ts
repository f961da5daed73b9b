import { areaOf } from '../../read/cells/merges.js';
import { defaultLimits } from '../../read/limits.js';
import type { PlacedSheet } from '../../read/parts/package.js';
import { relationsOf, type Relation } from '../../read/parts/relations.js';
import type { Sizes } from '../note-box.js';
import { idAttribute } from './dialect.js';
import { emptyNotes, patchNotes } from './note-list.js';
import { patchShapes, type ShapeFor } from './note-shapes.js';
import { noteRuns, ourText } from './note-text.js';
import { addRelations, type NewRelation } from './package-lists.js';
import { freeName, hasPart, readLoosePart, readPart, spellingOf, writePart, type Parts } from './parts.js';
import type { Run } from './run.js';
import { groundEdits } from './sheet-cells.js';
import { layoutOf, type SheetLayout } from './sheet-layout.js';
import { noteMarks, type SheetMarks } from './sheet-marks.js';
import type { Told } from './told-findings.js';
import { edited, insert, type Edit } from './xml-edits.js';
import { attributesOf, elementsOf, outerOf } from './xml-tags.js';

/** What is to be said of a sheet that was marked. */
export interface MarkedSheet {
  readonly isProtected: boolean;
  /** Cells whose note stands at the next one. */
  readonly moved: readonly string[];
  /** How many cells have a note, where not all could have one. */
  readonly cutTo: number | undefined;
}

const NOTES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const SHAPES_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** The parts of a sheet's notes, undefined where it has none. */
interface NoteParts {
  readonly relations: ReadonlyMap<string, Relation>;
  readonly notes: string | undefined;
  readonly notesXml: string | undefined;
  /** Addresses of cells with a discussion. */
  readonly threads: ReadonlySet<string>;
}

const nothing: MarkedSheet = { isProtected: false, moved: [], cutTo: undefined };

/** Marks one sheet with its findings, and takes the marks of an earlier check away. */
export function markSheet(run: Run, sheet: PlacedSheet, findings: readonly Told[]): MarkedSheet {
  const noteParts = notePartsOf(run.parts, sheet.part);
  const hasOld = noteParts.notesXml !== undefined && ourText(noteParts.notesXml) !== undefined;
  if (findings.length === 0 && !hasOld && !run.hasGrounds) return nothing;
  const layout = layoutOf(readPart(run.parts, sheet.part));
  if (!layout) return nothing;
  const marks = noteMarks(findings, sheet.name, layout.merges, noteParts.threads);
  const painted = groundEdits(layout, marks.grounds, run);
  const drawn = marks.notes.size > 0 || hasOld ? drawNotes(run, sheet.part, layout, marks, noteParts) : [];
  const edits = [...painted, ...drawn];
  if (edits.length > 0) writePart(run.parts, sheet.part, edited(layout.xml, edits));
  return { isProtected: layout.isProtected && findings.length > 0, moved: marks.moved, cutTo: marks.cutTo };
}

function notePartsOf(parts: Parts, part: string): NoteParts {
  const relations = relationsOf(parts.archive, part);
  const ofType = (type: string): string[] =>
    [...relations.values()]
      .filter((relation) => relation.type === type && hasPart(parts, relation.target))
      .map(({ target }) => target);
  const [notes] = ofType('comments');
  const threads = ofType('threadedComment').flatMap((thread) => {
    const xml = readPart(parts, thread);
    return elementsOf(xml, 2).map((each) => attributesOf(outerOf(xml, each)).get('ref') ?? '');
  });
  const notesXml = notes === undefined ? undefined : readPart(parts, notes);
  return { relations, notes, notesXml, threads: new Set(threads) };
}

/** Writes the notes and their boxes, and gives what must change in the sheet for it. */
function drawNotes(
  run: Run,
  part: string,
  layout: SheetLayout,
  marks: SheetMarks,
  { relations, notes, notesXml }: NoteParts,
): Edit[] {
  const { parts, lang, results, dialect } = run;
  const runs = new Map([...marks.notes].map(([cell, noted]) => [cell, noteRuns(noted, lang, results.name)]));
  const patched = patchNotes(notesXml ?? emptyNotes(dialect.main), runs);
  const notesPart = notes === undefined ? freeName(parts, 'xl/comments{n}.xml') : spellingOf(parts, notes);
  writePart(parts, notesPart, patched.xml);
  run.types.set(notesPart, NOTES_TYPE);
  const drawing = drawingOf(parts, layout, relations);
  const shapes = [...patched.texts].map(([cell, text]): ShapeFor => ({ ...placeOf(cell), text }));
  const drawn = patchShapes(
    drawing === undefined ? undefined : readLoosePart(parts, drawing),
    shapes,
    patched.gone.map(placeOf),
    sizesOf(layout),
  );
  const drawingPart =
    drawing === undefined ? freeName(parts, 'xl/drawings/vmlDrawing{n}.vml') : spellingOf(parts, drawing);
  writePart(parts, drawingPart, drawn);
  run.types.set('vml', SHAPES_TYPE);
  return linkNotes(run, part, layout, {
    notes: notes === undefined ? notesPart : undefined,
    drawing: drawing === undefined ? drawingPart : undefined,
  });
}

/** The drawing that the sheet names for its notes and form controls. */
function drawingOf(
  parts: Parts,
  { xml, legacyDrawing }: SheetLayout,
  relations: ReadonlyMap<string, Relation>,
): string | undefined {
  if (!legacyDrawing) return undefined;
  const attributes = attributesOf(xml.slice(legacyDrawing.start, legacyDrawing.end));
  const id = [...attributes].find(([name]) => name.endsWith(':id'))?.[1];
  const target = id === undefined ? undefined : relations.get(id)?.target;
  return target !== undefined && hasPart(parts, target) ? target : undefined;
}

/** Joins new parts to their sheet; an element that led to no drawing is replaced. */
function linkNotes(
  { parts, dialect }: Run,
  part: string,
  { xml, prefix, legacyDrawing, legacyPlace }: SheetLayout,
  { notes, drawing }: { readonly notes: string | undefined; readonly drawing: string | undefined },
): Edit[] {
  const added: NewRelation[] = [];
  if (drawing !== undefined) added.push({ type: `${dialect.office}/vmlDrawing`, target: drawing });
  if (notes !== undefined) added.push({ type: `${dialect.office}/comments`, target: notes });
  const [id] = addRelations(parts, part, added);
  if (drawing === undefined) return [];
  const text = `<${prefix}legacyDrawing${idAttribute(xml, id!)}/>`;
  return legacyDrawing
    ? [{ at: legacyDrawing.start, end: legacyDrawing.end, text }]
    : [insert(legacyPlace, text)];
}

function placeOf(cell: string): { readonly row: number; readonly column: number } {
  const area = areaOf(cell, defaultLimits);
  return { row: (area?.top ?? 1) - 1, column: (area?.left ?? 1) - 1 };
}

function sizesOf({ columns, columnPixels, rowPixels, heights }: SheetLayout): Sizes {
  return {
    column: (index) =>
      columns.find(({ from, to }) => from <= index + 1 && index + 1 <= to)?.pixels ?? columnPixels,
    row: (index) => heights.get(index + 1) ?? rowPixels,
  };
}
