/** A name as it is compared: one width, no spaces, no invisible marks. `金 玉` is `金玉`. */
export function normalName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .toLowerCase();
}
