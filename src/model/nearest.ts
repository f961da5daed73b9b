/** Nobody types so long a name: of a longer text none is near. */
const LONGEST = 40;

/**
 * The word nearest to what was typed, by edit distance; undefined where none is near (more than a third differs, at
 * least one), or where so much was typed that it is no name.
 */
export function nearest(typed: string, words: readonly string[]): string | undefined {
  if (typed.length > LONGEST) return undefined;
  const allowed = Math.max(1, Math.floor(typed.length / 3));
  let best: { word: string; distance: number } | undefined;
  for (const word of words) {
    if (Math.abs(word.length - typed.length) > allowed) continue;
    const distance = editDistance(typed, word);
    if (distance <= allowed && distance < word.length && (!best || distance < best.distance))
      best = { word, distance };
  }
  return best?.word;
}

/** How many characters must be changed, added or taken away to make one text of the other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
