import { z } from 'zod';
import type { DutyChanges, DutyList, WithoutList } from '../../model/duty-list.js';

const earlierSchema = z.object({
  schemaVersion: z.literal(1),
  lang: z.enum(['zh', 'en']),
  asOf: z.string(),
  partial: z.boolean(),
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      staffId: z.string().nullable(),
      entries: z.array(z.object({ key: z.string(), text: z.string() })),
    }),
  ),
});
/** The lists of an earlier run, as far as new ones are compared with them. */
export type EarlierLists = z.infer<typeof earlierSchema>;

/** Reads a `duties.json`; undefined where it is none. */
export function earlierLists(json: unknown): EarlierLists | undefined {
  const read = earlierSchema.safeParse(json);
  return read.success ? read.data : undefined;
}

/** What differs in the list of a person from the earlier one; null where there was none. */
export function changesOf(
  list: Pick<DutyList, 'name' | 'staffId' | 'entries'>,
  earlier: EarlierLists,
): DutyChanges | null {
  const before = earlier.people.find((each) => isSame(each, list));
  if (!before) return null;
  const [old, now] = [before.entries, list.entries].map((entries) => new Map(entries.map(({ key, text }) => [key, text]))); // prettier-ignore
  const both = [...now!].filter(([key]) => old!.has(key));
  return {
    since: { id: before.id, asOf: earlier.asOf },
    added: [...now!].filter(([key]) => !old!.has(key)).map(([, text]) => text),
    removed: [...old!].filter(([key]) => !now!.has(key)).map(([, text]) => text),
    changed: both.filter(([key, text]) => old!.get(key) !== text).map(([key, text]) => ({ before: old!.get(key)!, after: text })), // prettier-ignore
  };
}

/** Those of the earlier lists who have none now. */
export function goneSince(people: readonly WithoutList[], earlier: EarlierLists): WithoutList[] {
  const gone = earlier.people.filter((each) => !people.some((person) => isSame(each, person)));
  return gone.map(({ name, staffId }) => ({ name, staffId }));
}

/** By 工号 where both have one: a name may be that of two, and may be typed in another way. */
function isSame(one: WithoutList, other: WithoutList): boolean {
  return one.staffId !== null && other.staffId !== null
    ? one.staffId === other.staffId
    : one.name === other.name;
}
