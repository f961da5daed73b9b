import { damaged } from '../refusal.js';
import type { Archive } from '../zip/archive.js';
import { unpack } from '../zip/part.js';
import { endScan, scanPiece } from './xml-scan.js';
import { newScan, type Attributes, type XmlHandlers } from './xml-state.js';
import { xmlText } from './xml-text.js';

/** Reads a whole part. */
export function parsePart(archive: Archive, part: string, handlers: XmlHandlers): void {
  const scan = newScan(part, archive.limits.depth, handlers);
  for (const text of partText(archive, part)) scanPiece(scan, text);
  endScan(scan);
}

/** The text of a part, piece by piece; refuses a workbook that lacks it. */
export function partText(archive: Archive, part: string): Generator<string> {
  const entry = archive.entries.get(part);
  if (entry === undefined) throw damaged(`缺少“${part}”`, `its part “${part}” is missing`);
  return xmlText(part, unpack(archive, entry));
}

/** An attribute by its whole name. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const { names, values, count } = attributes;
  for (let index = 0; index < count; index++) if (names[index] === name) return values[index];
  return undefined;
}

/** An attribute by its name without prefix, for those whose prefix each writer chooses (`r:id`). */
export function prefixed({ names, values, count }: Attributes, local: string): string | undefined {
  for (let index = 0; index < count; index++) if (names[index]!.endsWith(`:${local}`)) return values[index];
  return undefined;
}

/** Whether an element that switches something on does: it does unless its `val` says no. */
export function saysOn(attributes: Attributes): boolean {
  const value = attribute(attributes, 'val');
  return value === undefined || saysYes(value);
}

/** Whether an attribute says yes: `1`, `true`, `on`. */
export function saysYes(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
