/** Of what a list names so many are said, the rest is counted: a finding is read by somebody. */
const MOST_SAID = 5;

/** The first items of a list: as many as are said, or shown by their cells. */
export function few<T>(items: readonly T[]): readonly T[] {
  return items.slice(0, MOST_SAID);
}

/** The texts of a list's first items; where there are more, how many more (`+190`) at the end. */
export function inShort<T>(items: readonly T[], say: (item: T) => string): readonly string[] {
  const said = few(items).map(say);
  return items.length > MOST_SAID ? [...said, `+${items.length - MOST_SAID}`] : said;
}
