import { z } from 'zod';
import type { DutyChanges, DutyList, WithoutList } from '../../model/duty-list.js';
import { mergedDays, type OfWeekday } from './merged-days.js';

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
      entries: z.array(
        z.object({ key: z.string(), text: z.string(), weekday: z.number().int().min(1).max(7).optional() }),
      ),
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
  const { lang } = earlier;
  const old = new Map(before.entries.map((entry) => [entry.key, entry]));
  const now = new Map(list.entries.map((entry) => [entry.key, entry]));
  const changed = list.entries.filter(({ key, text }) => old.has(key) && old.get(key)!.text !== text);
  const pairs = changed.map((entry) => ofDays([old.get(entry.key)!, entry]));
  return {
    since: { id: before.id, asOf: earlier.asOf },
    added: mergedDays(without(list.entries, old), lang).flat(),
    removed: mergedDays(without(before.entries, now), lang).flat(),
    changed: mergedDays(pairs, lang).map(([was, is]) => ({ before: was!, after: is! })),
  };
}

type Entry = EarlierLists['people'][number]['entries'][number];

/** What the other list does not have. */
function without(entries: readonly Entry[], other: ReadonlyMap<string, Entry>): OfWeekday[] {
  return entries.filter(({ key }) => !other.has(key)).map((entry) => ofDays([entry]));
}

/** Entries that are told together; their weekday, where they have one and the same. */
function ofDays(entries: readonly Entry[]): OfWeekday {
  const [weekday = null, ...others] = [...new Set(entries.map((entry) => entry.weekday ?? null))];
  return { weekday: others.length > 0 ? null : weekday, texts: entries.map(({ text }) => text) };
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
