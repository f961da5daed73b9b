import { bomb, damaged, type Refusal } from '../refusal.js';
import { localName } from './xml-names.js';

/** Attributes as written, prefixes and all. The scanner uses one such object again and again: look, do not keep. */
export interface Attributes {
  readonly names: string[];
  readonly values: string[];
  count: number;
}

/** What happens in an XML part. Names come without their prefix; the root has depth 1. */
export interface XmlHandlers {
  open(name: string, attributes: Attributes, depth: number): void;
  close?(name: string, depth: number): void;
  /** Characters and CDATA alike; one text may come in several pieces. */
  text?(text: string): void;
}

/** Where a scan is. */
export interface Scan {
  readonly part: string;
  readonly depthCap: number;
  readonly handlers: XmlHandlers;
  readonly attributes: Attributes;
  /** Names of the elements that are open, with prefixes and without. */
  readonly open: string[];
  readonly locals: string[];
  buffer: string;
  /** Nothing was scanned yet; the root was closed. */
  atStart: boolean;
  rootIsClosed: boolean;
}

/** What a scan that lacks the rest of something gives instead of a position. */
export const UNFINISHED = -1;

/** Starts a scan. */
export function newScan(part: string, depthCap: number, handlers: XmlHandlers): Scan {
  const attributes = { names: [], values: [], count: 0 };
  return {
    part,
    depthCap,
    handlers,
    attributes,
    open: [],
    locals: [],
    buffer: '',
    atStart: true,
    rootIsClosed: false,
  };
}

/** Says which part is no XML. */
export function notXml({ part }: Scan): Refusal {
  return damaged(`其中的“${part}”不是完整的 XML`, `its part “${part}” is not well-formed XML`);
}

/** Opens an element, and closes it at once where it is empty. */
export function openElement(scan: Scan, name: string, isEmpty: boolean): void {
  const local = localName(name);
  if (local === undefined || scan.rootIsClosed) throw notXml(scan);
  const depth = scan.open.push(name);
  scan.locals.push(local);
  if (depth > scan.depthCap)
    throw bomb(
      `“${scan.part}”中的标签套了 ${scan.depthCap} 层以上`,
      `“${scan.part}” nests its tags more than ${scan.depthCap} deep`,
    );
  scan.handlers.open(local, scan.attributes, depth);
  if (isEmpty) closeElement(scan);
}

/** Closes the element that was opened last. */
export function closeElement(scan: Scan): void {
  const { open, locals, handlers } = scan;
  handlers.close?.(locals.pop()!, open.length);
  open.pop();
  if (open.length === 0) scan.rootIsClosed = true;
}
