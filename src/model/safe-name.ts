import { onOneLine } from './printable.js';

/** Names that Windows keeps for devices, with any ending. */
const device = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)(\.|$)/i;
/** Longer names make paths that Windows does not open. */
const LONGEST = 80;
/** Bytes that file systems take, less room for a number and an ending. */
const MOST_BYTES = 240;

/** A name that is a single safe folder or file name on every system: no separators, no control signs, no device, no dot at its end. */
function safeName(text: string): string {
  const plain = onOneLine(text.normalize('NFC'), '_')
    .replace(/[\uD800-\uDFFF<>:"/\\|?*]/gu, '_')
    .trim();
  const cut = [...plain]
    .slice(0, LONGEST)
    .reduce((name, letter) => (sizeOf(name + letter) > MOST_BYTES ? name : name + letter), '')
    .replace(/^\.+/, '_')
    .replace(/[. ]+$/, '');
  return device.test(cut) ? `_${cut}` : cut || '_';
}

function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/**
 * Gives each text a safe name of its own, in their order; letters that differ in case alone count as the same.
 * @param kept names that are taken already, in small letters
 */
export function safeNames(texts: readonly string[], kept: readonly string[] = []): string[] {
  const taken = new Set<string>(kept);
  return texts.map((text) => {
    const name = safeName(text);
    let free = name;
    for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${name}-${count}`;
    taken.add(free.toLowerCase());
    return free;
  });
}
