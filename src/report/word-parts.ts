/** The properties of a document, with an ISO date for the times of its making: the same book has the same bytes. */
export function coreProperties(title: string, date: string): string {
  const time = `${date}T00:00:00Z`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>shuifuze</dc:creator><cp:lastModifiedBy>shuifuze</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Signatures and lengths of the records of a zip (APPNOTE 4.3), and where in them stand time and date. */
const END = { signature: 0x06054b50, length: 22, count: 10, offset: 16 } as const;
const ENTRY = {
  length: 46,
  time: 12,
  nameLength: 28,
  extraLength: 30,
  commentLength: 32,
  offset: 42,
} as const;
const LOCAL_TIME = 10;
/** 1980-01-01 00:00, the first that a zip can hold. */
const FIRST = 0x00210000;

/** Sets the times of all entries of a zip (one without a comment, as it was just written) to one and the same, in place. */
export function withoutClock(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - END.length;
  if (view.getUint32(end, true) !== END.signature) throw new Error('no zip that was just written');
  let at = view.getUint32(end + END.offset, true);
  for (let left = view.getUint16(end + END.count, true); left > 0; left--) {
    view.setUint32(at + ENTRY.time, FIRST, true);
    view.setUint32(view.getUint32(at + ENTRY.offset, true) + LOCAL_TIME, FIRST, true);
    const lengths: readonly number[] = [ENTRY.nameLength, ENTRY.extraLength, ENTRY.commentLength];
    at += lengths.reduce((sum, each) => sum + view.getUint16(at + each, true), ENTRY.length);
  }
  return zip;
}
