/** The key of the nth record that shares one (rulings 17): the second gets `#2`. */
export function numberedKey(key: string, nth: number): string {
  return `${key}#${nth}`;
}

/** The key that a record shares with others; undefined where it has no number. */
export function sharedKey(key: string): string | undefined {
  return /^(.*)#\d+$/s.exec(key)?.[1];
}
