/** Characters that are unpacked at once: a multiple of the four that hold three bytes, and no long task. */
const PIECE = 262_144;

/**
 * Unpacks the worker that the page carries (`script#core`: gzip as base64) and gives its address. Most of the page is
 * this core; it is unpacked after the first paint, piece by piece, and inflated away from the main thread.
 */
export async function coreAddress(): Promise<string> {
  const element = document.getElementById('core')!;
  const text = element.textContent ?? '';
  element.remove();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at < text.length; at += PIECE) {
    pieces.push(bytesOf(text.slice(at, at + PIECE)));
    await new Promise((resolve) => setTimeout(resolve));
  }
  const unpacked = new Blob(pieces).stream().pipeThrough(new DecompressionStream('gzip'));
  const source = await new Response(unpacked).arrayBuffer();
  return URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
