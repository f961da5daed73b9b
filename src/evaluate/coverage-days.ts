import type { Facts } from '../model/value.js';
import type { CellRef } from '../model/record.js';
import type { CoverageDays, ReportedLoss, WatchState } from '../model/report.js';
import type { Entity, School } from '../model/school.js';
import type { Watched } from '../model/watched.js';

/** Who a person's key is: the name and, where there is one, the staff ID; a stranger's name as it is written. */
export type PersonOf = (key: string) => { readonly name: string; readonly staffId: string | null };

/** Finds people by their keys. */
export function personsOf({ people }: School): PersonOf {
  const byKey = new Map(people.map(({ name, staffId, entity }) => [entity.key, { name, staffId }]));
  return (key) => byKey.get(key) ?? { name: key, staffId: null };
}

/** `值班安排!D3`, each cell once; a cell that is not there gives none. */
export function addressesOf(cells: readonly CellRef[]): string[] {
  return [...new Set(cells.flatMap(({ sheet, cell }) => (cell === null ? [] : [`${sheet}!${cell}`])))];
}

/** A group of like days while it grows. */
interface Group {
  readonly state: WatchState;
  readonly dates: readonly string[];
  readonly named: readonly string[];
  readonly mixed: boolean;
  readonly uncovered: readonly string[];
  readonly losses: ReadonlyMap<string, ReportedLoss>;
  readonly claims: readonly CellRef[];
  readonly missing: readonly CellRef[];
}

/** The days of one square, those alike together; the worst state first, then by date. */
export function coverageDays(
  slots: readonly Entity[],
  school: School,
  personOf: PersonOf,
): readonly CoverageDays[] {
  const groups = new Map<string, Group>();
  for (const slot of slots) {
    const day = dayOf(slot, school.watched(slot)!, personOf);
    const { state, named, uncovered, losses } = day;
    const key = JSON.stringify([state, named, uncovered, [...losses.keys()]]);
    const known = groups.get(key);
    groups.set(key, known ? together(known, day) : day);
  }
  return withoutSingles([...groups.values()])
    .sort((a, b) => worst.indexOf(a.state) - worst.indexOf(b.state))
    .map(({ losses, claims, missing, ...group }) => ({
      ...group,
      losses: [...losses.values()],
      at: addressesOf(claims),
      missing,
    }));
}

const worst: readonly WatchState[] = ['nobody', 'thin', 'unknown', 'covered'];

function dayOf({ facts }: Entity, watched: Watched, personOf: PersonOf): Group {
  const { claims, open: missing } = watched;
  const losses = watched.losses.map(({ person, reason, certain, cells }) => {
    const { name } = personOf(person);
    return [JSON.stringify([person, reason, certain]), { name, reason, certain, at: addressesOf(cells) }] as const;
  }); // prettier-ignore
  return {
    state: facts['state'] as WatchState,
    dates: [String(facts['date'])],
    named: namedIn(facts).map((key) => personOf(key).name),
    mixed: false,
    uncovered: (facts['uncoveredTimes'] as readonly string[] | undefined) ?? [],
    losses: new Map(losses),
    claims,
    missing,
  };
}

function together(one: Group, other: Group): Group {
  const losses = new Map(one.losses);
  for (const [key, loss] of other.losses)
    losses.set(key, { ...loss, at: distinct([...(losses.get(key)?.at ?? []), ...loss.at]) });
  return {
    ...one,
    dates: [...one.dates, ...other.dates],
    named: distinct([...one.named, ...other.named]),
    losses,
    claims: [...one.claims, ...other.claims],
    missing: distinctCells([...one.missing, ...other.missing]),
  };
}

/** So many covered days whose people come together only once are told one by one. */
const MOST_SINGLES = 10;

/** A covered day needs no story of its own: where many have people who come together only once, they stand together. */
function withoutSingles(groups: readonly Group[]): Group[] {
  const single = groups.filter(({ state, dates, losses }) => state === 'covered' && dates.length === 1 && losses.size === 0); // prettier-ignore
  if (single.length <= MOST_SINGLES) return [...groups];
  const others = groups.filter((group) => !single.includes(group));
  return [...others, { ...single.reduce(together), mixed: true }];
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

function distinctCells(cells: readonly CellRef[]): CellRef[] {
  return [...new Map(cells.map((each) => [`${each.sheet} ${each.cell} ${each.field}`, each])).values()];
}

/** The keys of the people named for a slot; none where it cannot be read whom it names. */
export function namedIn({ onDuty }: Facts): readonly string[] {
  return Array.isArray(onDuty) ? onDuty : [];
}
