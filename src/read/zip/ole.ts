/** What an OLE file (the container of the formats before 2007, and of encrypted workbooks) holds. */
export type OleContent = 'encrypted' | 'xls' | 'doc' | 'ppt' | 'unknown';

/** Streams by name; `EncryptedPackage` first, as an encrypted workbook may hold others too. */
const contents: readonly (readonly [string, OleContent])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['WordDocument', 'doc'],
  ['PowerPoint Document', 'ppt'],
];

/** Directory entries are 128 bytes and stand at multiples of it; bytes 64–65 give the length of the name. */
const ENTRY = 128;
const NAME_LENGTH = 64;

/** Looks for the names of streams in an OLE file, without following its chains. */
export function oleContent(bytes: Uint8Array): OleContent {
  const found = new Set<OleContent>();
  for (let at = ENTRY * 4; at + ENTRY <= bytes.length; at += ENTRY)
    for (const [name, content] of contents) if (hasName(bytes, at, name)) found.add(content);
  return contents.find(([, content]) => found.has(content))?.[1] ?? 'unknown';
}

function hasName(bytes: Uint8Array, at: number, name: string): boolean {
  if (bytes[at] !== name.charCodeAt(0)) return false;
  if (bytes[at + NAME_LENGTH] !== (name.length + 1) * 2) return false;
  for (let index = 0; index < name.length; index++)
    if (bytes[at + index * 2] !== name.charCodeAt(index) || bytes[at + index * 2 + 1] !== 0) return false;
  return true;
}
