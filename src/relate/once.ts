import type { Context } from './context.js';

export { groupBy } from '../model/group-by.js';

/** Makes something of a school's records once for each Context, when it is first asked for: an index, say. */
export function once<T extends object>(make: (context: Context) => T): (context: Context) => T {
  const made = new WeakMap<Context, T>();
  return (context) => {
    let known = made.get(context);
    if (!known) made.set(context, (known = make(context)));
    return known;
  };
}
