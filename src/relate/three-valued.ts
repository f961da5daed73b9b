/** Yes, no, or not known. */
export type Maybe = boolean | undefined;

/** Whether all hold: one that does not settles it, else one that is not known leaves it open (Kleene). */
export function allOf(...parts: readonly Maybe[]): Maybe {
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
}

/** Whether any holds: one that does settles it, else one that is not known leaves it open (Kleene). */
export function anyOf(...parts: readonly Maybe[]): Maybe {
  if (parts.includes(true)) return true;
  return parts.includes(undefined) ? undefined : false;
}
