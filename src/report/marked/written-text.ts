import { escaped as asXml } from './xml-tags.js';

/** A text as workbooks write it: what reads like the code of a character (`_x0041_`) is kept from being one. */
export function escaped(text: string): string {
  return asXml(text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_'));
}
