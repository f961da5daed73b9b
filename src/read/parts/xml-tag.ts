import { localName } from './xml-names.js';
import { resolved } from './xml-references.js';
import { notXml, openElement, UNFINISHED, type Scan } from './xml-state.js';

const [SPACE, DOUBLE, AMPERSAND, SINGLE, SLASH, LESS, EQUALS, GREATER] = [32, 34, 38, 39, 47, 60, 61, 62];
/** From so many attributes on, doubles are looked for in a set. */
const MANY = 32;

/** Scans an opening tag with its attributes. Walks over character codes, as it is passed twice for every cell. */
export function scanTag(scan: Scan, start: number): number {
  const { buffer, attributes } = scan;
  let at = nameEnd(buffer, start + 1);
  const name = buffer.slice(start + 1, at);
  attributes.count = 0;
  for (;;) {
    const next = spaceEnd(buffer, at);
    if (next >= buffer.length) return UNFINISHED;
    const code = buffer.charCodeAt(next);
    if (code === GREATER || code === SLASH) return finishTag(scan, name, next, code);
    if (next === at) throw notXml(scan);
    at = scanAttribute(scan, next);
    if (at === UNFINISHED) return UNFINISHED;
  }
}

function finishTag(scan: Scan, name: string, at: number, code: number): number {
  const isEmpty = code === SLASH;
  const end = isEmpty ? at + 1 : at;
  if (end >= scan.buffer.length) return UNFINISHED;
  if (scan.buffer.charCodeAt(end) !== GREATER) throw notXml(scan);
  if (scan.attributes.count > MANY) checkDoubles(scan);
  openElement(scan, name, isEmpty);
  return end + 1;
}

function scanAttribute(scan: Scan, start: number): number {
  const { buffer, attributes } = scan;
  const end = nameEnd(buffer, start);
  const sign = spaceEnd(buffer, end);
  const quoteAt = spaceEnd(buffer, sign + 1);
  if (quoteAt >= buffer.length) return UNFINISHED;
  const quote = buffer.charCodeAt(quoteAt);
  if (buffer.charCodeAt(sign) !== EQUALS || (quote !== DOUBLE && quote !== SINGLE)) throw notXml(scan);
  const name = buffer.slice(start, end);
  if (localName(name) === undefined || (attributes.count < MANY && has(scan, name))) throw notXml(scan);
  return scanValue(scan, name, quoteAt + 1, quote);
}

function scanValue(scan: Scan, name: string, start: number, quote: number): number {
  const { buffer, attributes } = scan;
  let plain = true;
  let at = start;
  for (; at < buffer.length; at++) {
    const code = buffer.charCodeAt(at);
    if (code === quote) break;
    if (code === LESS) throw notXml(scan);
    if (code === AMPERSAND || code < SPACE) plain = false;
  }
  if (at >= buffer.length) return UNFINISHED;
  const raw = buffer.slice(start, at);
  attributes.names[attributes.count] = name;
  attributes.values[attributes.count++] = plain ? raw : cookedValue(scan, raw);
  return at + 1;
}

/** In attributes, line ends and tabs are spaces. */
function cookedValue(scan: Scan, raw: string): string {
  const value = resolved(raw.replace(/\r\n|[\t\r\n]/g, ' '));
  if (value === undefined) throw notXml(scan);
  return value;
}

function has({ attributes }: Scan, name: string): boolean {
  for (let index = 0; index < attributes.count; index++) if (attributes.names[index] === name) return true;
  return false;
}

function checkDoubles(scan: Scan): void {
  const { names, count } = scan.attributes;
  if (new Set(names.slice(0, count)).size < count) throw notXml(scan);
}

function nameEnd(buffer: string, start: number): number {
  let at = start;
  for (; at < buffer.length; at++) {
    const code = buffer.charCodeAt(at);
    if (code <= SPACE || code === GREATER || code === SLASH || code === EQUALS || code === LESS) break;
  }
  return at;
}

function spaceEnd(buffer: string, start: number): number {
  let at = start;
  while (isSpace(buffer.charCodeAt(at))) at++;
  return at;
}

function isSpace(code: number): boolean {
  return code === SPACE || code === 10 || code === 13 || code === 9;
}
