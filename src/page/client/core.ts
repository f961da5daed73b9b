/**
 * Unpacks the worker that the page carries (`script#core`: gzip as base64) and gives its address. Most of the page is
 * this core; it is unpacked after the first paint, away from the main thread.
 */
export async function coreAddress(): Promise<string> {
  const element = document.getElementById('core')!;
  const packed = bytesOf(element.textContent ?? '');
  element.remove();
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const source = await new Response(unpacked).arrayBuffer();
  return URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64.trim());
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
