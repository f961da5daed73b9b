/** Characters that are written at once, and how long is written before the page may do other things, in milliseconds. */
const PIECE = 32_768;
const TURN = 16;

/**
 * Writes a page into an empty frame, piece by piece, so that a long one does not hold up this page. A frame that is
 * written has the address of this page, so that the links within it work, and may be spoken to, so that it can be
 * printed and dropped on; one that showed the blob itself could neither.
 */
export async function writeFrame(frame: HTMLIFrameElement, page: Blob): Promise<void> {
  const text = await page.text();
  const { contentDocument: inside } = frame;
  if (!inside) return;
  inside.open();
  let since = performance.now();
  for (let at = 0; at < text.length; at += PIECE) {
    inside.write(text.slice(at, at + PIECE));
    if (performance.now() - since < TURN) continue;
    await new Promise((resolve) => setTimeout(resolve));
    // The user may have gone on to other files meanwhile.
    if (!frame.isConnected) return;
    since = performance.now();
  }
  inside.close();
}
