import { groupBy } from '../model/group-by.js';
import type {
  InTwoSchools,
  KnownBy,
  SharedPerson,
  Shares,
  SideOfOverlap,
  TwoPlaces,
} from '../model/shares.js';
import { byCodePoint } from '../model/text.js';

/** Overlaps of two schools that are told with their cells; all are counted. */
const TOLD = 3;
/** Two who have only the name in common and overlap in a larger part of their times are taken for two people. */
const MOST_OF_NAMESAKES = 0.25;
const MINUTES_OF_DAY = 1440;
const order: readonly KnownBy[] = ['phone', 'staff-id', 'name'];

/** One school's list of one person. */
interface Side {
  readonly folder: string;
  readonly person: SharedPerson;
  readonly sheets: Shares['sheets'];
}

/**
 * Finds the people whom two schools claim for one time, by what the schools share; in the order of what speaks for one
 * person.
 * @param isOne whether two folders hold reports of one school, whose people are of course the same
 */
export function inTwoSchools(
  schools: ReadonlyMap<string, Shares>,
  isOne: (folder: string, other: string) => boolean,
): TwoPlaces {
  const told: InTwoSchools[] = [];
  let namesakes = 0;
  for (const sides of byMark(schools).values()) {
    for (const [one, other] of pairsOf(sides)) {
      if (isOne(one.folder, other.folder)) continue;
      const by = knownBy(one.person, other.person);
      const found = by && between(one, other, by);
      if (!found) continue;
      if (by === 'name' && isLikelyTwo(found, one, other, sides.length)) namesakes++;
      else told.push(found);
    }
  }
  return { told: told.sort(inOrder), namesakes };
}

function byMark(schools: ReadonlyMap<string, Shares>): Map<number, Side[]> {
  const inOrderOfFolders = [...schools].sort(([a], [b]) => byCodePoint(a, b));
  const sides = inOrderOfFolders.flatMap(([folder, { people, sheets }]) =>
    people.map((person): Side => ({ folder, person, sheets })),
  );
  return groupBy(sides, ({ person }) => person.mark);
}

function pairsOf(sides: readonly Side[]): [Side, Side][] {
  return sides.flatMap((one, i) =>
    sides
      .slice(i + 1)
      .flatMap((other): [Side, Side][] => (one.folder === other.folder ? [] : [[one, other]])),
  );
}

/** What speaks for one person; null where two numbers that both lists give are two. */
function knownBy(one: SharedPerson, other: SharedPerson): KnownBy | null {
  if (one.phone !== null && other.phone !== null) return one.phone === other.phone ? 'phone' : null;
  if (one.staffId !== null && other.staffId !== null)
    return one.staffId === other.staffId ? 'staff-id' : null;
  return 'name';
}

/** Full-time teachers of one name overlap in half of their lessons; somebody who goes between two schools hardly ever. */
function isLikelyTwo({ times }: InTwoSchools, one: Side, other: Side, bearers: number): boolean {
  const fewer = Math.min(one.person.stays.length, other.person.stays.length);
  return bearers > 2 || times > Math.max(1, fewer * MOST_OF_NAMESAKES);
}

function between(one: Side, other: Side, by: KnownBy): InTwoSchools | null {
  const overlaps = overlapsOf(one, other);
  if (overlaps.length === 0) return null;
  return {
    name: one.person.name,
    by,
    folders: [one.folder, other.folder],
    times: overlaps.length,
    days: new Set(overlaps.map(({ from }) => Math.floor(from / MINUTES_OF_DAY))).size,
    first: overlaps
      .slice(0, TOLD)
      .map(({ from, to, at }) => ({ from: momentOf(from), to: momentOf(to), at })),
  };
}

interface Overlap {
  readonly from: number;
  readonly to: number;
  readonly at: readonly [SideOfOverlap, SideOfOverlap];
}

/** The times that both claim, in order; both lists are in the order of their beginnings. */
function overlapsOf(one: Side, other: Side): Overlap[] {
  const found: Overlap[] = [];
  let first = 0;
  for (const mine of one.person.stays) {
    // What ended before this one began is passed for good, unless something longer began before it.
    while (first < other.person.stays.length && other.person.stays[first]![1] <= mine[0]) first++;
    for (const theirs of other.person.stays.slice(first)) {
      if (theirs[0] >= mine[1]) break;
      const [from, to] = [Math.max(mine[0], theirs[0]), Math.min(mine[1], theirs[1])];
      if (from < to) found.push({ from, to, at: [sideOf(one, mine), sideOf(other, theirs)] });
    }
  }
  return found;
}

function sideOf({ folder, sheets }: Side, [, , sheet, cell]: SharedPerson['stays'][number]): SideOfOverlap {
  return { folder, ...sheets[sheet]!, cell };
}

function momentOf(minute: number): string {
  return new Date(Math.floor(minute) * 60_000).toISOString().slice(0, 16);
}

function inOrder(a: InTwoSchools, b: InTwoSchools): number {
  return (
    order.indexOf(a.by) - order.indexOf(b.by) ||
    byCodePoint(a.folders.join('\n'), b.folders.join('\n')) ||
    byCodePoint(a.first[0]!.from, b.first[0]!.from) ||
    byCodePoint(a.first[0]!.at[0].cell, b.first[0]!.at[0].cell)
  );
}
