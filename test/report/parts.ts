import { strFromU8, unzipSync } from 'fflate';

/** The parts of a workbook as texts, by path. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** The parts whose path fits, joined. */
export function partsLike(bytes: Uint8Array, path: RegExp): string {
  return [...partsOf(bytes)].filter(([name]) => path.test(name)).map(([, text]) => text).join('\n'); // prettier-ignore
}

/** The values of an attribute, in order. */
export function attributes(xml: string, element: string, name: string): string[] {
  const found = xml.matchAll(new RegExp(`<${element} [^>]*?\\b${name}="([^"]*)"`, 'g'));
  return [...found].map((match) => match[1]!);
}
