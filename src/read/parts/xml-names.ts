const NAME = /^[\p{L}_:][\p{L}\p{N}\p{M}_:.·-]*$/u;
/** Names kept; a workbook has some dozens, and one that is made to have more gains nothing. */
const KEPT = 2_000;

const locals = new Map<string, string>();

/** The name of an element or attribute without its prefix; undefined if it is no name. */
export function localName(name: string): string | undefined {
  if (name.length === 1 && isLetter(name.charCodeAt(0))) return name;
  const known = locals.get(name);
  if (known !== undefined) return known;
  if (!NAME.test(name)) return undefined;
  const local = name.slice(name.indexOf(':') + 1);
  if (locals.size < KEPT) locals.set(name, local);
  return local;
}

/** Most names in a sheet are one letter, and need no looking up. */
function isLetter(code: number): boolean {
  return (code > 96 && code < 123) || (code > 64 && code < 91);
}
