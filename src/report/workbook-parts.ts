import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** The boxes of the notes of one sheet, in the order of its cells. */
export type NoteBoxes = readonly string[];

/**
 * Finishes a workbook as exceljs writes it: links lead to cells (exceljs knows only files), boxes of notes are
 * as large as their texts (exceljs has one size), heights of rows are not fixed (exceljs fixes all), and nothing
 * in the file depends on the clock.
 * @param boxes by the number of the sheet
 */
export function finished(written: Uint8Array, boxes: ReadonlyMap<number, NoteBoxes>): Uint8Array {
  const parts = unzipSync(written);
  const entries: Zippable = {};
  // A zip holds wall-clock times, so that the same one everywhere is a local one.
  const mtime = new Date(1980, 0, 1, 12);
  for (const [path, bytes] of Object.entries(parts)) {
    const change = changeOf(path, boxes);
    entries[path] = [change ? strToU8(change(strFromU8(bytes))) : bytes, { level: 6, mtime }];
  }
  return zipSync(entries);
}

type Change = (xml: string) => string;

function changeOf(path: string, boxes: ReadonlyMap<number, NoteBoxes>): Change | undefined {
  const sheet = /^xl\/worksheets\/(_rels\/)?sheet\d+\.xml(\.rels)?$/.exec(path);
  if (sheet) return sheet[1] ? withoutInnerTargets : (xml) => withPlaces(withFreeHeights(xml));
  const notes = /^xl\/drawings\/vmlDrawing(\d+)\.vml$/.exec(path);
  if (notes) return (xml) => withBoxes(xml, boxes.get(Number(notes[1])) ?? []);
  if (/^xl\/comments\d+\.xml$/.test(path))
    return (xml) => xml.replace('<author>Author</author>', '<author>shuifuze</author>');
  return undefined;
}

/** What stands for the target of a link inside the workbook. */
export const INSIDE = '#';
const innerTarget = /<Relationship [^>]*Target="#"[^>]*\/>/g;

function withoutInnerTargets(xml: string): string {
  return xml.replace(innerTarget, '');
}

/** A row is as high as its texts need now, and grows when somebody types more into it. */
function withFreeHeights(xml: string): string {
  return xml.replace(/(<row [^>]*?) customHeight="1"/g, '$1');
}

/** The tip of a link is the place it leads to; the link of this workbook itself has no relation. */
function withPlaces(xml: string): string {
  const start = xml.lastIndexOf('<hyperlinks>');
  if (start < 0) return xml;
  const links = xml.slice(start).replace(/<hyperlink [^>]*\/>/g, (link) => {
    const tip = /tooltip="([^"]*)"/.exec(link)?.[1];
    if (tip === undefined) return link;
    const place = tip.startsWith(INSIDE) ? tip.slice(1) : tip;
    const without = tip.startsWith(INSIDE) ? link.replace(/ r:id="[^"]*"/, '') : link;
    return without.replace(/tooltip="[^"]*"/, `location="${place}" tooltip="${place}"`);
  });
  return xml.slice(0, start) + links;
}

function withBoxes(xml: string, boxes: NoteBoxes): string {
  let index = 0;
  return xml.replace(/<x:Anchor>[^<]*<\/x:Anchor>/g, (anchor) => {
    const box = boxes[index++];
    return box === undefined ? anchor : `<x:Anchor>${box}</x:Anchor>`;
  });
}
