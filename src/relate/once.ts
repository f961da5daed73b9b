import type { Context } from './context.js';

/** Makes something of a school's records once for each Context, when it is first asked for: an index, say. */
export function once<T extends object>(make: (context: Context) => T): (context: Context) => T {
  const made = new WeakMap<Context, T>();
  return (context) => {
    let known = made.get(context);
    if (!known) made.set(context, (known = make(context)));
    return known;
  };
}

/** Puts items into lists by a key, in their order; items without a key are left out. */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K | undefined): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
