const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * Resolves the references in a text: the five that XML knows, and characters by number. Undefined if there is any
 * other, a bare ampersand, or a character that XML cannot hold.
 */
export function resolved(text: string): string | undefined {
  let sound = true;
  const result = text.replace(/&([^&;]*)(;?)/g, (_, name: string, end: string) => {
    const character = end && characterOf(name);
    if (!character) sound = false;
    return character ?? '';
  });
  return sound ? result : undefined;
}

/** Whether XML can hold a character at all. */
export function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code < 0x110000);
}

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return NAMED.get(name);
  const match = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name);
  if (!match || name[1] === 'X') return undefined;
  const code = match[1] === undefined ? Number(match[2]) : parseInt(match[1], 16);
  return isXmlCharacter(code) ? String.fromCodePoint(code) : undefined;
}
