import { bomb, Refusal } from '../refusal.js';
import { localName } from './xml-names.js';
import { resolved } from './xml-references.js';
import { closeElement, notXml, UNFINISHED, type Scan } from './xml-state.js';
import { scanTag } from './xml-tag.js';

const [LESS, SLASH, BANG, QUESTION] = [60, 47, 33, 63];
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const DECLARATION =
  /^xml\s+version\s*=\s*(?:"1\.\d+"|'1\.\d+')(?:\s+encoding\s*=\s*(?:"[a-z][\w.-]*"|'[a-z][\w.-]*'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*$/i;
/** The longest tag, comment or CDATA section, in characters, and the longest reference. */
const [LONGEST, REFERENCE] = [4_000_000, 12];
/**
 * Scans one more piece of an XML text. It takes well-formed XML only (a general parser does too, but with it
 * reading a workbook takes four times as long): refuses any DOCTYPE (entities of its own
 * are how one grows to gigabytes, or reads files), control characters, unknown references, tags that do not match,
 * and what lies deeper than the cap.
 */
export function scanPiece(scan: Scan, piece: string): void {
  if (FORBIDDEN.test(piece)) throw notXml(scan);
  const buffer = (scan.buffer += piece);
  let at = 0;
  while (at < buffer.length) {
    const next = scanNext(scan, at);
    if (next === UNFINISHED) break;
    scan.atStart = false;
    at = next;
  }
  scan.buffer = buffer.slice(at);
  if (scan.buffer.length > LONGEST)
    throw bomb(`“${scan.part}”中有一个标签反常地长`, `a tag in “${scan.part}” is longer than any should be`);
}

/** Ends a scan; refuses a part that stops before its root is closed. */
export function endScan(scan: Scan): void {
  if (!scan.rootIsClosed || !/^\s*$/.test(scan.buffer)) throw notXml(scan);
}

function scanNext(scan: Scan, at: number): number {
  const { buffer } = scan;
  if (buffer.charCodeAt(at) !== LESS) return scanText(scan, at);
  switch (buffer.charCodeAt(at + 1)) {
    case SLASH:
      return scanClose(scan, at);
    case BANG:
      return scanDeclaration(scan, at);
    case QUESTION:
      return scanInstruction(scan, at);
    default:
      return scanTag(scan, at);
  }
}

function scanClose(scan: Scan, at: number): number {
  const { buffer, open } = scan;
  const end = buffer.indexOf('>', at);
  if (end < 0) return UNFINISHED;
  const name = buffer.slice(at + 2, end);
  const expected = open[open.length - 1];
  if (expected === undefined || (name !== expected && name.trimEnd() !== expected)) throw notXml(scan);
  closeElement(scan);
  return end + 1;
}

/** Text up to the next tag, or what there is of it: but for half a reference, or half a line end. */
function scanText(scan: Scan, at: number): number {
  const { buffer, handlers } = scan;
  const tag = buffer.indexOf('<', at);
  const end = tag < 0 ? textEnd(buffer, at) : tag;
  if (end === at) return UNFINISHED;
  const text = buffer.slice(at, end);
  if (scan.open.length > 0) {
    const whole = cooked(scan, text);
    handlers.text?.(whole);
  } else if (!/^[ \t\r\n]*$/.test(text)) throw notXml(scan);
  return end;
}

function textEnd(buffer: string, at: number): number {
  const reference = buffer.lastIndexOf('&');
  const isOpen = reference >= at && reference > buffer.length - REFERENCE && !buffer.includes(';', reference);
  const end = isOpen ? reference : buffer.length;
  return buffer.charCodeAt(end - 1) === 13 ? end - 1 : end;
}

function cooked(scan: Scan, raw: string): string {
  if (raw.includes(']]>')) throw notXml(scan);
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!text.includes('&')) return text;
  const result = resolved(text);
  if (result === undefined) throw notXml(scan);
  return result;
}

function scanDeclaration(scan: Scan, at: number): number {
  const { buffer } = scan;
  if (buffer.startsWith('<!--', at)) return scanComment(scan, at);
  if (buffer.startsWith('<![CDATA[', at)) return scanCdata(scan, at);
  if (buffer.startsWith('<!DOCTYPE', at)) throw new Refusal('DOCTYPE', { part: scan.part });
  if (buffer.length - at < '<!DOCTYPE'.length) return UNFINISHED;
  throw notXml(scan);
}

function scanComment(scan: Scan, at: number): number {
  const end = scan.buffer.indexOf('--', at + 4);
  if (end < 0 || end + 2 >= scan.buffer.length) return UNFINISHED;
  if (scan.buffer[end + 2] !== '>') throw notXml(scan);
  return end + 3;
}

function scanCdata(scan: Scan, at: number): number {
  const end = scan.buffer.indexOf(']]>', at);
  if (scan.open.length === 0) throw notXml(scan);
  if (end < 0) return UNFINISHED;
  scan.handlers.text?.(scan.buffer.slice(at + '<![CDATA['.length, end).replace(/\r\n?/g, '\n'));
  return end + 3;
}

/** The XML declaration stands at the very start or not at all; other instructions say nothing to us. */
function scanInstruction(scan: Scan, at: number): number {
  const end = scan.buffer.indexOf('?>', at + 2);
  if (end < 0) return UNFINISHED;
  const inside = scan.buffer.slice(at + 2, end);
  const [target = ''] = inside.split(/\s/, 1);
  const isDeclaration = target.toLowerCase() === 'xml';
  const isSound = isDeclaration ? scan.atStart && DECLARATION.test(inside) : localName(target) !== undefined;
  if (!isSound) throw notXml(scan);
  return end + 2;
}
